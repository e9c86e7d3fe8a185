import type { Token } from '../sentence/tokens.ts';
import type { Attribution } from '../speaker/attribution.ts';
import { isTitleCase, kindOf, wordsOf } from './kind.ts';
import { isNamed } from './named.ts';
import { isUnsaid } from './unsaid.ts';

/**
 * Whether what stands between marks is no speech: a name, a title, a slogan, a word that the outlet keeps at arm's
 * length, or words that somebody did not say.
 */
export function isNoSpeech(
  tokens: readonly Token[],
  quote: number,
  attribution: Attribution | undefined,
): boolean {
  const words = wordsOf(tokens[quote]);
  if (!/\p{L}/u.test(words)) return true;
  if (isUnsaid(tokens, quote, attribution) || isNamed(tokens, quote, attribution)) return true;
  const before = tokens[quote - 1];
  return (
    isTitleCase(words) &&
    before?.text !== ':' &&
    (kindOf(tokens, quote) === 'mixed' ||
      attribution?.verb?.form.manners.has('clause') !== true ||
      /^calls?$/.test(before?.lower ?? ''))
  );
}
