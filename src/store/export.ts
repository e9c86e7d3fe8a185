import { createHash } from 'node:crypto';
import { type ExportHeader, FORM, lineOf } from './export-form.ts';
import { SCHEMA, tablesOf } from './migrations.ts';
import { NAMES_BESIDE_TOPIC } from './names-beside-topics.ts';
import type { Snapshot, Store } from './sql.ts';

/**
 * Hands over everything that is stored, as JSON Lines: a header with counts and hashes, then a row a line.
 * All of it is of one moment. The full-text indexes are not in it: they are made anew from the records.
 * @param write called with one line after the other; the next waits until it is done
 */
export function exportStore(store: Store, write: (line: string) => Promise<void>): Promise<ExportHeader> {
  return store.snapshot(async (snapshot) => {
    const { data } = tablesOf(SCHEMA);
    const tables: ExportHeader['tables'] = {};
    // Read twice: the header comes first, and nothing has to be held in memory.
    for (const table of data) {
      const hash = createHash('sha256');
      let rows = 0;
      for await (const line of linesOf(snapshot, table)) {
        hash.update(line);
        rows += 1;
      }
      tables[table] = { rows, sha256: hash.digest('hex') };
    }
    const header: ExportHeader = { dragoman: 'export', form: FORM, schema: SCHEMA, tables };
    await write(`${JSON.stringify(header)}\n`);
    for (const table of data) for await (const line of linesOf(snapshot, table)) await write(line);
    return header;
  });
}

/** A table's rows in an order that is the same each time and on every engine. */
async function* linesOf(snapshot: Snapshot, table: string): AsyncIterable<string> {
  let columns = 0;
  for await (const row of snapshot.rows<object>(`SELECT * FROM ${table} LIMIT 1`)) {
    columns = Object.keys(row).length;
  }
  if (columns === 0) return;
  const order = Array.from({ length: columns }, (_, index) => index + 1).join(', ');
  const rows = snapshot.rows<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY ${order}`);
  for await (const row of rows) yield lineOf(table, table === 'subject' ? withoutNames(row) : row);
}

/** Of each row, what both engines have: PostgreSQL finds the names again. */
function withoutNames(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !NAMES_BESIDE_TOPIC.includes(column)));
}
