import type { FoundStatements, StatementEntry } from '../archive/archive.ts';
import type { Block, ComparisonSide, QuoteBlock } from '../card/blocks.ts';
import type { Answer } from '../card/card.ts';
import { plural } from '../card/describe.ts';
import type { Context } from './command.ts';
import { dateLabel } from './labels.ts';
import { sliceOf, statementTally } from './paging.ts';
import { mostAlike } from './said-again.ts';
import { type Named, nameOfSide, type Speaking, saidBy } from './speaking.ts';
import { askedOf, statementBlock, wholeFirst } from './telling-block.ts';

const MANY = 5;
/** How many of the newest, and of the oldest, are compared word by word. */
const COMPARED = 60;

/** What one speaker said in each of two periods, and what of it was said in other words. */
export async function comparePeriods(
  a: Speaking,
  b: Speaking,
  topic: Named | undefined,
  { archive }: Context,
): Promise<Answer> {
  const find = (side: Speaking) => archive.statements(saidBy(side, topic), sliceOf(1, COMPARED));
  const [left, right] = [await find(a), await find(b)];
  const on = topic === undefined ? '' : ` on ${topic.name}`;
  const title = `${nameOfSide(a)} and ${nameOfSide(b)}${on}`;
  const tally = statementTally([left, right]);
  if (tally.matched === 0) {
    const text = `The corpus holds no quotation of ${a.named.name} in either period${on}.`;
    return { title, tone: 'empty', blocks: [{ kind: 'note', text }], tally };
  }
  const sideOf = (side: Speaking, { items, matched, isMore }: FoundStatements): ComparisonSide => ({
    name:
      matched > MANY
        ? `${nameOfSide(side)} (the newest ${MANY} of ${isMore === true ? 'at least ' : ''}${matched})`
        : nameOfSide(side),
    articles: [],
    quotes: items.slice(0, MANY).flatMap((statement) => statementBlock(statement) ?? []),
    empty: `The corpus holds no quotation of ${nameOfSide(side)}${on}.`,
  });
  const isBoth = left.matched > 0 && right.matched > 0;
  return {
    title,
    tone: 'answer',
    blocks: [
      { kind: 'comparison', subject: title, sides: [sideOf(a, left), sideOf(b, right)] },
      ...(isBoth ? wordingOf(...inTime(left.items, right.items)) : []),
    ],
    tally,
  };
}

/** What a speaker said first and last, and what of it was said in other words. */
export async function compareOverTime(
  side: Speaking,
  topic: Named | undefined,
  { archive }: Context,
): Promise<Answer> {
  const filter = saidBy(side, topic);
  const newest = await archive.statements(filter, sliceOf(1, COMPARED));
  const on = topic === undefined ? '' : ` on ${topic.name}`;
  const title = `${nameOfSide(side)}${on}: first and last said`;
  const tally = statementTally([newest]);
  if (newest.matched === 0) {
    const text = `The corpus holds no quotation of ${nameOfSide(side)}${on}.`;
    return { title: `${nameOfSide(side)}${on}`, tone: 'empty', blocks: [{ kind: 'note', text }], tally };
  }
  const oldest =
    newest.matched <= COMPARED
      ? newest
      : await archive.statements(filter, { ...sliceOf(1, COMPARED), from: 'end' });
  const [first, last] = [ofOneDay([...oldest.items].reverse()), ofOneDay(newest.items)];
  const isOneDay = dayOf(first[0]) === dayOf(last[0]);
  const sideOf = (name: string, said: readonly StatementEntry[]): ComparisonSide => ({
    name: `${name}: ${dateOf(said[0])}`,
    articles: [],
    quotes: wholeFirst(said).slice(0, MANY),
    ...(said.length > MANY ? { note: `${MANY} of ${plural(said.length, 'statement')} of that day.` } : {}),
    empty: 'What was said then cannot be shown.',
  });
  const all = [...new Map([...oldest.items, ...newest.items].map((one) => [one.id, one])).values()];
  return {
    title,
    tone: 'answer',
    blocks: isOneDay
      ? [
          note(
            `All that the corpus holds of ${nameOfSide(side)}${on} was said on one date: ${dateOf(first[0])}.`,
          ),
          ...newest.items.slice(0, MANY).flatMap((statement) => statementBlock(statement) ?? []),
        ]
      : [
          {
            kind: 'comparison',
            subject: 'First and last',
            sides: [sideOf('First', first), sideOf('Last', last)],
          },
          ...wordingOf(all, all),
        ],
    tally,
  };
}

/** What was said again in nearly the same words on a later day, with what is new in them. */
function wordingOf(earlier: readonly StatementEntry[], later: readonly StatementEntry[]): Block[] {
  const pair = mostAlike(earlier, later);
  if (pair === undefined)
    return [
      note(
        'What changed in the wording cannot be told word by word: no two statements of different days are alike enough.',
      ),
    ];
  return [
    {
      kind: 'comparison',
      subject: 'What changed in the wording',
      sides: [sideWith(pair[0]), sideWith(pair[1])],
    },
  ];
}

function sideWith(block: QuoteBlock): ComparisonSide {
  return { name: block.spoken.text, articles: [], quotes: [block], empty: '' };
}

/** The two sides, the one that was said first before the other. */
function inTime(
  one: readonly StatementEntry[],
  other: readonly StatementEntry[],
): [readonly StatementEntry[], readonly StatementEntry[]] {
  return dayOf(one[0]) <= dayOf(other[0]) ? [one, other] : [other, one];
}

/** Those at the beginning of a list that were said on the date of the first. */
function ofOneDay(statements: readonly StatementEntry[]): StatementEntry[] {
  return statements.filter((statement) => dayOf(statement) === dayOf(statements[0]));
}

function dayOf(statement: StatementEntry | undefined): string {
  return (statement && askedOf(statement)?.entry.quotation.spoken.value.slice(0, 10)) ?? '';
}

function dateOf(statement: StatementEntry | undefined): string {
  const spoken = statement && askedOf(statement)?.entry.quotation.spoken;
  return spoken === undefined ? '' : dateLabel(spoken).text;
}

function note(text: string): Block {
  return { kind: 'note', text };
}
