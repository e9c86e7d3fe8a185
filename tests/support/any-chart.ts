import fc from 'fast-check';
import type { Chart, ChartEvent, ChartLane, ChartPoint, ChartSpan } from '../../src/card/chart.ts';

const START = Date.UTC(2025, 0, 1);
const DAY = 86_400_000;
/** A day of two years, and now and then one that is none. */
const day = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.nat(730).map((days) => new Date(START + days * DAY).toISOString().slice(0, 10)),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '2025-13-45', 'soon', '0001-01-01', '9999-12-31') },
);
const tone = fc.constantFrom('strong' as const, 'plain' as const, 'faint' as const);

/** Any chart, with the texts that are given. */
export function anyChartOf(text: fc.Arbitrary<string>): fc.Arbitrary<Chart> {
  const point: fc.Arbitrary<ChartPoint> = fc.record(
    { on: day, tone, count: fc.nat(200), label: text },
    { requiredKeys: ['on', 'tone', 'count'] },
  );
  const span: fc.Arbitrary<ChartSpan> = fc.record(
    { from: day, to: day, tone, count: fc.nat(200), label: text },
    { requiredKeys: ['from', 'to', 'tone', 'count'] },
  );
  const lane: fc.Arbitrary<ChartLane> = fc.record({
    label: text,
    points: fc.array(point, { maxLength: 8 }),
    spans: fc.array(span, { maxLength: 2 }),
  });
  const event: fc.Arbitrary<ChartEvent> = fc.record(
    { on: day, until: day, label: text },
    { requiredKeys: ['on', 'label'] },
  );
  return fc.record({
    title: text,
    from: day,
    to: day,
    lanes: fc.array(lane, { maxLength: 5 }),
    events: fc.array(event, { maxLength: 3 }),
    key: fc.array(fc.record({ label: text, text }), { maxLength: 3 }),
    legend: fc.record({ strong: text, plain: text, faint: text }, { requiredKeys: [] }),
  });
}
