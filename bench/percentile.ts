/** What a number of measurements come to, in milliseconds. */
export interface Latency {
  readonly runs: number;
  readonly p50: number;
  readonly p99: number;
}

/** Summarises measurements in milliseconds. Of few runs, p99 is the slowest. */
export function latencyOf(measurements: readonly number[]): Latency {
  const sorted = [...measurements].sort((a, b) => a - b);
  return { runs: sorted.length, p50: percentile(sorted, 50), p99: percentile(sorted, 99) };
}

/** The nearest rank: the smallest value that at least `share` percent of the values do not exceed. */
function percentile(sorted: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil((share / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}
