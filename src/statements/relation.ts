import { compare } from './compare.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './telling.ts';

export type RelationKind =
  | 'fullest'
  | 'identical'
  | 'trimmed'
  | 'reworded'
  | 'translated differently'
  | 'attributed differently'
  | 'indirect';
export type Flag = 'qualifier dropped' | 'negation changed';

/** How a telling stands to the fullest one of its statement. */
export interface Relation {
  readonly kind: RelationKind;
  /** What a reader has to see. */
  readonly flags: readonly Flag[];
}

export function relationOf(member: Reading, fullest: Reading, lexicon: Lexicon): Relation {
  if (member === fullest) return { kind: 'fullest', flags: [] };
  const { ofPart, ofWhole } = compare(member, fullest, lexicon);
  if (member.telling.speaker !== fullest.telling.speaker)
    return { kind: 'attributed differently', flags: [] };
  if (member.telling.kind === 'indirect') return { kind: 'indirect', flags: [] };
  if (ofPart > 0.97 && ofWhole > 0.97) return { kind: 'identical', flags: [] };
  if (ofPart > 0.95) return { kind: 'trimmed', flags: [] };
  return { kind: ofPart > 0.7 ? 'reworded' : 'translated differently', flags: [] };
}
