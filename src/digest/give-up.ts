import type { StoredDelivery } from './records.ts';

const MINUTE_MS = 60_000;
/** How often it is looked for, at least, what may have arrived. */
const LOOKS = 6;
/** Where the platform says that it does not let the bot know. */
const HIDDEN_MS = 30 * MINUTE_MS;
/** Where it says nothing, it may be away for a while. */
const SILENT_MS = 120 * MINUTE_MS;

/** Whether it was looked for long enough what may have arrived. */
export function isGivenUp(
  { triedAt, record }: Pick<StoredDelivery, 'triedAt' | 'record'>,
  now: Date,
  isHidden = false,
): boolean {
  if (triedAt === undefined || (record.looks ?? 0) < LOOKS) return false;
  return now.getTime() - triedAt.getTime() >= (isHidden ? HIDDEN_MS : SILENT_MS);
}
