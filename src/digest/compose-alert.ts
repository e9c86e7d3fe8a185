import type { Archive, Filter, QuotationEntry } from '../archive/archive.ts';
import type { DigestCounts } from '../command/subscriptions.ts';
import { beforeNow } from './before-now.ts';
import { inOrder } from './choose.ts';
import type { Composed, ComposeParts, Composing } from './composed.ts';
import { AT_A_TIME, becameOf, countOf, filterOf } from './considered.ts';
import { alertAnswer } from './draw-alert.ts';
import { newlyToldOtherwise } from './newly-told.ts';
import { statementKey, tellingKey } from './told-keys.ts';
import { isAmong, type Statement, statementsOf } from './utterance.ts';

/** How many cards' worth of statements an alert has room for. */
const MOST_STATEMENTS = 8;
/** An alert goes through more: what its place was alerted to may stand before what it was not. */
const MOST_PAGES = 20;

/**
 * The card of an alert: what was said, each statement once. A statement that its speaker has made before stands
 * beside how it was put then; one that was told here comes again only where a new telling changes what it says.
 */
export async function composeAlert(
  { archive, timeZone }: ComposeParts,
  composing: Composing,
): Promise<Composed> {
  const { alerted = new Set<string>() } = composing;
  const filter = filterOf(composing);
  const { matched, items } = await allQuotations(filter, archive);
  const articles = await archive.articles(filter, AT_A_TIME);
  const statements = statementsOf(items);
  const unheard = statements.filter((statement) => !isHeard(statement, alerted));
  const heard = statements.filter((statement) => isHeard(statement, alerted));
  const shown = inOrder(unheard, MOST_STATEMENTS).slice(0, MOST_STATEMENTS);
  const otherwise = await newlyToldOtherwise(heard, alerted, archive);
  const worded = await Promise.all(
    shown.map(async (statement) => ({ statement, before: await beforeNow(statement, archive) })),
  );
  const leftOut = countOf(unheard) - countOf(shown);
  const blocks = shown.length + otherwise.length;
  const counts: DigestCounts = {
    articles: articles.matched,
    considered: matched,
    shown: blocks,
    merged: matched - blocks - leftOut,
    leftOut,
  };
  return {
    isEmpty: blocks === 0,
    utterances: [
      ...unheard.flatMap((statement) => [statement.utterance, ...tellingsOf(statement)]),
      ...otherwise.map(({ block }) => tellingKey(block.id)),
    ],
    contents: {
      counts,
      articles: becameOf(articles.items, { fresh: shown, alone: otherwise.map(({ article }) => article) }, 0),
    },
    answer: alertAnswer({ composing, counts, worded, otherwise, names: archive.names(), timeZone }),
  };
}

async function allQuotations(
  filter: Filter,
  archive: Archive,
): Promise<{ readonly matched: number; readonly items: readonly QuotationEntry[] }> {
  const items: QuotationEntry[] = [];
  for (let page = 0; ; page += 1) {
    const found = await archive.quotations(filter, { ...AT_A_TIME, offset: page * AT_A_TIME.limit });
    items.push(...found.items);
    if (items.length >= found.matched || page + 1 === MOST_PAGES || found.items.length === 0)
      return { matched: found.matched, items };
  }
}

/** What its place was alerted to: in these words, or, in whichever words, as one statement with them. */
function isHeard(statement: Statement, alerted: ReadonlySet<string>): boolean {
  return isAmong(statement, alerted) || alerted.has(statementKey(statement.fullest.statement));
}

function tellingsOf({ fullest, others }: Statement): string[] {
  return [fullest, ...others].map(({ id }) => tellingKey(id));
}
