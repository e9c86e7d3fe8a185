import type { ArticleHead } from '../corpus/article.ts';
import type { Dated } from '../corpus/dated.ts';
import type { Outlet, Person, Topic } from '../corpus/reference.ts';
import type { Sql } from '../store/sql.ts';
import type { Span } from './archive.ts';
import { indexNames, type Name, type NameKind, type Names } from './names.ts';
import { readReferences } from './references.ts';

/** What is kept in memory of the archive until the next load: small, and asked for in every answer. */
export interface State {
  readonly names: Names;
  readonly span: Span;
}

/** How much the corpus holds of each name. */
const WEIGHTS: Readonly<Record<NameKind, string>> = {
  speaker: `SELECT speaker AS id, count(*) AS weight FROM quotation
    WHERE kind <> 'indirect' AND speaker IS NOT NULL GROUP BY speaker`,
  outlet: `SELECT id, count(*) AS weight FROM (
      SELECT publisher AS id, key FROM article UNION SELECT agency AS id, key FROM article WHERE agency IS NOT NULL
    ) AS carried GROUP BY id`,
  topic: `SELECT topic AS id, count(*) AS weight FROM subject WHERE item = 'quotation' GROUP BY topic`,
};

/** Reads the state of the archive afresh. */
export async function readState(sql: Sql): Promise<State> {
  const { outlets, people, topics } = await readReferences(sql);
  const lists: Readonly<Record<NameKind, ReadonlyMap<string, Outlet | Person | Topic>>> = {
    speaker: people,
    outlet: outlets,
    topic: topics,
  };
  const names: Name[] = [];
  for (const kind of ['speaker', 'outlet', 'topic'] as const) {
    const rows = await sql.all<{ id: string; weight: number }>(WEIGHTS[kind]);
    const weights = new Map(rows.map(({ id, weight }) => [id, weight]));
    const records = [...lists[kind].values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    names.push(...records.map((record) => toName(kind, record, weights.get(record.id) ?? 0)));
  }
  return { names: indexNames(names), span: await readSpan(sql) };
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

async function readSpan(sql: Sql): Promise<Span> {
  const [counts] = await sql.all<Omit<Span, 'from' | 'to'>>(
    `SELECT (SELECT count(*) FROM article) AS articles,
            (SELECT count(*) FROM quotation WHERE kind <> 'indirect') AS quotations,
            (SELECT count(DISTINCT speaker) FROM quotation WHERE kind <> 'indirect') AS people,
            (SELECT count(DISTINCT publisher) FROM article) AS outlets`,
  );
  const first = await firstArticle(sql, 'ASC');
  const last = await firstArticle(sql, 'DESC');
  return {
    articles: 0,
    quotations: 0,
    people: 0,
    outlets: 0,
    ...counts,
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
  };
}

async function firstArticle(sql: Sql, order: 'ASC' | 'DESC'): Promise<Dated | undefined> {
  const [row] = await sql.all<{ record: string }>(
    `SELECT record FROM article ORDER BY sort ${order}, key LIMIT 1`,
  );
  return row === undefined ? undefined : (JSON.parse(row.record) as ArticleHead).datePublished;
}
