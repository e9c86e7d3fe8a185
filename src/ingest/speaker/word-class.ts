import type { Token } from '../sentence/tokens.ts';
import { BODIES, ROLES, TITLES } from '../words/roles.ts';

/** A word as the lists have it: lower case, without a possessive. */
export function bare(token: Token | undefined): string {
  const word = token?.lower ?? '';
  if (word.endsWith("'s")) return word.slice(0, -2);
  return word.endsWith("s'") ? word.slice(0, -1) : word;
}

export function isRole(word: string): boolean {
  if (ROLES.has(word) || (word.endsWith('s') && ROLES.has(word.slice(0, -1)))) return true;
  if (!word.includes('-')) return false;
  return ROLES.has(word.slice(word.lastIndexOf('-') + 1)) || word.endsWith('-year-old');
}

export function isTitle(word: string): boolean {
  return TITLES.has(word);
}

export function isBody(word: string): boolean {
  return BODIES.has(word) || (word.endsWith('s') && BODIES.has(word.slice(0, -1)));
}

/** By its ending: "Russian", "Velmaran", "Qasheri", "Turkish", "Chinese". */
export function isNationality(word: string): boolean {
  // The last letters that any of them has, for this is asked of almost every word.
  if (!'nhei'.includes(word.at(-1) ?? ' ') && !word.endsWith("ian's")) return OTHERS.has(word);
  return /(?:ian|ean|ish|ese|eri|ani|ivi|aqi|raeli|eli|can|ran|ian's)$/.test(word) || OTHERS.has(word);
}

const OTHERS: ReadonlySet<string> = new Set(
  'us u.s uk eu un french dutch german greek swiss danish czech thai welsh'.split(' '),
);
