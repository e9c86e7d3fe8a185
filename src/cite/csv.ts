import type { Cited } from './cited.ts';
import { COLUMNS, type Row, rowsOf } from './rows.ts';

/** Excel takes a file without it for one in the local code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, spaces before it or not; the full-width signs too. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * A table with a head, as RFC 4180 has it. What a spreadsheet would take for a formula has an apostrophe before
 * it; JSON has every text as it is.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsv(cited: Cited): string {
  const rows = [[...COLUMNS, 'accessed'], ...rowsOf(cited).map((row) => valuesOf(row, cited.accessed.iso))];
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function valuesOf(row: Row, accessed: string): string[] {
  const values = COLUMNS.map((column) => {
    const value = row[column];
    if (value === undefined) return '';
    if (typeof value === 'string') return value;
    // The outlet's own words stand between the parts of one quotation.
    return column === 'words' ? (row.words?.join(' […] ') ?? '') : JSON.stringify(value);
  });
  return [...values, accessed];
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n\t;]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
