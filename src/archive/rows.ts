import type { Engine, Sql, SqlValue } from '../store/sql.ts';
import type { Item } from './conditions.ts';

/** `$1, $2, …` for a list of values. */
export function placesFor(values: readonly SqlValue[], before = 0): string {
  return values.map((_, index) => `$${before + index + 1}`).join(', ');
}

/** A condition and the parameters that it adds to those of the statement. */
interface OneOf {
  readonly condition: string;
  readonly values: readonly SqlValue[];
}

/**
 * That a column has one of some values. On PostgreSQL they are one parameter, however many they are: so the statement
 * is the same each time, and its plan is kept (see `postgres.ts`).
 * @param before how many parameters stand before these
 */
export function oneOf(
  engine: Engine,
  column: string,
  values: readonly (string | number)[],
  before = 0,
): OneOf {
  if (engine === 'sqlite') return { condition: `${column} IN (${placesFor(values, before)})`, values };
  const type = typeof values[0] === 'number' ? 'bigint' : 'text';
  const list = values.map((value) =>
    typeof value === 'number' ? value : `"${value.replace(/["\\]/g, '\\$&')}"`,
  );
  return { condition: `${column} = ANY ($${before + 1}::${type}[])`, values: [`{${list.join(',')}}`] };
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
    const { condition, values } = oneOf(sql.engine, `${item}.key`, some);
    const rows = await sql.all<Row & { readonly place: number }>(
      `${select.replace('SELECT ', `SELECT ${item}.key AS place, `)} WHERE ${condition}`,
      values,
    );
    for (const { place, ...row } of rows) found.set(place, row as Row);
  }
  return keys.flatMap((key) => found.get(key) ?? []);
}
