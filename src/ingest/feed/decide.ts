import type { Refusal } from '../fetch/refusal.ts';

const MINUTE = 60_000;
const LONGEST_MS = 24 * 60 * MINUTE;
/** How much earlier a try may be than it could be: feeds that failed together do not come back together. */
const JITTER = 0.25;
/** How often an entry is tried. */
export const MOST_TRIES = 5;
const FIRST_WAIT_MS = 5 * MINUTE;

/**
 * When a feed that failed is asked again: twice as late each time, up to a day, and not before it wants.
 * @param failures how many times in a row, this one included
 */
export function afterFailure(
  every: number,
  failures: number,
  now: Date,
  random: number,
  retryAt?: Date,
): Date {
  const wait = Math.min(LONGEST_MS, every * MINUTE * 2 ** Math.min(failures, 20));
  const at = now.getTime() + wait * (1 - JITTER * random);
  return new Date(Math.max(at, retryAt?.getTime() ?? 0));
}

/** When a feed that answered is asked again. @param every in minutes */
export function afterSuccess(every: number, now: Date): Date {
  return new Date(now.getTime() + every * MINUTE);
}

/** What becomes of an entry that was not fetched or not taken. */
export type EntryDecision =
  | { readonly kind: 'again'; readonly at: Date; readonly attempts: number }
  | { readonly kind: 'over'; readonly state: 'refused' | 'failed' };

/**
 * @param attempts how many there were, this one included
 * @param refusal undefined where it was fetched, and taking it failed
 */
export function decideEntry(
  attempts: number,
  refusal: Pick<Refusal, 'mayPass' | 'retryAt'> | undefined,
  now: Date,
  random: number,
): EntryDecision {
  if (refusal?.mayPass === false) return { kind: 'over', state: 'refused' };
  // A host that asks to wait says nothing about the entry.
  if (refusal?.retryAt !== undefined) return { kind: 'again', at: refusal.retryAt, attempts: attempts - 1 };
  if (attempts >= MOST_TRIES) return { kind: 'over', state: 'failed' };
  const wait = FIRST_WAIT_MS * 2 ** attempts * (1 - JITTER * random);
  return { kind: 'again', at: new Date(now.getTime() + wait), attempts };
}
