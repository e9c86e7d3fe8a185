import { type Clock, type Period, readPeriod } from '../period.ts';
import type { Placed } from './names.ts';

/** Dates that were found in a question, and the words that are left without them. */
export interface Dated {
  readonly since?: string;
  readonly until?: string;
  /** Each period that was named, in order: a comparison over time has two. */
  readonly periods: readonly Period[];
  readonly rest: readonly Placed[];
}

const LONGEST = 7;
const FROM = new Set(['since', 'from', 'after', 'starting']);
const TO = new Set(['until', 'till', 'before', 'by', 'to', 'through', 'up']);
const WITHIN = new Set([
  'in',
  'on',
  'during',
  'within',
  'over',
  'for',
  'of',
  'at',
  'throughout',
  'between',
  'and',
  'late',
  'early',
  'mid',
  'around',
]);
const MONTH =
  /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/;
/** Month names that are words as well: taken for dates only behind a preposition or beside a number. */
const ALSO_WORDS = /^(may|mar|march|dec|sun|sat|mon)$/;

/** Finds the dates of a question: "since August", "between 1 and 15 December", "the last two weeks", "in 2025". */
export function takeDates(words: readonly Placed[], clock: Clock): Dated {
  const rest: Placed[] = [];
  const periods: Period[] = [];
  let since: string | undefined;
  let until: string | undefined;
  for (let at = 0; at < words.length; ) {
    const found = longestDate(words, at, clock);
    if (found === undefined) {
      const word = words[at];
      if (word !== undefined) rest.push(word);
      at += 1;
      continue;
    }
    const last = rest.at(-1);
    // Only the very next word before a date belongs to it: names may have stood between.
    const before = last?.at === (words[at]?.at ?? 0) - 1 ? (last?.plain ?? '') : '';
    const { period } = found;
    const after = words[found.end]?.plain ?? '';
    // "From last week" means in it; "from 3 March on" and "from May to July" mean since it.
    const isWithin = before === 'from' && !/^(on|onwards?|to|until|till|through)$/.test(after);
    if (/^onwards?$/.test(after)) since = period.from;
    else if (FROM.has(before) && !isWithin) since = before === 'after' ? nextDay(period.to) : period.from;
    else if (TO.has(before)) until = before === 'before' ? previousDay(period.from) : period.to;
    else {
      periods.push(...sidesOf(found.text, period, clock));
      since ??= period.from;
      until ??= period.to;
    }
    while (isLink(rest.at(-1)?.plain ?? '')) rest.pop();
    at = found.end;
  }
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    periods,
    rest,
  };
}

/** "Between January and December" can mean a comparison of the two: both are kept beside the whole. */
function sidesOf(text: string, whole: Period, clock: Clock): Period[] {
  const [, first = '', second = ''] = /^(?:the )?between (.+) and (.+)$/.exec(text) ?? [];
  const sides = [first, second].flatMap((side) => readPeriod(side, clock) ?? []);
  return sides.length === 2 ? sides : [whole];
}

function isLink(word: string): boolean {
  return FROM.has(word) || TO.has(word) || WITHIN.has(word) || word === 'the';
}

function longestDate(
  words: readonly Placed[],
  at: number,
  clock: Clock,
): { period: Period; text: string; end: number } | undefined {
  const before = words[at - 1]?.plain ?? '';
  for (let end = Math.min(words.length, at + LONGEST); end > at; end -= 1) {
    const run = words.slice(at, end).map(({ plain }) => plain.replace(/'s$/, ''));
    if (!mayBeDate(run, before)) continue;
    const text = run.join(' ');
    const period = readPeriod(text, clock);
    if (period !== undefined) return { period, text, end };
  }
  return undefined;
}

/** Whether words are plainly meant as a date, before they are read as one. */
function mayBeDate(run: readonly string[], before: string): boolean {
  const [first = ''] = run;
  if (run.length === 1) {
    if (/^\d{4}(-\d{2}(-\d{2})?)?$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(first)) return true;
    if (/^(today|yesterday)$/.test(first)) return true;
    if (MONTH.test(first))
      return !ALSO_WORDS.test(first) || isLink(before) || before === 'last' || first === 'dec';
    return /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(first);
  }
  if (/^(last|past|previous|this|the|between|from)$/.test(first)) return true;
  if (/^(end|beginning|start)$/.test(first)) return run[1] === 'of' && isDateWord(run.at(-1) ?? '');
  // A date of several words names a month, a weekday or a number in each end.
  const last = run.at(-1) ?? '';
  return (isDateWord(first) && isDateWord(last)) || /^\d+ (day|week|month|year)s? ago$/.test(run.join(' '));
}

function isDateWord(word: string): boolean {
  return (
    /^\d{1,4}(st|nd|rd|th)?$/.test(word) ||
    MONTH.test(word) ||
    /^(mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word)
  );
}

function nextDay(day: string): string {
  return shift(day, 1);
}

function previousDay(day: string): string {
  return shift(day, -1);
}

function shift(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
