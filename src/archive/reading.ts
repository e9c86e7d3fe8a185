import type { Engine } from '../store/sql.ts';
import type { Item } from './conditions.ts';
import { DIRECTION, type End } from './listed.ts';
import type { Matching } from './matching.ts';

/** The same with the row of each: for what its columns have. */
function withRows(item: Item, matching: Matching): Matching {
  if (matching.from === item || matching.from.endsWith(` ${item}`)) return matching;
  return {
    ...matching,
    from: `${matching.from} CROSS JOIN ${item}`,
    where: `${item}.key = ${matching.key} AND ${matching.where}`,
  };
}

/**
 * The same with its rows, from one end on. Of a full-text index of PostgreSQL, which has no order, the rows are read of
 * those alone that are wanted.
 * @param most the place of the parameter that says how many
 * @param read over which index they are read
 */
export function newestOf(
  engine: Engine,
  item: Item,
  matching: Matching,
  end: End,
  most: string,
  read: (engine: Engine, item: Item, matching: Matching) => Matching = narrowed,
): Matching & { readonly order: string } {
  const order = `ORDER BY ${matching.key} ${DIRECTION[end]} LIMIT ${most}`;
  if (engine !== 'postgres' || !isFulltextAlone(matching)) return { ...read(engine, item, matching), order };
  const { from, where, key } = matching;
  return {
    ...matching,
    from: `(SELECT ${key} FROM ${from} WHERE ${where} ${order}) AS ${from} CROSS JOIN ${item}`,
    where: `${item}.key = ${key}`,
    order,
  };
}

/** It asks nothing of the rows. */
export function isFulltextAlone({ from }: Matching): boolean {
  return /^\w+_(words|exact)$/.test(from);
}

/** The same over the index that has what lists go by, and not the records: of `key`, days, kind, statement or event. */
function narrowed(engine: Engine, item: Item, matching: Matching): Matching {
  return over(engine, item, matching, `${item}_narrow`);
}

/** The same over the index that has no more than is counted: outlet, kind and statement; of days, the narrow one. */
export function counted(engine: Engine, item: Item, matching: Matching): Matching {
  const isDated = /\.day_(?:from|to)\b/.test(matching.where);
  return over(engine, item, matching, isDated || item === 'telling' ? `${item}_narrow` : `${item}_counted`);
}

function over(engine: Engine, item: Item, matching: Matching, index: string): Matching {
  const all = withRows(item, matching);
  if (engine !== 'sqlite' || matching.isFew) return all;
  return { ...all, from: `${all.from} INDEXED BY ${index}` };
}
