import type { Chart } from '../../src/card/chart.ts';

/** A small, ordinary chart of invented news. */
export const sampleChart: Chart = {
  title: 'Ada Vale on the harbour',
  from: '2025-03-01',
  to: '2025-03-31',
  lanes: [
    {
      label: 'Port Herald',
      points: [
        { on: '2025-03-01', tone: 'strong', count: 1 },
        { on: '2025-03-04', tone: 'strong', count: 3 },
        { on: '2025-03-05', tone: 'faint', count: 1 },
      ],
      spans: [],
    },
    {
      label: 'Hill Post',
      points: [{ on: '2025-03-20', tone: 'plain', count: 1 }],
      spans: [{ from: '2025-03-01', to: '2025-03-31', tone: 'plain', count: 1 }],
    },
  ],
  events: [{ on: '2025-03-10', label: 'Storm over the pier' }],
  key: [],
  legend: { strong: 'word for word', plain: 'in part', faint: 'reported' },
};
