import { createHash } from 'node:crypto';
import type { References } from '../corpus/corpus.ts';
import { keysOf } from '../statements/keys.ts';
import { areTwoPeople } from '../statements/speakers.ts';
import { dayNumber, type Reading } from '../statements/telling.ts';
import type { Engine, Sql } from '../store/sql.ts';
import { bothOf, MATCHING, phraseOf, termQuery } from './fulltext.ts';
import { markOf } from './marks.ts';
import { firstKeyOf, lastOf } from './places.ts';
import { inBatches, placesFor } from './rows.ts';
import { LOOKS_BACK, TELLINGS, type TellingRow } from './telling.ts';

/** What was said further apart than this, in days, is never one (`canBeOne`); where a report does not say when, it looks back. */
const [BEFORE, AFTER] = [1, 1 + LOOKS_BACK];
/** A span as long as a year is looked for by its last day: it would lie across all others. */
const LONGEST = 62;
/** How far before its last day such a span is looked for. */
const AROUND = 17;
const DAY_MS = 86_400_000;

/** The days (ISO) between which the others lie: last day, first day at most, and last day of a month or the like. */
interface Between {
  readonly first: string;
  readonly last: string;
  readonly lastOfLong: string;
}

/**
 * The quotations that may be one statement with a telling: those of its speaker about those days, and those of
 * others that have rare words of it. How many they are depends on how much was said then, not on the size of
 * the corpus.
 * @param shared its {@link sharedKeysOf}
 */
export async function candidatesFor(
  sql: Sql,
  key: number,
  reading: Reading,
  shared: readonly string[],
  people: References['people'],
): Promise<TellingRow[]> {
  const { from, to } = reading.telling;
  const isLong = dayNumber(to) - dayNumber(from) > LONGEST;
  const last = dayNumber(to) + AFTER;
  const between: Between = isLong
    ? { first: day(dayNumber(to) - AROUND), last: to, lastOfLong: to }
    : { first: day(dayNumber(from) - BEFORE), last: day(last), lastOfLong: day(last + LONGEST) };
  const keys = new Set([
    ...(await ofSpeaker(sql, reading, between)),
    ...(await ofOthers(sql, reading, shared, between, people)),
  ]);
  keys.delete(key);
  const rows: TellingRow[] = [];
  for (const some of inBatches([...keys])) {
    rows.push(
      ...(await sql.all<TellingRow>(
        `${TELLINGS} WHERE quotation.key IN (${placesFor(some, 2)}) AND quotation.component IS NOT NULL
         AND quotation.day_to >= $1 AND quotation.day_from <= $2`,
        [between.first, between.last, ...some],
      )),
    );
  }
  return rows;
}

/** From so many quotations in those days on, those are looked at that share a telling word. */
const CROWDED = 60;
/** How many words are looked for, the rarest, and how rare they have to be at least. */
const RAREST = 8;
const TELLING = 0.2;

interface Found {
  readonly key: number;
}

/**
 * What is asked of the index of words. SQLite goes to those days at once, and is faster without the speaker, whose
 * quotations are known; PostgreSQL finds all that have the words, of whichever days.
 */
const OF_SPEAKER: Readonly<Record<Engine, (words: string, speaker: string) => string>> = {
  sqlite: (words) => words,
  postgres: (words, speaker) => bothOf('postgres', words, markOf('speaker', speaker)),
};

/** The quotations of its speaker in those days: where they are many, those with rare words of it. */
async function ofSpeaker(
  sql: Sql,
  { telling: { speaker }, words }: Reading,
  { first, last, lastOfLong }: Between,
): Promise<number[]> {
  const own = await sql.all<Found>(
    `SELECT key FROM quotation WHERE speaker = $1 AND day_to >= $2 AND day_to <= $3
     UNION ALL SELECT key FROM quotation
     WHERE day_to > day_from AND day_to > $3 AND day_to <= $4 AND day_from <= $3 AND speaker || '' = $1`,
    [speaker, first, last, lastOfLong],
  );
  const ofThose = new Set(own.map(({ key }) => key));
  const rare = words
    .filter(({ weight }) => weight >= TELLING)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ folded }) => folded);
  const terms = [...new Set(rare)].slice(0, RAREST).flatMap(phraseOf);
  if (ofThose.size <= CROWDED || terms.length === 0) return [...ofThose].slice(0, CROWDED + 1);
  const oneOf = termQuery(sql.engine, { any: terms.map((term) => ({ all: [term] })) });
  const found = await sql.all<Found>(
    `SELECT quotation_exact.rowid AS key FROM quotation_exact
     WHERE ${MATCHING[sql.engine]('quotation_exact', '$1')} AND quotation_exact.rowid >= $2 AND quotation_exact.rowid <= $3`,
    [OF_SPEAKER[sql.engine](oneOf, speaker), firstKeyOf(first), lastOf(firstKeyOf(`${last}T23:59`))],
  );
  // Keys are in the order of first days: a month that began before has a lower one. These are few among all
  // speakers, and many are its own: so they are not looked for by the speaker.
  const wide = await sql.all<Found>(
    `SELECT key FROM quotation WHERE day_to > day_from AND day_to >= $2 AND day_to <= $3 AND day_from < $2 AND speaker || '' = $1
     ORDER BY key DESC LIMIT ${CROWDED}`,
    [speaker, first, lastOfLong],
  );
  return [...found.filter(({ key }) => ofThose.has(key)), ...wide].map(({ key }) => key);
}

/** So many of others are looked at, those with the most rare words in common. */
const MOST_OF_OTHERS = 32;

/** Those that other people said are left out here, as they can never be one: their records are not even read. */
async function ofOthers(
  sql: Sql,
  reading: Reading,
  words: readonly string[],
  { first, last, lastOfLong }: Between,
  people: References['people'],
): Promise<number[]> {
  if (words.length === 0) return [];
  const found = await sql.all<Found & { readonly speaker: string | null }>(
    `SELECT statement_key.quotation AS key, quotation.speaker FROM statement_key JOIN quotation ON quotation.key = statement_key.quotation
     WHERE word IN (${words.map((_, index) => `$${index + 4}`).join(', ')})
     AND day_to >= $1 AND day_to <= $3 AND day_from <= $2
     GROUP BY statement_key.quotation, quotation.speaker ORDER BY count(*) DESC, statement_key.quotation LIMIT ${MOST_OF_OTHERS}`,
    [first, last, lastOfLong, ...words],
  );
  const isOrganisation = (id: string): boolean => people.get(id)?.kind === 'organisation';
  return found
    .filter(({ speaker }) => {
      const one = { speaker: speaker ?? '', isOrganisation: isOrganisation(speaker ?? '') };
      return !areTwoPeople(one, reading.telling);
    })
    .map(({ key }) => key);
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
