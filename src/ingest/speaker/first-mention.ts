import type { Token } from '../sentence/tokens.ts';
import { ADVERBS, CLAUSE_STARTS, DETERMINERS, PREPOSITIONS } from '../words/closed.ts';
import { type Mention, mentionOf } from './mention.ts';
import { isTime, phraseEnd } from './phrase.ts';

/** The name that a phrase begins with, where its verb is a word like any other: "Vale cut the ribbon". */
function capitals(tokens: readonly Token[], from: number, limit: number): Mention | undefined {
  let to = from;
  const first = tokens[from]?.lower ?? '';
  if (isTime(first) || PREPOSITIONS.has(first) || ADVERBS.has(first) || CLAUSE_STARTS.has(first))
    return undefined;
  while (to < limit && tokens[to]?.cap) to += 1;
  const mention = to > from && to < limit ? mentionOf(tokens, from, to) : undefined;
  return mention?.form === 'name' || mention?.form === 'body' ? mention : undefined;
}

/** "Announcing that one, …": a verb with its object, and no name. */
function isParticiple(tokens: readonly Token[]): boolean {
  const next = tokens[1]?.lower ?? '';
  return (
    /^\p{L}{2,}ing$/u.test(tokens[0]?.lower ?? '') &&
    (DETERMINERS.has(next) || PREPOSITIONS.has(next) || ADVERBS.has(next))
  );
}

/** No dateline has more words and signs. */
const DATELINE = 14;

/** Behind "LONDON (Reuters) --", "PORT LENNE, Sept 14 –": where the report was written. */
function datelineEnd(tokens: readonly Token[], limit: number): number {
  if (!/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? '')) return 0;
  for (let at = 1; at < Math.min(limit, DATELINE); at++) {
    const token = tokens[at];
    if (/^[–—-]$/.test(token?.text ?? '')) {
      let end = at + 1;
      while (/^[–—-]$/.test(tokens[end]?.text ?? '')) end += 1;
      return end < limit ? end : 0;
    }
    if (token?.kind === 'quote' || /^[;:?!]$/.test(token?.text ?? '')) return 0;
  }
  return 0;
}

/** "Asked about it, she …", "Flanked by Ben Arrow, she …": whoever the participle is about stands behind. */
const ASKED =
  /^(?:asked|pressed|questioned|quizzed|challenged|cross-examined|interviewed|flanked|accompanied|joined|surrounded|watched|cheered|reached|contacted|followed|introduced|confronted|grilled|backed|supported|represented)$/;

/** Behind "Over a pint at the inn," and "In a statement,": where the sentence itself begins. */
function openingEnd(tokens: readonly Token[], limit: number): number {
  const first = tokens[0]?.lower ?? '';
  const opens = PREPOSITIONS.has(first) || ASKED.test(first) || isParticiple(tokens);
  if (first === 'like' || !opens) return 0;
  // "On Thursday he declined, saying": no comma behind the day.
  const day = PREPOSITIONS.has(first) ? phraseEnd(tokens, 1) : 0;
  if (day > 1 && isDay(tokens[day - 1]) && isPronoun(tokens[day])) return day;
  for (let at = 1; at < limit; at++) {
    if (tokens[at]?.text !== ',') continue;
    // "Opening the pier, in 2020, Ms Vale said": one more phrase of time or place.
    const next = tokens[at + 1]?.lower ?? '';
    if (!/^(?:in|on|at|for|of|during|after|before|last|earlier)$/.test(next)) return at + 1;
  }
  // "During the visit the minister met engineers": without a comma, where a second phrase begins.
  const end = PREPOSITIONS.has(first) ? phraseEnd(tokens, 1) : 0;
  return end > 1 && end < limit && DETERMINERS.has(tokens[end]?.lower ?? '') ? end : 0;
}

function isDay(token: Token | undefined): boolean {
  return isTime(token?.lower ?? '') || /^\p{N}{1,4}$/u.test(token?.text ?? '');
}

function isPronoun(token: Token | undefined): boolean {
  return /^(?:he|she|it)$/.test(token?.text ?? '');
}

/** "As president she was more careful": whoever has, or had, the office. */
function pronounBehindAs(tokens: readonly Token[], limit: number): Mention | undefined {
  if (tokens[0]?.lower !== 'as') return undefined;
  for (let at = 1; at < Math.min(limit, 7); at++) {
    const word = tokens[at]?.lower ?? '';
    if (/^(?:he|she)$/.test(word)) return { form: 'pronoun', from: at, to: at + 1 };
    if (tokens[at]?.kind !== 'word' && tokens[at]?.text !== ',') return undefined;
  }
  return undefined;
}

/** The phrase at the beginning of a sentence, where it names or describes somebody. */
export function firstMention(tokens: readonly Token[], limit: number): Mention | undefined {
  const pronoun = pronounBehindAs(tokens, limit);
  if (pronoun !== undefined) return pronoun;
  // "World No 1 Ada Vale"
  const isRanked =
    tokens[0]?.lower === 'world' &&
    /^(?:no\.?|number)$/.test(tokens[1]?.lower ?? '') &&
    tokens[3]?.cap === true;
  const start = isRanked ? 3 : datelineEnd(tokens, limit) || openingEnd(tokens, limit);
  for (let at = start; at < Math.min(limit, start + 3); at++) {
    const end = Math.min(limit, phraseEnd(tokens, at));
    if (end <= at) continue;
    const mention = mentionOf(tokens, at, end);
    if (isKicker(tokens, at, end)) continue;
    if (mention !== undefined && mention.form !== 'other') return mention;
    const named = capitals(tokens, at, end);
    if (named !== undefined) return named;
    if (mention !== undefined) return undefined;
  }
  return undefined;
}

/** "Downstream, Ada Vale …" and "EXCLUSIVE: …": one word in front that is nobody. */
function isKicker(tokens: readonly Token[], at: number, end: number): boolean {
  if (end - at !== 1 || at !== 0) return false;
  const sign = tokens[end]?.text;
  const next = tokens[end + 1];
  return (sign === ',' && next?.cap === true) || (sign === ':' && KICKER.test(tokens[at]?.lower ?? ''));
}

/** Words in capitals or not that stand with a colon before a headline. */
const KICKER =
  /^(?:exclusive|breaking|watch|live|video|analysis|opinion|comment|update|updated|revealed|interview|explained|explainer|profile|report|editorial|column|letters?|review|feature|podcast|listen|photos?|pictures|gallery|poll|factbox|timeline|recap|urgent|alert|just|new|latest|verdict|revealed|shock|fury|read|more|note|correction|clarification|quote|summary|background|context|result|results)$/;
