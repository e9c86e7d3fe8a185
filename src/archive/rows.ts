import type { Sql, SqlValue } from '../store/sql.ts';
import type { Item } from './conditions.ts';

/** `$1, $2, …` for a list of values. */
export function placesFor(values: readonly SqlValue[], before = 0): string {
  return values.map((_, index) => `$${before + index + 1}`).join(', ');
}

/** So many parameters fit into a statement of either engine. */
const AT_A_TIME = 500;

/** A list in pieces that a statement takes. */
export function* inBatches<Value>(values: readonly Value[]): Iterable<readonly Value[]> {
  for (let from = 0; from < values.length; from += AT_A_TIME) yield values.slice(from, from + AT_A_TIME);
}

/** The rows with these keys, in their order. */
export async function rowsOf<Row>(
  sql: Sql,
  select: string,
  item: Item,
  keys: readonly number[],
): Promise<Row[]> {
  const found = new Map<number, Row>();
  for (const batch of inBatches(keys)) {
    const some = padded(batch);
    const rows = await sql.all<Row & { readonly place: number }>(
      `${select.replace('SELECT ', `SELECT ${item}.key AS place, `)} WHERE ${item}.key IN (${placesFor(some)})`,
      some,
    );
    for (const { place, ...row } of rows) found.set(place, row as Row);
  }
  return keys.flatMap((key) => found.get(key) ?? []);
}

/** With the last one again, up to one of few lengths: each length is a statement that has to be prepared. */
function padded(keys: readonly number[]): readonly number[] {
  const last = keys.at(-1);
  if (last === undefined || keys.length <= FEW) return keys;
  const length = Math.min(AT_A_TIME, 2 ** Math.ceil(Math.log2(keys.length)));
  return [...keys, ...Array<number>(length - keys.length).fill(last)];
}

const FEW = 6;
