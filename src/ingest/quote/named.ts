import { isPlainVerb } from '../sentence/finite.ts';
import type { Token } from '../sentence/tokens.ts';
import type { Attribution } from '../speaker/attribution.ts';
import { DETERMINERS, PREPOSITIONS } from '../words/closed.ts';
import { NAMING, SHOWN, WORKS } from '../words/naming.ts';
import { VERBS } from '../words/verbs.ts';
import { isTitleCase, wordsOf } from './kind.ts';

/** Whether words between marks are a name, a title or a slogan: what stands around them says so. */
export function isNamed(
  tokens: readonly Token[],
  quote: number,
  attribution: Attribution | undefined,
): boolean {
  return (
    isNamedBefore(tokens, quote, attribution) ||
    isShownBehind(tokens, quote) ||
    isShownBy(tokens, quote) ||
    isCalledSo(tokens, quote) ||
    isNameFor(tokens, quote) ||
    isApposed(tokens, quote) ||
    isSetRight(tokens, quote)
  );
}

/** Words that name what is right behind them, and hardly what a verb says of them. */
const BESIDE = /^(?:words?|terms?|signs?|expression|marked|headed|known|bearing|heading)$/;

/** "a report titled “…”", "the slogan “…”", "dubbed “…”", "so-called “…”": within the four words before. */
function isNamedBefore(
  tokens: readonly Token[],
  quote: number,
  attribution: Attribution | undefined,
): boolean {
  const isCapital = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(wordsOf(tokens[quote]));
  for (let at = quote - 1; at >= Math.max(0, quote - 4); at--) {
    const token = tokens[at];
    // "placards: “…”, “…”"
    if (token?.text === ':' && SHOWN.has(tokens[at - 1]?.lower ?? '')) return true;
    if (token?.text === ',' && at === quote - 1 && tokens[at - 1]?.kind === 'quote')
      return isNamedBefore(tokens, at - 1, attribution);
    if (token === undefined || /^[.;:]$/.test(token.text) || (token.text === ',' && at < quote - 1))
      return false;
    if (token.kind === 'quote') {
      // "the “hawks” and “doves”": the second is what the first is.
      return at < quote - 1 && tokens[quote - 1]?.lower === 'and'
        ? isNamedBefore(tokens, at, attribution)
        : false;
    }
    // "called the plan “…”": what somebody calls it is speech.
    if (token.lower === 'called' && isVerbOf(attribution, at)) continue;
    if (token.lower === 'dubbed' && !isCapital && isVerbOf(attribution, at)) continue;
    // "the film “The Road”" is a title; "called the film “a road to nowhere”" is none.
    if (WORKS.has(token.lower) && isCapital && at >= quote - 2) return !isVerbOf(attribution, at);
    // "in the words of Vale, “…”"
    const isSource = attribution?.isSource === true && at >= attribution.from && at < attribution.to;
    // "marked by “unequal access”", "said his words had been “clumsy”"
    if (tokens[at + 1]?.lower === 'by') continue;
    if (BESIDE.test(token.lower) && tokens.slice(at + 1, quote).some(isPlainVerb)) continue;
    if (NAMING.has(token.lower) && !isVerbOf(attribution, at) && !isSource) return true;
  }
  return false;
}

/** "‘Harvest first’ banners", "the “Not one inch” slogan": what carries the words stands behind them. */
function isShownBehind(tokens: readonly Token[], quote: number): boolean {
  const next = tokens[quote + 1];
  if (next?.kind !== 'word' || next.cap) return false;
  if (SHOWN.has(next.lower)) return next.lower.endsWith('s') || tokens[quote - 1]?.kind === 'word';
  const second = tokens[quote + 2];
  return (
    !PREPOSITIONS.has(next.lower) &&
    !DETERMINERS.has(next.lower) &&
    second?.lower.endsWith('s') === true &&
    SHOWN.has(second.lower)
  );
}

/** "its T-shirts read “…”", "a sign on the door said: “…”": things that words are written on. */
function isShownBy(tokens: readonly Token[], quote: number): boolean {
  const verb = tokens[quote - 1]?.kind === 'sign' ? quote - 2 : quote - 1;
  if (
    !/^(?:read|reads|reading|said|says|saying|say|declaring|declared|proclaiming)$/.test(
      tokens[verb]?.lower ?? '',
    )
  )
    return false;
  for (let at = verb - 1; at >= Math.max(0, verb - 8); at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (SHOWN.has(token.lower)) return true;
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

/** "have a name for the gap: “…”" */
function isNameFor(tokens: readonly Token[], quote: number): boolean {
  if (tokens[quote - 1]?.text !== ':') return false;
  for (let at = quote - 2; at >= Math.max(1, quote - 12); at--) {
    if (!/^(?:name|nickname|motto|proverb|saying)$/.test(tokens[at]?.lower ?? '')) continue;
    return /^(?:a|an|the|its|their|own|old|new|local)$/.test(tokens[at - 1]?.lower ?? '');
  }
  return false;
}

/** "a new scheme, “Roofs for All”, under which …": the name of what the noun before the comma is. */
function isApposed(tokens: readonly Token[], quote: number): boolean {
  if (tokens[quote - 1]?.text !== ',' || !/^[,.;]$/.test(tokens[quote + 1]?.text ?? '')) return false;
  if (!isTitleCase(wordsOf(tokens[quote]))) return false;
  const noun = tokens[quote - 2];
  if (noun?.kind !== 'word' || noun.cap) return false;
  const verb = VERBS.get(noun.lower);
  if (verb !== undefined && verb.form !== 'base') return false;
  return tokens
    .slice(Math.max(0, quote - 6), quote - 2)
    .some(({ lower }) => /^(?:an?|the|his|her|its|their|another)$/.test(lower));
}

/** "said it was “not over”, not “now over”": the words that were not said. */
function isSetRight(tokens: readonly Token[], quote: number): boolean {
  return (
    tokens[quote - 1]?.lower === 'not' &&
    tokens[quote - 2]?.text === ',' &&
    tokens[quote - 3]?.kind === 'quote'
  );
}

function isVerbOf(attribution: Attribution | undefined, at: number): boolean {
  const verb = attribution?.verb;
  return verb !== undefined && at >= verb.from && at < verb.to && verb.form.lemma !== 'chant';
}
