import type { QuotationEntry, StatementEntry } from '../archive/archive.ts';
import type { QuoteBlock } from '../card/blocks.ts';
import { foldName } from '../text/fold.ts';
import { daysOf } from './days-of.ts';
import { dateLabel } from './labels.ts';
import { askedOf, besides, partsOf, statementBlock } from './telling-block.ts';
import { wordChanges } from './word-changes.ts';

/** Shorter words, in letters, are in every sentence. */
const LONG_WORD = 4;
/** Two statements say the same again where they share so many long words, and so much of their wording. */
const SHARED_WORDS = 3;
const ALIKE = 0.5;
/** How many pairs are compared word by word. */
const LOOKED_AT = 20;

interface Said {
  readonly statement: StatementEntry;
  readonly entry: QuotationEntry;
  readonly words: ReadonlySet<string>;
  readonly from: string;
  readonly to: string;
}

/**
 * The two statements, one of each list and the second of a later day, that are most alike in their words; the second
 * with what differs. Nothing where no two are alike.
 */
export function mostAlike(
  earlier: readonly StatementEntry[],
  later: readonly StatementEntry[],
): readonly [QuoteBlock, QuoteBlock] | undefined {
  const [before, after] = [earlier.flatMap(saidIn), later.flatMap(saidIn)];
  const pairs = before.flatMap((one) =>
    after
      .filter(({ from, statement }) => one.to < from && statement.id !== one.statement.id)
      .map((other) => ({ one, other, shared: sharedBy(one.words, other.words) })),
  );
  const [best] = pairs
    .filter(({ shared }) => shared >= SHARED_WORDS)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, LOOKED_AT)
    .map((pair) => ({
      ...pair,
      alike: wordChanges(partsOf(pair.one.entry), partsOf(pair.other.entry)).alike,
    }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  if (best === undefined) return undefined;
  const [first, second] = [statementBlock(best.one.statement), statementBlock(best.other.statement)];
  if (first === undefined || second === undefined) return undefined;
  const { telling, ...again } = besides(second, best.other.entry, best.one.entry, 'said again');
  const { text } = dateLabel(best.one.entry.quotation.spoken);
  return [first, telling === undefined ? again : { ...again, telling: { ...telling, against: text } }];
}

function saidIn(statement: StatementEntry): Said[] {
  const entry = askedOf(statement)?.entry;
  if (entry === undefined || entry.quotation.kind === 'indirect') return [];
  const words = foldName(partsOf(entry).join(' '))
    .split(' ')
    .filter((word) => word.length >= LONG_WORD);
  return [{ statement, entry, words: new Set(words), ...daysOf(dateLabel(entry.quotation.spoken)) }];
}

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared;
}
