import fc from 'fast-check';
import { interpret } from '../src/command/ask/interpret.ts';
import type { Desk } from '../src/command/run.ts';
import { ReaderError } from '../src/errors/errors.ts';

/** How long reading a plain question takes, in milliseconds, over random texts of up to 10,000 characters: the 99th percentile and the longest. */
export function timeReading({ archive, commands }: Desk, runs: number): { p99: number; longest: number } {
  const reading = { names: archive.names(), now: new Date('2025-12-15T09:00:00Z'), timeZone: 'UTC' };
  const text = fc.oneof(
    fc.string({ maxLength: 10_000 }),
    fc.string({ unit: 'binary', maxLength: 10_000 }),
    fc
      .tuple(
        fc.constantFrom('"', 'a ', '- ', 'lavrov ', 'since 1 ', 'nato and ', '((', "'x y "),
        fc.nat(10_000),
      )
      .map(([unit, times]) => unit.repeat(times).slice(0, 10_000)),
  );
  const times = fc.sample(text, { numRuns: runs, seed: 1 }).map((question) => {
    const start = performance.now();
    try {
      interpret(question, commands, reading);
    } catch (error) {
      if (!(error instanceof ReaderError)) throw error;
    }
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  return { p99: times[Math.floor(times.length * 0.99)] ?? 0, longest: times.at(-1) ?? 0 };
}
