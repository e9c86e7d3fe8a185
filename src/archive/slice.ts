import type { ArticleHead } from '../corpus/article.ts';
import type { Quotation } from '../corpus/quotation.ts';
import { faultOf } from '../corpus/verify.ts';
import type { QuotationRow } from './entries.ts';

/** A quotation that is not shown, and why. */
export interface Withheld {
  readonly id: string;
  readonly reason: string;
}

/**
 * The rows that may be shown. Where the text of an article is kept, its quotations are sliced from it each time
 * they are read: what the record has and the text has not is withheld, and `withheld` is told.
 */
export function soundRows(
  rows: readonly QuotationRow[],
  withheld: (fault: Withheld) => void,
): QuotationRow[] {
  return rows.filter((row) => {
    const reason = faultOfRow(row);
    if (reason !== undefined) withheld({ id: row.id, reason });
    return reason === undefined;
  });
}

function faultOfRow({ record, article, source, text }: QuotationRow): string | undefined {
  if (source === null) return undefined;
  if (text === null) return 'the text that it was read from is not kept any more';
  return faultOf(JSON.parse(record) as Quotation, JSON.parse(article) as ArticleHead, text);
}
