import type { Filter } from '../archive/archive.ts';
import type { ComparisonSide } from '../card/blocks.ts';
import type { Answer } from '../card/card.ts';
import { quoteBlock } from './blocks.ts';
import type { Context } from './command.ts';
import { writtenDate } from './labels.ts';
import type { Named, Side } from './option.ts';
import { sliceOf, tallyOf } from './paging.ts';

const MANY = 5;

type Speaking = Side & { readonly named: Named };

/** What two speakers, or one in two periods, said: the newest quotations of each, side by side. */
export async function compareSpeakers(
  a: Speaking,
  b: Speaking,
  topic: Named | undefined,
  { archive }: Context,
): Promise<Answer> {
  const find = (side: Speaking) => archive.quotations(filterOf(side, topic), sliceOf(1, MANY));
  const [left, right] = [await find(a), await find(b)];
  const on = topic === undefined ? '' : ` on ${topic.name}`;
  const sideOf = (side: Speaking, found: typeof left): ComparisonSide => ({
    name: found.matched > MANY ? `${nameOf(side)} (the newest ${MANY} of ${found.matched})` : nameOf(side),
    articles: [],
    quotes: found.items.map(quoteBlock),
    empty: `The corpus holds no quotation of ${nameOf(side)}${on}.`,
  });
  const inRange =
    a.period === undefined && b.period === undefined ? left.inRange : left.inRange + right.inRange;
  const tally = tallyOf({ items: [], matched: left.matched + right.matched, inRange }, 'quotations');
  const title = `${nameOf(a)} and ${nameOf(b)}${on}`;
  if (left.matched + right.matched === 0) {
    return {
      title,
      tone: 'empty',
      blocks: [{ kind: 'note', text: `The corpus holds no quotation of either${on}.` }],
      tally,
    };
  }
  return {
    title,
    tone: 'answer',
    blocks: [{ kind: 'comparison', subject: title, sides: [sideOf(a, left), sideOf(b, right)] }],
    tally,
  };
}

function filterOf({ named, period }: Speaking, topic: Named | undefined): Filter {
  return {
    speaker: named.id,
    kinds: ['direct', 'mixed'],
    ...(topic === undefined ? {} : { topic: topic.id }),
    ...(period === undefined ? {} : { since: period.from, until: period.to }),
  };
}

function nameOf({ named, period }: Speaking): string {
  if (period === undefined) return named.name;
  const days =
    period.from === period.to
      ? writtenDate(period.from)
      : `${writtenDate(period.from)} to ${writtenDate(period.to)}`;
  return `${named.name}, ${days}`;
}
