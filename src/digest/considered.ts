import type { ArticleEntry, EventEntry, Filter } from '../archive/archive.ts';
import type { Composing, Contents } from './composed.ts';
import { subjectFilter } from './subject.ts';
import type { Statement } from './utterance.ts';

/** How much that is new is gone through at once; what a digest has beyond it is counted, and said to be left out. */
export const AT_A_TIME = { limit: 500, offset: 0 };

/** What is new of the subject. */
export function filterOf({ subscription, window }: Composing): Filter {
  return { ...subjectFilter(subscription.subject), arrived: window };
}

/** In quotations. */
export function countOf(statements: readonly Statement[]): number {
  return statements.reduce((sum, { others }) => sum + 1 + others.length, 0);
}

/** What is told: statements for the first time, those that were held before, and events. */
interface Considered {
  readonly fresh: readonly Statement[];
  readonly repeated?: readonly Statement[];
  readonly told?: readonly EventEntry[];
  /** Articles of which one telling is shown by itself, by their ids. */
  readonly alone?: readonly string[];
}

/** What became of each new article: what it tells is shown, repeats what another tells, or is left out. */
export function becameOf(
  articles: readonly ArticleEntry[],
  { fresh, repeated = [], told = [], alone = [] }: Considered,
  listed: number,
): Contents['articles'] {
  const idsOf = (statements: readonly Statement[], others: boolean): string[] =>
    statements.flatMap((statement) =>
      (others ? statement.others : [statement.fullest]).map(({ source }) => source.article.id),
    );
  const shown = new Set([
    ...idsOf(fresh, false),
    ...alone,
    ...told.flatMap(({ tellings }) => tellings.map(({ source }) => source.article.id)),
  ]);
  const merged = new Set([...idsOf(fresh, true), ...idsOf(repeated, false), ...idsOf(repeated, true)]);
  const verdict = (id: string, index: number): Contents['articles'][string] => {
    if (shown.has(id)) return 'shown';
    if (merged.has(id)) return 'merged';
    return index < listed ? 'shown' : 'left out';
  };
  return Object.fromEntries(articles.map(({ article: { id } }, index) => [id, verdict(id, index)]));
}
