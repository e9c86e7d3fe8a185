import type { ArticleHead } from '../corpus/article.ts';
import type { Quotation } from '../corpus/quotation.ts';
import { faultOf } from '../corpus/verify.ts';
import { perText } from '../text/per-text.ts';
import type { QuotationRow, ReadRow } from './entries.ts';

/** A quotation that is not shown, and why. */
export interface Withheld {
  readonly id: string;
  readonly reason: string;
}

/**
 * The rows that may be shown. Each time they are read, quotations have to be what was sealed and, where the text of
 * their article is kept, to stand in it at their place: others are withheld, and `withheld` is told.
 */
export function soundRows(rows: readonly QuotationRow[], withheld: (fault: Withheld) => void): ReadRow[] {
  // Many quotations are of one article.
  const read = perText((record) => JSON.parse(record) as ArticleHead);
  return rows.flatMap((row) => {
    const one = { row, quotation: JSON.parse(row.record) as Quotation, article: read(row.article) };
    const reason = faultOfRow(one);
    if (reason === undefined) return [one];
    withheld({ id: row.id, reason });
    return [];
  });
}

function faultOfRow({ row: { source, text }, quotation, article }: ReadRow): string | undefined {
  if (source === null) return faultOf(quotation, article);
  if (text === null) return 'the text that it was read from is not kept any more';
  return faultOf(quotation, article, text);
}
