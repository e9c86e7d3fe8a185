import type { Engine, SqlValue } from '../store/sql.ts';

/** A condition and the parameters that it adds to those of the statement. */
interface OneOf {
  readonly condition: string;
  readonly values: readonly SqlValue[];
}

/**
 * That a column has one of some values, in few texts however many these are: a statement whose text is known is
 * prepared already. SQLite is given the last one again until there are 2, 4, 8 …; PostgreSQL one list, and its plan is
 * kept (see `postgres.ts`).
 * @param before how many parameters stand before these
 */
export function oneOf(
  engine: Engine,
  column: string,
  values: readonly (string | number)[],
  before = 0,
): OneOf {
  if (engine === 'sqlite') {
    const some = evened(values);
    const places = some.map((_, index) => `$${before + index + 1}`);
    return { condition: `${column} IN (${places.join(', ')})`, values: some };
  }
  const type = typeof values[0] === 'number' ? 'bigint' : 'text';
  const list = values.map((value) =>
    typeof value === 'number' ? value : `"${value.replace(/["\\]/g, '\\$&')}"`,
  );
  return { condition: `${column} = ANY ($${before + 1}::${type}[])`, values: [`{${list.join(',')}}`] };
}

function evened<Value>(values: readonly Value[]): readonly Value[] {
  const last = values.at(-1);
  if (last === undefined) return values;
  const wanted = 2 ** Math.ceil(Math.log2(values.length));
  return [...values, ...Array.from({ length: wanted - values.length }, () => last)];
}
