import { type Clock, type Period, readPeriod } from '../period.ts';
import { monthsOf, oneDay, partsOf, shiftDays, weekdayOf, weekOf } from './days.ts';
import { monthNumber, readSingle } from './single-dates.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
};
const COUNT = '\\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten|couple|few';
const ROLLING = new RegExp(
  `^(last|past|previous) (?:(?:${COUNT}) )?(?:of )?(?:days?|weeks?|months?|years?)$`,
);
const HOURS_IN_A_DAY = 24;
const SUNDAY = 6;

type Reader = (text: string, today: string, clock: Clock) => Period | undefined;

/**
 * Reads a date, month or span as it is said in a sentence: "11 December", "since" not included, "the week of
 * 8 December", "so far this year", "the third quarter of 2025", "between 1 and 15 December". Undefined for any
 * other text. Takes no time to speak of for any text, which the dates of commands may.
 */
export function readSpoken(text: string, clock: Clock): Period | undefined {
  const today = todayOf(clock);
  const plain = text
    .replace(/\b(the|very)\b/g, ' ')
    .replace(/\b(up (to|until|till)|through|thru|until|till|til|untill)\b/g, 'to')
    .replace(/\b(beginning|start|end|middle) of (?!(this )?(year|month|week)\b)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === 'today' || plain === 'yesterday') return readPeriod(plain, clock);
  for (const read of READERS) {
    const period = read(plain, today, clock);
    if (period !== undefined) return period;
  }
  return readSingle(plain, today);
}

const READERS: readonly Reader[] = [
  // "This month", "last week" (of the calendar), "the last two weeks" (up to today)
  (text, _today, clock) =>
    /^(this|last|previous) (week|month|year)$/.test(text) || ROLLING.test(text)
      ? readPeriod(text, clock)
      : undefined,
  // "Week of 8 December", "w/c 8 December"
  (text, today) => {
    const day =
      /^(?:week|w\/c|wc)(?: (?:of|beginning|commencing|starting|from|around|including|containing))*(?: on)? (.+)$/.exec(
        text,
      )?.[1];
    const named = day === undefined ? undefined : readSingle(day, today);
    return named === undefined || named.from !== named.to ? undefined : weekOf(named.from);
  },
  // "So far this year", "this month so far", "year to date"
  (text, today, clock) => {
    const unit =
      /^(?:so far this|this) (year|month|week)(?: so far| to date| to now)$/.exec(text)?.[1] ??
      /^so far this (year|month|week)$/.exec(text)?.[1] ??
      /^(year|month|week) to (?:date|now)$/.exec(text)?.[1] ??
      (text === 'ytd' ? 'year' : undefined);
    const whole = unit === undefined ? undefined : readPeriod(`this ${unit}`, clock);
    return whole === undefined ? undefined : { from: whole.from, to: today };
  },
  (text, _today, clock) => {
    const unit = /^(?:start|beginning|end|middle) of(?: this)? (year|month|week)$/.exec(text)?.[1];
    return unit === undefined ? undefined : readPeriod(`this ${unit}`, clock);
  },
  // "Q3 2025", "third quarter", "H2 2025", "second half of 2025"
  (text, today) => {
    const [, quarter = '', year = ''] =
      /^q([1-4])(?: of)?(?: (\d{4}))?$/.exec(text) ??
      /^(first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)?(?: (\d{4}))?$/.exec(text) ??
      [];
    const number = NUMBERS[quarter] ?? Number(quarter);
    return number >= 1 ? latestPart(year, 3 * number - 2, 3 * number, today) : undefined;
  },
  (text, today) => {
    const [, half = '', year = ''] =
      /^h([12])(?: of)?(?: (\d{4}))?$/.exec(text) ??
      /^(first|second|1st|2nd) half of (\d{4})$/.exec(text) ??
      [];
    const number = NUMBERS[half] ?? Number(half);
    return number >= 1 ? latestPart(year, 6 * number - 5, 6 * number, today) : undefined;
  },
  (text, today) => {
    const [, half = '', month = ''] = /^(first|second|1st|2nd) half of ([a-z]+(?: \d{4})?)$/.exec(text) ?? [];
    const whole = month === '' ? undefined : readSingle(month, today);
    if (whole === undefined || whole.from.slice(0, 7) !== whole.to.slice(0, 7)) return undefined;
    const middle = `${whole.from.slice(0, 8)}15`;
    return NUMBERS[half] === 1
      ? { from: whole.from, to: middle }
      : { from: shiftDays(middle, 1), to: whole.to };
  },
  (text, today) =>
    /^(last|past|previous) fortnight$/.test(text) ? { from: shiftDays(today, -14), to: today } : undefined,
  (text, today) => (text === 'day before yesterday' ? oneDay(shiftDays(today, -2)) : undefined),
  (text, today) => {
    const hours = Number(/^(?:last|past|previous) (\d{1,3}) hours$/.exec(text)?.[1]);
    return hours >= 1 ? { from: shiftDays(today, -Math.ceil(hours / HOURS_IN_A_DAY)), to: today } : undefined;
  },
  (text, today) => {
    if (!/^(?:(last|past|this past|previous|over) )?weekend$/.test(text)) return undefined;
    const back = weekdayOf(today) === SUNDAY ? 0 : weekdayOf(today) + 1;
    const sunday = shiftDays(today, -back);
    return { from: shiftDays(sunday, -1), to: sunday };
  },
  // "January of this year"
  (text, today) => {
    const [, named = '', which = ''] = /^(.+?)(?: of)? (this|last) year$/.exec(text) ?? [];
    if (which === '' || /\d{4}/.test(named)) return undefined;
    return readSingle(`${named} ${partsOf(today).year - (which === 'this' ? 0 : 1)}`, today);
  },
  // "The 11th", as the latest that is not to come
  (text, today) => {
    const date = Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(text)?.[1]);
    const { year, month, date: now } = partsOf(today);
    if (!(date >= 1)) return undefined;
    const months = date <= now ? 0 : 1;
    return readSingle(
      `${month - months === 0 ? year - 1 : year}-${((month - months + 11) % 12) + 1}-${date}`,
      today,
    );
  },
  // "10 and 11 December", "December 10 and 11", "10-12 December", "December 10-12"
  (text, today) => {
    const [, first = '', second = '', month = ''] =
      /^(\d{1,2})(?:st|nd|rd|th)?(?: and | or |[-/]| - )(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9}(?: \d{4})?)$/.exec(
        text,
      ) ?? [];
    const isSpan = text.includes('-') || Number(second) === Number(first) + 1;
    return isSpan
      ? between(readSingle(`${first} ${month}`, today), readSingle(`${second} ${month}`, today))
      : undefined;
  },
  (text, today) => {
    const [, month = '', first = '', second = '', year = ''] =
      /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?: and | or | to |\/|-)(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(
        text,
      ) ?? [];
    if (month === '') return undefined;
    return between(
      readSingle(`${first} ${month} ${year}`.trim(), today),
      readSingle(`${second} ${month} ${year}`.trim(), today),
    );
  },
  // "Jan-Mar 2025", "January/February 2025"
  (text, today, clock) => {
    const [, first = '', second = '', year = ''] =
      /^([a-z]{3,9})[-/]([a-z]{3,9})(?: (\d{4}))?$/.exec(text) ?? [];
    const isMonths = [first, second].every((name) => monthNumber(name) !== undefined);
    return isMonths ? readSpan(first, `${second} ${year}`.trim(), today, clock) : undefined;
  },
  // "Between 1 and 15 December", "from August to November", "2025-01-01..2025-03-31"
  (text, today, clock) => {
    const [, first = '', last = ''] =
      /^(\S+)\.\.(\S+)$/.exec(text) ??
      /^between (.+?) and (.+)$/.exec(text) ??
      /^(?:from |between )?(.+?) to (.+)$/.exec(text) ??
      [];
    return first === '' ? undefined : readSpan(first, last, today, clock);
  },
];

/** A span from its two sides: the first borrows from the last what it lacks. */
function readSpan(first: string, last: string, _today: string, clock: Clock): Period | undefined {
  const to = readSpoken(last, clock);
  if (to === undefined) return undefined;
  const year = /\b(?:19|20)\d\d\b/.exec(last)?.[0];
  const isBare = /^\d{1,2}(?:st|nd|rd|th)?$/.test(first);
  const full = isBare ? last.replace(/\d{1,2}(?:st|nd|rd|th)?(?!\d)/, first) : first;
  const isYearGiven = /(?:19|20)\d\d/.test(full);
  const from =
    (isYearGiven || year === undefined ? undefined : readSpoken(`${full} ${year}`, clock)) ??
    readSpoken(full, clock);
  return between(from, to, isYearGiven);
}

/** From a first to a last: "November to February" began the year before; days given backwards are turned round. */
function between(
  first: Period | undefined,
  last: Period | undefined,
  isYearGiven = false,
): Period | undefined {
  if (first === undefined || last === undefined) return undefined;
  if (first.from <= last.to) return { from: first.from, to: last.to };
  const { year } = partsOf(first.from);
  const before = isYearGiven ? first.from : `${year - 1}${first.from.slice(4)}`;
  return before <= last.to ? { from: before, to: last.to } : { from: last.from, to: first.to };
}

/**
 * "Jan 25" in the year 2025: a month and its year, as notes are dated, unless it can only be a day ("25 Jan",
 * "on Jan 25", "25th"). Which of the two is meant, nobody can know: the other is offered beside it.
 */
export function readMonthAndYear(text: string, clock: Clock): Period | undefined {
  const [, name = '', year = ''] = /^([a-z]{3,9})\.? (\d\d)$/.exec(text) ?? [];
  const month = monthNumber(name);
  const today = todayOf(clock);
  if (month === undefined || today.slice(2, 4) !== year) return undefined;
  const named = monthsOf(partsOf(today).year, month);
  return named !== undefined && named.from <= today ? named : undefined;
}

/** The asker's day. In UTC it needs no table of zones, which takes a moment to read. */
function todayOf(clock: Clock): string {
  return clock.timeZone === 'UTC'
    ? clock.now.toISOString().slice(0, 10)
    : (readPeriod('today', clock)?.to ?? '');
}

/** Some months of a year; without one, of the latest in which they have begun. */
function latestPart(year: string, first: number, last: number, today: string): Period | undefined {
  const { year: now, month } = partsOf(today);
  return monthsOf(year === '' ? (first <= month ? now : now - 1) : Number(year), first, last);
}
