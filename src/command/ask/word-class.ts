import { FRAME_WORDS } from './lexicon/frame-words.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import type { Word } from './words.ts';

/** "We're", "don't": grammar, never a name. */
const CONTRACTION =
  /^[a-z]+'(re|ve|ll|d|m|t)$|^(it|that|there|here|what|who|where|when|how|he|she|let|all)'?s$/;

/** Whether a word is grammar or courtesy, and never looked up. "US" in capitals is a country. */
export function isFunction({ plain, raw }: Word): boolean {
  return raw !== 'US' && (FUNCTION_WORDS.has(plain) || CONTRACTION.test(plain));
}

/** Whether a word is one that questions are made of, whatever they are about. */
export function isFrame({ plain }: Word): boolean {
  return FRAME_WORDS.has(plain) || FRAME_WORDS.has(plain.replace(/'s?$/, ''));
}
