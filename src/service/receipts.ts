import type { Sql } from '../store/sql.ts';

/** So many are written down in one statement: texts of it are few, and are prepared once. */
const MOST_TOGETHER = 32;

interface Waiting {
  readonly key: string;
  readonly told: (isNew: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Writes down requests that come at the same moment in one statement, and so in one commit. Each is told whether its
 * key was not there before, once that is stored. Rejects where the database does not take it.
 * @param row the other columns, as of now
 */
export function createReceipts(
  sql: Sql,
  row: () => { readonly at: Date; readonly takenBy: number },
): (key: string) => Promise<boolean> {
  let waiting: Waiting[] = [];
  const write = async (some: readonly Waiting[]): Promise<void> => {
    try {
      // In one order, so that two processes never wait for each other.
      const keys = [...new Set(some.map(({ key }) => key))].sort();
      const { at, takenBy } = row();
      const places = keys.map((_, index) => `($${index + 3}, $1, $2)`).join(', ');
      const rows = await sql.all<{ key: string }>(
        `INSERT INTO seen_request (key, seen_at, taken_by) VALUES ${places} ON CONFLICT (key) DO NOTHING RETURNING key`,
        [at.toISOString(), takenBy, ...keys],
      );
      const stored = new Set(rows.map(({ key }) => key));
      // Of two with one key, the one that came first has it.
      for (const { key, told } of some) told(stored.delete(key));
    } catch (error) {
      for (const { failed } of some) failed(error);
    }
  };
  const writeAll = (): void => {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += MOST_TOGETHER) {
      void write(all.slice(from, from + MOST_TOGETHER));
    }
  };
  return (key) =>
    new Promise((told, failed) => {
      // What else has come in by now is read first.
      if (waiting.length === 0) setImmediate(writeAll);
      waiting.push({ key, told, failed });
    });
}
