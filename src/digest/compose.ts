import type { Archive, ArticleEntry, EventEntry, Filter } from '../archive/archive.ts';
import type { Block } from '../card/blocks.ts';
import { plural } from '../card/describe.ts';
import { eventBlock, quoteBlock } from '../command/blocks.ts';
import { articleLink, quotationAnchor, sourceLink } from '../command/labels.ts';
import { localTime } from '../command/schedule-words.ts';
import type { DigestCounts, Subscription } from '../command/subscriptions.ts';
import { chooseStatements } from './choose.ts';
import type { Compose, Composed, Composing, Contents } from './composed.ts';
import { onlyOneTells } from './only-one.ts';
import { subjectFilter, subjectTitle } from './subject.ts';
import { type Statement, statementsOf } from './utterance.ts';

const MOST_STATEMENTS = 8;
const MOST_EVENTS = 8;
const MOST_ARTICLES = 10;
/** How much that is new is gone through; what is beyond it is counted, and said to be left out. */
const MOST_CONSIDERED = 500;

export interface ComposeParts {
  readonly archive: Archive;
  /** What could not be read, a line for each source of the corpus that failed. */
  readonly failures: (now: Date) => Promise<readonly string[]>;
  /** The zone in which an alert gives its times; a digest has its own. */
  readonly timeZone: string;
}

/** Makes digests and alerts from an archive. */
export function createCompose(parts: ComposeParts): Compose {
  return (composing) => compose(parts, composing);
}

async function compose(parts: ComposeParts, composing: Composing): Promise<Composed> {
  const { archive } = parts;
  const { subscription, window, alerted = new Set() } = composing;
  const filter: Filter = { ...subjectFilter(subscription.subject), arrived: window };
  const all = { limit: MOST_CONSIDERED, offset: 0 };
  const quotations = await archive.quotations(filter, all);
  const isDigest = subscription.kind === 'digest';
  // Somebody who watches wants what was said, and each statement once.
  const events = isDigest ? await archive.events(filter, all) : { items: [], matched: 0 };
  const articles = await archive.articles(filter, all);
  const statements = statementsOf(quotations.items);
  const unheard = isDigest ? statements : statements.filter(({ utterance }) => !alerted.has(utterance));
  const chosen = chooseStatements(unheard, MOST_STATEMENTS);
  const told = events.items.slice(-MOST_EVENTS);
  const merged = chosen.reduce((sum, { others }) => sum + others.length, 0);
  const shown = chosen.length + told.length;
  const considered = quotations.matched + events.matched;
  const counts: DigestCounts = {
    articles: articles.matched,
    considered,
    shown,
    merged,
    leftOut: considered - shown - merged,
  };
  const isEmpty = isDigest ? considered + articles.matched === 0 : chosen.length === 0;
  return {
    isEmpty,
    utterances: unheard.map(({ utterance }) => utterance),
    contents: { counts, articles: verdictsOf(articles.items, chosen, told, isDigest ? MOST_ARTICLES : 0) },
    answer: {
      title: isDigest
        ? `Digest${subjectTitle(subscription.subject, archive.names())}`
        : `New${subjectTitle(subscription.subject, archive.names())}`,
      tone: isEmpty ? 'empty' : 'answer',
      blocks: [
        { kind: 'note', text: openingOf(composing, parts.timeZone, isEmpty) },
        ...section(
          isDigest ? 'What was said' : '',
          chosen.map((statement) => statementBlock(statement)),
        ),
        ...section('What happened', told.map(eventBlock)),
        ...(isDigest
          ? section('What one outlet alone reports', onlyOneTells(unheard, events.items, archive.names()))
          : []),
        ...(isDigest ? section('New articles', articlesBlock(articles.items)) : []),
        { kind: 'note', text: ledgerLine(counts, isEmpty, await parts.failures(composing.now), composing) },
      ],
    },
  };
}

/** A section with its heading, or nothing. */
function section(heading: string, blocks: readonly Block[]): Block[] {
  if (blocks.length === 0) return [];
  return heading === '' ? [...blocks] : [{ kind: 'heading', text: heading }, ...blocks];
}

/** A statement in its fullest wording, and the sources of the others. */
function statementBlock({ fullest, others }: Statement): Block {
  const also = others.map((entry) => sourceLink(entry.source, quotationAnchor(entry), entry.through));
  return { ...quoteBlock(fullest), ...(also.length === 0 ? {} : { also }) };
}

function articlesBlock(articles: readonly ArticleEntry[]): Block[] {
  if (articles.length === 0) return [];
  const rows = articles.slice(0, MOST_ARTICLES).map((entry) => {
    const { outlet, published, url } = articleLink(entry);
    return { label: `${outlet}, ${published.text}`, value: entry.article.headline, url };
  });
  const left = articles.length - rows.length;
  return [
    { kind: 'facts', rows },
    ...(left > 0 ? [{ kind: 'note' as const, text: `And ${plural(left, 'more article')}: /latest.` }] : []),
  ];
}

/** Since when things are new, and that the digest is late where it is. */
function openingOf({ subscription, since, lateSince }: Composing, zone: string, isEmpty: boolean): string {
  const timeZone = zoneOf(subscription, zone);
  const late = lateSince === undefined ? '' : `Late: this was due ${localTime(lateSince, timeZone)}. `;
  return `${late}${isEmpty ? 'Nothing new' : 'New in the corpus'} since ${localTime(since, timeZone)}.`;
}

/** What became of everything that was new, so that nothing is dropped silently. */
function ledgerLine(
  { articles, considered, shown, merged, leftOut }: DigestCounts,
  isEmpty: boolean,
  failures: readonly string[],
  { subscription, next }: Composing,
): string {
  const counted = isEmpty
    ? ''
    : `Considered ${plural(considered, 'statement or event', 'statements and events')} in ${plural(articles, 'new article')}: ${shown} shown, ${merged} merged with those, ${leftOut} left out${leftOut > 0 ? ' (/quotes and /timeline have them)' : ''}.`;
  const failed = failures.length === 0 ? '' : `Could not be read: ${failures.join('; ')}.`;
  const coming =
    subscription.kind === 'digest' && next !== undefined
      ? `Next digest: ${localTime(next, subscription.schedule.timeZone)}.`
      : '';
  return [counted, failed, coming].filter((text) => text !== '').join(' ');
}

function zoneOf(subscription: Subscription, zone: string): string {
  return subscription.kind === 'digest'
    ? subscription.schedule.timeZone
    : (subscription.quiet?.timeZone ?? zone);
}

/** What became of each new article: what it tells is shown, stands with another's, or is left out. */
function verdictsOf(
  articles: readonly ArticleEntry[],
  chosen: readonly Statement[],
  told: readonly EventEntry[],
  listed: number,
): Contents['articles'] {
  const shown = new Set(chosen.map(({ fullest }) => fullest.source.article.id));
  const merged = new Set(chosen.flatMap(({ others }) => others.map(({ source }) => source.article.id)));
  for (const { tellings } of told) for (const { source } of tellings) shown.add(source.article.id);
  for (const { article } of articles.slice(0, listed)) shown.add(article.id);
  return Object.fromEntries(
    articles.map(({ article: { id } }) => [
      id,
      shown.has(id) ? ('shown' as const) : merged.has(id) ? ('merged' as const) : ('left out' as const),
    ]),
  );
}
