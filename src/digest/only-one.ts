import type { ArticleEntry, EventEntry } from '../archive/archive.ts';
import type { Names } from '../archive/names.ts';
import type { FactsBlock } from '../card/blocks.ts';
import { plural } from '../card/describe.ts';
import { articleLink } from '../command/labels.ts';
import { outletsOf } from './choose.ts';
import type { Statement } from './utterance.ts';

const MOST_OUTLETS = 8;
const MOST_EVENTS = 2;

/** What each outlet tells that no other does: a row for each outlet, with the names of its events. */
export function onlyOneTells(
  statements: readonly Statement[],
  events: readonly EventEntry[],
  names: Names,
): FactsBlock[] {
  const alone = new Map<string, { source: ArticleEntry; statements: number; events: string[] }>();
  const at = (source: ArticleEntry): { statements: number; events: string[] } => {
    const outlet = source.article.publisher;
    const row = alone.get(outlet) ?? { source, statements: 0, events: [] };
    alone.set(outlet, row);
    return row;
  };
  for (const statement of statements) {
    if (outletsOf(statement).size === 1) at(statement.fullest.source).statements += 1;
  }
  for (const { tellings } of events) {
    const [first] = tellings;
    const outlets = new Set(tellings.map(({ source }) => source.article.publisher));
    if (first !== undefined && outlets.size === 1) at(first.source).events.push(first.event.name);
  }
  const rows = [...alone]
    .map(([outlet, row]) => ({ ...row, name: names.byId('outlet', outlet)?.name ?? outlet }))
    .sort((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name, 'en'))
    .slice(0, MOST_OUTLETS);
  // With one outlet in all, everything is told by it alone, and saying so says nothing.
  return rows.length < 2
    ? []
    : [
        {
          kind: 'facts',
          rows: rows.map(({ name, source, ...row }) => ({
            label: name,
            value: inWords(row),
            url: articleLink(source).url,
          })),
        },
      ];
}

function weight({ statements, events }: { readonly statements: number; readonly events: readonly string[] }) {
  return statements + events.length;
}

function inWords({
  statements,
  events,
}: {
  readonly statements: number;
  readonly events: readonly string[];
}) {
  const named = events.slice(0, MOST_EVENTS).join('; ');
  const left = events.length - MOST_EVENTS;
  return [
    statements === 0 ? '' : plural(statements, 'statement'),
    events.length === 0
      ? ''
      : `${plural(events.length, 'event')}: ${named}${left > 0 ? ` and ${left} more` : ''}`,
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
