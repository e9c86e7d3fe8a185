import type { Locked, Locks, Sql } from './sql.ts';

/** SQLite has one process, and so everything is its own. */
export function lockNothing(sql: Pick<Sql, 'all'>): Locks {
  const held = new Map<Locked, Set<number>>();
  const of = (kind: Locked): Set<number> => {
    const numbers = held.get(kind) ?? new Set();
    held.set(kind, numbers);
    return numbers;
  };
  return {
    async look(kind) {
      const mine = [...of(kind)];
      return { all: mine, mine };
    },
    async take(kind, numbers) {
      const taken = numbers.filter((each) => !of(kind).has(each));
      for (const each of taken) of(kind).add(each);
      return taken;
    },
    async give(kind, numbers) {
      for (const each of numbers) of(kind).delete(each);
    },
    all: (text, values) => sql.all(text, values),
    close: async () => held.clear(),
  };
}
