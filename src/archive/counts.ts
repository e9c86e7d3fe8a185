import type { Sql, SqlValue } from '../store/sql.ts';
import type { Filter } from './archive.ts';
import type { Item } from './conditions.ts';
import { matchingOf, withRows } from './matching.ts';

/** How many counts are remembered. */
const MOST = 5000;

/** Exact counts, each made once for a state of the corpus. */
export interface Counts {
  /** What `make` gives, which is made once for what `name` names, until something has come in. */
  remember<Value>(name: string, make: () => Promise<Value>): Promise<Value>;
  /** How many items match. */
  items(item: Item, filter: Filter): Promise<number>;
  /** How many different values of a column the items that match have; those without one count each for itself. */
  different(item: Item, column: string, filter: Filter): Promise<number>;
  /** Forgets everything: the corpus has changed. */
  forget(): void;
}

export function createCounts(sql: Sql): Counts {
  const made = new Map<string, unknown>();
  let newest: number | null = null;
  const one = async (text: string, values: readonly SqlValue[]): Promise<number> => {
    const [row] = await sql.all<{ n: number }>(text, values);
    return row?.n ?? 0;
  };
  const remember = async <Value>(name: string, make: () => Promise<Value>): Promise<Value> => {
    // What another process has added is seen without being told of.
    const [arrived] = await sql.all<{ newest: number | null }>('SELECT max(key) AS newest FROM arrival');
    if (arrived?.newest !== newest || made.size >= MOST) made.clear();
    newest = arrived?.newest ?? null;
    if (made.has(name)) return made.get(name) as Value;
    const value = await make();
    made.set(name, value);
    return value;
  };
  return {
    remember,
    items: (item, filter) =>
      remember(`${item} ${JSON.stringify(filter)}`, () => {
        const { from, where, values } = matchingOf(sql.engine, item, filter);
        return one(`SELECT count(*) AS n FROM ${from} WHERE ${where}`, values);
      }),
    different: (item, column, filter) =>
      remember(`${item} ${column} ${JSON.stringify(filter)}`, async () => {
        const { from, where, values } = withRows(item, matchingOf(sql.engine, item, filter));
        const of = `${item}.${column}`;
        return one(
          `SELECT count(DISTINCT ${of}) + sum(CASE WHEN ${of} IS NULL THEN 1 ELSE 0 END) AS n FROM ${from} WHERE ${where}`,
          values,
        );
      }),
    forget: () => made.clear(),
  };
}
