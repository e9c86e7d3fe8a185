import type { Span } from '../extracted.ts';
import type { Draft } from './draft.ts';

/** "She said no such thing", "He did not say it", "She never said that": of the words between marks just before. */
const DENIAL =
  /^\p{Lu}[\p{L}.'’ -]{0,40}?\s(?:said no such thing|says no such thing|had said no such thing|said nothing of the (?:kind|sort)|did(?: not|n['’]t) say (?:it|so|that|this|any(?:thing)?)|never said (?:it|so|that|this|any(?:thing)?)|has never said (?:it|so|that|this))\b/u;
/** "He did not.": only of words that nobody is given for. */
const UNDONE = /^(?:(?:He|She|They) (?:did not|didn['’]t|never did)|Nobody did)[.,;]/;
/** No denial that means the words before stands later in its sentence. */
const LONGEST = 90;

/** Takes away the quotations that this sentence says were never spoken: those of the sentence before. */
export function dropDenied(text: string, sentence: Span, before: Span | undefined, drafts: Draft[]): void {
  if (before === undefined) return;
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST));
  const isDenial = DENIAL.test(words);
  if (!isDenial && !UNDONE.test(words)) return;
  for (let at = drafts.length - 1; at >= 0; at--) {
    const draft = drafts[at];
    if (draft === undefined || draft.sentence.start < before.start) return;
    const isSaid = !isDenial && (draft.member !== null || draft.attribution === 'explicit');
    if (draft.kind !== 'indirect' && !isSaid) drafts.splice(at, 1);
  }
}
