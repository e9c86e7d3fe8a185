import type { Latency } from './percentile.ts';

/** One line of a table: what was measured, and how many times as long as the baseline of the same run it took. */
export interface Measured extends Latency {
  readonly what: string;
  readonly ratio: number;
}

/** Measurements as a Markdown table, with `baseline` as the name of what the ratio is to. */
export function markdownTable(rows: readonly Measured[], baseline: string): string {
  const lines = rows.map(
    ({ what, runs, p50, p99, ratio }) =>
      `| ${what} | ${runs} | ${inMs(p50)} | ${inMs(p99)} | ${ratio.toFixed(ratio < 10 ? 2 : 0)} |`,
  );
  return [
    `| what | runs | p50 (ms) | p99 (ms) | p50 ÷ ${baseline} |`,
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

function inMs(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0);
}
