import { createHash } from 'node:crypto';
import { keysOf } from '../statements/keys.ts';
import { dayNumber, type Reading } from '../statements/telling.ts';
import type { Sql } from '../store/sql.ts';
import { bothOf, MATCHING, phraseOf, termQuery } from './fulltext.ts';
import { markOf } from './marks.ts';
import { firstKeyOf, lastOf } from './places.ts';
import { inBatches, placesFor } from './rows.ts';
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
  const between = [day(dayNumber(isLong ? to : from) - DAYS), last, day(dayNumber(to) + DAYS)] as const;
  const own = await ofSpeaker(sql, key, reading, between);
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

/** From so many quotations in those days on, those are looked at that share a telling word. */
const CROWDED = 150;
/** How many words are looked for, the rarest, and how rare they have to be at least. */
const RAREST = 10;
const TELLING = 0.2;

/** The quotations of its speaker whose last day is between the first two days, and the first not after the third. */
async function ofSpeaker(
  sql: Sql,
  key: number,
  { telling: { speaker }, words }: Reading,
  between: readonly [string, string, string],
): Promise<TellingRow[]> {
  const where = `quotation.speaker = $1 AND quotation.day_to >= $2 AND quotation.day_to <= $3 AND quotation.day_from <= $4 AND quotation.key <> $5`;
  const values = [speaker, ...between, key];
  const [crowd] = await sql.all<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM quotation
     WHERE speaker = $1 AND day_to >= $2 AND day_to <= $3 LIMIT ${CROWDED + 1}) AS counted`,
    values.slice(0, 3),
  );
  const rare = words
    .filter(({ weight }) => weight >= TELLING)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ folded }) => folded);
  const terms = [...new Set(rare)].slice(0, RAREST).flatMap(phraseOf);
  if ((crowd?.n ?? 0) <= CROWDED || terms.length === 0) {
    return sql.all<TellingRow>(`${TELLINGS} WHERE ${where}`, values);
  }
  const oneOf = termQuery(sql.engine, { any: terms.map((term) => ({ all: [term] })) });
  const [from, , to] = between;
  const found = await sql.all<{ key: number }>(
    `SELECT quotation_exact.rowid AS key FROM quotation_exact
     WHERE ${MATCHING[sql.engine]('quotation_exact', '$1')} AND quotation_exact.rowid >= $2 AND quotation_exact.rowid <= $3`,
    [
      bothOf(sql.engine, oneOf, markOf('speaker', speaker)),
      firstKeyOf(day(dayNumber(from) - LONGEST)),
      lastOf(firstKeyOf(`${to}T23:59`)),
    ],
  );
  const rows: TellingRow[] = [];
  for (const some of inBatches(found.map((row) => row.key))) {
    rows.push(
      ...(await sql.all<TellingRow>(
        `${TELLINGS} WHERE ${where} AND quotation.key IN (${placesFor(some, values.length)})`,
        [...values, ...some],
      )),
    );
  }
  return rows;
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
