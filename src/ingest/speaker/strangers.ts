import type { Token } from '../sentence/tokens.ts';
import { CLAUSE_STARTS, DETERMINERS } from '../words/closed.ts';
import { NAMELESS } from '../words/roles.ts';
import { sameOffice } from './office.ts';
import { bare, isRole } from './word-class.ts';

/** For how many sentences "the official" is the one whom "an official" brought in. */
export const LASTING = 8;
/** How far behind its article the noun stands: "a senior foreign ministry official". */
const FAR = 6;

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another']);

/**
 * The nouns for somebody whom the sentence brings in without a name: "a senior official", "one delegate". Not what a
 * name is said to be ("Ada Vale, a teacher", "Vale is a teacher"), and not what a name follows ("a teacher, Ada Vale").
 */
export function strangersIn(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!ARTICLES.has(tokens[at]?.lower ?? '') || isComplement(tokens, at)) continue;
    const noun = nounBehind(tokens, at);
    if (noun !== undefined && !isNamedBehind(tokens, noun)) found.push(sameOffice(bare(tokens[noun])));
  }
  return found;
}

function nounBehind(tokens: readonly Token[], article: number): number | undefined {
  let noun: number | undefined;
  for (let at = article + 1; at <= article + FAR; at++) {
    const token = tokens[at];
    // "A reminder of what the governor said"
    if (token?.kind !== 'word' || DETERMINERS.has(token.lower) || CLAUSE_STARTS.has(token.lower)) break;
    if (isRole(token.lower) || NAMELESS.has(token.lower)) noun = at;
    else if (noun !== undefined) break;
  }
  return noun;
}

function isComplement(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.text === ',')
    return tokens[at - 2]?.cap === true || /^\p{N}+$/u.test(tokens[at - 2]?.text ?? '');
  return /^(?:is|was|be|been|being|became|become|as|like|himself|herself|once|now|still)$/.test(
    before?.lower ?? '',
  );
}

function isNamedBehind(tokens: readonly Token[], noun: number): boolean {
  const next = tokens[noun + 1];
  if (next?.cap === true) return true;
  return /^(?:,|called|named|\()$/.test(next?.lower ?? '') && tokens[noun + 2]?.cap === true;
}
