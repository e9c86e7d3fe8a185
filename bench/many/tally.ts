import { latencyOf } from '../percentile.ts';

/** What became of one request. `ms` is undefined where it was never answered. */
export interface Fate {
  readonly ms: number | undefined;
  readonly answers: number;
}

/** The platforms give a first reply so many milliseconds. Messages may be answered later, but are counted as late. */
const LIMIT_MS = 3000;

export interface Tally {
  readonly kind: string;
  readonly asked: number;
  readonly answered: number;
  readonly late: number;
  readonly lost: number;
  readonly doubled: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

export function tallyOf(kind: string, fates: readonly Fate[]): Tally {
  const times = fates.flatMap(({ ms }) => ms ?? []);
  const { p50, p99 } = latencyOf(times.length === 0 ? [Number.NaN] : times);
  return {
    kind,
    asked: fates.length,
    answered: times.length,
    late: times.filter((ms) => ms > LIMIT_MS).length,
    lost: fates.length - times.length,
    doubled: fates.filter(({ answers }) => answers > 1).length,
    p50,
    p99,
    longest: times.reduce((most, ms) => Math.max(most, ms), 0),
  };
}

export function tallyTable(tallies: readonly Tally[]): string {
  const whole = (ms: number): string => (Number.isNaN(ms) ? '–' : ms.toFixed(0));
  const rows = tallies.map((each) =>
    [
      each.kind,
      ...[each.asked, each.answered, each.late, each.lost, each.doubled],
      ...[each.p50, each.p99, each.longest].map(whole),
    ].join(' | '),
  );
  return [
    '| | asked | answered | late (> 3 s) | lost | doubled | p50, ms | p99, ms | longest, ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
