import { describe, expect, it } from 'vitest';
import type { Block, DateLabel, EventBlock, QuoteBlock } from '../../src/card/blocks.ts';
import { pictureOfEvents, pictureOfStatements } from '../../src/command/chart-of.ts';
import { sampleQuote, sampleSource } from '../support/sample-card.ts';

const on = (iso: string, more: Partial<DateLabel> = {}): DateLabel => ({ iso, text: iso, ...more });
const event = (id: string, outlet: string, when: DateLabel): EventBlock => ({
  kind: 'event',
  id,
  summary: `Event ${id}. It happened at sea.`,
  tellings: [{ when, sources: [{ ...sampleSource, outlet }] }],
});
const quote = (spoken: DateLabel, more: Partial<QuoteBlock> = {}): QuoteBlock => ({
  ...sampleQuote,
  spoken,
  ...more,
});

describe('the picture of events', () => {
  const blocks = [
    event('1', 'Port Herald', on('2025-03-01')),
    event('2', 'Hill Post', on('2025-03', { isInferred: true })),
    event('3', 'Port Herald', on('2025', { among: { from: '2025-02-01', to: '2025-04-01' } })),
  ];
  const [picture] = pictureOfEvents('Timeline', blocks);

  it('has a lane for each outlet, with the number of the event in each mark', () => {
    expect(picture?.chart.lanes).toEqual([
      {
        label: 'Port Herald',
        points: [{ on: '2025-03-01', count: 1, tone: 'strong', label: '1' }],
        spans: [{ from: '2025-02-01', to: '2025-04-01', count: 1, tone: 'strong', label: '3' }],
      },
      {
        label: 'Hill Post',
        points: [],
        spans: [{ from: '2025-03-01', to: '2025-03-31', count: 1, tone: 'plain', label: '2' }],
      },
    ]);
    expect(picture?.chart.key[0]).toEqual({ label: '1', text: 'Event 1' });
    expect(picture?.chart).toMatchObject({ from: '2025-02-01', to: '2025-04-01' });
  });

  it('says in words what it shows', () => {
    expect(picture?.alt).toBe(
      'Timeline, drawn over 1 Feb 2025 to 1 Apr 2025. Port Herald: 2 events (1 Feb 2025 to 1 Apr 2025, 1 Mar 2025). Hill Post: 1 event (Mar 2025).',
    );
  });

  it('is left out with fewer than three dated items', () => {
    expect(pictureOfEvents('Timeline', blocks.slice(0, 2))).toEqual([]);
  });

  it('is said in no more words than fit beside it', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      event(`${index}`, `Outlet ${'x'.repeat(100)} ${index}`, on('2025-03-01')),
    );
    expect(pictureOfEvents('Timeline', many)[0]?.alt.length).toBeLessThanOrEqual(1000);
  });
});

describe('the picture of statements', () => {
  const side = (name: string, ...quotes: QuoteBlock[]) => ({ name, articles: [], quotes, empty: '' });
  const comparison: Block = {
    kind: 'comparison',
    subject: 'Council',
    sides: [
      side(
        'Port Herald: 1 Mar',
        quote(on('2025-03-01')),
        quote(on('2025-03-01')),
        quote(on('2025-03-02'), { form: 'mixed' }),
      ),
      side(
        'Hill Post: 1 Mar',
        quote(on('2025-03-01'), {
          source: { ...sampleSource, outlet: 'Hill Post' },
          form: 'indirect',
          parts: [],
        }),
      ),
    ],
  };

  it('counts the quotations of each outlet by day and kind', () => {
    const [picture] = pictureOfStatements('Compared', [comparison], 'outlet');
    expect(picture?.chart.lanes).toEqual([
      {
        label: 'Port Herald',
        points: [
          { on: '2025-03-01', count: 2, tone: 'strong' },
          { on: '2025-03-02', count: 1, tone: 'plain' },
        ],
        spans: [],
      },
      { label: 'Hill Post', points: [{ on: '2025-03-01', count: 1, tone: 'faint' }], spans: [] },
    ]);
  });

  it('has the sides as lanes where they are compared', () => {
    const [picture] = pictureOfStatements('Compared', [comparison], 'side');
    expect(picture?.chart.lanes.map(({ label }) => label)).toEqual([
      'Port Herald: 1 Mar',
      'Hill Post: 1 Mar',
    ]);
  });

  it('marks occasions and events, each date once', () => {
    const blocks = [comparison, event('9', 'Port Herald', on('2025-02-01'))];
    const [picture] = pictureOfStatements('Compared', blocks, 'outlet');
    expect(picture?.chart.events).toEqual([
      { on: '2025-02-01', label: 'Event 9, 2025-02-01' },
      { on: '2025-03-01', label: 'Harbour council, 2025-03-01' },
      { on: '2025-03-02', label: 'Harbour council, 2025-03-02' },
    ]);
  });
});
