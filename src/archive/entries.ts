import { isKnownAddress } from '../corpus/address.ts';
import type { ArticleHead } from '../corpus/article.ts';
import type { Event } from '../corpus/event.ts';
import { NOT_NAMED, type Quotation } from '../corpus/quotation.ts';
import type { ArticleEntry, EventEntry, QuotationEntry, TellingEntry } from './archive.ts';
import type { NameKind, Names } from './names.ts';

/** Rows as the database gives them. Records were checked before they were stored. */
export interface ArticleRow {
  readonly record: string;
  readonly quotations: number;
}

export interface QuotationRow {
  readonly id: string;
  readonly record: string;
  readonly article: string;
  readonly quotations: number;
  /** The statement that it is a telling of, and how it stands to the fullest one; none until it is aligned. */
  readonly statement: string | null;
  readonly relation: string | null;
  /** How many articles tell that statement; none until it is aligned. */
  readonly told: number;
  /** The record of the event at which it was said. */
  readonly occasion: string | null;
  /** Of an ingested article: the hash of its text, and the text. */
  readonly source: string | null;
  readonly text: string | null;
}

/** How many articles tell the statement of a quotation. */
export const TOLD =
  '(SELECT count(DISTINCT other.article) FROM quotation other WHERE other.statement = quotation.statement)';

/** A row with its records read, once for all that is done with them. */
export interface ReadRow {
  readonly row: QuotationRow;
  readonly quotation: Quotation;
  readonly article: ArticleHead;
}

export interface TellingRow {
  readonly event: string;
  readonly record: string;
  readonly article: string;
  readonly quotations: number;
}

/** A row with its names spelt out. An id without a record stands for itself. */
export function toArticle({ record, quotations }: ArticleRow, names: Names): ArticleEntry {
  return entryOf(JSON.parse(record) as ArticleHead, quotations, names);
}

function entryOf(article: ArticleHead, quotations: number, names: Names): ArticleEntry {
  return {
    article,
    outlet: nameOf(names, 'outlet', article.publisher),
    ...(article.agency === undefined || article.agency === article.publisher
      ? {}
      : { agency: nameOf(names, 'outlet', article.agency) }),
    topics: article.about.map((topic) => nameOf(names, 'topic', topic)),
    quotations,
    ...(isKnownAddress(article.url) ? {} : { hasNoAddress: true }),
  };
}

export function toQuotation({ row, quotation, article }: ReadRow, names: Names): QuotationEntry {
  return {
    id: row.id,
    statement: row.statement ?? row.id,
    quotation,
    speaker:
      quotation.speaker === null ? quotation.speakerAsWritten : nameOf(names, 'speaker', quotation.speaker),
    ...(quotation.speaker === null && quotation.speakerAsWritten === NOT_NAMED
      ? { isUnattributed: true }
      : {}),
    ...(row.occasion === null ? {} : { occasion: (JSON.parse(row.occasion) as Event).name }),
    ...(quotation.through === undefined ? {} : { through: nameOf(names, 'outlet', quotation.through) }),
    told: Math.max(1, row.told),
    source: entryOf(article, row.quotations, names),
  };
}

/** Tellings grouped by their event, in the order in which the events first stand. */
export function toEvents(rows: readonly TellingRow[], names: Names): EventEntry[] {
  const events = new Map<string, TellingEntry[]>();
  for (const { event, record, article, quotations } of rows) {
    const telling = {
      event: JSON.parse(record) as Event,
      source: toArticle({ record: article, quotations }, names),
    };
    events.set(event, [...(events.get(event) ?? []), telling]);
  }
  return [...events].map(([id, tellings]) => ({ id, tellings }));
}

function nameOf(names: Names, kind: NameKind, id: string): string {
  return names.byId(kind, id)?.name ?? id;
}
