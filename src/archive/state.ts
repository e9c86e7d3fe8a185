import type { ArticleHead } from '../corpus/article.ts';
import type { Dated } from '../corpus/dated.ts';
import { REFERENCE_FILES } from '../corpus/read-references.ts';
import type { Outlet, Person, Topic } from '../corpus/reference.ts';
import type { Sql } from '../store/sql.ts';
import type { Span } from './archive.ts';
import { indexNames, type Name, type NameKind, type Names } from './names.ts';
import { readReferences } from './references.ts';
import { placesFor } from './rows.ts';
import { allTallies, type Tally, tallyOf } from './tally.ts';

/** What is kept in memory of the archive until the next load: small, and asked for in every answer. */
export interface State {
  readonly names: Names;
  readonly span: Span;
}

/** By how much a corpus may grow until its names are weighed again. */
const GROWTH = 1.01;

interface Weighed {
  readonly names: Names;
  readonly people: number;
  readonly of: string;
  readonly articles: number;
}

/**
 * Reads the state of the archive afresh, each time it is asked. Names are weighed, and those who are quoted counted,
 * when a name has changed or the corpus has grown by a hundredth: both are read from all quotations.
 */
export function stateReader(sql: Sql): () => Promise<State> {
  let weighed: Weighed | undefined;
  return async () => {
    const outlets = await tallyOf(sql, 'all');
    const [articles, quotations] = [sumOf(outlets, 'articles'), sumOf(outlets, 'quoted')];
    const of = await namesAsWritten(sql);
    const isNear =
      weighed !== undefined &&
      articles <= weighed.articles * GROWTH &&
      articles >= weighed.articles / GROWTH &&
      (articles === weighed.articles || articles > SMALL);
    if (weighed === undefined || weighed.of !== of || !isNear) weighed = await weigh(sql, of, articles);
    const { names, people } = weighed;
    return {
      names,
      span: { articles, quotations, people, outlets: outlets.length, ...(await datesOf(sql)) },
    };
  };
}

function sumOf(rows: readonly Tally[], what: 'articles' | 'quoted'): number {
  return rows.reduce((sum, row) => sum + row[what], 0);
}

/** Of few articles, each one counts. */
const SMALL = 1000;

/**
 * What tells one state of the names from another: the reference files, who was merged into whom, and how much is
 * written of those who were found. Whoever is found adds to that, and so does a new name for one of them.
 */
async function namesAsWritten(sql: Sql): Promise<string> {
  const files = await sql.all(
    `SELECT path, sha256 FROM corpus_file WHERE path IN (${placesFor(NAMED)}) ORDER BY path`,
    NAMED,
  );
  const records = await sql.all(
    `SELECT kind, count(*) AS n, sum(length(id)) AS size FROM reference GROUP BY kind ORDER BY kind`,
  );
  const merged = await sql.all(
    'SELECT kind, id, merged_into FROM found WHERE merged_into IS NOT NULL ORDER BY kind, id',
  );
  const found = await sql.all(
    'SELECT kind, count(*) AS n, sum(length(record)) AS size FROM found GROUP BY kind ORDER BY kind',
  );
  return JSON.stringify([files, records, merged, found]);
}

const NAMED = Object.values(REFERENCE_FILES);

async function weigh(sql: Sql, of: string, articles: number): Promise<Weighed> {
  const { outlets, people: speakers, topics } = await readReferences(sql);
  const lists: Readonly<Record<NameKind, ReadonlyMap<string, Outlet | Person | Topic>>> = {
    speaker: speakers,
    outlet: outlets,
    topic: topics,
  };
  const tallies = new Map((await allTallies(sql)).map((tally) => [tally.mark, tally]));
  const carried = new Map((await tallyOf(sql, 'all')).map((one) => [one.publisher, one.articles]));
  /** How much the corpus holds of a name: quotations of somebody or on something, articles of an outlet. */
  const weightOf: Readonly<Record<NameKind, (id: string) => number>> = {
    speaker: (id) => tallies.get(`speaker ${id}`)?.quoted ?? 0,
    outlet: (id) => (carried.get(id) ?? 0) + (tallies.get(`agency ${id}`)?.articles ?? 0),
    topic: (id) => tallies.get(`topic ${id}`)?.quotations ?? 0,
  };
  const names = (['speaker', 'outlet', 'topic'] as const).flatMap((kind) => {
    const records = [...lists[kind].values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return records.map((record) => toName(kind, record, weightOf[kind](record.id)));
  });
  const people = [...tallies.values()].filter((one) => one.mark.startsWith('speaker ') && one.quoted > 0);
  return { names: indexNames(names), people: people.length, of, articles };
}

function toName(kind: NameKind, record: Outlet | Person | Topic, weight: number): Name {
  const terms = 'terms' in record ? record.terms : [];
  const domains = 'domains' in record ? record.domains : [];
  // People are asked for by the offices they hold, not by those they held.
  const offices =
    'roles' in record ? record.roles.filter(({ to }) => to === undefined).map(({ title }) => title) : [];
  const { id, name } = record;
  return { kind, id, name, aliases: [...record.aliases, ...terms, ...domains, ...offices], weight };
}

async function datesOf(sql: Sql): Promise<Pick<Span, 'from' | 'to'>> {
  const first = await firstArticle(sql, 'min');
  const last = await firstArticle(sql, 'max');
  return {
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
  };
}

async function firstArticle(sql: Sql, which: 'min' | 'max'): Promise<Dated | undefined> {
  const [row] = await sql.all<{ record: string }>(
    `SELECT record FROM article WHERE sort = (SELECT ${which}(sort) FROM article) ORDER BY key LIMIT 1`,
  );
  return row === undefined ? undefined : (JSON.parse(row.record) as ArticleHead).datePublished;
}
