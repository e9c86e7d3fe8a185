import type { ArticleHead } from '../corpus/article.ts';
import type { References } from '../corpus/corpus.ts';
import type { Event } from '../corpus/event.ts';
import type { Quotation } from '../corpus/quotation.ts';
import type { Sql } from '../store/sql.ts';
import { fold } from '../text/fold.ts';
import { INDEXED, pairMarksOf, stemsOf } from './fulltext.ts';
import { kindMarks, type MarkKind, markOf } from './marks.ts';

/** The full-text indexes: each is of a table's rows, under their keys. */
type WordIndex = 'article_words' | 'quotation_words' | 'quotation_exact' | 'telling_words';

/** What an article is found by: whom it quotes, and what about, too. */
export function articleWords(
  head: ArticleHead,
  quotations: readonly Pick<Quotation, 'speaker' | 'topics'>[],
  references: References,
): string[] {
  const told = quotations.flatMap(({ topics }) => topics);
  return [
    head.headline,
    head.description,
    ...outletNames(head, references),
    ...named(head.about, references.topics),
    ...outletMarks(head),
    ...marks('topic', [...head.about, ...told]),
    ...marks(
      'speaker',
      quotations.flatMap(({ speaker }) => speaker ?? []),
    ),
  ];
}

/** What a quotation is found by: its words, who says them, who prints them, and what about. */
export function quotationWords(quotation: Quotation, head: ArticleHead, references: References): string[] {
  const exact = quotation.kind === 'indirect' ? [] : quotation.parts.map((part) => part.exact);
  return [
    ...exact,
    ...(quotation.gist === undefined ? [] : [quotation.gist]),
    references.people.get(quotation.speaker ?? '')?.name ?? quotation.speakerAsWritten,
    ...outletNames(head, references),
    ...named(quotation.topics, references.topics),
    ...quotationMarks(quotation, head),
  ];
}

/** What an event is found by. */
export function tellingWords(event: Event, head: ArticleHead, references: References): string[] {
  return [
    event.summary,
    event.place ?? '',
    ...named(event.topics, references.topics),
    ...named(event.people, references.people),
    ...outletMarks(head),
    ...marks('topic', event.topics),
    ...marks('speaker', event.people),
  ];
}

/** What a search among quotations looks in: their own words, and our report of what was not quoted. */
export function exactWords(quotation: Quotation, head: ArticleHead): string[] {
  return [...wordsBetween(quotation), ...quotationMarks(quotation, head)];
}

/** The same without what they are marked with, folded. */
export function ownWords(quotation: Quotation): string {
  return fold(wordsBetween(quotation).join('\n'));
}

function wordsBetween(quotation: Quotation): string[] {
  return quotation.kind === 'indirect' ? [quotation.gist ?? ''] : quotation.parts.map((part) => part.exact);
}

function quotationMarks({ kind, speaker, topics }: Quotation, head: ArticleHead): string[] {
  return [
    ...kindMarks(kind),
    ...marks('speaker', speaker === null ? [] : [speaker]),
    ...outletMarks(head),
    ...marks('topic', topics),
  ];
}

function outletMarks({ publisher, agency }: ArticleHead): string[] {
  return marks('outlet', agency === undefined ? [publisher] : [publisher, agency]);
}

function marks(kind: MarkKind, ids: readonly string[]): string[] {
  return [...new Set(ids)].map((id) => markOf(kind, id));
}

/** The texts of a row, under its key. */
export interface Worded {
  readonly key: number;
  readonly texts: readonly string[];
}

/**
 * Puts texts into a full-text index. What comes in the order of its keys becomes one piece of SQLite's index, and
 * otherwise a piece each: https://sqlite.org/fts5.html#the_automerge_configuration_option.
 */
export async function insertWords(sql: Sql, index: WordIndex, rows: readonly Worded[]): Promise<void> {
  for (const { key, texts } of rows.toSorted((a, b) => a.key - b.key)) {
    const folded = fold(texts.join('\n'));
    // By its common words alone, SQLite would look for a typed phrase in all quotations that have them.
    const pairs = sql.engine === 'sqlite' && index === 'quotation_exact' ? pairMarksOf(stemsOf(folded)) : [];
    const words = [INDEXED[sql.engine](folded), ...pairs].join('\n');
    await sql.all(`INSERT INTO ${index} (rowid, words) VALUES ($1, $2)`, [key, words]);
  }
}

function outletNames({ publisher, agency }: ArticleHead, { outlets }: References): string[] {
  return named([publisher, agency ?? ''], outlets);
}

function named(ids: readonly string[], list: ReadonlyMap<string, { readonly name: string }>): string[] {
  return ids.flatMap((id) => list.get(id)?.name ?? []);
}
