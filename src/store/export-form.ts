import { z } from 'zod';

/** The form of an export. A change that an older program cannot read gets a new number. */
export const FORM = 1;

/** How many rows of a table follow, and the SHA-256 (hex) over their lines, each with its line feed. */
const tableSchema = z.strictObject({
  rows: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The first line of an export. The tables stand in the order of their rows. */
export const headerSchema = z.strictObject({
  dragoman: z.literal('export'),
  form: z.int(),
  schema: z.int().min(1),
  tables: z.record(z.string(), tableSchema),
});

/** Each further line: one row. Columns are named as in the schema. */
export const rowSchema = z.strictObject({
  table: z.string(),
  row: z.record(z.string().regex(/^[a-z0-9_]+$/), z.union([z.string(), z.number(), z.null()])),
});

export type ExportHeader = z.infer<typeof headerSchema>;
export type ExportRow = z.infer<typeof rowSchema>;

/** A row as it stands in the file, line feed and all. Columns are in the order of their names, on every engine. */
export function lineOf(table: string, row: Readonly<Record<string, unknown>>): string {
  const columns = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ table, row: Object.fromEntries(columns) })}\n`;
}
