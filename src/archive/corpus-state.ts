import type { Sql } from '../store/sql.ts';

/**
 * The number of the state that the corpus is in: another one after each change that was committed, by this process or
 * another (see `src/store/corpus-state.ts`). What was read after this and before the number changed is of no other state.
 */
export async function corpusState(sql: Sql): Promise<number> {
  const [row] = await sql.all<{ number: number }>('SELECT number FROM corpus_state');
  if (row === undefined) throw new Error('the database gave no number for the state of the corpus');
  return row.number;
}
