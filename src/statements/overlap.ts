import type { Likeness } from './compare.ts';
import type { Word } from './words.ts';

/** From this weight on a word is content. */
export const CONTENT = 0.15;
/** What each word of the longest run that they share adds, however common it is. */
const OF_RUN = 0.05;
/** So little content is hardly more than a name or a phrase. */
const FEW_WORDS = 3;

/** How the words of two tellings stand to each other, in figures from 0 to about 4. */
export function overlapOf({ part, whole, pairs, ofPart, ofWhole, shared, run, order }: Likeness) {
  const paired = new Set(pairs.map(({ at }) => at));
  const taken = new Set(pairs.map((pair) => pair.with));
  const left = part.words.filter(({ weight }, at) => weight >= CONTENT && !paired.has(at));
  const content = pairs.filter(({ at }) => isContent(part.words[at]));
  const exact = content.filter(({ likeness }) => likeness === 1);
  const places = content.map((pair) => pair.with);
  const [from, to] = places.length === 0 ? [0, -1] : [Math.min(...places), Math.max(...places)];
  const sentence = mainSentence(whole.words, pairs, part.words);
  return {
    /** The share of the shorter telling that the longer one holds, and its square. */
    held: ofPart,
    heldSquared: ofPart * ofPart,
    ofWhole,
    /** How much content they share, whatever its share. */
    shared: Math.log1p(shared + OF_RUN * run),
    /** Content of the shorter one that the longer one has not, and its weightiest word. */
    leftover: Math.min(3, weigh(left)) / 3,
    missing: Math.max(0, ...left.map(({ weight }) => weight)),
    order,
    run: Math.log1p(run),
    runShare: run / Math.max(1, part.words.length),
    pairedShare: paired.size / Math.max(1, part.words.length),
    /** How many telling words they share, the weightiest of them, and how many stand for others of like meaning. */
    exact: Math.log1p(exact.length),
    rarest: Math.max(0, ...exact.map(({ at }) => part.words[at]?.weight ?? 0)),
    translated: Math.min(4, content.length - exact.length),
    /** How much of the stretch of the longer one, and of its sentence, is shared. */
    dense: shareOf(whole.words.slice(from, to + 1), (index) => taken.has(from + index)),
    ofSentence: shareOf(whole.words, (index) => taken.has(index), sentence),
    /** How long they are. */
    ofPart: Math.log1p(part.weight),
    ofLong: Math.log1p(whole.weight),
    isShort: Number(part.words.length <= FEW_WORDS),
  };
}

function isContent(word: Word | undefined): boolean {
  return (word?.weight ?? 0) >= CONTENT;
}

function weigh(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** The share of words that are held, of all or of one sentence. */
function shareOf(words: readonly Word[], isHeld: (index: number) => boolean, only?: number): number {
  let [held, all] = [0, 0];
  for (const [index, { weight, sentence }] of words.entries()) {
    if (only !== undefined && sentence !== only) continue;
    all += weight;
    if (isHeld(index)) held += weight;
  }
  return held / Math.max(0.01, all);
}

/** The sentence of the longer telling that has the most of the shorter one. */
function mainSentence(words: readonly Word[], pairs: Likeness['pairs'], part: readonly Word[]): number {
  const shares = new Map<number, number>();
  for (const { at, with: place, likeness } of pairs) {
    const sentence = words[place]?.sentence ?? 0;
    shares.set(sentence, (shares.get(sentence) ?? 0) + likeness * (part[at]?.weight ?? 0));
  }
  let [best, most] = [0, 0];
  for (const [sentence, share] of shares) if (share > most) [best, most] = [sentence, share];
  return best;
}
