import { createHash } from 'node:crypto';
import type { References } from '../corpus/corpus.ts';
import { sharedKeysOf as sharedIn } from '../statements/keys.ts';
import { areTwoPeople } from '../statements/speakers.ts';
import { dayNumber, type Reading } from '../statements/telling.ts';
import type { Sql } from '../store/sql.ts';
import { phraseOf, stemsInRow } from './fulltext.ts';
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
  /** What can have been said after this day alone is none of it. */
  readonly until: string;
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
  const until = day(dayNumber(to) + BEFORE);
  const between: Between = isLong
    ? { first: day(dayNumber(to) - AROUND), last: to, lastOfLong: to, until }
    : { first: day(dayNumber(from) - BEFORE), last: day(last), lastOfLong: day(last + LONGEST), until };
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

/** Months and the like of a speaker that reach beyond those days. They are few among all, and many are its own. */
const LONG_FROM_THEN = `WHERE quotation.day_to > quotation.day_from AND quotation.day_to > $3 AND quotation.day_to <= $4
  AND quotation.day_from <= $3 AND quotation.speaker || '' = $1`;

/** A quotation of the speaker, which can be of the same day. */
interface Own {
  readonly key: number;
  readonly stems: string;
}

/** The quotations of its speaker in those days: where they are many, those with rare words of it. */
async function ofSpeaker(
  sql: Sql,
  { telling: { speaker }, words }: Reading,
  { first, last, lastOfLong, until }: Between,
): Promise<number[]> {
  const own = await sql.all<Own>(
    `SELECT quotation AS key, stems FROM said WHERE speaker = $1 AND day_to >= $2 AND day_to <= $3 AND said_from <= $5
     UNION ALL SELECT quotation.key, said.stems FROM quotation
     JOIN said ON said.speaker = quotation.speaker AND said.day_to = quotation.day_to AND said.quotation = quotation.key
     ${LONG_FROM_THEN}`,
    [speaker, first, last, lastOfLong, until],
  );
  const rare = words
    .filter(({ weight }) => weight >= TELLING)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ folded }) => folded);
  const terms = [...new Set(rare)].slice(0, RAREST).flatMap(phraseOf).map(stemsInRow);
  const isCrowded = own.length > CROWDED || (await isMany(sql, speaker, { first, last, lastOfLong }));
  if (!isCrowded || terms.length === 0) return own.slice(0, CROWDED + 1).map(({ key }) => key);
  const [least, most] = [firstKeyOf(first), lastOf(firstKeyOf(`${last}T23:59`))];
  const found = own.filter(
    ({ key, stems }) => key >= least && key <= most && terms.some((term) => stems.includes(term)),
  );
  // Keys are in the order of first days: a month that began before has a lower one. These are few among all
  // speakers, and many are its own: so they are not looked for by the speaker.
  const wide = await sql.all<{ readonly key: number }>(
    `SELECT key FROM quotation WHERE day_to > day_from AND day_to >= $2 AND day_to <= $3 AND day_from < $2 AND speaker || '' = $1
     ORDER BY key DESC LIMIT ${CROWDED}`,
    [speaker, first, lastOfLong],
  );
  return [...found, ...wide].map(({ key }) => key);
}

/** Whether a speaker said so much in those days that not all of it is looked at. */
async function isMany(
  sql: Sql,
  speaker: string,
  { first, last, lastOfLong }: Omit<Between, 'until'>,
): Promise<boolean> {
  const [one] = await sql.all(
    `SELECT quotation FROM said WHERE speaker = $1 AND day_to >= $2 AND day_to <= $3
     UNION ALL SELECT key FROM quotation ${LONG_FROM_THEN} LIMIT 1 OFFSET ${CROWDED}`,
    [speaker, first, last, lastOfLong],
  );
  return one !== undefined;
}

/** So many of others are looked at, those with the most rare words in common. */
const MOST_OF_OTHERS = 32;

interface OfOther {
  readonly key: number;
  readonly speaker: string;
  readonly from: string;
}

/** Those that can never be one, as other people said them or on other days, are left out: their records are not read. */
async function ofOthers(
  sql: Sql,
  reading: Reading,
  words: readonly string[],
  { first, last, lastOfLong, until }: Between,
  people: References['people'],
): Promise<number[]> {
  if (words.length === 0) return [];
  const found = await sql.all<OfOther>(
    `SELECT quotation AS key, speaker, said_from AS "from" FROM statement_key
     WHERE word IN (${words.map((_, index) => `$${index + 4}`).join(', ')})
     AND day_to >= $1 AND day_to <= $3 AND day_from <= $2
     GROUP BY quotation, speaker, said_from ORDER BY count(*) DESC, quotation LIMIT ${MOST_OF_OTHERS}`,
    [first, last, lastOfLong, ...words],
  );
  const isOrganisation = (id: string): boolean => people.get(id)?.kind === 'organisation';
  return found
    .filter(
      ({ speaker, from }) =>
        from <= until && !areTwoPeople({ speaker, isOrganisation: isOrganisation(speaker) }, reading.telling),
    )
    .map(({ key }) => key);
}

/** The rarest words of a telling, each with the days it was said on: under these, others find it. */
export function sharedKeysOf(reading: Reading): string[] {
  return sharedIn(reading).map(short);
}

/** The rows are many: twelve characters tell them apart. */
function short(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 12);
}

function day(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
