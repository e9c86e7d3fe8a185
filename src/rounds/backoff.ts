const LEAST_WAIT_MS = 2000;
const MOST_WAIT_MS = 60_000;

/** The wait after so many tries (from 1), in milliseconds: random, so that many do not come back at once. */
export function backoff(tries: number, random: () => number): number {
  const most = Math.min(MOST_WAIT_MS, LEAST_WAIT_MS * 2 ** Math.min(tries, 20));
  return Math.max(LEAST_WAIT_MS, random() * most);
}
