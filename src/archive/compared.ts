import type { Quotation } from '../corpus/quotation.ts';
import { heldAsTyped } from '../statements/as-typed.ts';
import type { Lexicon } from '../statements/lexicon.ts';
import { comparerOf, NEAR, type Resemblance } from '../statements/resemblance.ts';
import type { Told } from '../statements/told.ts';
import { oncePer } from '../text/once-per.ts';
import type { QuotationEntry, ResemblingEntry } from './archive.ts';
import { boundOf } from './bound.ts';

/** A quotation that may resemble a text, as far as comparing goes. */
export interface Candidate {
  readonly key: number;
  readonly id: string;
  readonly statement: string;
  readonly speaker: string | null;
  readonly quotation: Quotation;
}

export interface ComparedCandidate {
  readonly candidate: Candidate;
  readonly resemblance: Resemblance;
}

/** So many other tellings of a statement are looked at for what one of them lacks. */
const MOST_OTHERS = 6;
/** So many quotations that come near are looked at among the others of their statement, the likest. */
const MOST_NEAR = 12;

/** The quotations that hold a typed text, or nearly, each by itself, the likest first. */
export function comparedAlone(
  candidates: readonly Candidate[],
  text: string,
  lexicon: Lexicon,
): ComparedCandidate[] {
  if (candidates.length === 0) return [];
  const compare = comparerOf(text, lexicon);
  const bound = boundOf(text, lexicon);
  return comparedBy((told) => (bound(told) < NEAR ? undefined : compare(told)), candidates).sort(likestFirst);
}

/** Those that have it word for word, but for what an ellipsis leaves out. */
export function heldAmong(candidates: readonly Candidate[], text: string): ComparedCandidate[] {
  return comparedBy(heldAsTyped(text), candidates);
}

/** What several outlets tell in the same words is compared once. */
function comparedBy(
  compare: (told: Told) => Resemblance | undefined,
  candidates: readonly Candidate[],
): ComparedCandidate[] {
  const known = new Map<string, Resemblance | undefined>();
  return candidates.flatMap((candidate) => {
    const told = toldOf(candidate.quotation);
    const words = [told.kind, ...told.parts].join('\u0000');
    if (!known.has(words)) known.set(words, compare(told));
    const resemblance = known.get(words);
    return resemblance === undefined ? [] : [{ candidate, resemblance }];
  });
}

/**
 * Those of them that an answer may be made of: what is held, and of what is only near the likest of anybody and of
 * one speaker, with what is told of the same statements.
 */
export function worthShowing(
  alone: readonly ComparedCandidate[],
  speaker: string | undefined,
): ComparedCandidate[] {
  const own = alone.filter(({ candidate }) => candidate.speaker === speaker);
  const likest = new Set([...alone.slice(0, MOST_NEAR), ...own.slice(0, MOST_NEAR)]);
  const statements = new Set([...likest].map(({ candidate }) => candidate.statement));
  return alone.filter(
    (one) => one.resemblance.kind !== 'near' || likest.has(one) || statements.has(one.candidate.statement),
  );
}

/**
 * The same with what stands partly in one telling and partly in another one of the same statement, which is held by
 * both together.
 */
export function comparedTogether(
  alone: readonly { readonly entry: QuotationEntry; readonly resemblance: Resemblance }[],
  text: string,
  lexicon: Lexicon,
): ResemblingEntry[] {
  const compare = comparerOf(text, lexicon);
  const toldOnce = oncePer(toldOf);
  return alone
    .map(({ entry, resemblance }, rank) => {
      if (rank >= MOST_NEAR || resemblance.kind !== 'near' || entry.quotation.kind === 'indirect')
        return { entry, resemblance };
      const others = alone
        .filter(
          (other) =>
            other.entry.statement === entry.statement &&
            other.entry.id !== entry.id &&
            areOfOneDay(other.entry.quotation, entry.quotation) &&
            other.entry.quotation.kind !== 'indirect',
        )
        .slice(0, MOST_OTHERS)
        .map((other) => toldOnce(other.entry.quotation));
      const both = others.length > 0 ? compare(toldOnce(entry.quotation), others) : undefined;
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

/** What was said on two days is held by neither of them, even where both tell of one statement. */
function areOfOneDay({ spoken: a }: Quotation, { spoken: b }: Quotation): boolean {
  const length = Math.min(a.value.length, b.value.length, 'yyyy-mm-dd'.length);
  return a.value.slice(0, length) === b.value.slice(0, length);
}

function toldOf(quotation: Quotation): Told {
  return {
    kind: quotation.kind,
    parts: quotation.kind === 'indirect' ? [quotation.gist] : quotation.parts.map(({ exact }) => exact),
  };
}

function likestFirst(
  a: { readonly resemblance: Resemblance },
  b: { readonly resemblance: Resemblance },
): number {
  return b.resemblance.likeness - a.resemblance.likeness;
}
