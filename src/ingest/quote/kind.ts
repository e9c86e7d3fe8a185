import type { Token } from '../sentence/tokens.ts';
import { CONNECTORS, PREPOSITIONS } from '../words/closed.ts';
import { VERBS } from '../words/verbs.ts';

/** Whether whole sentences are quoted, or a piece inside the outlet's own. */
export function kindOf(tokens: readonly Token[], quote: number): 'direct' | 'mixed' {
  const words = wordsOf(tokens[quote]);
  const before = tokens[quote - 1];
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words))
    return isWholeClause(tokens, quote, words) ? 'direct' : 'mixed';
  if (before === undefined) return 'direct';
  // "Vescu: ‘We will not withdraw’ from the heights": the outlet's sentence goes on with it.
  const next = tokens[quote + 1];
  if (before.text === ':' && !/[.!?…,]$/.test(words) && next !== undefined && PREPOSITIONS.has(next.lower))
    return 'mixed';
  if (before.kind !== 'word') return isShortPiece(words) && before.text !== ':' ? 'mixed' : 'direct';
  if (VERBS.has(before.lower) || CONNECTORS.has(before.lower)) return 'direct';
  return isSentence(words) && before.lower !== 'that' ? 'direct' : 'mixed';
}

/** "said “we are going to pay”": a whole sentence right behind its verb, but for the capital. */
function isWholeClause(tokens: readonly Token[], quote: number, words: string): boolean {
  const verb = VERBS.get(tokens[quote - 1]?.lower ?? '');
  const next = tokens[quote + 1];
  if (verb?.manners.has('clause') !== true || verb.form === 'base') return false;
  if (next !== undefined && !/^[.;,]$/.test(next.text) && !/^(?:and|but)$/.test(next.lower)) return false;
  return WHOLE.test(words);
}

/** A subject of few words, and a verb that is not in the tense of reported speech. */
const WHOLE =
  /^(?:(?:I|we|it|they|you|this|that)\s(?:\p{Ll}+|['’]\p{Ll}+)|(?:I|we|it|they|you|that)['’](?:m|re|s|ve|ll|d)\s|(?:(?:the|our|my|a|no)\s)?\p{L}+(?:\s\p{L}+)?\s(?:is|are|has|have|will|can|must|should)\s|(?:not\s)?(?:an?|the|our|my|no|nobody|every)\s(?:\p{Ll}+\s){1,6}(?:is|are|has|have|will|can|must|should)\s)/u;

/** At least four words, or an end of a sentence. */
function isSentence(words: string): boolean {
  return (
    /[.!?…]$/.test(words) ||
    (words.split(/\s+/).length >= 5 &&
      /\b(?:is|are|was|were|am|be|have|has|do|does|did|will|can|must|should|would|[\p{L}]+['’](?:s|re|ve|ll|m|t))\b/u.test(
        words,
      ))
  );
}

function isShortPiece(words: string): boolean {
  return words.split(/\s+/).length < 3 && !/[.!?…,]$/.test(words);
}

/** The words of a quotation token, without its marks. */
export function wordsOf(token: Token | undefined): string {
  if (token?.marked === undefined) return '';
  return token.text.slice(token.marked.start - token.start, token.marked.end - token.start);
}

/** A word in lower case that is none of the small ones. */
const LOWER = /(?:^|\s)(?!(?:of|the|and|a|an|in|for|to|on|by)(?:\s|$))[a-z]/;

/** "The Long Road Home": every word that is none of the small ones begins with a capital. */
export function isTitleCase(words: string): boolean {
  // Most end as sentences do, or have words in lower case.
  if (/[.!?,]$/.test(words) || LOWER.test(words)) return false;
  const all = words.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (all.length < 2 || all.length > 8) return false;
  // In a line that shouts, all words are in capitals.
  if (all.length > 2 && words === words.toUpperCase()) return false;
  return all.every(
    (word) => /^[^\p{L}]*\p{Lu}/u.test(word) || /^(?:of|the|and|a|an|in|for|to|on|by)$/.test(word),
  );
}
