import type { Token } from '../sentence/tokens.ts';
import type { Attribution } from '../speaker/attribution.ts';
import { CONNECTORS, NAMING, UNREAL } from '../words/closed.ts';
import { VERBS } from '../words/verbs.ts';

/** Whether whole sentences are quoted, or a piece inside the outlet's own. */
export function kindOf(tokens: readonly Token[], quote: number): 'direct' | 'mixed' {
  const words = wordsOf(tokens[quote]);
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words)) return 'mixed';
  const before = tokens[quote - 1];
  if (before === undefined) return 'direct';
  if (before.kind !== 'word') return isShortPiece(words) && before.text !== ':' ? 'mixed' : 'direct';
  if (VERBS.has(before.lower) || CONNECTORS.has(before.lower)) return 'direct';
  return isSentence(words) && before.lower !== 'that' ? 'direct' : 'mixed';
}

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
  const kind = kindOf(tokens, quote);
  if (!/\p{L}/u.test(words)) return true;
  if (
    attribution?.unreal === true &&
    attribution.verb?.form.manners.has('clause') &&
    isNear(tokens, quote, attribution)
  )
    return true;
  if (isNamed(tokens, quote, attribution) || isCalledSo(tokens, quote)) return true;
  if (isUnsaid(tokens, quote)) return true;
  if (
    isTitleCase(words) &&
    tokens[quote - 1]?.text !== ':' &&
    (kind === 'mixed' || attribution === undefined || /^calls?$/.test(tokens[quote - 1]?.lower ?? ''))
  )
    return true;
  return false;
}

function isNear(tokens: readonly Token[], quote: number, { from, to, side, link }: Attribution): boolean {
  if (link === 'colon') return quote - to <= 0 && tokens[quote - 3]?.kind !== 'word';
  return side === 'before' ? from - quote <= 2 : quote - to <= 12 || tokens[to]?.lower === 'that';
}

/** What is carried through a street. */
const SHOWN = /^(?:placards?|banners?|signs?|posters?|slogans?|chants?|stickers?|hashtags?)$/;

/** "a report titled “…”", "the slogan “…”", "dubbed “…”", "so-called “…”": within the four words before. */
function isNamed(tokens: readonly Token[], quote: number, attribution: Attribution | undefined): boolean {
  for (let at = quote - 1; at >= Math.max(0, quote - 4); at--) {
    const token = tokens[at];
    // "placards: “…”, “…”"
    if (token?.text === ':' && SHOWN.test(tokens[at - 1]?.lower ?? '')) return true;
    if (token?.text === ',' && at === quote - 1 && tokens[at - 1]?.kind === 'quote')
      return isNamed(tokens, at - 1, attribution);
    if (token === undefined || /^[.;:]$/.test(token.text)) return false;
    if (token.kind === 'quote') {
      // "the “hawks” and “doves”": the second is what the first is.
      return at < quote - 1 && tokens[quote - 1]?.lower === 'and' ? isNamed(tokens, at, attribution) : false;
    }
    if (
      token.lower === 'called' &&
      attribution?.verb !== undefined &&
      at >= attribution.verb.from &&
      at < attribution.verb.to
    )
      continue;
    if (NAMING.has(token.lower) && !isVerbOf(attribution, at))
      return at >= quote - 2 || !/^(?:game|play|project|word|report|film|sign|known)$/.test(token.lower);
  }
  return false;
}

/** "the “discount”, as dealers call it": the name that somebody has for it. */
function isCalledSo(tokens: readonly Token[], quote: number): boolean {
  const as = tokens[quote + 1]?.text === ',' ? quote + 2 : quote + 1;
  if (tokens[as]?.lower !== 'as') return false;
  return tokens
    .slice(as, as + 7)
    .some(({ lower }) => /^(?:call|calls|calling|called|known|dubbed)$/.test(lower));
}

function isVerbOf(attribution: Attribution | undefined, at: number): boolean {
  const verb = attribution?.verb;
  return verb !== undefined && at >= verb.from && at < verb.to && verb.form.lemma !== 'chant';
}

/** "never said “…”", "did not say “…”", "might say “…”", "Perhaps “…”": right before the marks. */
const UTTERING = /^(?:say|tell|write|state|claim|shout|declare|promise|answer|reply|call|declare)$/;

function isUnsaid(tokens: readonly Token[], quote: number): boolean {
  for (let at = quote - 1; at >= Math.max(0, quote - 3); at--) {
    const word = tokens[at]?.lower ?? '';
    if (tokens[at]?.kind !== 'word') return false;
    if (word === 'perhaps') return true;
    const before = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? '', tokens[at - 3]?.lower ?? ''];
    if (
      UTTERING.test(VERBS.get(word)?.lemma ?? '') &&
      before.some((near) => UNREAL.has(near) || near === 'not')
    )
      return true;
  }
  return false;
}

function isTitleCase(words: string): boolean {
  const all = words.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (all.length < 2 || all.length > 8 || /[.!?,]$/.test(words)) return false;
  return all.every(
    (word) => /^[^\p{L}]*\p{Lu}/u.test(word) || /^(?:of|the|and|a|an|in|for|to|on|by)$/.test(word),
  );
}
