import type { Sql, SqlValue } from '../store/sql.ts';

/** What is counted, outlet by outlet: everything, or what is of somebody or something. */
export type Mark = 'all' | `speaker ${string}` | `topic ${string}` | `agency ${string}`;

/** How much an outlet has: articles, quotations, and of these those that quote. */
export interface Tally {
  readonly publisher: string;
  readonly articles: number;
  readonly quoted: number;
  readonly quotations: number;
}

/** What each outlet has that has anything. */
export function tallyOf(sql: Sql, mark: Mark): Promise<Tally[]> {
  return sql.all<Tally>(
    `SELECT publisher, articles, quoted, quotations FROM tally
     WHERE mark = $1 AND publisher <> '' AND articles > 0 ORDER BY publisher`,
    [mark],
  );
}

/** How much there is of each mark, over all outlets: kept in rows of their own, under no outlet. */
export function allTallies(sql: Sql): Promise<(Omit<Tally, 'publisher'> & { readonly mark: string })[]> {
  return sql.all(
    `SELECT mark, articles, quoted, quotations FROM tally WHERE publisher = '' AND articles > 0`,
  );
}

/** Takes an article that is stored into the counts, or (with -1) out of them before it is deleted. */
export async function tallyArticle(sql: Sql, key: number, sign: 1 | -1): Promise<void> {
  const [article] = await sql.all<{ publisher: string; agency: string | null }>(
    'SELECT publisher, agency FROM article WHERE key = $1',
    [key],
  );
  if (article === undefined) return;
  const quotations = await sql.all<{ key: number; speaker: string | null; kind: string }>(
    'SELECT key, speaker, kind FROM quotation WHERE article = $1',
    [key],
  );
  const subjects = await sql.all<{ key: number; topic: string }>(
    `SELECT key, topic FROM subject WHERE item = 'quotation' AND key IN (SELECT key FROM quotation WHERE article = $1)`,
    [key],
  );
  const about = await sql.all<{ topic: string }>(
    `SELECT topic FROM subject WHERE item = 'article' AND key = $1`,
    [key],
  );
  const isQuoted = new Map(quotations.map((one) => [one.key, one.kind !== 'indirect']));
  const marks = new Map<Mark, [articles: number, quoted: number, quotations: number]>();
  const add = (mark: Mark, some: readonly boolean[]): void => {
    marks.set(mark, [1, some.filter((quoted) => quoted).length, some.length]);
  };
  const kinds = (some: readonly { readonly key: number }[]): boolean[] =>
    some.map((one) => isQuoted.get(one.key) === true);
  add('all', kinds(quotations));
  if (article.agency !== null && article.agency !== article.publisher) add(`agency ${article.agency}`, []);
  for (const speaker of new Set(quotations.flatMap((one) => one.speaker ?? []))) {
    add(`speaker ${speaker}`, kinds(quotations.filter((one) => one.speaker === speaker)));
  }
  for (const topic of new Set([...about, ...subjects].map((one) => one.topic))) {
    add(`topic ${topic}`, kinds(subjects.filter((one) => one.topic === topic)));
  }
  await write(
    sql,
    [article.publisher, ''].flatMap((publisher) =>
      [...marks].map(([mark, counts]) => [mark, publisher, ...counts.map((n) => n * sign)]),
    ),
  );
}

async function write(sql: Sql, rows: readonly (readonly SqlValue[])[]): Promise<void> {
  const places = rows.map(
    (row, at) => `(${row.map((_, index) => `$${at * row.length + index + 1}`).join(', ')})`,
  );
  await sql.all(
    `INSERT INTO tally (mark, publisher, articles, quoted, quotations) VALUES ${places.join(', ')}
     ON CONFLICT (mark, publisher) DO UPDATE SET articles = tally.articles + excluded.articles,
       quoted = tally.quoted + excluded.quoted, quotations = tally.quotations + excluded.quotations`,
    rows.flat(),
  );
}
