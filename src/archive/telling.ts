import type { References } from '../corpus/corpus.ts';
import { type Dated, days } from '../corpus/dated.ts';
import type { Quotation, Quoted } from '../corpus/quotation.ts';
import type { Telling } from '../statements/telling.ts';
import { type Venue, venueIn } from '../statements/venue.ts';
import { foldName } from '../text/fold.ts';

/** A stored quotation, as far as aligning it goes. */
export interface TellingRow {
  readonly key: number;
  readonly id: string;
  readonly component: string | null;
  readonly statement: string | null;
  readonly relation: string | null;
  readonly record: string;
  readonly article: string;
  /** The first day (ISO) that it is dated by. */
  readonly day_from: string;
  /** The first day (ISO) that its article can be of. */
  readonly published: string;
}

export const TELLINGS = `SELECT quotation.key, quotation.id, quotation.component, quotation.statement, quotation.relation, quotation.record,
  quotation.day_from, article.id AS article, article.day_from AS published
  FROM quotation JOIN article ON article.key = quotation.article`;

/** A stored quotation as it is compared with others. */
export function tellingOf(
  { id, record, article, published }: Pick<TellingRow, 'id' | 'record' | 'article' | 'published'>,
  references: Pick<References, 'people'>,
): Telling {
  const quotation = JSON.parse(record) as Quotation;
  const { from, to } = occasionOf(quotation.spoken, published);
  const venue = quotation.kind === 'indirect' ? undefined : venueBeside(quotation);
  const person = references.people.get(quotation.speaker ?? '');
  return {
    id,
    article,
    speaker: quotation.speaker ?? '',
    isOrganisation: person?.kind === 'organisation',
    ...(person === undefined ? {} : { role: foldName(person.roles.map(({ title }) => title).join(' ')) }),
    kind: quotation.kind,
    ...(quotation.kind === 'indirect' && quotation.gistBasis !== 'extracted' ? { isOurs: true } : {}),
    text:
      quotation.kind === 'indirect' ? quotation.gist : quotation.parts.map(({ exact }) => exact).join(' '),
    isHead: quotation.location !== 'body',
    place: quotation.kind === 'indirect' ? quotation.passage.start : (quotation.parts[0]?.start ?? 0),
    ...(venue === undefined ? {} : { venue }),
    ...(quotation.kind === 'indirect' ? {} : { before: quotation.parts[0]?.prefix ?? '' }),
    from,
    to,
    published,
  };
}

/** What stands right beside the words tells to whom they were said: "…”, he told reporters". */
function venueBeside({ verb, parts }: Quoted): Venue | undefined {
  return venueIn(...parts.flatMap(({ prefix, suffix }) => [prefix, suffix]), verb ?? '');
}

/** A report that does not say when tells of its own day or of the few before it: so many days. */
export const LOOKS_BACK = 8;
/** What is dated by its month tells of the month before, too. */
const MONTH_BACK = 31;
const DAY_MS = 86_400_000;

/**
 * The days on which something can have been said (ISO, both included). Of what is dated by its publication alone,
 * only the last of them is known.
 * @param published the first day on which it can have been published
 */
export function occasionOf(spoken: Dated, published: string): { from: string; to: string } {
  const { from, to } = days(spoken);
  const isOpen = spoken.basis === 'inferred' && from === published && spoken.notBefore === undefined;
  if (!isOpen || spoken.precision === 'year') return { from, to };
  const back = spoken.precision === 'month' ? MONTH_BACK : LOOKS_BACK;
  return { from: new Date(Date.parse(`${from}T00:00Z`) - back * DAY_MS).toISOString().slice(0, 10), to };
}
