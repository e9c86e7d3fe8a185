import type { Token } from '../sentence/tokens.ts';
import type { Attribution } from '../speaker/attribution.ts';
import { WORKS } from '../words/naming.ts';
import { isFalse } from './alleged.ts';
import { isDoubted } from './doubted.ts';
import { isTitleCase, kindOf, wordsOf } from './kind.ts';
import { isNamed } from './named.ts';
import { isOthersClaim } from './others-claim.ts';
import { isOfMany, isPutTo } from './put-to.ts';
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
  if (isWork(tokens, quote, words, attribution)) return true;
  if (attribution !== undefined && isDoubted(tokens, attribution)) return true;
  if (isUnsaid(tokens, quote, attribution) || isNamed(tokens, quote, attribution)) return true;
  if (isOthersClaim(tokens, quote) || isOfMany(tokens, quote) || isPutTo(tokens, quote, attribution))
    return true;
  if (isFalse(tokens, quote, attribution)) return true;
  const before = tokens[quote - 1];
  return (
    isTitleCase(words) &&
    before?.text !== ':' &&
    (kindOf(tokens, quote) === 'mixed' ||
      isSubject(tokens, quote, attribution) ||
      attribution?.verb?.form.manners.has('clause') !== true ||
      /^calls?$/.test(before?.lower ?? ''))
  );
}

/**
 * “Night Watch,” which opened the festival; “Salt,” her short film: a work's name, with the comma inside its marks,
 * and behind it what it is.
 */
function isWork(
  tokens: readonly Token[],
  quote: number,
  words: string,
  attribution: Attribution | undefined,
): boolean {
  if (!words.endsWith(',') || !isCapitals(words.slice(0, -1))) return false;
  const next = tokens[quote + 1]?.lower ?? '';
  if (attribution !== undefined && attribution.from === quote + 1 && attribution.verb !== undefined)
    return false;
  if (/^(?:which|whose|directed|written|starring|released|published|about|from|by|out|will)$/.test(next))
    return true;
  if (!/^(?:an?|the|his|her|their|its)$/.test(next)) return false;
  return tokens.slice(quote + 2, quote + 8).some(({ lower }) => isMadeWork(lower));
}

function isMadeWork(word: string): boolean {
  return (
    WORKS.has(word) ||
    /^(?:feature|debut|sequel|thriller|comedy|single|short|trilogy|musical|bestseller)$/.test(word)
  );
}

/** "The Long Ferry", "Salt": every word that is none of the small ones begins with a capital. */
function isCapitals(words: string): boolean {
  return isTitleCase(words) || (/^\p{Lu}/u.test(words) && !/\s/.test(words));
}

/** "said “Wait for Me” was her best song": what a verb follows, inside what is reported, is a title. */
function isSubject(tokens: readonly Token[], quote: number, attribution: Attribution | undefined): boolean {
  const isInside = attribution?.side === 'behind' && attribution.from < quote;
  return (
    isInside &&
    /^(?:is|was|would|will|had|has|could|can|may|might|must)$/.test(tokens[quote + 1]?.lower ?? '')
  );
}
