import type { Sql } from '../store/sql.ts';

/** When something last came into the corpus; undefined where nothing ever has. */
export async function lastArrival(sql: Sql): Promise<Date | undefined> {
  const [row] = await sql.all<{ arrived_at: string }>(
    'SELECT arrived_at FROM arrival ORDER BY key DESC LIMIT 1',
  );
  return row === undefined ? undefined : new Date(row.arrived_at);
}
