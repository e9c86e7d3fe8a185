import type { Sql, SqlValue } from '../store/sql.ts';
import type { Item } from './conditions.ts';

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
  for (const some of inBatches(keys)) {
    const rows = await sql.all<Row & { readonly place: number }>(
      `${select.replace('SELECT ', `SELECT ${item}.key AS place, `)} WHERE ${item}.key IN (${placesFor(some)})`,
      some,
    );
    for (const { place, ...row } of rows) found.set(place, row as Row);
  }
  return keys.flatMap((key) => found.get(key) ?? []);
}
