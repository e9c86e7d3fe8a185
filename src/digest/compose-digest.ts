import type { Archive } from '../archive/archive.ts';
import { inOrder } from './choose.ts';
import type { Composed, ComposeParts, Composing } from './composed.ts';
import { AT_A_TIME, becameOf, countOf, filterOf } from './considered.ts';
import { digestAnswer, LISTED } from './draw-digest.ts';
import { wasHeldBefore } from './held-before.ts';
import { type Statement, statementsOf } from './utterance.ts';

const MOST_STATEMENTS = 8;
const MOST_EVENTS = 8;
/** How many statements are looked up, to find those that are new to the corpus. */
const MOST_LOOKED_UP = 60;

/** The card of a digest: what is new, each statement once, and what became of the rest. */
export async function composeDigest(parts: ComposeParts, composing: Composing): Promise<Composed> {
  const { archive } = parts;
  const filter = filterOf(composing);
  const quotations = await archive.quotations(filter, AT_A_TIME);
  const events = await archive.events(filter, AT_A_TIME);
  const articles = await archive.articles(filter, AT_A_TIME);
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
    contents: { counts, articles: becameOf(articles.items, { fresh, repeated, told }, LISTED) },
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
