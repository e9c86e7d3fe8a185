import type { Likeness } from './compare.ts';
import { kinshipOf } from './speakers.ts';
import { dayNumber, type Reading } from './telling.ts';
import type { Word } from './words.ts';

/** What speaks for two tellings being one utterance, and what against it; each from 0 to about 1. */
export interface Evidence {
  readonly ofPart: number;
  readonly ofPartSquared: number;
  readonly ofWhole: number;
  readonly shared: number;
  readonly few: number;
  readonly order: number;
  readonly run: number;
  readonly runShare: number;
  readonly contained: number;
  readonly leftover: number;
  readonly leftoverNames: number;
  readonly bothLeft: number;
  readonly diverges: number;
  readonly divergesPlain: number;
  readonly missing: number;
  readonly inserted: number;
  readonly numbers: number;
  readonly negation: number;
  readonly tense: number;
  readonly indirect: number;
  readonly bothIndirect: number;
  readonly mixed: number;
  readonly sameArticle: number;
  readonly sameDay: number;
  readonly published: number;
  readonly nextDay: number;
  readonly office: number;
  readonly unclear: number;
  readonly crossLeft: number;
  readonly recalls: number;
  readonly question: number;
  readonly pubDirect: number;
  readonly far: number;
}

/** Somebody who speaks of what he said before. */
const RECALLS = /\b(?:I|we)(?:['’]ve| have| had| did not| never| also| already)? (?:said|told|asked|wrote|promised|spoke)\b|\bsaid (?:it|that) before\b/iu;
const PAST = /^(?:was|were|had|did|been)$/;
const FUTURE = /^(?:will|would|shall)$/;
const NEGATIONS: ReadonlySet<string> = new Set(['not', 'no', 'nobody', 'nothing', 'never', 'without', 'neither', 'nor']);

export function evidenceOf(likeness: Likeness): Evidence {
  const { part, whole, pairs, ofPart, ofWhole, shared, run, runWeight } = likeness;
  const a = part.telling;
  const b = whole.telling;
  const kin = kinshipOf(a, b);
  const gap = Math.min(5, Math.abs(dayNumber(a.published) - dayNumber(b.published)));
  const matched = new Set(pairs.map(({ at }) => at));
  const [first, last] = [Math.min(...pairs.map((p) => p.with)), Math.max(...pairs.map((p) => p.with))];
  const matchedWhole = new Set(pairs.map((p) => p.with));
  const left = part.words.filter((_, at) => !matched.has(at));
  const inside = whole.words.filter((_, at) => at > first && at < last && !matchedWhole.has(at));
  const leftWeight = weightOf(left);
  const insideWeight = weightOf(inside);
  const bothDirect = a.kind !== 'indirect' && b.kind !== 'indirect';
  const spanned = whole.words.slice(Math.max(0, first - 3), last + 4);
  const sentences = new Set(pairs.map((p) => whole.words[p.with]?.sentence));
  const sides = whole.words.filter((w, at) => !matchedWhole.has(at) && sentences.has(w.sentence));
  const diverging = bothDirect ? divergence(likeness) : 0;
  return {
    ofPart,
    ofPartSquared: ofPart * ofPart,
    ofWhole,
    shared: Math.log1p(shared),
    few: shared < 0.8 ? 1 : 0,
    order: likeness.order,
    run: Math.min(1, Math.log1p(run) / 3),
    runShare: runWeight / Math.max(0.1, part.weight),
    contained: ofPart > 0.95 && run >= part.words.length ? 1 : 0,
    leftover: Math.min(3, leftWeight) / 3,
    leftoverNames: left.some(({ isName }) => isName) ? 1 : 0,
    bothLeft: Math.min(2, leftWeight, weightOf(sides)) / 2,
    diverges: diverging * Math.min(1, runWeight),
    divergesPlain: diverging,
    missing: missingOf(left),
    inserted: Math.min(2, insideWeight) / 2,
    numbers: likeness.numbersOff > 0 ? 1 : 0,
    negation: negations(part.words) !== negations(spanned) ? 1 : 0,
    tense: bothDirect && tenseOf(part.words) !== tenseOf(spanned) ? 1 : 0,
    indirect: a.kind === 'indirect' || b.kind === 'indirect' ? 1 : 0,
    bothIndirect: a.kind === 'indirect' && b.kind === 'indirect' ? 1 : 0,
    mixed: a.kind === 'mixed' || b.kind === 'mixed' ? 1 : 0,
    sameArticle: a.article === b.article ? 1 : 0,
    sameDay: a.from === a.to && b.from === b.to && a.from === b.from ? 1 : 0,
    published: gap / 5,
    nextDay: likeness.daysApart === 1 ? 1 : 0,
    office: kin === 'office' ? 1 : 0,
    unclear: kin === 'unclear' ? 1 : 0,
    crossLeft: kin === 'same' ? 0 : 1 - ofPart,
    recalls: RECALLS.test(a.text) !== RECALLS.test(b.text) ? 1 : 0,
    question: /\?\W*$/.test(a.text) !== /\?\W*$/.test(b.text) ? 1 : 0,
    pubDirect: bothDirect ? (gap / 5) * (ofPart < 0.97 || ofWhole < 0.97 ? 1 : 0) : 0,
    far: gap >= 2 ? 1 : 0,
  };
}

function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + (weight >= 0.15 ? weight : 0), 0);
}

function negations(words: readonly Word[]): number {
  return words.filter(({ stem }) => NEGATIONS.has(stem)).length % 2;
}

function tenseOf(words: readonly Word[]): string {
  const future = words.some(({ folded }) => FUTURE.test(folded));
  const past = words.some(({ folded }) => PAST.test(folded) || /[^e]ed$/.test(folded));
  const perfect = words.some(({ folded }) => folded === 'have' || folded === 'has');
  return future ? 'future' : perfect ? 'perfect' : past ? 'past' : 'present';
}

export type ReadingPair = readonly [Reading, Reading];

/** How much content both have that the other has not, within sentences that they share in part. */
function divergence({ part, whole, pairs }: Likeness): number {
  const ofPart = bySentence(part.words, new Set(pairs.map(({ at }) => at)));
  const ofWhole = bySentence(whole.words, new Set(pairs.map((pair) => pair.with)));
  const links = new Map<string, number>();
  for (const pair of pairs) {
    const a = part.words[pair.at];
    const b = whole.words[pair.with];
    if (a === undefined || b === undefined) continue;
    const key = `${a.sentence} ${b.sentence}`;
    links.set(key, (links.get(key) ?? 0) + Math.min(a.weight, b.weight));
  }
  let worst = 0;
  for (const [key, shared] of links) {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    const [x, y] = [ofPart.get(a) ?? 0, ofWhole.get(b) ?? 0];
    if (shared >= 0.4) worst = Math.max(worst, Math.min(x, y));
  }
  return Math.min(2, worst) / 2;
}

function bySentence(words: readonly Word[], matched: ReadonlySet<number>): Map<number, number> {
  const left = new Map<number, number>();
  for (const [index, { sentence, weight }] of words.entries())
    if (!matched.has(index) && weight >= 0.15) left.set(sentence, (left.get(sentence) ?? 0) + weight);
  return left;
}

/** The weightiest word of the part that the whole has not. */
function missingOf(left: readonly Word[]): number {
  return Math.max(0, ...left.map(({ weight }) => weight));
}
