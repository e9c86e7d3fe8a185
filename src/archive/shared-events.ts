import type { Sql } from '../store/sql.ts';
import type { Filter } from './archive.ts';
import { matchingOf, narrowed } from './matching.ts';

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
  for (const [outlet, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const rows = await lookAt(sql, outlet, other, topic);
    for (const { key, event, shared } of rows) {
      if (shared > 0) newest.set(event, Math.max(key, newest.get(event) ?? 0));
    }
    isAll.push(rows.length < LOOKED_AT);
  }
  const events = [...newest].sort(([, one], [, next]) => next - one).map(([event]) => event);
  return { events: events.slice(0, MOST), isMore: !isAll.includes(true) || events.length > MOST };
}

async function lookAt(
  sql: Sql,
  outlet: string,
  other: string,
  topic: string | undefined,
): Promise<{ key: number; event: string; shared: number }[]> {
  const { from, where, values, key } = narrowed(
    sql.engine,
    'telling',
    matchingOf(sql.engine, 'telling', { outlet }),
  );
  const all = [...values, other, LOOKED_AT, ...(topic === undefined ? [] : [topic])];
  const [its, most, about] = [values.length + 1, values.length + 2, values.length + 3].map((n) => `$${n}`);
  // Of an event that both tell, either may say what it is about.
  const isAbout =
    topic === undefined
      ? ''
      : ` AND EXISTS (SELECT 1 FROM telling any_telling JOIN subject ON subject.item = 'telling' AND subject.key = any_telling.key
          WHERE any_telling.event = looked.event AND subject.topic = ${about})`;
  return sql.all(
    `SELECT looked.key, looked.event, (SELECT count(*) FROM telling
       WHERE telling.event = looked.event AND (telling.publisher = ${its} OR telling.agency = ${its})${isAbout}) AS shared
     FROM (SELECT telling.key AS key, telling.event AS event FROM ${from} WHERE ${where}
       ORDER BY ${key} DESC LIMIT ${most}) AS looked`,
    all,
  );
}
