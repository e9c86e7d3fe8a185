import type { Lexicon } from '../statements/lexicon.ts';
import { type Token, tokensOf } from '../statements/tokens.ts';
import { remembering, unitsOf } from '../statements/units.ts';
import { piecesOf } from '../statements/verbatim.ts';
import type { Sql } from '../store/sql.ts';
import type { QuotationEntry, ResemblingEntry } from './archive.ts';
import { compared } from './compared.ts';
import type { QuotationRow } from './entries.ts';
import { bothOf, MATCHING, phraseOf, type Term, termQuery } from './fulltext.ts';
import { likeliest } from './likeliest.ts';
import { markOf } from './marks.ts';
import { rowsOf } from './rows.ts';
import { newestFirst, topOf } from './tops.ts';

/** What finding quotations that resemble a text takes of the archive. */
export interface ResemblingParts {
  readonly sql: Sql;
  readonly QUOTATIONS: string;
  readonly shown: (rows: readonly QuotationRow[]) => readonly QuotationEntry[];
  readonly lexicon: Lexicon;
  /** How many are compared word by word; only an evaluation asks for another number. */
  readonly most?: number;
}

/** How many quotations of each way of looking are compared, the newest. */
const MOST = 60;
/** How many quotations of one speaker are compared where a slip of spelling may have hidden the words, the newest. */
const NEWEST = 300;
/** How many of all that were found are compared word by word: where the words themselves stand is among the first. */
const COMPARED = 120;
/** A retelling has most of the rarest words: those few are looked for, and some may be other words there. */
const RAREST = 7;
const UNKNOWN = 4;
const CONTENT = 0.15;

/** The quotations that hold a typed text, or nearly, the likest first; those of one speaker are looked for twice. */
export async function resembling(
  { sql, QUOTATIONS, shown, lexicon, most = COMPARED }: ResemblingParts,
  text: string,
  speaker: string | undefined,
): Promise<ResemblingEntry[]> {
  const rows = new Map<string, QuotationRow>();
  for (const { term, isWide } of queriesOf(text, lexicon)) {
    // What is only one word alike is looked for among the words of the one who is asked for.
    const whose = speaker === undefined ? [undefined] : isWide ? [speaker] : [speaker, undefined];
    for (const who of isWide && speaker === undefined ? [] : whose) {
      for (const row of await find(sql, QUOTATIONS, term, who)) rows.set(row.id, row);
    }
  }
  const found = compared(shown(likeliest([...rows.values()], text, lexicon, most)), text, lexicon);
  if (speaker === undefined || found.some(({ resemblance }) => resemblance.kind !== 'near')) return found;
  if (!hasSlips(text, lexicon)) return found;
  return compared(shown(await newestOf(sql, QUOTATIONS, speaker)), text, lexicon);
}

/** Whether a word is typed that no list has: where it is a slip, no index finds what was meant. */
function hasSlips(text: string, lexicon: Lexicon): boolean {
  return tokensOf([text]).some(
    ({ folded }) => /^\p{L}{4,}$/u.test(folded) && lexicon.rankOf(folded) === undefined,
  );
}

function newestOf(sql: Sql, QUOTATIONS: string, speaker: string): Promise<QuotationRow[]> {
  return sql.all<QuotationRow>(
    `${QUOTATIONS} WHERE quotation.speaker = $1 ORDER BY quotation.sort DESC, quotation.key LIMIT ${NEWEST}`,
    [speaker],
  );
}

/** The newest that have it. */
async function find(
  sql: Sql,
  QUOTATIONS: string,
  query: Term,
  speaker: string | undefined,
): Promise<QuotationRow[]> {
  const asked = termQuery(sql.engine, query);
  const term = speaker === undefined ? asked : bothOf(sql.engine, asked, markOf('speaker', speaker));
  const matching = {
    from: 'quotation_exact',
    where: MATCHING[sql.engine]('quotation_exact', '$1'),
    values: [term],
    key: 'quotation_exact.rowid',
    isFew: false,
  };
  const { rows } = await topOf(sql, 'quotation', matching, {
    end: 'newest',
    columns: [],
    isEnough: (some) => some.length >= MOST,
  });
  const keys = rows
    .toSorted(newestFirst)
    .slice(0, MOST)
    .map(({ key }) => key);
  return rowsOf<QuotationRow>(sql, QUOTATIONS, 'quotation', keys);
}

interface Query {
  readonly term: Term;
  /** It finds too much to be asked of everybody. */
  readonly isWide?: true;
}

/** The words as they stand; then most of the rarest of them; then any two of these; then any one. */
function queriesOf(text: string, lexicon: Lexicon): Query[] {
  const tokens = tokensOf([text]);
  const phrases = piecesOf(tokens).flatMap((piece) => phraseOf(wordsOf(piece, text)));
  const rare = rarestOf(tokens, lexicon);
  const most = Math.max(2, rare.length - 2);
  return [
    ...(phrases.length === 0 ? [] : [{ term: { all: phrases } }]),
    ...(rare.length < 2 ? [] : [{ term: { any: subsets(rare, most) } }]),
    ...(rare.length > 2 && most > 2 ? [{ term: { any: subsets(rare, 2) } }] : []),
    ...(rare.length === 0 ? [] : [{ term: { any: subsets(rare, 1) }, isWide: true as const }]),
  ];
}

/** The words of a piece as the index has them: it keeps letters and digits alone. */
function wordsOf(piece: readonly Token[], text: string): string {
  return piece.map(({ folded, start }) => (text[start] === '%' ? '' : folded)).join(' ');
}

/** The most telling words; of those that no list has, and may be slips of spelling, some alone. */
function rarestOf(tokens: readonly Token[], lexicon: Lexicon): string[] {
  const units = unitsOf(tokens, remembering(lexicon)).filter(({ number }) => number === undefined);
  const weightiest = units.toSorted((a, b) => b.weight - a.weight);
  const content = weightiest.filter(({ weight }) => weight >= CONTENT);
  const words = [...new Set((content.length > 0 ? content : weightiest).map(({ folded }) => folded))];
  const unknown = words.filter((word) => lexicon.rankOf(word) === undefined).slice(0, UNKNOWN);
  const known = words.filter((word) => lexicon.rankOf(word) !== undefined);
  return [...unknown, ...known].slice(0, RAREST).flatMap(phraseOf);
}

function subsets(words: readonly string[], size: number): Term[] {
  const choose = (from: number, left: number): string[][] =>
    left === 0
      ? [[]]
      : words
          .slice(from)
          .flatMap((word, index) => choose(from + index + 1, left - 1).map((rest) => [word, ...rest]));
  return choose(0, size).map((all) => ({ all }));
}
