import type { FoundStatements, StatementEntry } from '../archive/archive.ts';
import type { Block, QuoteBlock } from '../card/blocks.ts';
import type { Answer } from '../card/card.ts';
import { atLeast } from '../card/describe.ts';
import type { Context } from './command.ts';
import { sliceOf, statementTally } from './paging.ts';
import { type Named, nameOfSide, type Speaking, saidBy } from './speaking.ts';
import { statementBlock } from './telling-block.ts';

const MANY = 6;

/** The positions of two speakers in time: the newest statements of each, in one order of days. */
export async function compareSpeakers(
  a: Speaking,
  b: Speaking,
  topic: Named | undefined,
  { archive }: Context,
): Promise<Answer> {
  const [left, right] = await Promise.all(
    [a, b].map((side) => archive.statements(saidBy(side, topic), sliceOf(1, MANY))),
  );
  if (left === undefined || right === undefined) throw new Error('two sides were asked for');
  const on = topic === undefined ? '' : ` on ${topic.name}`;
  const title = `${nameOfSide(a)} and ${nameOfSide(b)}${on}`;
  const isOneRange = a.period === undefined && b.period === undefined;
  const counted = statementTally([left, right]);
  // Both are of the same days, which are counted once.
  const tally = isOneRange ? { ...counted, inRange: left.inRange } : counted;
  if (tally.matched === 0) {
    const text = `The corpus holds no quotation of either${on}.`;
    return { title, tone: 'empty', blocks: [{ kind: 'note', text }], tally };
  }
  const sides = [a, b].map((side, index) => lineOf(side, index === 0 ? left : right, on));
  return {
    title,
    tone: 'answer',
    blocks: [
      { kind: 'note', text: sides.join(' ') },
      { kind: 'heading', text: 'In the order of days' },
      ...alternating(left.items, right.items),
    ],
    tally,
  };
}

function lineOf(side: Speaking, { items, matched, isMore }: FoundStatements, on: string): string {
  const name = nameOfSide(side);
  if (matched === 0) return `The corpus holds no quotation of ${name}${on}.`;
  const newest = matched > items.length ? `, the newest ${items.length} of them here` : '';
  return `${name}: ${atLeast(matched, isMore, 'statement')}${newest}.`;
}

/** Both in the order of days; of one day, by turns. */
function alternating(left: readonly StatementEntry[], right: readonly StatementEntry[]): Block[] {
  const inTime = (side: readonly StatementEntry[]): QuoteBlock[] =>
    side.flatMap((statement) => statementBlock(statement) ?? []).sort(byDay);
  const [mine, yours] = [inTime(left), inTime(right)];
  const turns: QuoteBlock[] = [];
  for (let [at, other] = [0, 0]; at < mine.length || other < yours.length; ) {
    const [one, two] = [mine[at], yours[other]];
    const isMine =
      two === undefined ||
      (one !== undefined &&
        (byDay(one, two) < 0 || (byDay(one, two) === 0 && turns.at(-1)?.speaker !== one.speaker)));
    const next = isMine ? one : two;
    if (next === undefined) break;
    turns.push(next);
    if (isMine) at += 1;
    else other += 1;
  }
  return turns;
}

function byDay({ spoken: a }: QuoteBlock, { spoken: b }: QuoteBlock): number {
  const [one, other] = [a.iso.slice(0, 10), b.iso.slice(0, 10)];
  return one < other ? -1 : one > other ? 1 : 0;
}
