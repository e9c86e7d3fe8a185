import type { Quotation } from '../corpus/quotation.ts';
import type { Lexicon } from '../statements/lexicon.ts';
import { tokensOf } from '../statements/tokens.ts';
import { remembering, unitsOf } from '../statements/units.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import type { Candidate } from './compared.ts';

/** A stretch that says the same may be this much longer than what was typed. */
const STRETCH = 1.5;
/** How much words count that stand elsewhere in a quotation. */
const ELSEWHERE = 0.25;

/**
 * The quotations that most likely resemble a text: those that have most of its words near together, the rarer ones
 * counting more. Comparing them in earnest takes a hundred times as long.
 */
export function likeliest(
  candidates: readonly Candidate[],
  text: string,
  lexicon: Lexicon,
  most: number,
): Candidate[] {
  if (candidates.length <= most) return [...candidates];
  const tokens = tokensOf([text]);
  const units = unitsOf(tokens, remembering(lexicon));
  const weights = new Map(units.map(({ folded, weight }) => [stem(folded), weight]));
  const weigh = ({ quotation }: Candidate): number => {
    const words = (fold(wordsOf(quotation)).match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
    return densest(words, weights, Math.ceil(tokens.length * STRETCH));
  };
  return candidates
    .map((candidate) => ({ candidate, weight: weigh(candidate) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function wordsOf(quotation: Quotation): string {
  return quotation.kind === 'indirect' ? quotation.gist : quotation.parts.map(({ exact }) => exact).join(' ');
}

/** The weight of the different words that stand within one stretch, at its best, and a part of all others'. */
function densest(words: readonly string[], weights: ReadonlyMap<string, number>, length: number): number {
  const within = new Map<string, number>();
  let [now, best, all] = [0, 0, 0];
  const seen = new Set<string>();
  for (const [at, word] of words.entries()) {
    const weight = weights.get(word) ?? 0;
    if (weight > 0) {
      if (!seen.has(word)) all += weight;
      seen.add(word);
      const known = within.get(word) ?? 0;
      if (known === 0) now += weight;
      within.set(word, known + 1);
      best = Math.max(best, now);
    }
    const left = words[at + 1 - length] ?? '';
    const count = within.get(left) ?? 0;
    if (count > 0) within.set(left, count - 1);
    if (count === 1) now -= weights.get(left) ?? 0;
  }
  return best + ELSEWHERE * all;
}
