import type { Token } from '../sentence/tokens.ts';
import { ADVERBS, DETERMINERS, MONTHS, PREPOSITIONS, WEEKDAYS } from '../words/closed.ts';
import { isAmount } from './amount.ts';
import { isTime, phraseEnd } from './phrase.ts';

const UNIT =
  /^(?:second|minute|hour|day|week|weekend|month|year|night|morning|afternoon|evening|moment|time)s?$/;
const RELATED = /^(?:earlier|later|before|ago|after|afterwards|previously)$/;

/** The token behind words of time and occasion that begin at `from`: "on Tuesday", "a day earlier", "in a statement". */
export function asideEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let step = 0; step < 4; step++) {
    const end = oneEnd(tokens, at);
    if (end === at) return at;
    at = end;
  }
  return at;
}

function oneEnd(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.lower ?? '';
  if (tokens[at]?.kind !== 'word') return at;
  const counted = countedEnd(tokens, at);
  if (counted > at) return counted;
  if (isDay(word) || (ADVERBS.has(word) && !/^(?:all|both|just|only|even)$/.test(word)))
    return timeEnd(tokens, at);
  // "said about a third was lost": what was lost, and no occasion.
  if (!PREPOSITIONS.has(word) || word === 'that' || isAmount(tokens, at)) return at;
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== 'word') return at;
  if (isTime(next.lower) || /^\p{N}/u.test(next.text)) return timeEnd(tokens, at + 1);
  if (
    !DETERMINERS.has(next.lower) &&
    !next.cap &&
    !/^(?:reporters|journalists|parliament|court|remarks|comments|writing|private|public)$/.test(next.lower)
  )
    return at;
  if (/^(?:reporters|journalists|parliament|court|remarks|comments|writing|private|public)$/.test(next.lower))
    return at + 2;
  const end = phraseEnd(tokens, at + 1);
  return end > at + 1 ? end : at;
}

/** "a day earlier", "two hours later", "the day before", "last week", "that evening". */
function countedEnd(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.lower ?? '';
  if (/^(?:last|this|that|next|later|earlier)$/.test(word)) {
    let end = at + 1;
    if (/^(?:that|the|this|same)$/.test(tokens[end]?.lower ?? '') && UNIT.test(tokens[end + 1]?.lower ?? ''))
      end += 1;
    return UNIT.test(tokens[end]?.lower ?? '') || (word === 'last' && isDay(tokens[end]?.lower ?? ''))
      ? end + 1
      : at;
  }
  for (let unit = at; unit <= at + 3; unit++) {
    const own = tokens[unit]?.lower ?? '';
    if (tokens[unit]?.kind !== 'word') return at;
    if (UNIT.test(own) && unit > at) {
      if (RELATED.test(tokens[unit + 1]?.lower ?? '')) return unit + 2;
      return tokens[unit - 1]?.lower === 'same' ? unit + 1 : at;
    }
  }
  return at;
}

function isDay(word: string): boolean {
  return WEEKDAYS.includes(word) || /^(?:today|yesterday|tonight|tomorrow|earlier|later)$/.test(word);
}

/** "Tuesday evening", "March 3, 2027", "3 March". */
function timeEnd(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  while (at < from + 5) {
    const token = tokens[at];
    const word = token?.lower ?? '';
    const isPart =
      UNIT.test(word) ||
      MONTHS.includes(word) ||
      WEEKDAYS.includes(word) ||
      /^\d{1,4}(?:st|nd|rd|th|\.\d\d)?$/.test(word);
    if (isPart) at += 1;
    else if (token?.text === ',' && /^\d{4}$/.test(tokens[at + 1]?.lower ?? '')) at += 2;
    else break;
  }
  return at;
}
