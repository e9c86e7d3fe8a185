import type { Sql, SqlValue } from '../store/sql.ts';
import type { Item } from './conditions.ts';
import { oneOf } from './one-of.ts';

/** `$1, $2, …` for a list of values. */
export function placesFor(values: readonly SqlValue[], before = 0): string {
  return values.map((_, index) => `$${before + index + 1}`).join(', ');
}

/** `($1, $2), ($3, $4), …`: so many rows of so many values. */
export function rowsFor(rows: number, columns: number): string {
  const row = (at: number): string =>
    `(${Array.from({ length: columns }, (_, index) => `$${at * columns + index + 1}`).join(', ')})`;
  return Array.from({ length: rows }, (_, at) => row(at)).join(', ');
}

/** So many parameters fit into a statement of either engine. */
const AT_A_TIME = 500;

/** A list in pieces that a statement takes. */
export function* inBatches<Value>(
  values: readonly Value[],
  size: number = AT_A_TIME,
): Iterable<readonly Value[]> {
  for (let from = 0; from < values.length; from += size) yield values.slice(from, from + size);
}

/** The rows with these keys, in their order. */
export async function rowsOf<Row>(
  sql: Sql,
  select: string,
  item: Item,
  keys: readonly number[],
): Promise<Row[]> {
  const found = new Map<number, Row>();
  for (const some of inBatches(keys)) {
    const { condition, values } = oneOf(sql.engine, `${item}.key`, some);
    const rows = await sql.all<Row & { readonly place: number }>(
      `${select.replace('SELECT ', `SELECT ${item}.key AS place, `)} WHERE ${condition}`,
      values,
    );
    for (const row of rows) found.set(row.place, row);
  }
  return keys.flatMap((key) => found.get(key) ?? []);
}
