import { isPlainVerb } from '../sentence/finite.ts';
import type { Token } from '../sentence/tokens.ts';
import { DETERMINERS, PREPOSITIONS, PRONOUNS } from '../words/closed.ts';
import type { Range } from './attribution.ts';
import { isTime, phraseEnd } from './phrase.ts';

/** Those to whom things are said without an article. */
const GROUP =
  /^(?:reporters|journalists|lawmakers|deputies|members|voters|supporters|parliament|congress|broadcaster|broadcasters|colleagues|fans|viewers|listeners|readers|investors|staff|residents|delegates|ministers|mps|senators|analysts|officials|workers|families|relatives|students|crowds|officers|shareholders|customers|passengers|police|councillors|councilors|relatives|friends|neighbours|neighbors|guests|local|state|news)$/;

/** The reporters, a channel, a parliament: "told AGT that", "told the lower house". */
export function recipientAt(tokens: readonly Token[], at: number, verb: string): Range | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  if (/^(?:him|her|them|me|us|you)$/.test(token.lower)) return { from: at, to: at + 1 };
  const crowd = crowdEnd(tokens, at);
  if (crowd > at) return { from: at, to: crowd };
  if (token.lower === 'that' || PREPOSITIONS.has(token.lower) || isTime(token.lower)) return undefined;
  if (isGroup(tokens, at) || isHearer(tokens, at, verb)) return { from: at, to: at + 1 };
  // "told cheering supporters from a balcony"
  const isDescribed = /^\p{Ll}+$/u.test(token.text) && !isGroupWord(token) && isHearer(tokens, at + 1, verb);
  if (isDescribed && !PRONOUNS.has(token.lower) && !DETERMINERS.has(token.lower) && !isPlainVerb(token))
    return { from: at, to: at + 2 };
  // "told 7 News he", "told visiting reporters that", "told public broadcaster TBC that"
  const isNumbered = /^\p{N}{1,3}$/u.test(token.text) && tokens[at + 1]?.cap === true;
  if (isNumbered) return { from: at, to: nameEnd(tokens, at + 1, at + 1) };
  const link = tokens.findIndex(({ lower }, next) => next > at && next <= at + 5 && lower === 'that');
  const isPhrase = (next: Token): boolean => next.kind === 'word' && !isPlainVerb(next);
  if (link > at + 1 && !PRONOUNS.has(token.lower) && !DETERMINERS.has(token.lower) && !token.cap)
    if (tokens.slice(at, link).every(isPhrase)) return { from: at, to: link };
  // "told the Velk-1 television channel that"
  const isOutlet =
    /^(?:channel|station|agency|newspaper|daily|weekly|broadcaster|website|portal|programme|program|network|magazine)$/;
  if (link > at + 1 && DETERMINERS.has(token.lower) && isOutlet.test(tokens[link - 1]?.lower ?? ''))
    if (tokens.slice(at, link).every(isPhrase)) return { from: at, to: link };
  if (!GROUP.test(token.lower) && !token.cap && !DETERMINERS.has(token.lower)) return undefined;
  const end = phraseEnd(tokens, at);
  const to = token.cap && !DETERMINERS.has(token.lower) ? nameEnd(tokens, at, end) : end;
  return to > at ? { from: at, to: behindShortForm(tokens, to) } : undefined;
}

const COUNTED =
  /^(?:people|delegates|residents|supporters|members|workers|guests|listeners|voters|villagers|fans|students|farmers|others)$/;

/** "told about two hundred people in the hall that": so many, as far as the phrase behind them goes. */
function crowdEnd(tokens: readonly Token[], from: number): number {
  const isCount = /^(?:about|around|some|nearly|almost|over|hundreds|thousands|dozens|several|more)$/;
  if (!isCount.test(tokens[from]?.lower ?? '') && !/^\p{N}/u.test(tokens[from]?.text ?? '')) return from;
  for (let at = from + 1; at < from + 6; at++) {
    if (tokens[at]?.kind !== 'word') return from;
    if (COUNTED.test(tokens[at]?.lower ?? '')) return at + 1;
  }
  return from;
}

/** "told prosecutors that", "told borrowers not to", "told clients the": several, and then what they were told. */
function isGroup(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!/^\p{Ll}+[^s]s$/u.test(tokens[at]?.text ?? '') || next === undefined) return false;
  return (
    next.kind === 'quote' ||
    /^(?:that|not|to|the|a|an|his|her|their|its|it|he|she|they|there|:)$/.test(next.lower)
  );
}

function isGroupWord({ lower }: Token): boolean {
  return GROUP.test(lower) || /^(?:how|why|what|when|where|of|there)$/.test(lower);
}

/** "told mediapersons in the lobby", "warned managers about": several, and where or of what. */
function isHearer(tokens: readonly Token[], at: number, verb: string): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  if (!/^\p{Ll}{3,}[^s'’]s$/u.test(tokens[at]?.text ?? '')) return false;
  if (/^(?:about|of|against)$/.test(next)) return true;
  return (
    /^(?:tell|inform|remind|assure|reassure|brief|notify)$/.test(verb) &&
    (tokens[at + 1]?.kind !== 'word' || PREPOSITIONS.has(next) || isTime(next))
  );
}

/** "said to reporters", "in an interview with Kaldor TV", "speaking to …": right behind the verb. */
export function toSomebody(tokens: readonly Token[], at: number): Range | undefined {
  if (tokens[at]?.lower !== 'to' && tokens[at]?.lower !== 'by') return undefined;
  // "promised to publish the minutes": what was promised.
  const next = tokens[at + 1];
  const behind = tokens[at + 2];
  if (
    next?.kind === 'word' &&
    /^\p{Ll}+[^s]$/u.test(next.text) &&
    !DETERMINERS.has(next.lower) &&
    !/^(?:him|her|them|me|us|parliament|congress|court|press|police|mps|children)$/.test(next.lower) &&
    behind !== undefined &&
    (DETERMINERS.has(behind.lower) || /^(?:him|it|them|us|me)$/.test(behind.lower))
  )
    return undefined;
  const to = phraseEnd(tokens, at + 1);
  return to > at + 1 ? { from: at + 1, to } : undefined;
}

/** A name goes as far as its capitals: "told Horizon TV filling the lake would take years", "told Halden Today the". */
function nameEnd(tokens: readonly Token[], from: number, phrase: number): number {
  let to = from;
  while (to < tokens.length && to - from < 8) {
    const token = tokens[to];
    const isJoined =
      /^(?:of|the|and|for|de)$/.test(token?.lower ?? '') && tokens[to + 1]?.cap === true && to < phrase;
    if (token?.text === '&' && tokens[to + 1]?.cap === true) {
      to += 1;
      continue;
    }
    if (token?.kind !== 'word' || !(token.cap || isJoined)) break;
    if (to > from && isTime(token.lower) && !/^(?:today|tonight|this)$/.test(token.lower)) break;
    to += 1;
  }
  // "tells Halvorne meeting that …"
  const next = tokens[to];
  if (
    next?.kind === 'word' &&
    !PRONOUNS.has(next.lower) &&
    !DETERMINERS.has(next.lower) &&
    !isPlainVerb(next)
  )
    if (tokens[to + 1]?.lower === 'that' && !isTime(next.lower) && !PREPOSITIONS.has(next.lower))
      return to + 1;
  const possessive = tokens[to - 1]?.lower.endsWith("'s") === true;
  return possessive ? phrase : to;
}

/** Behind "(KNA)", a short form in brackets. */
function behindShortForm(tokens: readonly Token[], to: number): number {
  return tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' ? to + 3 : to;
}
