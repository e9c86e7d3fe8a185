import type { Sql } from '../store/sql.ts';
import type { ArticleEntry, Filter, OutletCount } from './archive.ts';
import { countByOutlet, type Held } from './count-by-outlet.ts';
import { type ArticleRow, toArticle } from './entries.ts';
import { isDay } from './matching.ts';
import type { Names } from './names.ts';
import { pairTallyOf } from './pair-tally.ts';
import { rowsOf } from './rows.ts';
import { type Tally, tallyOf, tallySince } from './tally.ts';
import { newestFirst, topOf } from './tops.ts';

/** What counting by outlet takes of the archive. */
export interface CoverageParts {
  readonly sql: Sql;
  readonly ARTICLES: string;
  readonly names: Names;
}

const QUOTED = ['direct', 'mixed'] as const;
/** Mostly the newest article stands alone in its minute. */
const FEW = 4;
/** Among so many of the newest articles most outlets have one; those that have none there are asked one by one. */
const TOGETHER = 400;

/** How much each outlet has, with the newest of its articles; outlets without any come with zeros. */
export async function coverage(parts: CoverageParts, filter: Filter): Promise<OutletCount[]> {
  const { sql, names } = parts;
  const held = (await keptOf(sql, filter)) ?? (await countByOutlet(sql, filter));
  const newest = await newestBy(parts, filter, [...held.keys()]);
  return (await tallyOf(sql, 'all'))
    .map(({ publisher: id }): OutletCount => {
      const { articles = 0, quotations = 0, isMore } = held.get(id) ?? {};
      const entry = newest.get(id);
      return {
        id,
        name: names.byId('outlet', id)?.name ?? id,
        articles,
        quotations,
        ...(isMore === true ? { isMore } : {}),
        ...(entry === undefined ? {} : { newest: entry }),
      };
    })
    .sort(
      (a, b) => b.articles - a.articles || b.quotations - a.quotations || a.name.localeCompare(b.name, 'en'),
    );
}

/** What is counted whenever an article comes in: all of an outlet, of a speaker, of a topic or of both, or since a day. */
async function keptOf(sql: Sql, filter: Filter): Promise<Map<string, Held> | undefined> {
  const { speaker, topic, since, kinds = QUOTED, ...others } = filter;
  const isQuoted = kinds.length === 2 && !kinds.includes('indirect');
  if (!isQuoted || Object.values(others).some((one) => one !== undefined)) return undefined;
  if (since !== undefined) {
    const isAlone = speaker === undefined && topic === undefined;
    return isAlone && isDay(since) ? heldBy(await tallySince(sql, since)) : undefined;
  }
  if (speaker !== undefined && topic !== undefined) return heldBy(await pairTallyOf(sql, speaker, topic));
  if (speaker !== undefined) return heldBy(await tallyOf(sql, `speaker ${speaker}`));
  return heldBy(await tallyOf(sql, topic === undefined ? 'all' : `topic ${topic}`));
}

function heldBy(rows: readonly Omit<Tally, 'quotations'>[]): Map<string, Held> {
  return new Map(
    rows.map(({ publisher, articles, quoted }) => [publisher, { articles, quotations: quoted }]),
  );
}

async function newestBy(
  { sql, ARTICLES, names }: CoverageParts,
  filter: Filter,
  outlets: readonly string[],
): Promise<Map<string, ArticleEntry>> {
  const keys = new Map<string, number>();
  const { rows: together } = await topOf<Printed>(sql, 'article', filter, {
    end: 'newest',
    columns: ['publisher', 'agency'],
    isEnough: () => true,
    firstTry: TOGETHER,
  });
  for (const { key, publisher, agency } of together.toSorted(newestFirst)) {
    if (!keys.has(publisher)) keys.set(publisher, key);
    if (agency !== null && !keys.has(agency)) keys.set(agency, key);
  }
  const left = outlets.filter((one) => !keys.has(one));
  const newest = await Promise.all(left.map((outlet) => newestOf(sql, { ...filter, outlet })));
  for (const [index, outlet] of left.entries()) {
    const key = newest[index];
    if (key !== undefined) keys.set(outlet, key);
  }
  const wanted = outlets.filter((outlet) => keys.has(outlet));
  const found = await rowsOf<ArticleRow>(
    sql,
    ARTICLES,
    'article',
    wanted.flatMap((outlet) => keys.get(outlet) ?? []),
  );
  return new Map(
    wanted.flatMap((outlet, index) => {
      const row = found[index];
      return row === undefined ? [] : [[outlet, toArticle(row, names)] as const];
    }),
  );
}

async function newestOf(sql: Sql, filter: Filter): Promise<number | undefined> {
  const { rows } = await topOf(sql, 'article', filter, {
    end: 'newest',
    columns: [],
    isEnough: (some) => some.length > 0,
    firstTry: FEW,
  });
  return rows.toSorted(newestFirst)[0]?.key;
}

interface Printed {
  readonly key: number;
  readonly sort: string;
  readonly publisher: string;
  readonly agency: string | null;
}
