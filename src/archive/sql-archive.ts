import { bareAddress } from '../corpus/address.ts';
import type { Sql, SqlValue } from '../store/sql.ts';
import { ENGLISH } from '../text/english.ts';
import type {
  Archive,
  ArticleEntry,
  EventEntry,
  Filter,
  Found,
  QuotationEntry,
  Slice,
  StatementEntry,
} from './archive.ts';
import { corpusState } from './corpus-state.ts';
import { countOf, countRange, mostFor, tallied, tallyRows, uncounted } from './counts.ts';
import { coverage } from './coverage.ts';
import {
  type ArticleRow,
  type QuotationRow,
  type TellingRow,
  TOLD,
  toArticle,
  toEvents,
  toQuotation,
} from './entries.ts';
import { everyQuotation } from './every-quotation.ts';
import { oneOf } from './one-of.ts';
import { pageOfEvents } from './page-of-events.ts';
import { resembling } from './resembling.ts';
import { placesFor, rowsOf } from './rows.ts';
import { search } from './search.ts';
import { sharedEvents } from './shared-events.ts';
import { soundRows, type Withheld } from './slice.ts';
import { stateReader } from './state.ts';
import { everyStatement, statementOf, statements } from './statements.ts';
import { pageOfKeys } from './tops.ts';
import { twoOutlets } from './two-outlets.ts';
import { versionsOf } from './versions.ts';

/** The archive over a database, and the way to tell it that the database has changed. */
export interface OpenArchive extends Archive {
  refresh(): Promise<void>;
  /** What tells one state of all that answers are made from from another, whoever has changed it. */
  state(): Promise<string>;
  /** All statements, some at a time, in the order of their ids. */
  everyStatement(): AsyncIterable<readonly StatementEntry[]>;
  /** All quotations that may be shown, some at a time; `withheld` is told of the others. */
  everyQuotation(): AsyncIterable<readonly QuotationEntry[]>;
}

/** Several events with everything told of them, the earliest first. */
const TELLINGS = `SELECT telling.event, telling.record, article.record AS article, article.quotations
  FROM telling JOIN article ON article.key = telling.article`;

const ARTICLES = 'SELECT article.record, article.quotations FROM article';

const QUOTATIONS = `SELECT quotation.id, quotation.record, quotation.statement, quotation.relation, article.record AS article, article.quotations, article.source, kept.text,
    ${TOLD} AS told,
    (SELECT telling.record FROM telling WHERE telling.event = quotation.occasion AND telling.article = quotation.article ORDER BY telling.sort, telling.key LIMIT 1) AS occasion
  FROM quotation JOIN article ON article.key = quotation.article
  LEFT JOIN source_text kept ON kept.sha256 = article.source`;

/**
 * Opens the archive in a database whose schema is up to date.
 * @param withheld told of each quotation that is not what was sealed, or not what its kept text has, and so is not shown
 */
export async function openArchive(
  sql: Sql,
  withheld: (fault: Withheld) => void = () => undefined,
): Promise<OpenArchive> {
  const readState = stateReader(sql);
  let state = await readState();
  let refreshed = 0;
  const shown = (rows: readonly QuotationRow[]): QuotationEntry[] =>
    soundRows(rows, withheld).map((row) => toQuotation(row, state.names));

  const parts = { sql, QUOTATIONS, shown };

  const articles = async (filter: Filter, slice: Slice): Promise<Found<ArticleEntry>> => {
    const tally = await tallyRows(sql, 'article', filter, slice);
    const keys = await pageOfKeys(sql, 'article', filter, slice, tally);
    const rows = await rowsOf<ArticleRow>(sql, ARTICLES, 'article', keys);
    return { items: rows.map((row) => toArticle(row, state.names)), ...tally };
  };

  const quotations = async (filter: Filter, slice: Slice): Promise<Found<QuotationEntry>> => {
    const tally =
      slice.isUncounted === true ? uncounted(slice) : await tallyRows(sql, 'quotation', filter, slice);
    const keys = await pageOfKeys(sql, 'quotation', filter, slice, tally);
    const rows = await rowsOf<QuotationRow>(sql, QUOTATIONS, 'quotation', keys);
    return { items: shown(rows), ...tally };
  };

  const tellingsOf = async (events: string, values: readonly SqlValue[]): Promise<EventEntry[]> => {
    const rows = await sql.all<TellingRow>(
      `${TELLINGS} JOIN (${events}) AS chosen ON chosen.event = telling.event
       ORDER BY chosen.first, telling.event, telling.sort, telling.key`,
      values,
    );
    return toEvents(rows, state.names);
  };

  const events = async (filter: Filter, slice: Slice): Promise<Found<EventEntry>> => {
    const most = mostFor(slice);
    const [{ different }, inRange] = await Promise.all([
      countOf(sql, 'telling', filter, most),
      countRange(sql, 'telling', filter),
    ]);
    const tally = tallied(different, inRange.different);
    return { items: await eventsCalled(await pageOfEvents(sql, filter, slice, tally)), ...tally };
  };

  /** With everything that is told of them, in the order of their ids given. */
  const eventsCalled = async (ids: readonly string[]): Promise<EventEntry[]> => {
    if (ids.length === 0) return [];
    const { condition, values } = oneOf(sql.engine, 'telling.event', ids);
    const rows = await sql.all<TellingRow>(
      `${TELLINGS} WHERE ${condition} ORDER BY telling.event, telling.sort, telling.key`,
      values,
    );
    const entries = new Map(toEvents(rows, state.names).map((entry) => [entry.id, entry]));
    return ids.flatMap((id) => entries.get(id) ?? []);
  };

  const article = async (reference: string): Promise<ArticleEntry | undefined> => {
    const [row] = await sql.all<ArticleRow>(`${ARTICLES} WHERE article.id = $1 OR article.address = $2`, [
      reference.trim().toLowerCase(),
      bareAddress(reference),
    ]);
    return row === undefined ? undefined : toArticle(row, state.names);
  };

  return {
    names: () => state.names,
    span: () => state.span,
    articles,
    quotations,
    statements: (filter, slice) => statements(parts, filter, slice),
    statementOf: (quotation) => statementOf(parts, quotation),
    twoOutlets: (a, b, filter, slices) => twoOutlets(parts, [a, b], filter, slices),
    resembling: (text, speaker, wanted) =>
      resembling({ sql, QUOTATIONS, shown, lexicon: ENGLISH }, text, speaker, wanted),
    everyStatement: () => everyStatement(parts),
    everyQuotation: () => everyQuotation(parts),
    events,
    search: (words, slice) =>
      search({ sql, shown, eventsCalled, names: state.names, ARTICLES, QUOTATIONS }, words, slice),
    article,
    quotationsOf: async (id) => {
      const rows = await sql.all<QuotationRow>(`${QUOTATIONS} WHERE article.id = $1 ORDER BY quotation.nth`, [
        id,
      ]);
      return shown(rows);
    },
    versions: (id) => versionsOf(sql, id, state.names, withheld),
    eventsOf: (id) =>
      tellingsOf(
        `SELECT event, min(sort) AS first FROM telling
         WHERE article = (SELECT key FROM article WHERE id = $1) GROUP BY event`,
        [id],
      ),
    sharedEvents: async (a, b, filter) => {
      const { events: shared, isMore } = await sharedEvents(sql, [a, b], filter);
      if (shared.length === 0) return { items: [], ...(isMore ? { isMore } : {}) };
      const items = await tellingsOf(
        `SELECT event, min(sort) AS first FROM telling WHERE event IN (${placesFor(shared)}) GROUP BY event`,
        shared,
      );
      return { items, ...(isMore ? { isMore } : {}) };
    },
    coverage: (filter) => coverage({ sql, ARTICLES, names: state.names }, filter),
    refresh: async () => {
      state = await readState();
      refreshed += 1;
    },
    // Names and the span are of when this process last read them.
    state: async () => `${await corpusState(sql)} ${refreshed}`,
  };
}
