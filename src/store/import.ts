import { createHash, type Hash } from 'node:crypto';
import { OperatorError } from '../errors/errors.ts';
import { AFTER_GIVEN_KEYS } from './dialect.ts';
import { type ExportHeader, type ExportRow, FORM, headerSchema, rowSchema } from './export-form.ts';
import { migrate, SCHEMA, tablesOf } from './migrations.ts';
import type { Sql } from './sql.ts';

export interface ImportOptions {
  /** Whether what the database holds may be thrown away. */
  readonly replace: boolean;
  /** Done in the same transaction once every row is there: the full-text indexes. */
  readonly afterwards: (sql: Sql) => Promise<void>;
}

const ROWS_AT_A_TIME = 50;

/**
 * Puts what `exportStore` wrote into a database, of whichever engine: all of it, or nothing where a count or a
 * hash is not that of the header. An export of an older schema is brought up to date.
 * @param lines the file's lines, without their line feeds
 * @throws OperatorError where the export cannot be used, or the database holds something already
 */
export async function importStore(
  sql: Sql,
  lines: AsyncIterable<string>,
  { replace, afterwards }: ImportOptions,
): Promise<ExportHeader> {
  return sql.transaction(async (work) => {
    const reading = lines[Symbol.asyncIterator]();
    const first = await reading.next();
    const header = readHeader(first.done === true ? '' : first.value);
    await makeEmpty(work, replace);
    await migrate(work, header.schema);
    const { data, numbered } = tablesOf(header.schema);
    const tallies = new Map(data.map((table) => [table, { rows: 0, hash: createHash('sha256') }]));
    let waiting: ExportRow[] = [];
    for (let number = 2; ; number += 1) {
      const next = await reading.next();
      if (next.done === true) break;
      const row = readRow(next.value, number);
      const tally = tallies.get(row.table);
      if (tally === undefined) throw damaged(`line ${number} is of an unknown table, "${row.table}"`);
      tally.rows += 1;
      tally.hash.update(`${next.value}\n`);
      if (waiting.length === ROWS_AT_A_TIME || !isAlike(waiting[0], row)) {
        await insertRows(work, waiting);
        waiting = [];
      }
      waiting.push(row);
    }
    await insertRows(work, waiting);
    for (const [table, tally] of tallies) compare(table, tally, header);
    for (const table of numbered) {
      for (const text of AFTER_GIVEN_KEYS[work.engine](table)) await work.all(text);
    }
    await migrate(work);
    await afterwards(work);
    return header;
  });
}

function readHeader(line: string): ExportHeader {
  const header = headerSchema.safeParse(parse(line));
  if (!header.success) {
    throw new OperatorError('This is no export of Dragoman: give a file that "export FILE" has written.');
  }
  const { form, schema } = header.data;
  if (form !== FORM || schema > SCHEMA) {
    throw new OperatorError(
      `The export is of a newer Dragoman (form ${form}, schema ${schema}; this program knows ${FORM} and ${SCHEMA}). Import it with the newer Dragoman.`,
    );
  }
  return header.data;
}

function readRow(line: string, number: number): ExportRow {
  const row = rowSchema.safeParse(parse(line));
  if (!row.success || Object.keys(row.data.row).length === 0) throw damaged(`line ${number} is no row`);
  return row.data;
}

function compare(table: string, { rows, hash }: { rows: number; hash: Hash }, header: ExportHeader): void {
  const told = header.tables[table];
  if (told === undefined) throw damaged(`its header says nothing of the table "${table}"`);
  if (told.rows !== rows) {
    throw damaged(`it has ${rows} rows of "${table}", and its header tells of ${told.rows}`);
  }
  if (told.sha256 !== hash.digest('hex')) throw damaged(`rows of "${table}" are not those that were written`);
}

function damaged(how: string): OperatorError {
  return new OperatorError(
    `The export is damaged: ${how}. Nothing was imported. Export again, or take another copy.`,
  );
}

/** Takes every table away; they are made again as they were when the export was written. */
async function makeEmpty(sql: Sql, replace: boolean): Promise<void> {
  await migrate(sql);
  const { data, words, own } = tablesOf(SCHEMA);
  for (const table of replace ? [] : data) {
    if ((await sql.all(`SELECT 1 AS one FROM ${table} LIMIT 1`)).length > 0) {
      throw new OperatorError(
        `The database is not empty: it has rows of "${table}". Import into a new one (set DATABASE_URL), or add --replace to throw away what it holds.`,
      );
    }
  }
  for (const table of [...words, ...own, ...data.toReversed(), 'migration'])
    await sql.all(`DROP TABLE ${table}`);
}

function isAlike(one: ExportRow | undefined, other: ExportRow): boolean {
  return (
    one === undefined ||
    (one.table === other.table && Object.keys(one.row).join() === Object.keys(other.row).join())
  );
}

/** Rows of one table with the same columns. Names are checked: the table is a known one, columns are letters. */
async function insertRows(sql: Sql, rows: readonly ExportRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first.row);
  const places = rows.map(
    (_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
  );
  try {
    await sql.all(
      `INSERT INTO ${first.table} (${columns.join(', ')}) VALUES ${places.join(', ')}`,
      rows.flatMap(({ row }) => columns.map((column) => row[column] ?? null)),
    );
  } catch (error) {
    if (error instanceof OperatorError || !(error instanceof Error)) throw error;
    throw damaged(`rows of "${first.table}" cannot be stored (${error.message})`);
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
