import type { Clock, Period } from '../period.ts';
import { goesOverComma, isDateLink, mayBeDate, sideBefore } from './date-words.ts';
import { shiftDays } from './days.ts';
import type { Placed } from './names.ts';
import { readMonthAndYear, readSpoken } from './spoken-periods.ts';
import type { Word } from './words.ts';

/** Dates that were found in a question, and the words that are left without them. */
export interface Dated {
  readonly since?: string;
  readonly until?: string;
  /** Each period that was named, in order: a comparison over time has two. */
  readonly periods: readonly Period[];
  /** What a date can mean as well: "Jan 25" a month of 2025, and a day. */
  readonly orElse?: Period;
  /** A date is left out: "not in December". */
  readonly isExcluding: boolean;
  readonly rest: readonly Placed[];
}

interface Found {
  readonly period: Period;
  readonly text: string;
  readonly end: number;
  readonly orElse?: Period;
}

const LONGEST = 8;
/** What stands behind a date from which on something is wanted: "from 3 March on". */
const GOES_ON =
  /^(onwards?\b|on$|on (and|until|to)\b|forward\b|or later\b|and (onwards?|after|later|since)\b|(to|until|till|through)\b)/;

/**
 * Finds the dates of a question: "since August", "between 1 and 15 December", "the last two weeks", "in 2025".
 * @param words those that are no names, of `all` words of the question
 * @param purposes the numbers of words in which dates are not meant
 */
export function takeDates(
  words: readonly Placed[],
  all: readonly Word[],
  purposes: ReadonlySet<number>,
  clock: Clock,
): Dated {
  const rest: Placed[] = [];
  const periods: Period[] = [];
  let since: string | undefined;
  let until: string | undefined;
  let orElse: Period | undefined;
  const excluded: Period[] = [];
  for (let at = 0; at < words.length; ) {
    const isPurpose = purposes.has(words[at]?.at ?? -1);
    const found = isPurpose ? undefined : longestDate(words, at, all, clock);
    if (found === undefined) {
      const word = words[at];
      if (word !== undefined) rest.push(word);
      at += 1;
      continue;
    }
    const { period, text } = found;
    const negation = negationBefore(rest, words[at]?.at ?? 0);
    if (negation > 0) {
      excluded.push(period);
      for (let left = negation; left > 0; left -= 1) rest.pop();
      at = found.end;
      continue;
    }
    const beside = sideBefore(wordsBefore(rest, words[at]?.at ?? 0));
    const after = wordsAfter(words[found.end - 1]?.at ?? 0, all);
    const isSpan = /\b(to|until|and)\b|\.\./.test(text);
    // "From last week" means in it; "from 3 March on" and "from May to July" mean since it.
    const isWithin = words[at - 1]?.plain === 'from' && !GOES_ON.test(after);
    if (GOES_ON.test(after) && !/^(to|until|till|through)\b/.test(after)) since = period.from;
    else if (/^or (before|earlier)\b/.test(after)) until = period.to;
    else if (beside === undefined || isWithin || (isSpan && beside.side !== 'after')) {
      periods.push(...sidesOf(beside === undefined ? text : `from ${text}`, period, clock));
      since ??= period.from;
      until ??= period.to;
      orElse = found.orElse;
    } else if (beside.side === 'from') since = period.from;
    else if (beside.side === 'after') since = shiftDays(period.to, 1);
    else if (beside.side === 'until') until = period.to;
    else until = shiftDays(period.from, -1);
    for (let left = beside?.length ?? 0; left > 0; left -= 1) rest.pop();
    while (isDateLink(rest.at(-1)?.plain ?? '') && isNext(rest, words[at]?.at ?? 0)) rest.pop();
    at = found.end;
  }
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(orElse === undefined ? {} : { orElse }),
    periods,
    // "In 2025, not 2024" says the same twice; "not in December" leaves something out.
    isExcluding: excluded.some(({ from, to }) => to >= (since ?? '') && from <= (until ?? to)),
    rest,
  };
}

/** How many words before a date say that it is not meant: "not", "rather than in". */
function negationBefore(rest: readonly Placed[], at: number): number {
  const before = wordsBefore(rest, at).join(' ');
  return (
    /(?:^|\s)((?:but )?(?:not|rather than|instead of|except|excluding|without)(?: (?:in|on|from|of|for))?)$/
      .exec(before)?.[1]
      ?.split(' ').length ?? 0
  );
}

/** The words directly before a place: names may have stood between others and it. */
function wordsBefore(rest: readonly Placed[], at: number): string[] {
  const before: string[] = [];
  for (let back = 1; rest.at(-back)?.at === at - back; back += 1) before.unshift(rest.at(-back)?.plain ?? '');
  return before;
}

function wordsAfter(at: number, all: readonly Word[]): string {
  const own = all[at];
  return all
    .slice(at + 1, at + 3)
    .filter(({ clause, sentence }) => clause === own?.clause && sentence === own.sentence)
    .map(({ plain }) => plain)
    .join(' ');
}

/** Whether the last word left stands before a date, with at most words of the date's own between. */
function isNext(rest: readonly Placed[], at: number): boolean {
  return at - (rest.at(-1)?.at ?? Number.NEGATIVE_INFINITY) <= LONGEST;
}

/** "Between January and December" can mean a comparison of the two: both are kept beside the whole. */
function sidesOf(text: string, whole: Period, clock: Clock): Period[] {
  const [, first = '', second = ''] = /^(?:the )?(?:between|from) (.+) (?:and|to) (.+)$/.exec(text) ?? [];
  const sides = [first, second].flatMap((side) => readSpoken(side, clock) ?? []);
  return sides.length === 2 ? sides : [whole];
}

function longestDate(
  words: readonly Placed[],
  at: number,
  all: readonly Word[],
  clock: Clock,
): Found | undefined {
  const first = words[at];
  const before =
    first === undefined || words[at - 1]?.at !== first.at - 1 ? '' : (words[at - 1]?.plain ?? '');
  for (let end = Math.min(words.length, at + LONGEST); end > at; end -= 1) {
    const run = words.slice(at, end);
    const plain = run.map((word) =>
      word.plain
        .replace(/^((?:19|20)\d\d)\/(\d\d)$/, '$1-$2')
        .replace(/'s$/, '')
        .replace(/^mid-/, ''),
    );
    const next = all[(run.at(-1)?.at ?? 0) + 1];
    const isClauseEnd = next?.clause !== run.at(-1)?.clause || next?.sentence !== run.at(-1)?.sentence;
    if (!isTogether(run) || !mayBeDate(plain, before, isClauseEnd)) continue;
    const text = plain.join(' ');
    const asMonth = before === 'on' ? undefined : readMonthAndYear(text, clock);
    const asDay = readSpoken(text, clock);
    const isSided = sideBefore([before]) !== undefined && before !== 'from';
    if (asMonth !== undefined && !isSided) {
      return { period: asMonth, text, end, ...(asDay === undefined ? {} : { orElse: asDay }) };
    }
    if (asDay !== undefined) return { period: asDay, text, end };
  }
  return undefined;
}

/** A date is in one clause, but for a comma of its own, and no name stands in it. */
function isTogether(run: readonly Placed[]): boolean {
  return run.every((word, index) => {
    const before = run[index - 1];
    if (before === undefined) return true;
    const isOneClause = before.clause === word.clause && before.sentence === word.sentence;
    return (
      before.at === word.at - 1 &&
      (isOneClause || (before.sentence === word.sentence && goesOverComma(before.plain, word.plain)))
    );
  });
}
