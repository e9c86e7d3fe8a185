import type { Sql, SqlValue } from '../store/sql.ts';
import { tallyPairs } from './pair-tally.ts';
import { rowsFor } from './rows.ts';

/** What is counted, outlet by outlet: everything, or what is of somebody or something. */
type Mark = 'all' | `speaker ${string}` | `topic ${string}` | `agency ${string}`;

/** What is counted by the last day that its date can mean: `day 2025-03-02`, `month 2025-03`, `year 2025`. */
type DayMark = `${'day' | 'month' | 'year'} ${string}`;

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

/** What each outlet has that may be of a day (ISO) or of one after it. */
export function tallySince(sql: Sql, day: string): Promise<Tally[]> {
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
  const ranges = [
    [`day ${day}`, `day ${month}-99`],
    [`month ${month}-99`, `month ${year}-99`],
    [`year ${year}-99`, 'year 9999'],
  ];
  const parts = ranges.map(
    (_, at) =>
      `SELECT publisher, articles, quoted, quotations FROM tally WHERE mark >= $${2 * at + 1} AND mark <= $${2 * at + 2} AND publisher <> ''`,
  );
  return sql.all<Tally>(
    `SELECT publisher, sum(articles) AS articles, sum(quoted) AS quoted, sum(quotations) AS quotations
     FROM (${parts.join(' UNION ALL ')}) AS days GROUP BY publisher HAVING sum(articles) > 0 OR sum(quotations) > 0 ORDER BY publisher`,
    ranges.flat(),
  );
}

/** How much there is of each mark, over all outlets: kept in rows of their own, under no outlet. */
export function allTallies(sql: Sql): Promise<(Omit<Tally, 'publisher'> & { readonly mark: string })[]> {
  return sql.all(
    `SELECT mark, articles, quoted, quotations FROM tally WHERE publisher = '' AND articles > 0`,
  );
}

/** How many quotations there are of a mark over all outlets: those that quote, and those that report. */
export async function quotationsOf(
  sql: Sql,
  mark: Mark,
): Promise<{ readonly quoted: number; readonly reported: number }> {
  const [row] = await sql.all<{ quoted: number; quotations: number }>(
    `SELECT quoted, quotations FROM tally WHERE mark = $1 AND publisher = ''`,
    [mark],
  );
  const { quoted = 0, quotations = 0 } = row ?? {};
  return { quoted, reported: quotations - quoted };
}

/** Takes an article that is stored into the counts, or (with -1) out of them before it is deleted. */
export async function tallyArticle(sql: Sql, key: number, sign: 1 | -1): Promise<void> {
  const [article] = await sql.all<{ publisher: string; agency: string | null; day_to: string }>(
    'SELECT publisher, agency, day_to FROM article WHERE key = $1',
    [key],
  );
  if (article === undefined) return;
  const quotations = await sql.all<{ key: number; speaker: string | null; kind: string; day_to: string }>(
    'SELECT key, speaker, kind, day_to FROM quotation WHERE article = $1',
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
  const topics = [...about, ...subjects].map((one) => one.topic);
  for (const topic of new Set(topics)) {
    add(`topic ${topic}`, kinds(subjects.filter((one) => one.topic === topic)));
  }
  await tallyPairs(sql, { publisher: article.publisher, quotations, about: topics, subjects }, sign);
  const own = [...marks, ...byDays(article, quotations)].map(([mark, counts]) => ({
    mark,
    publisher: article.publisher,
    counts,
  }));
  // What all outlets have is counted by these alone, and not by days.
  const ofAll = [...marks].map(([mark, counts]) => ({ mark, publisher: '', counts }));
  await write(
    sql,
    [...own, ...ofAll].map(({ mark, publisher, counts }) => [
      mark,
      publisher,
      ...counts.map((n) => n * sign),
    ]),
  );
}

/** By its days, an article counts under its own date and a quotation under its own. */
function byDays(
  article: { readonly day_to: string },
  quotations: readonly { readonly kind: string; readonly day_to: string }[],
): Map<DayMark, [articles: number, quoted: number, quotations: number]> {
  const counts = new Map<DayMark, [number, number, number]>();
  const add = (day: string, articles: number, quoted: number, all: number): void => {
    for (const mark of [`day ${day}`, `month ${day.slice(0, 7)}`, `year ${day.slice(0, 4)}`] as const) {
      const [a, b, c] = counts.get(mark) ?? [0, 0, 0];
      counts.set(mark, [a + articles, b + quoted, c + all]);
    }
  };
  add(article.day_to, 1, 0, 0);
  for (const one of quotations) add(one.day_to, 0, one.kind === 'indirect' ? 0 : 1, 1);
  return counts;
}

async function write(sql: Sql, rows: readonly (readonly SqlValue[])[]): Promise<void> {
  await sql.all(
    `INSERT INTO tally (mark, publisher, articles, quoted, quotations) VALUES ${rowsFor(rows.length, 5)}
     ON CONFLICT (mark, publisher) DO UPDATE SET articles = tally.articles + excluded.articles,
       quoted = tally.quoted + excluded.quoted, quotations = tally.quotations + excluded.quotations`,
    rows.flat(),
  );
}
