import type { Sql } from '../store/sql.ts';
import type { Filter } from './archive.ts';
import { matchingOf } from './matching.ts';
import { counted, newestOf } from './reading.ts';
import { tallyOf } from './tally.ts';

/** What an outlet has; where `isMore`, at least so much. */
export interface Held {
  readonly articles: number;
  readonly quotations: number;
  readonly isMore?: true;
}

/** Counting ends here: of so many of the newest, nearly every outlet has some. */
const MOST_COUNTED = 2000;
const QUOTED = ['direct', 'mixed'] as const;

interface Counted {
  readonly byOutlet: ReadonlyMap<string, number>;
  readonly isAll: boolean;
}

/**
 * How much each outlet has of what no tally is kept of: exact where it is little, and otherwise of the newest. An outlet
 * that has none there is counted by itself, so that none is called silent that is not.
 */
export async function countByOutlet(
  sql: Sql,
  filter: Filter,
  most: number = MOST_COUNTED,
): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  const [articles, quotations] = await bothOf(sql, filter, most);
  const isMore = !articles.isAll || !quotations.isAll ? { isMore: true as const } : {};
  for (const id of new Set([...articles.byOutlet.keys(), ...quotations.byOutlet.keys()])) {
    held.set(id, { ...heldBy(id, articles, quotations), ...isMore });
  }
  if (articles.isAll && quotations.isAll) return held;
  const open = (await outletsFor(sql, filter)).filter((id) => {
    const { articles: some = 0, quotations: quoted = 0 } = held.get(id) ?? {};
    return some === 0 || quoted === 0;
  });
  const byThemselves = await Promise.all(open.map((id) => bothOf(sql, { ...filter, outlet: id }, most)));
  for (const [index, id] of open.entries()) {
    const [ofIt, quotedBy] = byThemselves[index] ?? [];
    if (ofIt === undefined || quotedBy === undefined) continue;
    const own = heldBy(id, ofIt, quotedBy);
    if (own.articles + own.quotations === 0) continue;
    held.set(id, { ...own, ...(ofIt.isAll && quotedBy.isAll ? {} : { isMore: true as const }) });
  }
  return held;
}

function heldBy(id: string, articles: Counted, quotations: Counted): Held {
  return { articles: articles.byOutlet.get(id) ?? 0, quotations: quotations.byOutlet.get(id) ?? 0 };
}

async function bothOf(
  sql: Sql,
  filter: Filter,
  most: number,
): Promise<readonly [articles: Counted, quotations: Counted]> {
  return Promise.all([
    count(sql, 'article', filter, most),
    count(sql, 'quotation', { kinds: QUOTED, ...filter }, most),
  ]);
}

async function count(
  sql: Sql,
  item: 'article' | 'quotation',
  filter: Filter,
  most: number,
): Promise<Counted> {
  const matching = matchingOf(sql.engine, item, filter);
  const { values } = matching;
  const place = `$${values.length + 1}`;
  const { from, where, order } = newestOf(sql.engine, item, matching, 'newest', place, counted);
  const rows = await sql.all<{ publisher: string; n: number }>(
    `SELECT publisher, count(*) AS n FROM (SELECT ${item}.publisher AS publisher FROM ${from} WHERE ${where}
       ${order}) AS newest GROUP BY publisher`,
    [...values, most],
  );
  return {
    byOutlet: new Map(rows.map(({ publisher, n }) => [publisher, n])),
    isAll: rows.reduce((sum, { n }) => sum + n, 0) < most,
  };
}

/** The outlets that may have any: those that have some of its speaker, and of its topic. */
async function outletsFor(sql: Sql, { speaker, topic }: Filter): Promise<string[]> {
  const marks = [
    ...(speaker === undefined ? [] : [`speaker ${speaker}` as const]),
    ...(topic === undefined ? [] : [`topic ${topic}` as const]),
    'all' as const,
  ];
  let outlets: readonly string[] | undefined;
  for (const mark of marks) {
    const having = new Set((await tallyOf(sql, mark)).map(({ publisher }) => publisher));
    outlets = outlets === undefined ? [...having] : outlets.filter((id) => having.has(id));
  }
  return [...(outlets ?? [])];
}
