import type { ArticleEntry, EventEntry } from '../archive/archive.ts';
import type { Names } from '../archive/names.ts';
import type { Block } from '../card/blocks.ts';
import type { Answer } from '../card/card.ts';
import { plural } from '../card/describe.ts';
import { eventBlock } from '../command/blocks.ts';
import { articleLink } from '../command/labels.ts';
import { missingNames } from '../command/missing-names.ts';
import { localTime } from '../command/schedule-words.ts';
import type { DigestCounts } from '../command/subscriptions.ts';
import type { Composing } from './composed.ts';
import { onlyOneTells } from './only-one.ts';
import { note, statementBlock } from './statement-block.ts';
import { subjectTitle } from './subject.ts';
import type { Statement } from './utterance.ts';

/** How many of the new articles a digest lists. */
export const LISTED = 10;

/** What a digest shows. */
export interface DigestParts {
  readonly composing: Composing;
  readonly counts: DigestCounts;
  readonly isEmpty: boolean;
  readonly statements: readonly Statement[];
  /** Everything that was considered, shown or not. */
  readonly all: readonly Statement[];
  readonly told: readonly EventEntry[];
  readonly events: readonly EventEntry[];
  readonly articles: readonly ArticleEntry[];
  readonly names: Names;
  readonly failures: readonly string[];
}

/** The count and the next run stand at the top: a long digest goes on in parts that nobody may turn to. */
export function digestAnswer(parts: DigestParts): Answer {
  const { composing, statements, all, told, events, articles, names, isEmpty } = parts;
  const { subscription } = composing;
  return {
    title: `Digest${subjectTitle(subscription.subject, names)}`,
    tone: isEmpty ? 'empty' : 'answer',
    blocks: [
      note([opening(parts), ledgerLine(parts), failureLine(parts), nextLine(parts)]),
      ...missingNames(subscription.subject, names).map((text) => note([text])),
      ...section('What was said', statements.map(statementBlock)),
      ...section('What happened', told.map(eventBlock)),
      ...section('What one outlet alone reports', onlyOneTells(all, events, names)),
      ...section('New articles', articleList(articles, parts.counts.articles)),
    ],
  };
}

/** A section with its heading, or nothing. */
function section(heading: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];
}

function articleList(articles: readonly ArticleEntry[], matched: number): Block[] {
  if (articles.length === 0) return [];
  const rows = articles.slice(0, LISTED).map((entry) => {
    const { outlet, published, url } = articleLink(entry);
    return { label: `${outlet}, ${published.text}`, value: entry.article.headline, url };
  });
  const left = matched - rows.length;
  return [
    { kind: 'facts', rows },
    ...(left > 0 ? [note([`And ${plural(left, 'more article')}: /latest.`])] : []),
  ];
}

/** Since when things are new, and that the digest is late where it is. */
function opening({ composing, isEmpty }: DigestParts): string {
  const { since, lateSince } = composing;
  const late =
    lateSince === undefined ? '' : `Late: this was due ${localTime(lateSince, zoneOf(composing))}. `;
  return `${late}${isEmpty ? 'Nothing new' : 'New in the corpus'} since ${localTime(since, zoneOf(composing))}.`;
}

/** What became of everything that was new, so that nothing is dropped silently. */
function ledgerLine({ counts, isEmpty }: DigestParts): string {
  if (isEmpty) return '';
  const { articles, considered, shown, merged, leftOut } = counts;
  const found = `${plural(considered, 'statement or event', 'statements and events')} in ${plural(articles, 'article')}`;
  const parts = [
    `${shown} shown`,
    merged > 0 ? `${merged} merged, as they repeat one that is shown or was held before` : '',
    leftOut > 0 ? `${leftOut} left out for room (/quotes and /timeline have them)` : '',
  ].filter((part) => part !== '');
  return `Considered ${found}: ${parts.join(', ')}.`;
}

function failureLine({ failures }: DigestParts): string {
  return failures.length === 0 ? '' : `Could not be read: ${failures.join('; ')}.`;
}

function nextLine({ composing }: DigestParts): string {
  const { next } = composing;
  return next === undefined ? '' : `Next digest: ${localTime(next, zoneOf(composing))}.`;
}

function zoneOf({ subscription }: Composing): string {
  return subscription.kind === 'digest' ? subscription.schedule.timeZone : 'UTC';
}
