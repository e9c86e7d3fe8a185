import { foldName } from '../text/fold.ts';
import { compare, type Likeness } from './compare.ts';
import { isNegationInserted } from './inserted.ts';
import type { Lexicon } from './lexicon.ts';
import { matrixBefore } from './matrix.ts';
import { isNegationChanged } from './negation.ts';
import { isQualifierDropped } from './qualifiers.ts';
import type { Reading } from './telling.ts';

export type RelationKind =
  | 'fullest'
  | 'identical'
  | 'trimmed'
  | 'reworded'
  | 'translated differently'
  | 'attributed differently'
  | 'indirect';
/** What a reader has to see. */
export type Flag = 'qualifier dropped' | 'negation changed';

/** How a telling stands to the fullest one of its statement. */
export interface Relation {
  readonly kind: RelationKind;
  readonly flags: readonly Flag[];
}

/** @param others tellings in the speaker's own words that may have a limit which the fullest one leaves out, too */
export function relationOf(
  member: Reading,
  fullest: Reading,
  lexicon: Lexicon,
  others: readonly Reading[] = [],
): Relation {
  if (member === fullest) return { kind: 'fullest', flags: [] };
  const likeness = compare(member, fullest, lexicon);
  const flags = flagsOf(member, fullest, likeness, lexicon);
  const isLimited =
    !flags.includes('qualifier dropped') && others.some((other) => isLimitedBy(member, other, lexicon));
  return {
    kind: kindOf(member, fullest, likeness),
    flags: isLimited ? [...flags, 'qualifier dropped'] : flags,
  };
}

/** Below this share of its words, another telling may tell of something else. */
const HELD = 0.7;

function isLimitedBy(member: Reading, other: Reading, lexicon: Lexicon): boolean {
  if (member === other || member.weight > other.weight) return false;
  const likeness = compare(member, other, lexicon);
  // With another number it is another claim.
  if (likeness.numbersOff > 0) return false;
  return likeness.ofPart >= HELD && flagsOf(member, other, likeness, lexicon).includes('qualifier dropped');
}

/** In the same words, whatever their typography: "won't" is not "will not". */
function areWritten({ telling: a }: Reading, { telling: b }: Reading): boolean {
  return foldName(a.text) === foldName(b.text);
}

function kindOf(member: Reading, fullest: Reading, { ofPart, ofWhole, run, part }: Likeness): RelationKind {
  if (member.telling.speaker !== fullest.telling.speaker) return 'attributed differently';
  if (member.telling.kind === 'indirect') return 'indirect';
  if (run === part.words.length && ofWhole > 0.99 && areWritten(member, fullest)) return 'identical';
  if (ofPart > 0.95) return 'trimmed';
  return ofPart > 0.7 ? 'reworded' : 'translated differently';
}

function flagsOf(member: Reading, fullest: Reading, likeness: Likeness, lexicon: Lexicon): Flag[] {
  if (member.telling.isOurs === true || fullest.telling.isOurs === true) return [];
  const cut = cutOut(member, fullest);
  // Whole sentences that are told alone lose no limit of the others.
  if (cut !== undefined && isWhole(cut, fullest)) return [];
  const matrix = cut === undefined || member.telling.kind !== 'direct' ? undefined : matrixOf(cut, fullest);
  const isCutBehind = cut !== undefined && !isFree(cut, fullest);
  const isTurned =
    matrix === 'negation changed' ||
    isNegationInserted(member.words, fullest.words) ||
    (cut !== undefined && isRightBehind(cut, fullest) && isToldWithout(member)) ||
    (!(cut !== undefined && !isCutBehind) && isNegationChanged(member, fullest, lexicon));
  return [
    ...(isTurned ? ['negation changed' as const] : []),
    ...(matrix === 'qualifier dropped' || isQualifierDropped(member, fullest, likeness)
      ? ['qualifier dropped' as const]
      : []),
  ];
}

const NEGATION = /^(?:not|no|never|nobody|nothing|none|neither|nor|hardly|without)$/;

/** The places in the fullest telling, from the first to the last, of which a telling has the very words. */
function cutOut(member: Reading, fullest: Reading): readonly [number, number] | undefined {
  const own = member.words.map(({ folded }) => folded);
  const whole = fullest.words.map(({ folded }) => folded);
  const at = whole.findIndex((_, start) => own.every((word, index) => whole[start + index] === word));
  return at < 0 || own.length === 0 ? undefined : [at, at + own.length - 1];
}

/** What the sentence says before what is cut out of it, and takes it back: "It is impossible to say that …". */
function matrixOf([first]: readonly [number, number], { words }: Reading): Flag | undefined {
  const sentence = words[first]?.sentence;
  const before = words.filter((word, index) => index < first && word.sentence === sentence);
  return matrixBefore(before.map(({ folded }) => folded))?.flag;
}

function isWhole([first, last]: readonly [number, number], { words }: Reading): boolean {
  const sentenceAt = (index: number): number | undefined => words[index]?.sentence;
  return sentenceAt(first - 1) !== sentenceAt(first) && sentenceAt(last + 1) !== sentenceAt(last);
}

const DENIES =
  /n't\b|\b(?:not|no|never|nobody|nothing|none|neither|nor|hardly|without|cannot|unable|impossible|refus\w*|rul\w+ out|reject\w*|den(?:y|ies|ied|ying)|exclud\w*|against|oppos\w*|dismiss\w*|declin\w*|fail\w*|far from|instead of|rather than|stop\w*|avoid\w*|prevent\w*|end\w*)\b/iu;

/** A piece whose outlet has no negation of its own before it, either. */
function isToldWithout({ telling: { kind, before } }: Reading): boolean {
  return kind === 'mixed' && before !== undefined && before !== '' && !DENIES.test(before);
}

/** A negation further before a piece may be about something else. */
const RIGHT_BEFORE = 4;
const JOINS = /^(?:and|but|or)$/;

/** A negation of its clause stands right before it, and nothing new begins between. */
function isRightBehind([first]: readonly [number, number], { words }: Reading): boolean {
  const clause = words[first]?.clause;
  const before = words
    .slice(Math.max(0, first - RIGHT_BEFORE), first)
    .filter((word) => word.clause === clause);
  const at = before.findLastIndex(({ folded }) => NEGATION.test(folded));
  return at >= 0 && !before.slice(at).some(({ folded }) => JOINS.test(folded));
}

/** No negation was cut off in front of it. */
function isFree([first]: readonly [number, number], { words }: Reading): boolean {
  const clause = words[first]?.clause;
  return !words.some((word, index) => index < first && word.clause === clause && NEGATION.test(word.folded));
}
