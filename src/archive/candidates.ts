import { createHash } from 'node:crypto';
import { keysOf } from '../statements/keys.ts';
import { dayNumber, type Reading } from '../statements/telling.ts';
import type { Sql } from '../store/sql.ts';
import { TELLINGS, type TellingRow } from './telling.ts';

/** Tellings of one statement are no further apart than this, in days. */
const DAYS = 17;
/** A span as long as a year is looked for by its last day: it would lie across all others. */
const LONGEST = 62;
const DAY_MS = 86_400_000;

/**
 * The quotations that may be one statement with a telling: those of its speaker about those days, and those of
 * others that have rare words of it. How many they are depends on how much was said then, not on the size of
 * the corpus.
 */
export async function candidatesFor(sql: Sql, key: number, reading: Reading): Promise<TellingRow[]> {
  const { speaker, from, to } = reading.telling;
  const isLong = dayNumber(to) - dayNumber(from) > LONGEST;
  const last = isLong ? to : day(dayNumber(to) + DAYS + LONGEST);
  const own = await sql.all<TellingRow>(
    `${TELLINGS} WHERE quotation.speaker = $1 AND quotation.day_to >= $2 AND quotation.day_to <= $3
     AND quotation.day_from <= $4 AND quotation.key <> $5`,
    [speaker, day(dayNumber(isLong ? to : from) - DAYS), last, day(dayNumber(to) + DAYS), key],
  );
  const words = sharedKeysOf(reading);
  if (words.length === 0) return own;
  const others = await sql.all<TellingRow>(
    `${TELLINGS} WHERE quotation.key IN (SELECT quotation FROM statement_key
     WHERE word IN (${words.map((_, index) => `$${index + 3}`).join(', ')}))
     AND quotation.key <> $1 AND (quotation.speaker IS NULL OR quotation.speaker <> $2)`,
    [key, speaker, ...words],
  );
  return [...own, ...others];
}

/** The rarest words of a telling, each with the days it was said on: under these, others find it. */
export function sharedKeysOf(reading: Reading): string[] {
  return keysOf(reading).flatMap((key) => (key.includes(' * ') ? [short(key)] : []));
}

/** The rows are many: twelve characters tell them apart. */
function short(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 12);
}

function day(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
