import type { Lexicon } from '../statements/lexicon.ts';
import { comparerOf, type Told } from '../statements/resemblance.ts';
import type { QuotationEntry, ResemblingEntry } from './archive.ts';

/** So many other tellings of a statement are looked at for what one of them lacks. */
const MOST_OTHERS = 6;
/** So many quotations that come near are looked at among the others of their statement, the likest. */
const MOST_NEAR = 12;

/**
 * The quotations that hold a typed text, or nearly, the likest first. What stands partly in one telling and partly in
 * another one of the same statement is held by both together.
 */
export function compared(
  entries: readonly QuotationEntry[],
  text: string,
  lexicon: Lexicon,
): ResemblingEntry[] {
  const compare = comparerOf(text, lexicon);
  const alone = entries
    .flatMap((entry) => {
      const resemblance = compare(toldOf(entry));
      return resemblance === undefined ? [] : [{ entry, resemblance }];
    })
    .sort(likestFirst);
  return alone
    .map(({ entry, resemblance }, rank) => {
      if (rank >= MOST_NEAR || resemblance.kind !== 'near' || entry.quotation.kind === 'indirect')
        return { entry, resemblance };
      const others = alone
        .filter(
          (other) =>
            other.entry.statement === entry.statement &&
            other.entry.id !== entry.id &&
            other.entry.quotation.kind !== 'indirect',
        )
        .slice(0, MOST_OTHERS)
        .map((other) => toldOf(other.entry));
      const both = others.length > 0 ? compare(toldOf(entry), others) : undefined;
      // A negation that neither has is not held by the two of them.
      const together = both?.caveats.some(({ flag }) => flag === 'negation changed') ? undefined : both;
      // It is no liker for that: whether words are somebody else's is decided by what one telling has.
      return {
        entry,
        resemblance: together === undefined ? resemblance : { ...together, likeness: resemblance.likeness },
      };
    })
    .sort(likestFirst);
}

function toldOf({ quotation }: QuotationEntry): Told {
  return {
    kind: quotation.kind,
    parts: quotation.kind === 'indirect' ? [quotation.gist] : quotation.parts.map(({ exact }) => exact),
  };
}

function likestFirst(a: ResemblingEntry, b: ResemblingEntry): number {
  return b.resemblance.likeness - a.resemblance.likeness;
}
