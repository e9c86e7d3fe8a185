import { stemsInRow } from '../../src/archive/fulltext.ts';
import type { ArticleHead } from '../../src/corpus/article.ts';
import type { Quotation, QuotationKind } from '../../src/corpus/quotation.ts';
import type { Told } from '../../src/statements/told.ts';
import type { Sql } from '../../src/store/sql.ts';
import { fold } from '../../src/text/fold.ts';

/** A quotation with all that a list is made by, as it stands in the database. */
export interface Row {
  readonly id: string;
  readonly statement: string;
  /** Its minute or day: the newest comes first. */
  readonly sort: string;
  readonly from: string;
  readonly to: string;
  readonly speaker: string | null;
  readonly kind: QuotationKind;
  readonly outlets: readonly string[];
  readonly topics: readonly string[];
  /** The stems of its words between spaces. */
  readonly stems: string;
  readonly told: Told;
}

/** Every quotation of a database: no index of words, and no order of keys, is asked. */
export async function allRows(sql: Sql): Promise<Row[]> {
  const found = await sql.all<{
    id: string;
    statement: string | null;
    sort: string;
    day_from: string;
    day_to: string;
    record: string;
    article: string;
  }>(
    `SELECT quotation.id, quotation.statement, quotation.sort, quotation.day_from, quotation.day_to, quotation.record,
      article.record AS article FROM quotation JOIN article ON article.key = quotation.article`,
  );
  return found.map(({ id, statement, sort, day_from, day_to, record, article }) => {
    const quotation = JSON.parse(record) as Quotation;
    const { publisher, agency } = JSON.parse(article) as ArticleHead;
    const parts =
      quotation.kind === 'indirect' ? [quotation.gist] : quotation.parts.map(({ exact }) => exact);
    return {
      id,
      statement: statement ?? id,
      sort,
      from: day_from,
      to: day_to,
      speaker: quotation.speaker,
      kind: quotation.kind,
      outlets: agency === undefined ? [publisher] : [publisher, agency],
      topics: quotation.topics,
      stems: stemsInRow(fold(parts.join('\n'))),
      told: { kind: quotation.kind, parts },
    };
  });
}
