import type { Cited } from './cited.ts';
import { rowsOf } from './rows.ts';

/** A result as JSON: what was asked, when, and a row for each item; `words` are the parts of one quotation. */
export function toJson(cited: Cited): string {
  const { asked, command, accessed, leftOut, isMore } = cited;
  return `${JSON.stringify({ asked, command, accessed: accessed.iso, leftOut, isMore, items: rowsOf(cited) }, null, 2)}\n`;
}
