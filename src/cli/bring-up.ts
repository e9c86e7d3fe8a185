import { pairWords } from '../archive/pair-words.ts';
import { rekey } from '../archive/rekey.ts';
import { fillSaid } from '../archive/said.ts';
import { migrate } from '../store/migrations.ts';
import type { Sql } from '../store/sql.ts';

/** Brings a database up to date, whichever version has filled it: its schema, then what is stored. */
export async function bringUp(sql: Sql): Promise<void> {
  await migrate(sql);
  await rekey(sql);
  await fillSaid(sql);
  await pairWords(sql);
}
