import { latin } from '../text/transliterate.ts';

/**
 * Whether two names that are held apart can mean one person: a surname alone and a whole name that ends with it, or
 * two spellings of one name from another script.
 */
export function mayMean(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => latin(name).split(' ').map(sounding));
  if (one === undefined || other === undefined) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length !== 1 && short.length !== long.length) return false;
  return short.every((word, index) => word !== '' && word === long[long.length - short.length + index]);
}

/** Endings and letters that transliterations of Slavic and Arabic names write in several ways. */
function sounding(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/(?:iy|yi|ii|yy|ij|yj|y|i)$/u, 'i')
    .replace(/ye(?=v|r|l|n|m|t|k|ts)/gu, 'e')
    .replace(/yo/gu, 'e')
    .replace(/ow$|off$/u, 'ov')
    .replace(/eff$|ew$/u, 'ev')
    .replace(/ks/gu, 'x')
    .replace(/ou/gu, 'u')
    .replace(/([a-z])\1/gu, '$1');
}
