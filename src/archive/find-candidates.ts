import type { Quotation } from '../corpus/quotation.ts';
import type { Lexicon } from '../statements/lexicon.ts';
import type { Engine, Sql } from '../store/sql.ts';
import { stem } from '../text/stem.ts';
import type { Filter } from './archive.ts';
import type { Candidate } from './compared.ts';
import { DIFFERENT } from './counts.ts';
import {
  atLeast,
  bothOf,
  matchedIn,
  pairMarksOf,
  stemsInRow,
  stemsOf,
  type Term,
  termQuery,
} from './fulltext.ts';
import { markOf } from './marks.ts';
import type { Matching } from './matching.ts';
import { PAIRED_STEMS } from './paired-stems.ts';
import { rowsOf } from './rows.ts';
import { newestFirst, topOf } from './tops.ts';
import { ownWords } from './words.ts';

/** How many quotations of each way of looking are compared, the newest. */
const MOST = 60;
/** How many quotations of one speaker are compared where a slip of spelling may have hidden the words, the newest. */
const NEWEST = 300;
/** So many of the rarest words of a phrase are hardly ever together but in it. */
const RAREST = 3;
/** A phrase of common words is found by so many of its pairs. */
const MOST_PAIRS = 4;
/** Beside those that are wanted, some that share their minute with the last one. */
const BESIDE = 12;

/** Quotations are looked for in several ways for one text: what was read before is not read again. */
export interface Seeking {
  readonly sql: Sql;
  readonly seen: Map<number, Candidate>;
}

/** The newest that have it, of one speaker or of anybody. */
async function candidatesWith(
  { sql, seen }: Seeking,
  term: Term,
  speaker: string | undefined,
): Promise<readonly Candidate[]> {
  return candidatesBy({ sql, seen }, (await newestWith(sql, term, speaker)).keys);
}

/** The newest quotations of a speaker. */
export async function newestCandidates(
  { sql, seen }: Seeking,
  speaker: string,
): Promise<readonly Candidate[]> {
  return candidatesBy({ sql, seen }, (await newestKeys(sql, { speaker }, NEWEST)).keys);
}

/**
 * The newest that have so many of some words, the commonest of which stand first. To find those that have five of
 * seven, SQLite's index looks each word up again and again; those that have two of the four rarest are found in a
 * quarter of the time, and all others are among them.
 */
export async function candidatesWithMost(
  { sql, seen }: Seeking,
  most: number,
  words: readonly string[],
  speaker: string | undefined,
): Promise<readonly Candidate[]> {
  const exact = atLeast(most, words);
  const rarest = words.slice(most - TWO - words.length);
  if (!IS_SLOW[sql.engine] || most <= TWO) return candidatesWith({ sql, seen }, exact, speaker);
  const { keys, isAll } = await newestWith(sql, atLeast(TWO, rarest), speaker, true);
  if (!isAll) return candidatesWith({ sql, seen }, exact, speaker);
  const rows = words.map(stemsInRow);
  return (await candidatesBy({ sql, seen }, keys)).filter((one) => {
    const own = stemsInRow(ownWords(one.quotation));
    return rows.filter((row) => own.includes(row)).length >= most;
  });
}

const TWO = 2;
const IS_SLOW: Readonly<Record<Engine, boolean>> = { sqlite: true, postgres: false };

/**
 * The newest that have all phrases as they stand, those of a speaker before those of anybody. To look for a phrase, the
 * index goes through all that have its words, and most words are everywhere: so those that have its rarest words are
 * looked at instead, where they are few.
 */
export async function candidatesAsTyped(
  { sql, seen }: Seeking,
  phrases: readonly string[],
  speaker: string | undefined,
  { rankOf }: Lexicon,
): Promise<readonly Candidate[]> {
  if (phrases.length === 0) return [];
  if (FINDS_PHRASES[sql.engine]) return candidatesWithAll({ sql, seen }, phrases, speaker);
  const pairs = phrases.flatMap((phrase) => pairMarksOf(stemsOf(phrase)));
  const { keys, isAll } = await newestWith(sql, { all: rarestOf(phrases, pairs, rankOf) }, undefined, true);
  if (isAll) {
    const held = (await candidatesBy({ sql, seen }, keys)).filter(holding(phrases));
    return speaker === undefined ? held : [...held.filter((one) => one.speaker === speaker), ...held];
  }
  return candidatesWithAll({ sql, seen }, [...new Set([...pairs, ...phrases])], speaker);
}

/** What is rarest in some phrases: words, and pairs of common words that follow one on the other. */
function rarestOf(
  phrases: readonly string[],
  pairs: readonly string[],
  rankOf: Lexicon['rankOf'],
): readonly string[] {
  const rankOr = (word: string): number => rankOf(word) ?? Number.MAX_SAFE_INTEGER;
  const words = [...new Set(phrases.flatMap((phrase) => phrase.split(' ')))].toSorted(
    (a, b) => rankOr(b) - rankOr(a),
  );
  const rare = words.filter((word) => !PAIRED_STEMS.has(stem(word)));
  const some = [...rare.slice(0, RAREST), ...new Set(pairs)].slice(0, Math.max(RAREST, MOST_PAIRS));
  return some.length >= RAREST ? some : [...new Set([...some, ...words])].slice(0, RAREST);
}

/** Where common words that follow one on the other are a word of their own, a phrase is found by these. */
const FINDS_PHRASES: Readonly<Record<Engine, boolean>> = { sqlite: false, postgres: true };

async function candidatesWithAll(
  seeking: Seeking,
  phrases: readonly string[],
  speaker: string | undefined,
): Promise<readonly Candidate[]> {
  const whose = speaker === undefined ? [undefined] : [speaker, undefined];
  return (await Promise.all(whose.map((who) => candidatesWith(seeking, { all: phrases }, who)))).flat();
}

/** Whether a quotation has these phrases, as the index has it. */
function holding(phrases: readonly string[]): (candidate: Candidate) => boolean {
  const rows = phrases.map(stemsInRow);
  return ({ quotation }) => {
    const own = stemsInRow(ownWords(quotation));
    return rows.every((row) => own.includes(row));
  };
}

async function newestWith(
  sql: Sql,
  query: Term,
  speaker: string | undefined,
  isFew = false,
): Promise<Newest> {
  const asked = termQuery(sql.engine, query);
  const term = speaker === undefined ? asked : bothOf(sql.engine, asked, markOf('speaker', speaker));
  const matching = {
    ...matchedIn(sql.engine, 'quotation_exact', term, isFew),
    key: 'quotation_exact.rowid',
    isFew: false,
  };
  return newestKeys(sql, matching, MOST);
}

interface Newest {
  readonly keys: readonly number[];
  /** There are no others. */
  readonly isAll: boolean;
}

async function newestKeys(sql: Sql, what: Filter | Matching, most: number): Promise<Newest> {
  const { rows, isAll } = await topOf(sql, 'quotation', what, {
    end: 'newest',
    columns: [],
    isEnough: (some) => some.length >= most,
    firstTry: most + BESIDE,
  });
  const keys = rows.toSorted(newestFirst).map(({ key }) => key);
  return { keys: keys.slice(0, most), isAll: isAll && keys.length <= most };
}

/** Without what is shown of them: most of them are not. */
async function candidatesBy({ sql, seen }: Seeking, keys: readonly number[]): Promise<Candidate[]> {
  const rows = await rowsOf<Omit<Candidate, 'quotation'> & { readonly record: string }>(
    sql,
    `SELECT quotation.key, quotation.id, ${DIFFERENT.quotation} AS statement, quotation.speaker, quotation.record FROM quotation`,
    'quotation',
    keys.filter((key) => !seen.has(key)),
  );
  for (const { record, ...row } of rows)
    seen.set(row.key, { ...row, quotation: JSON.parse(record) as Quotation });
  return keys.flatMap((key) => seen.get(key) ?? []);
}
