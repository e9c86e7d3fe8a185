import type { QuotationEntry } from './archive.ts';
import type { QuotationRow } from './entries.ts';
import type { QuotationParts } from './members.ts';
import { rowsOf } from './rows.ts';

const AT_A_TIME = 500;

/** All quotations that may be shown, some at a time, in the order of their keys. */
export async function* everyQuotation({
  sql,
  QUOTATIONS,
  shown,
}: QuotationParts): AsyncIterable<QuotationEntry[]> {
  for (let last = 0; ; ) {
    const some = await sql.all<{ key: number }>(
      'SELECT key FROM quotation WHERE key > $1 ORDER BY key LIMIT $2',
      [last, AT_A_TIME],
    );
    const keys = some.map(({ key }) => key);
    if (keys.length === 0) return;
    last = keys.at(-1) ?? last;
    yield shown(await rowsOf<QuotationRow>(sql, QUOTATIONS, 'quotation', keys));
  }
}
