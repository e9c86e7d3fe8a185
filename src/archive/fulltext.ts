import { ReaderError } from '../errors/errors.ts';
import type { Engine } from '../store/sql.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { PAIRED_STEMS } from './paired-stems.ts';

/** What a reader searches for: words and phrases that must be there, and some that must not. */
export interface WordQuery {
  readonly all: readonly string[];
  readonly none: readonly string[];
}

/**
 * Reads `ukraine "road to nowhere" -nato`. Words are matched by their stem, in any order; quoted words as a
 * phrase; what follows a minus must not be there.
 * @throws ReaderError where nothing is left to look for.
 */
export function readWords(words: string): WordQuery {
  const all: string[] = [];
  const none: string[] = [];
  for (const [, minus, phrase, word] of fold(words).matchAll(/(?:(?<=^|\s)(-))?(?:"([^"]*)"?|([^\s"]+))/g)) {
    const term = (phrase ?? word ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    if (term !== '') (minus === undefined ? all : none).push(term);
  }
  if (all.length === 0) {
    throw new ReaderError(
      none.length > 0
        ? 'A search needs at least one word that must be there, besides those that must not. Try /search ukraine -nato.'
        : 'There is no word to look for in that. Try a word or a "quoted phrase", such as /search guarantees.',
    );
  }
  return { all, none };
}

/** The condition that a row with this key has the words, for each engine, and its one parameter. */
export const MATCHES: Readonly<Record<Engine, (table: string, key: string, parameter: string) => string>> = {
  sqlite: (table, key, parameter) =>
    `${key} IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ${parameter})`,
  postgres: (table, key, parameter) => `${key} IN (SELECT rowid FROM ${table} WHERE words @@ ${parameter})`,
};

/** The condition on a full-text index itself, for each engine. */
export const MATCHING: Readonly<Record<Engine, (table: string, parameter: string) => string>> = {
  sqlite: (table, parameter) => `${table} MATCH ${parameter}`,
  postgres: (table, parameter) => `${table}.words @@ ${parameter}::tsquery`,
};

/** Tables, their condition, and its parameters, which are the first of the statement. */
interface MatchedIn {
  readonly from: string;
  readonly where: string;
  readonly values: readonly string[];
}

/**
 * What rows that match are read from. PostgreSQL takes rare words and phrases to be commoner than they are, and would go
 * through all texts for them, from the newest on: where few match, they are looked up first and put in order then. That
 * is so of a longer phrase, and where they have been counted.
 */
export function matchedIn(engine: Engine, index: string, query: string, isCountedFew = false): MatchedIn {
  if (engine !== 'postgres') return { from: index, where: MATCHING[engine](index, '$1'), values: [query] };
  const sought = soughtFor(query);
  const isSought = sought === query;
  const values = isSought ? [query] : [sought, query];
  const where = `${index}.words @@ $1::tsquery${isSought ? '' : ` AND (${index}.words @@ $2::tsquery) IS TRUE`}`;
  const isFew = isCountedFew || (query.match(/<->/g) ?? []).length >= LONG_PHRASE;
  if (!isFew) return { from: index, where, values };
  return {
    from: `(SELECT rowid, words FROM ${index} WHERE ${where} OFFSET 0) AS ${index}`,
    where: `${index}.rowid IS NOT NULL`,
    values,
  };
}

/**
 * What the index is asked for, of which each is looked at then: of a phrase, its pairs of common words and the words
 * that are in none; where some of these are rarer, the rarer ones alone. Each common word by itself would take it ten
 * times as long.
 */
function soughtFor(query: string): string {
  if (query.includes('!')) return query;
  return query
    .replace(/'[^']+'(?: <-> '[^']+')+/g, (chain) => {
      const stems = chain.slice(1, -1).split("' <-> '");
      const paired = new Set(pairsOf(stems).flatMap((pair) => pair.slice(1, -1).split(' ')));
      const left = stems.filter((stem) => !paired.has(stem));
      const rarer = left.filter((stem) => !PAIRED_STEMS.has(stem));
      return (rarer.length >= ENOUGH ? rarer : left).map((stem) => `'${stem}'`).join(' & ');
    })
    .replaceAll(' & )', ')');
}

/** So many words that are not common are hardly ever together. */
const ENOUGH = 3;
/** From so many words on that follow on one. */
const LONG_PHRASE = 2;

/** The parameter of {@link MATCHES}. Every term is quoted, so that none is read as an operator. */
export const MATCH_QUERY: Readonly<Record<Engine, (query: WordQuery) => string>> = {
  sqlite: ({ all, none }) => [all.map(quote).join(' AND '), ...none.map(quote)].join(' NOT '),
  postgres: ({ all, none }) =>
    [...new Set([...all.map(phrase), ...none.map((term) => `!${phrase(term)}`)])].join(' & '),
};

/** A phrase; or terms that all must be there, or of which one must. */
export type Term = string | { readonly all: readonly Term[] } | { readonly any: readonly Term[] };

/** So many of these. Quickest where the commonest stand first: what is rare then says at once what is not looked at. */
export function atLeast(many: number, terms: readonly Term[]): Term {
  const [first, ...others] = terms;
  if (first === undefined || many >= terms.length) return { all: terms };
  if (many <= 1) return { any: terms };
  return { any: [{ all: [first, atLeast(many - 1, others)] }, atLeast(many, others)] };
}

/** Folded words as a phrase to look for; none where it has no letter or digit. */
export function phraseOf(folded: string): string[] {
  const words = folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words === '' ? [] : [words];
}

/** The parameter of {@link MATCHES} for phrases made by {@link phraseOf}. */
export function termQuery(engine: Engine, term: Term): string {
  if (typeof term === 'string') return engine === 'sqlite' ? quote(term) : phrase(term);
  const [and, or] = OPERATORS[engine];
  const within = (one: Term): string =>
    typeof one === 'string' ? termQuery(engine, one) : `(${termQuery(engine, one)})`;
  return 'all' in term ? term.all.map(within).join(and) : term.any.map(within).join(or);
}

/** A query made here, and a word that has to be there too. */
export function bothOf(engine: Engine, query: string, word: string): string {
  return `(${query})${OPERATORS[engine][0]}${engine === 'sqlite' ? quote(word) : phrase(word)}`;
}

const OPERATORS: Readonly<Record<Engine, readonly [and: string, or: string]>> = {
  sqlite: [' AND ', ' OR '],
  postgres: [' & ', ' | '],
};

/** A folded text as the column `words` of each engine takes it. */
export const INDEXED: Readonly<Record<Engine, (folded: string) => string>> = {
  sqlite: (folded) => folded,
  postgres: (folded) => {
    const stems = stemsOf(folded);
    const words = stems.map((lexeme, index) => `'${lexeme}':${Math.min(index + 1, LAST_PLACE)}`);
    return [...words, ...pairsOf(stems.slice(0, LAST_PLACE))].join(' ');
  },
};

/** FTS5 string: https://sqlite.org/fts5.html#fts5_strings. Terms hold letters, digits and spaces only. */
function quote(term: string): string {
  return `"${term}"`;
}

/** https://www.postgresql.org/docs/current/datatype-textsearch.html: places beyond this one count as it. */
const LAST_PLACE = 16_383;
/** Ibid.: a lexeme has less than 2 KB. */
const LONGEST_LEXEME = 400;

/**
 * A tsquery. PostgreSQL's own parser and stemmer are not used: they drop "to" and "the", split addresses and
 * numbers otherwise than FTS5 does, and stem by later rules. The same question would have other answers.
 */
function phrase(term: string): string {
  const stems = stemsOf(term);
  const pairs = pairsOf(stems);
  if (stems.length === 2 && pairs.length === 1) return `(${pairs.join('')})`;
  return `(${[...pairs, stems.map((lexeme) => `'${lexeme}'`).join(' <-> ')].join(' & ')})`;
}

/** Two common words that follow one on the other are a word of their own: see `paired-stems.ts`. */
function pairsOf(stems: readonly string[]): string[] {
  return pairedIn(stems, (stem, next) => `'${stem} ${next}'`);
}

function pairedIn(stems: readonly string[], made: (stem: string, next: string) => string): string[] {
  const pairs = stems.flatMap((stem, index) => {
    const next = stems[index + 1] ?? '';
    return PAIRED_STEMS.has(stem) && PAIRED_STEMS.has(next) ? [made(stem, next)] : [];
  });
  return [...new Set(pairs)];
}

/**
 * The same as SQLite's index has it, where a word has but letters and digits: it ends in a digit, and stemming leaves
 * it as it is.
 */
export function pairMarksOf(stems: readonly string[]): string[] {
  return pairedIn(stems, (stem, next) => `xp${stem}0${next}0`);
}

/** The words of a folded text, stemmed, in their order: letters and digits only, so that no mark needs an escape. */
export function stemsOf(folded: string): string[] {
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    stem([...word].slice(0, LONGEST_LEXEME).join('')),
  );
}

/** The same in a row, with a space at either end of each: a phrase is found in a text as a part of it. */
export function stemsInRow(folded: string): string {
  return ` ${stemsOf(folded).join(' ')} `;
}
