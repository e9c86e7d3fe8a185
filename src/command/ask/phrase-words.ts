import { INTENT_PHRASES } from './intent-phrases.ts';

/** Every single word of the phrases. */
export const PHRASE_WORDS: readonly string[] = Object.values(INTENT_PHRASES).flatMap((phrases) =>
  phrases.flatMap(([phrase]) => phrase.split(' ')),
);
