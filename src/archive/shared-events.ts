import type { Sql } from '../store/sql.ts';
import type { Filter } from './archive.ts';
import { matchingOf } from './matching.ts';
import { oneOf } from './one-of.ts';
import { newestOf } from './reading.ts';
import { inBatches } from './rows.ts';

/** How many of the newest tellings of each outlet are looked at, and how many events are given. */
const LOOKED_AT = 300;
const MOST = 60;

/** The newest events that both outlets tell, by their ids in no order; of outlets that tell very many, of the newest part. */
export async function sharedEvents(
  sql: Sql,
  [a, b]: readonly [string, string],
  { topic }: Filter,
): Promise<{ readonly events: readonly string[]; readonly isMore: boolean }> {
  const newest = new Map<string, number>();
  const isAll: boolean[] = [];
  for (const rows of await Promise.all([lookAt(sql, a, b), lookAt(sql, b, a)])) {
    for (const { key, event, shared } of rows) {
      if (shared > 0) newest.set(event, Math.max(key, newest.get(event) ?? 0));
    }
    isAll.push(rows.length < LOOKED_AT);
  }
  const asked = topic === undefined ? undefined : await about(sql, [...newest.keys()], topic);
  const events = [...newest]
    .filter(([event]) => asked === undefined || asked.has(event))
    .sort(([, one], [, next]) => next - one)
    .map(([event]) => event);
  return { events: events.slice(0, MOST), isMore: !isAll.includes(true) || events.length > MOST };
}

async function lookAt(
  sql: Sql,
  outlet: string,
  other: string,
): Promise<{ key: number; event: string; shared: number }[]> {
  const matching = matchingOf(sql.engine, 'telling', { outlet });
  const { values } = matching;
  const [its, most] = [`$${values.length + 1}`, `$${values.length + 2}`];
  const { from, where, order } = newestOf(sql.engine, 'telling', matching, 'newest', most);
  return sql.all(
    `SELECT looked.key, looked.event, CASE WHEN EXISTS (SELECT 1 FROM telling
       WHERE telling.event = looked.event AND (telling.publisher = ${its} OR telling.agency = ${its})) THEN 1 ELSE 0 END AS shared
     FROM (SELECT telling.key AS key, telling.event AS event FROM ${from} WHERE ${where} ${order}) AS looked`,
    [...values, other, LOOKED_AT],
  );
}

/** Those of some events that are about a topic: of an event that both tell, either may say so, or anybody else. */
async function about(sql: Sql, events: readonly string[], topic: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of inBatches(events)) {
    const { condition, values } = oneOf(sql.engine, 'telling.event', some, 1);
    const rows = await sql.all<{ event: string }>(
      `SELECT telling.event AS event FROM telling WHERE ${condition} AND EXISTS
         (SELECT 1 FROM subject WHERE subject.topic = $1 AND subject.item = 'telling' AND subject.key = telling.key)`,
      [topic, ...values],
    );
    for (const { event } of rows) found.add(event);
  }
  return found;
}
