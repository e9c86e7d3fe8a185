/** How much one person may ask: so many questions at once, and then one more each so many milliseconds. */
export interface Allowance {
  readonly burst: number;
  readonly everyMs: number;
}

/**
 * Plenty for somebody who sets several digests up in a row, each in a few commands; a loop that asks is stopped
 * within seconds, and an answer takes some milliseconds of work.
 */
export const USUAL: Allowance = { burst: 30, everyMs: 2000 };

const MOST_PEOPLE = 10_000;

/**
 * Counts questions by person (a token bucket). `take` gives 0 where the person may ask now, else the
 * milliseconds to wait. People who have not asked for long are forgotten.
 */
export function createAllowances({ burst, everyMs }: Allowance): { take(person: string, now: Date): number } {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return {
    take(person, now) {
      const at = now.getTime();
      const known = buckets.get(person) ?? { left: burst, at };
      const left = Math.min(burst, known.left + Math.max(0, at - known.at) / everyMs);
      buckets.delete(person);
      const may = left >= 1;
      buckets.set(person, { left: may ? left - 1 : left, at });
      for (const oldest of buckets.keys()) {
        if (buckets.size <= MOST_PEOPLE) break;
        buckets.delete(oldest);
      }
      return may ? 0 : Math.ceil((1 - left) * everyMs);
    },
  };
}
