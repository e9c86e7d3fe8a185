import { slipsBetween } from '../../text/slips.ts';
import { PHRASE_WORDS } from './phrase-words.ts';
import { SPELT, STOP_WORDS } from './stop-words.ts';

/** Every word that the lexicon knows: none of them is a slip for another. */
const KNOWN: ReadonlySet<string> = new Set([...STOP_WORDS, ...SPELT, ...PHRASE_WORDS]);

/** A text with one slip a word mended in the words that questions are made of: "wich", "timline", "agust". */
export function respelt(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}'-])\p{L}{3,}(?![\p{L}\p{N}'-])/gu, (word) =>
    KNOWN.has(word) ? word : (SPELT.find((right) => isSlip(word, right)) ?? word),
  );
}

/** A short word may lack a letter; only longer ones may have any slip: "rain" is no slip for "main". */
function isSlip(word: string, right: string): boolean {
  if (right.length < 4 || Math.abs(right.length - word.length) > 1) return false;
  const isSwap = right.length === word.length && [...word].sort().join() === [...right].sort().join();
  return (word.length >= 5 || right.length === word.length + 1 || isSwap) && slipsBetween(word, right) === 1;
}
