import { INTENT_PHRASES, type Intent } from './intent-phrases.ts';
import { PHRASE_WORDS } from './phrase-words.ts';

/** What the words of a question speak for. The strongest first; only what is spoken for at all. */
export type Scores = readonly (readonly [Intent, number])[];

const PHRASES = Object.entries(INTENT_PHRASES).flatMap(([intent, phrases]) =>
  phrases.map(([phrase, weight]) => ({
    intent: intent as Intent,
    pattern: wordPattern(phrase),
    weight,
    phrase,
  })),
);

/** Scores every intent by its strongest phrase, and a little by the others. */
export function scoreIntents(text: string): Scores {
  const scores = new Map<Intent, number>();
  for (const { intent, pattern, weight } of PHRASES) {
    if (weight === 0 || !pattern.test(text)) continue;
    const score = scores.get(intent) ?? 0;
    scores.set(intent, Math.max(score, weight) + Math.min(score, weight) * SECOND);
  }
  return [...scores].sort(([, a], [, b]) => b - a);
}

/** How much a second phrase for the same intent adds. */
const SECOND = 0.25;

/** Whether a phrase stands in a text as whole words. */
function wordPattern(phrase: string): RegExp {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}'-])${escaped}(?![\\p{L}\\p{N}-])`, 'u');
}

/** The single words that the lexicon's phrases are made of: they are not searched for. */
export const INTENT_WORDS: ReadonlySet<string> = new Set(PHRASE_WORDS.filter((word) => word.length > 1));
