import { bareAddress } from '../corpus/address.ts';
import type { Sql, SqlValue } from '../store/sql.ts';
import { ENGLISH } from '../text/english.ts';
import type {
  Archive,
  ArticleEntry,
  EventEntry,
  Filter,
  Found,
  OutletCount,
  QuotationEntry,
  Slice,
  StatementEntry,
} from './archive.ts';
import { rangeOf } from './conditions.ts';
import { createCounts } from './counts.ts';
import {
  type ArticleRow,
  type QuotationRow,
  type TellingRow,
  toArticle,
  toEvents,
  toQuotation,
} from './entries.ts';
import { matchingOf, withRows } from './matching.ts';
import { pageOfEvents } from './page-of-events.ts';
import { resembling } from './resembling.ts';
import { placesFor, rowsOf } from './rows.ts';
import { search } from './search.ts';
import { soundRows, type Withheld } from './slice.ts';
import { stateReader } from './state.ts';
import { everyStatement, sharedStatements, statementOf, statements, statementsAlone } from './statements.ts';
import { pageOfKeys } from './tops.ts';
import { versionsOf } from './versions.ts';

/** The archive over a database, and the way to tell it that the database has changed. */
export interface OpenArchive extends Archive {
  refresh(): Promise<void>;
  /** All statements, some at a time, in the order of their ids. */
  everyStatement(): AsyncIterable<readonly StatementEntry[]>;
}

const QUOTED = ['direct', 'mixed'] as const;

/** Several events with everything told of them, the earliest first. */
const TELLINGS = `SELECT telling.event, telling.record, article.record AS article, article.quotations
  FROM telling JOIN article ON article.key = telling.article`;

const ARTICLES = 'SELECT article.record, article.quotations FROM article';

const QUOTATIONS = `SELECT quotation.id, quotation.record, quotation.statement, quotation.relation, article.record AS article, article.quotations, article.source, kept.text,
    (SELECT count(DISTINCT other.article) FROM quotation other WHERE other.statement = quotation.statement) AS told,
    (SELECT telling.record FROM telling WHERE telling.event = quotation.occasion AND telling.article = quotation.article ORDER BY telling.sort, telling.key LIMIT 1) AS occasion
  FROM quotation JOIN article ON article.key = quotation.article
  LEFT JOIN source_text kept ON kept.sha256 = article.source`;

/**
 * Opens the archive in a database whose schema is up to date.
 * @param withheld told of each quotation that is no longer what its kept text has, and so is not shown
 */
export async function openArchive(
  sql: Sql,
  withheld: (fault: Withheld) => void = () => undefined,
): Promise<OpenArchive> {
  const readState = stateReader(sql);
  let state = await readState();
  const shown = (rows: readonly QuotationRow[]): QuotationEntry[] =>
    soundRows(rows, withheld).map((row) => toQuotation(row, state.names));

  const counts = createCounts(sql);
  const parts = { sql, QUOTATIONS, shown, counts };

  const articles = async (filter: Filter, slice: Slice): Promise<Found<ArticleEntry>> => {
    const matched = await counts.items('article', filter);
    const keys = await pageOfKeys(sql, 'article', filter, slice, matched);
    const rows = await rowsOf<ArticleRow>(sql, ARTICLES, 'article', keys);
    return {
      items: rows.map((row) => toArticle(row, state.names)),
      matched,
      inRange: await counts.items('article', rangeOf(filter)),
    };
  };

  const quotations = async (filter: Filter, slice: Slice): Promise<Found<QuotationEntry>> => {
    const matched = await counts.items('quotation', filter);
    const keys = await pageOfKeys(sql, 'quotation', filter, slice, matched);
    const rows = await rowsOf<QuotationRow>(sql, QUOTATIONS, 'quotation', keys);
    return {
      items: shown(rows),
      matched,
      inRange: await counts.items('quotation', rangeOf(filter)),
    };
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
    const matched = await counts.different('telling', 'event', filter);
    const chosen = await pageOfEvents(sql, filter, slice, matched);
    return {
      items: await eventsCalled(chosen),
      matched,
      inRange: await counts.different('telling', 'event', rangeOf(filter)),
    };
  };

  /** With everything that is told of them, in the order of their ids given. */
  const eventsCalled = async (ids: readonly string[]): Promise<EventEntry[]> => {
    if (ids.length === 0) return [];
    const rows = await sql.all<TellingRow>(
      `${TELLINGS} WHERE telling.event IN (${placesFor(ids)}) ORDER BY telling.event, telling.sort, telling.key`,
      ids,
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

  const coverage = async (filter: Filter): Promise<OutletCount[]> => {
    const found = async (item: 'article' | 'quotation'): Promise<Map<string, number>> => {
      const wanted = item === 'quotation' ? { kinds: QUOTED, ...filter } : filter;
      return counts.remember(`${item} by outlet ${JSON.stringify(wanted)}`, async () => {
        const { from, where, values } = withRows(item, matchingOf(sql.engine, item, wanted));
        const rows = await sql.all<{ publisher: string; n: number }>(
          `SELECT ${item}.publisher AS publisher, count(*) AS n FROM ${from} WHERE ${where} GROUP BY ${item}.publisher`,
          values,
        );
        return new Map(rows.map(({ publisher, n }) => [publisher, n]));
      });
    };
    const [articles, quotations] = [await found('article'), await found('quotation')];
    const publishers = await counts.remember('outlets', () =>
      sql.all<{ publisher: string }>('SELECT DISTINCT publisher FROM article'),
    );
    return publishers
      .map(({ publisher }) => ({
        id: publisher,
        name: state.names.byId('outlet', publisher)?.name ?? publisher,
        articles: articles.get(publisher) ?? 0,
        quotations: quotations.get(publisher) ?? 0,
      }))
      .sort(
        (a, b) =>
          b.articles - a.articles || b.quotations - a.quotations || a.name.localeCompare(b.name, 'en'),
      );
  };

  return {
    names: () => state.names,
    span: () => state.span,
    articles,
    quotations,
    statements: (filter, slice) => statements(parts, filter, slice),
    statementOf: (quotation) => statementOf(parts, quotation),
    sharedStatements: (a, b, filter, slice) => sharedStatements(parts, [a, b], filter, slice),
    resembling: (text, speaker) => resembling({ sql, QUOTATIONS, shown, lexicon: ENGLISH }, text, speaker),
    statementsAlone: (outlet, without, filter, slice) =>
      statementsAlone(parts, [outlet, without], filter, slice),
    everyStatement: () => everyStatement(parts),
    events,
    search: (words, slice) =>
      search({ sql, counts, shown, eventsCalled, names: state.names, ARTICLES, QUOTATIONS }, words, slice),
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
      const both = (['$1', '$2'] as const)
        .map((outlet) => `SELECT event FROM telling WHERE publisher = ${outlet} OR agency = ${outlet}`)
        .join(' INTERSECT ');
      const found = await tellingsOf(
        `SELECT event, min(sort) AS first FROM telling WHERE event IN (${both}) GROUP BY event`,
        [a, b],
      );
      const wanted = filter.topic;
      return found.filter(
        ({ tellings }) => wanted === undefined || tellings.some(({ event }) => event.topics.includes(wanted)),
      );
    },
    coverage,
    refresh: async () => {
      counts.forget();
      state = await readState();
    },
  };
}
