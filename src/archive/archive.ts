import type { ArticleHead } from '../corpus/article.ts';
import type { Dated } from '../corpus/dated.ts';
import type { Event } from '../corpus/event.ts';
import type { Quotation, QuotationKind } from '../corpus/quotation.ts';
import type { Relation } from '../statements/relation.ts';
import type { Resemblance } from '../statements/resemblance.ts';
import type { Names } from './names.ts';

/** What to look for. Each condition narrows; days are ISO, both ends included. */
export interface Filter {
  readonly speaker?: string;
  readonly outlet?: string;
  readonly topic?: string;
  readonly occasion?: string;
  /** Tellings of one statement, by its id. */
  readonly statement?: string;
  /** Words as the reader typed them (see `readWords`), in what is shown: of a quotation, its own words. */
  readonly words?: string;
  /** The same, also in what is written about it: names, topics, our own lines. */
  readonly anywhere?: string;
  readonly kinds?: readonly QuotationKind[];
  readonly since?: string;
  readonly until?: string;
  /** What came into the corpus after one arrival and up to another. */
  readonly arrived?: Arrivals;
}

/** A stretch of arrivals: the numbers under which things came into the corpus, in their order. */
export interface Arrivals {
  readonly after: number;
  readonly through: number;
}

/** Which of the found items are wanted. */
export interface Slice {
  readonly limit: number;
  readonly offset: number;
  /** Counted from the other end of the list; the items stay in their order. */
  readonly from?: 'end';
  /** Nobody asks how many there are: `matched` and `inRange` are those of the slice alone. */
  readonly isUncounted?: true;
  /** Statements were counted before, as far as the end of this slice: they are not counted again. */
  readonly counted?: FoundStatements;
}

/**
 * Some of the items found; how many match in all; and how many there are in the same days, whatever else was asked.
 * Counting ends at `MOST_COUNTED`, or at the end of the slice: then there are at least so many.
 */
export interface Found<Item> {
  readonly items: readonly Item[];
  readonly matched: number;
  readonly inRange: number;
  /** More than `matched` match. */
  readonly isMore?: true;
  /** There are more than `inRange`. */
  readonly isMoreInRange?: true;
}

/** An article with its names spelt out. */
export interface ArticleEntry {
  readonly article: ArticleHead;
  readonly outlet: string;
  readonly agency?: string;
  readonly topics: readonly string[];
  readonly quotations: number;
  /** It came as a file, and its address only stands in for one. */
  readonly hasNoAddress?: true;
}

/** A quotation with its names spelt out and the article it stands in. */
export interface QuotationEntry {
  readonly id: string;
  /** The statement that it is a telling of: its own id until it is aligned. */
  readonly statement: string;
  readonly quotation: Quotation;
  readonly speaker: string;
  /** Nobody is named at all, not even as written. */
  readonly isUnattributed?: true;
  readonly occasion?: string;
  readonly through?: string;
  /** How many articles tell the same statement, this one included. */
  readonly told: number;
  readonly source: ArticleEntry;
}

/** How a telling stands to the fullest one of its statement, and whether it is among those that were asked for. */
export interface MemberEntry {
  readonly entry: QuotationEntry;
  readonly relation: Relation;
  readonly isAsked: boolean;
}

/** One utterance, with all that the corpus holds of how it is told: the fullest telling first. */
export interface StatementEntry {
  /** The id of its earliest telling. */
  readonly id: string;
  readonly members: readonly MemberEntry[];
}

/** Statements, and how many quotations they are. */
export interface FoundStatements extends Found<StatementEntry> {
  readonly quotations: number;
}

/** What both of two outlets tell, and what each of them tells alone. */
export interface TwoOutlets {
  readonly shared: FoundStatements;
  readonly alone: readonly [FoundStatements, FoundStatements];
}

/** One article's telling of an event. */
export interface TellingEntry {
  readonly event: Event;
  readonly source: ArticleEntry;
}

/** A quotation that holds a typed text, or nearly. */
export interface ResemblingEntry {
  readonly entry: QuotationEntry;
  readonly resemblance: Resemblance;
}

/** An event with everything that is told of it, the earliest date first. */
export interface EventEntry {
  readonly id: string;
  readonly tellings: readonly TellingEntry[];
}

/** A version of an ingested page: when it was kept (ISO), and what became of the quotations of the one before. */
export interface VersionEntry {
  readonly at: string;
  readonly changes: readonly ChangeEntry[];
}

/** `before` and `after` are there as far as there is one that may be shown. */
export interface ChangeEntry {
  readonly kind: 'changed' | 'gone' | 'new';
  readonly before?: QuotationEntry;
  readonly after?: QuotationEntry;
}

/** Anything that a search finds. */
export type Hit =
  | { readonly kind: 'quotation'; readonly entry: QuotationEntry }
  | { readonly kind: 'article'; readonly entry: ArticleEntry }
  | { readonly kind: 'event'; readonly entry: EventEntry };

/** What the archive holds. `from` and `to` are the dates of its first and last article; an empty one has neither. */
export interface Span {
  readonly articles: number;
  readonly quotations: number;
  readonly people: number;
  readonly outlets: number;
  readonly from?: Dated;
  readonly to?: Dated;
}

export interface OutletCount {
  readonly id: string;
  readonly name: string;
  readonly articles: number;
  readonly quotations: number;
  /** It has at least so many of either. */
  readonly isMore?: true;
  /** The newest of its articles. */
  readonly newest?: ArticleEntry;
}

/** The questions that the bot may ask the corpus. Quotations and articles come newest first, events oldest first. */
export interface Archive {
  names(): Names;
  span(): Span;
  articles(filter: Filter, slice: Slice): Promise<Found<ArticleEntry>>;
  quotations(filter: Filter, slice: Slice): Promise<Found<QuotationEntry>>;
  /** Statements of which at least one telling is asked for, newest first. */
  statements(filter: Filter, slice: Slice): Promise<FoundStatements>;
  /** The statement that a quotation, by its id, is a telling of. */
  statementOf(quotation: string): Promise<StatementEntry | undefined>;
  /**
   * The statements that each of two outlets tells, and those that one of them tells alone, the newest first. Of
   * outlets that tell very much, the newest part is looked at: `isMore` says so.
   */
  twoOutlets(
    outletA: string,
    outletB: string,
    filter: Filter,
    slices: { readonly shared: Slice; readonly alone: Slice },
  ): Promise<TwoOutlets>;
  /**
   * Quotations that hold a typed text word for word, in other words or in part, the likest first. Where what is
   * `held` is wanted: those by which to say whether it is; what would not change that is left out.
   */
  resembling(text: string, speaker?: string, wanted?: 'all' | 'held'): Promise<readonly ResemblingEntry[]>;
  events(filter: Filter, slice: Slice): Promise<Found<EventEntry>>;
  search(words: string, slice: Slice): Promise<Found<Hit>>;
  /** One article by its id or its address (with or without scheme, `www.`, query, fragment or final slash). */
  article(reference: string): Promise<ArticleEntry | undefined>;
  quotationsOf(articleId: string): Promise<readonly QuotationEntry[]>;
  eventsOf(articleId: string): Promise<readonly EventEntry[]>;
  /** The versions of an ingested article, the first one first; none of one from the corpus folder. */
  versions(articleId: string): Promise<readonly VersionEntry[]>;
  /** The newest events that each of two outlets reports, oldest first; `isMore` where there are or may be older ones. */
  sharedEvents(
    outletA: string,
    outletB: string,
    filter: Filter,
  ): Promise<Pick<Found<EventEntry>, 'items' | 'isMore'>>;
  /** How many articles and quotations (reported speech aside) each outlet has on a matter; outlets without any come with zeros. Of very much the newest part is counted: `isMore` says so. */
  coverage(filter: Filter): Promise<readonly OutletCount[]>;
}
