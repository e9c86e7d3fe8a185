import type { Archive, ArticleEntry, EventEntry, Filter, QuotationEntry } from '../archive/archive.ts';
import type { DigestCounts } from '../command/subscriptions.ts';
import { inOrder } from './choose.ts';
import type { Compose, Composed, Composing, Contents } from './composed.ts';
import { alertAnswer, digestAnswer, LISTED } from './draw.ts';
import { wasHeldBefore } from './held-before.ts';
import { subjectFilter } from './subject.ts';
import { statementKey, tellingKey } from './told-keys.ts';
import { isAmong, type Statement, statementsOf } from './utterance.ts';

const MOST_STATEMENTS = 8;
const MOST_EVENTS = 8;
/** How much that is new is gone through; what is beyond it is counted, and said to be left out. */
const MOST_CONSIDERED = 500;
/** How many statements are looked up, to find those that are new to the corpus. */
const MOST_LOOKED_UP = 60;

export interface ComposeParts {
  readonly archive: Archive;
  /** What could not be read, a line for each source of the corpus that failed. */
  readonly failures: (now: Date) => Promise<readonly string[]>;
  /** The zone in which an alert gives its times; a digest has its own. */
  readonly timeZone: string;
}

/** Makes digests and alerts from an archive. */
export function createCompose(parts: ComposeParts): Compose {
  return (composing) =>
    composing.subscription.kind === 'digest' ? digest(parts, composing) : alert(parts, composing);
}

async function digest(parts: ComposeParts, composing: Composing): Promise<Composed> {
  const { archive } = parts;
  const filter = filterOf(composing);
  const quotations = await archive.quotations(filter, ALL);
  const events = await archive.events(filter, ALL);
  const articles = await archive.articles(filter, ALL);
  const statements = statementsOf(quotations.items);
  const { fresh, repeated } = await sift(statements, composing, archive);
  const told = events.items.slice(-MOST_EVENTS);
  const merged = countOf(repeated) + fresh.reduce((sum, { others }) => sum + others.length, 0);
  const considered = quotations.matched + events.matched;
  const shown = fresh.length + told.length;
  const counts = {
    articles: articles.matched,
    considered,
    shown,
    merged,
    leftOut: considered - shown - merged,
  };
  const isEmpty = considered + articles.matched === 0;
  return {
    isEmpty,
    utterances: statements.map(({ utterance }) => utterance),
    contents: { counts, articles: verdictsOf(articles.items, fresh, repeated, told, LISTED) },
    answer: digestAnswer({
      composing,
      counts,
      isEmpty,
      statements: fresh,
      all: statements,
      told,
      events: events.items,
      articles: articles.items,
      names: archive.names(),
      failures: await parts.failures(composing.now),
    }),
  };
}

/** Somebody who watches wants what was said, each statement once, and nothing else. */
async function alert({ archive, timeZone }: ComposeParts, composing: Composing): Promise<Composed> {
  const { alerted = new Set<string>() } = composing;
  const filter = filterOf(composing);
  const { matched, items } = await allQuotations(filter, archive);
  const articles = await archive.articles(filter, ALL);
  const statements = statementsOf(items);
  const unheard = statements.filter((statement) => !isHeard(statement, alerted));
  const shown = inOrder(unheard, MOST_STATEMENTS).slice(0, MOST_STATEMENTS);
  const leftOut = countOf(unheard) - countOf(shown);
  const counts: DigestCounts = {
    articles: articles.matched,
    considered: matched,
    shown: shown.length,
    merged: matched - shown.length - leftOut,
    leftOut,
  };
  return {
    isEmpty: shown.length === 0,
    utterances: unheard.flatMap((statement) => [statement.utterance, ...tellingsOf(statement)]),
    contents: { counts, articles: verdictsOf(articles.items, shown, [], [], 0) },
    answer: alertAnswer({ composing, counts, statements: shown, names: archive.names(), timeZone }),
  };
}

const ALL = { limit: MOST_CONSIDERED, offset: 0 };
/** An alert goes through more: what its place was alerted to may stand before what it was not. */
const MOST_PAGES = 20;

async function allQuotations(
  filter: Filter,
  archive: Archive,
): Promise<{ readonly matched: number; readonly items: readonly QuotationEntry[] }> {
  const items: QuotationEntry[] = [];
  for (let page = 0; ; page += 1) {
    const found = await archive.quotations(filter, { ...ALL, offset: page * MOST_CONSIDERED });
    items.push(...found.items);
    if (items.length >= found.matched || page + 1 === MOST_PAGES || found.items.length === 0)
      return { matched: found.matched, items };
  }
}

function filterOf({ subscription, window }: Composing): Filter {
  return { ...subjectFilter(subscription.subject), arrived: window };
}

/** The weightiest statements that are new to the corpus, and those gone by on the way to them that it knew. */
async function sift(
  statements: readonly Statement[],
  { window }: Composing,
  archive: Archive,
): Promise<{ fresh: readonly Statement[]; repeated: readonly Statement[] }> {
  const [fresh, repeated]: [Statement[], Statement[]] = [[], []];
  for (const statement of inOrder(statements, MOST_STATEMENTS).slice(0, MOST_LOOKED_UP)) {
    if (fresh.length === MOST_STATEMENTS) break;
    const isKnown = await wasHeldBefore(statement, window.after, archive);
    (isKnown ? repeated : fresh).push(statement);
  }
  return { fresh, repeated };
}

/** In quotations. */
function countOf(statements: readonly Statement[]): number {
  return statements.reduce((sum, { others }) => sum + 1 + others.length, 0);
}

/** What its place was alerted to: in these words, or, in whichever words, as one statement with them. */
function isHeard(statement: Statement, alerted: ReadonlySet<string>): boolean {
  return isAmong(statement, alerted) || alerted.has(statementKey(statement.fullest.statement));
}

function tellingsOf({ fullest, others }: Statement): string[] {
  return [fullest, ...others].map(({ id }) => tellingKey(id));
}

/** What became of each new article: what it tells is shown, repeats what another tells, or is left out. */
function verdictsOf(
  articles: readonly ArticleEntry[],
  fresh: readonly Statement[],
  repeated: readonly Statement[],
  told: readonly EventEntry[],
  listed: number,
): Contents['articles'] {
  const idsOf = (statements: readonly Statement[], others: boolean): string[] =>
    statements.flatMap((statement) =>
      (others ? statement.others : [statement.fullest]).map(({ source }) => source.article.id),
    );
  const shown = new Set([
    ...idsOf(fresh, false),
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
