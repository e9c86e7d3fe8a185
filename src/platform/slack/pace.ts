/** How long things may take, in milliseconds. Tests make it shorter. */
export interface Pace {
  /** An answer that is ready within it goes in the acknowledgement, for which Slack gives 3 seconds. */
  readonly patienceMs: number;
  /** One call of Slack's. */
  readonly callMs: number;
  /** How often a call is repeated that Slack did not answer as it should. */
  readonly retries: number;
  /** The wait before the first repetition; each later one doubles it, up to the most. */
  readonly leastWaitMs: number;
  readonly mostWaitMs: number;
  /** What is under way when the bot stops. */
  readonly drainMs: number;
}

/** All the repetitions of a call together stay well within the 30 minutes that a `response_url` lives. */
export const USUAL_PACE: Pace = {
  patienceMs: 1_500,
  callMs: 8_000,
  retries: 4,
  leastWaitMs: 500,
  mostWaitMs: 10_000,
  drainMs: 10_000,
};

/** The wait before a repetition (from 0), with a random part so that many callers do not come back at once. */
export function waitBefore(
  repetition: number,
  { leastWaitMs, mostWaitMs }: Pace,
  random = Math.random,
): number {
  return Math.min(mostWaitMs, leastWaitMs * 2 ** repetition) * (0.5 + random() / 2);
}
