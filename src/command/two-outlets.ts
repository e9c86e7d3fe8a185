import type { ArticleEntry, EventEntry, QuotationEntry, StatementEntry } from '../archive/archive.ts';
import type { Named } from './option.ts';

/** What two outlets both carry. */
export interface SharedMatter {
  readonly statements: readonly StatementEntry[];
  readonly events: readonly EventEntry[];
}

/** What one outlet has on it: its quotations and its articles, each once. */
export function byOutlet(
  { statements, events }: SharedMatter,
  outlet: Named,
): { readonly entries: readonly QuotationEntry[]; readonly articles: readonly ArticleEntry[] } {
  const entries = statements
    .flatMap(({ members }) => members.map(({ entry }) => entry))
    .filter(({ source }) => isBy(source, outlet));
  const tellings = events.flatMap((event) => event.tellings.map(({ source }) => source));
  const articles = [
    ...entries.map(({ source }) => source),
    ...tellings.filter((source) => isBy(source, outlet)),
  ];
  return { entries, articles: uniqueArticles(articles) };
}

/** Whether an article is an outlet's own, or credits it. */
export function isBy({ article }: ArticleEntry, outlet: Named): boolean {
  return article.publisher === outlet.id || article.agency === outlet.id;
}

function uniqueArticles(entries: readonly ArticleEntry[]): ArticleEntry[] {
  return [...new Map(entries.map((entry) => [entry.article.id, entry])).values()];
}
