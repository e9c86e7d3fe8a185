import type { ArticleHead } from '../corpus/article.ts';
import type { References } from '../corpus/corpus.ts';
import { days } from '../corpus/dated.ts';
import type { Quotation } from '../corpus/quotation.ts';
import type { Telling } from '../statements/telling.ts';
import { foldName } from '../text/fold.ts';

/** A stored quotation, as far as aligning it goes. */
export interface TellingRow {
  readonly key: number;
  readonly id: string;
  readonly component: string | null;
  readonly statement: string | null;
  readonly relation: string | null;
  readonly record: string;
  readonly head: string;
}

export const TELLINGS = `SELECT quotation.key, quotation.id, quotation.component, quotation.statement, quotation.relation, quotation.record, article.record AS head
  FROM quotation JOIN article ON article.key = quotation.article`;

/** A stored quotation as it is compared with others. */
export function tellingOf({ id, record, head }: TellingRow, references: Pick<References, 'people'>): Telling {
  const quotation = JSON.parse(record) as Quotation;
  const article = JSON.parse(head) as ArticleHead;
  const { from, to } = days(quotation.spoken);
  const person = references.people.get(quotation.speaker ?? '');
  return {
    id,
    article: article.id,
    speaker: quotation.speaker ?? '',
    isOrganisation: person?.kind === 'organisation',
    ...(person === undefined ? {} : { role: foldName(person.roles.map(({ title }) => title).join(' ')) }),
    kind: quotation.kind,
    text:
      quotation.kind === 'indirect' ? quotation.gist : quotation.parts.map(({ exact }) => exact).join(' '),
    from,
    to,
    published: days(article.datePublished).from,
  };
}
