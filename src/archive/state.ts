import type { ArticleHead } from '../corpus/article.ts';
import type { Dated } from '../corpus/dated.ts';
import type { Outlet, Person, Topic } from '../corpus/reference.ts';
import type { Sql } from '../store/sql.ts';
import type { Span } from './archive.ts';
import { indexNames, type Name, type NameKind, type Names } from './names.ts';

/** What is kept in memory of the archive until the next load: small, and asked for in every answer. */
export interface State {
  readonly names: Names;
  readonly span: Span;
}

type Row = { readonly id: string; readonly record: string; readonly weight: number };

/** Each kind of name: where its records are kept, and how much the corpus holds of each. */
const SOURCES: Readonly<Record<NameKind, { list: string; weight: string }>> = {
  speaker: {
    list: 'people',
    weight: `SELECT count(*) FROM quotation WHERE speaker = reference.id AND kind <> 'indirect'`,
  },
  outlet: {
    list: 'outlets',
    weight: 'SELECT count(*) FROM article WHERE publisher = reference.id OR agency = reference.id',
  },
  topic: {
    list: 'topics',
    weight: `SELECT count(*) FROM subject WHERE item = 'quotation' AND topic = reference.id`,
  },
};

/** Reads the state of the archive afresh. */
export async function readState(sql: Sql): Promise<State> {
  const names: Name[] = [];
  for (const kind of ['speaker', 'outlet', 'topic'] as const) {
    const { list, weight } = SOURCES[kind];
    const rows = await sql.all<Row>(
      `SELECT id, record, (${weight}) AS weight FROM reference WHERE kind = $1 ORDER BY id`,
      [list],
    );
    names.push(...rows.map((row) => toName(kind, row)));
  }
  return { names: indexNames(names), span: await readSpan(sql) };
}

function toName(kind: NameKind, { id, record, weight }: Row): Name {
  const parsed = JSON.parse(record) as Outlet | Person | Topic;
  const terms = 'terms' in parsed ? parsed.terms : [];
  const domains = 'domains' in parsed ? parsed.domains : [];
  // People are asked for by the offices they hold, not by those they held.
  const offices =
    'roles' in parsed ? parsed.roles.filter(({ to }) => to === undefined).map(({ title }) => title) : [];
  return {
    kind,
    id,
    name: parsed.name,
    aliases: [...parsed.aliases, ...terms, ...domains, ...offices],
    weight,
  };
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
