import type { Lexicon } from '../statements/lexicon.ts';
import { type Token, tokensOf } from '../statements/tokens.ts';
import { remembering, unitsOf } from '../statements/units.ts';
import { piecesOf } from '../statements/verbatim.ts';
import type { Sql, SqlValue } from '../store/sql.ts';
import type { QuotationEntry, ResemblingEntry } from './archive.ts';
import { compared } from './compared.ts';
import type { QuotationRow } from './entries.ts';
import { MATCHES, phraseOf, type Term, termQuery } from './fulltext.ts';

/** What finding quotations that resemble a text takes of the archive. */
export interface ResemblingParts {
  readonly sql: Sql;
  readonly QUOTATIONS: string;
  readonly shown: (rows: readonly QuotationRow[]) => readonly QuotationEntry[];
  readonly lexicon: Lexicon;
}

/** How many quotations of each way of looking are compared, the newest. */
const MOST = 60;
/** How many quotations of one speaker are compared where a slip of spelling may have hidden the words, the newest. */
const NEWEST = 300;
/** A retelling has most of the rarest words: those few are looked for, and some may be other words there. */
const RAREST = 7;
const UNKNOWN = 4;
const CONTENT = 0.15;

/** The quotations that hold a typed text, or nearly, the likest first; those of one speaker are looked for twice. */
export async function resembling(
  { sql, QUOTATIONS, shown, lexicon }: ResemblingParts,
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
  const found = compared(shown([...rows.values()]), text, lexicon);
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

function find(
  sql: Sql,
  QUOTATIONS: string,
  query: Term,
  speaker: string | undefined,
): Promise<QuotationRow[]> {
  const values: SqlValue[] = [termQuery(sql.engine, query)];
  const words = MATCHES[sql.engine]('quotation_exact', 'quotation.key', '$1');
  if (speaker !== undefined) values.push(speaker);
  return sql.all<QuotationRow>(
    `${QUOTATIONS} WHERE ${words}${speaker === undefined ? '' : ' AND quotation.speaker = $2'}
     ORDER BY quotation.sort DESC, quotation.key LIMIT ${MOST}`,
    values,
  );
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
