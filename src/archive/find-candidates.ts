import type { Quotation } from '../corpus/quotation.ts';
import type { Lexicon } from '../statements/lexicon.ts';
import type { Engine, Sql } from '../store/sql.ts';
import type { Filter } from './archive.ts';
import type { Candidate } from './compared.ts';
import { DIFFERENT } from './counts.ts';
import { bothOf, matchedIn, stemsOf, type Term, termQuery } from './fulltext.ts';
import { markOf } from './marks.ts';
import type { Matching } from './matching.ts';
import { rowsOf } from './rows.ts';
import { newestFirst, topOf } from './tops.ts';
import { ownWords } from './words.ts';

/** How many quotations of each way of looking are compared, the newest. */
const MOST = 60;
/** How many quotations of one speaker are compared where a slip of spelling may have hidden the words, the newest. */
const NEWEST = 300;
/** So many of the rarest words of a phrase are hardly ever together but in it. */
const RAREST = 3;
/** Beside those that are wanted, some that share their minute with the last one. */
const BESIDE = 12;

/** The newest that have it, of one speaker or of anybody. */
export async function candidatesWith(
  sql: Sql,
  term: Term,
  speaker: string | undefined,
): Promise<readonly Candidate[]> {
  return candidatesBy(sql, (await newestWith(sql, term, speaker)).keys);
}

/** The newest quotations of a speaker. */
export async function newestCandidates(sql: Sql, speaker: string): Promise<readonly Candidate[]> {
  return candidatesBy(sql, (await newestKeys(sql, { speaker }, NEWEST)).keys);
}

/**
 * The newest that have all phrases as they stand, those of a speaker before those of anybody. To look for a phrase, the
 * index goes through all that have its words, and most words are everywhere: so those that have its rarest words are
 * looked at instead, where they are few.
 */
export async function candidatesAsTyped(
  sql: Sql,
  phrases: readonly string[],
  speaker: string | undefined,
  { rankOf }: Lexicon,
): Promise<readonly Candidate[]> {
  if (phrases.length === 0) return [];
  if (FINDS_PHRASES[sql.engine]) return candidatesWithAll(sql, phrases, speaker);
  const words = [...new Set(phrases.flatMap((phrase) => phrase.split(' ')))];
  const rankOr = (word: string): number => rankOf(word) ?? Number.MAX_SAFE_INTEGER;
  const rarest = words.toSorted((a, b) => rankOr(b) - rankOr(a)).slice(0, RAREST);
  const { keys, isAll } = await newestWith(sql, { all: rarest }, undefined, true);
  if (isAll) {
    const held = (await candidatesBy(sql, keys)).filter(holding(phrases));
    return speaker === undefined ? held : [...held.filter((one) => one.speaker === speaker), ...held];
  }
  return candidatesWithAll(sql, phrases, speaker);
}

/** Where common words that follow one on the other are a word of their own, a phrase is found by these. */
const FINDS_PHRASES: Readonly<Record<Engine, boolean>> = { sqlite: false, postgres: true };

async function candidatesWithAll(
  sql: Sql,
  phrases: readonly string[],
  speaker: string | undefined,
): Promise<readonly Candidate[]> {
  const whose = speaker === undefined ? [undefined] : [speaker, undefined];
  return (await Promise.all(whose.map((who) => candidatesWith(sql, { all: phrases }, who)))).flat();
}

/** Whether a quotation has these phrases, as the index has it. */
function holding(phrases: readonly string[]): (candidate: Candidate) => boolean {
  const rows = phrases.map((phrase) => ` ${stemsOf(phrase).join(' ')} `);
  return ({ quotation }) => {
    const own = ` ${stemsOf(ownWords(quotation)).join(' ')} `;
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
async function candidatesBy(sql: Sql, keys: readonly number[]): Promise<Candidate[]> {
  const rows = await rowsOf<Omit<Candidate, 'quotation'> & { readonly record: string }>(
    sql,
    `SELECT quotation.key, quotation.id, ${DIFFERENT.quotation} AS statement, quotation.speaker, quotation.record FROM quotation`,
    'quotation',
    keys,
  );
  return rows.map(({ record, ...row }) => ({ ...row, quotation: JSON.parse(record) as Quotation }));
}
