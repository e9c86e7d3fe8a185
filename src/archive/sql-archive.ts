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
import { conditionsOf, type Item, rangeOf } from './conditions.ts';
import {
  type ArticleRow,
  type QuotationRow,
  type TellingRow,
  toArticle,
  toEvents,
  toQuotation,
} from './entries.ts';
import { resembling } from './resembling.ts';
import { search } from './search.ts';
import { soundRows, type Withheld } from './slice.ts';
import { readState } from './state.ts';
import { everyStatement, sharedStatements, statementOf, statements, statementsAlone } from './statements.ts';
import { versionsOf } from './versions.ts';

/** The archive over a database, and the way to tell it that the database has changed. */
export interface OpenArchive extends Archive {
  refresh(): Promise<void>;
  /** All statements, some at a time, in the order of their ids. */
  everyStatement(): AsyncIterable<readonly StatementEntry[]>;
}

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
  let state = await readState(sql);
  const shown = (rows: readonly QuotationRow[]): QuotationEntry[] =>
    soundRows(rows, withheld).map((row) => toQuotation(row, state.names));

  const count = async (item: Item, filter: Filter, what = '*'): Promise<number> => {
    const { where, values } = conditionsOf(sql.engine, item, filter);
    const [row] = await sql.all<{ n: number }>(`SELECT count(${what}) AS n FROM ${item} ${where}`, values);
    return row?.n ?? 0;
  };

  const articles = async (filter: Filter, slice: Slice): Promise<Found<ArticleEntry>> => {
    const { where, values } = conditionsOf(sql.engine, 'article', filter);
    const rows = await sql.all<ArticleRow>(
      `${ARTICLES} ${where} ORDER BY article.sort DESC, article.key ${slicing(values)}`,
      [...values, slice.limit, slice.offset],
    );
    return {
      items: rows.map((row) => toArticle(row, state.names)),
      matched: await count('article', filter),
      inRange: await count('article', rangeOf(filter)),
    };
  };

  const quotations = async (filter: Filter, slice: Slice): Promise<Found<QuotationEntry>> => {
    const { where, values } = conditionsOf(sql.engine, 'quotation', filter);
    const rows = await sql.all<QuotationRow>(
      `${QUOTATIONS} ${where} ORDER BY quotation.sort DESC, quotation.key ${slicing(values)}`,
      [...values, slice.limit, slice.offset],
    );
    return {
      items: shown(rows),
      matched: await count('quotation', filter),
      inRange: await count('quotation', rangeOf(filter)),
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
    const { where, values } = conditionsOf(sql.engine, 'telling', filter);
    const chosen = `SELECT event, min(sort) AS first FROM telling ${where} GROUP BY event ORDER BY first, event ${slicing(values)}`;
    return {
      items: await tellingsOf(chosen, [...values, slice.limit, slice.offset]),
      matched: await count('telling', filter, 'DISTINCT event'),
      inRange: await count('telling', rangeOf(filter), 'DISTINCT event'),
    };
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
      const { where, values } = conditionsOf(sql.engine, item, { kinds: ['direct', 'mixed'], ...filter });
      const rows = await sql.all<{ publisher: string; n: number }>(
        `SELECT publisher, count(*) AS n FROM ${item} ${where} GROUP BY publisher`,
        values,
      );
      return new Map(rows.map(({ publisher, n }) => [publisher, n]));
    };
    const [articles, quotations] = [await found('article'), await found('quotation')];
    const publishers = await sql.all<{ publisher: string }>('SELECT DISTINCT publisher FROM article');
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
    statements: (filter, slice) => statements({ sql, QUOTATIONS, shown }, filter, slice),
    statementOf: (quotation) => statementOf({ sql, QUOTATIONS, shown }, quotation),
    sharedStatements: (a, b, filter, slice) =>
      sharedStatements({ sql, QUOTATIONS, shown }, [a, b], filter, slice),
    resembling: (text, speaker) => resembling({ sql, QUOTATIONS, shown, lexicon: ENGLISH }, text, speaker),
    statementsAlone: (outlet, without, filter, slice) =>
      statementsAlone({ sql, QUOTATIONS, shown }, [outlet, without], filter, slice),
    everyStatement: () => everyStatement({ sql, QUOTATIONS, shown }),
    events,
    search: (words, slice) =>
      search(sql, words, slice, state.names, { ARTICLES, QUOTATIONS, TELLINGS, shown }),
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
      state = await readState(sql);
    },
  };
}

/** The next two parameters. */
function slicing(values: readonly SqlValue[]): string {
  return `LIMIT $${values.length + 1} OFFSET $${values.length + 2}`;
}
