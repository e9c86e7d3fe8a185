import { TZDate } from '@date-fns/tz/date';
import type { ParsedComponents } from 'chrono-node';
import * as chrono from 'chrono-node/en';
import { endOfMonth } from 'date-fns/endOfMonth';
import { endOfWeek } from 'date-fns/endOfWeek';
import { endOfYear } from 'date-fns/endOfYear';
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfWeek } from 'date-fns/startOfWeek';
import { startOfYear } from 'date-fns/startOfYear';
import { sub } from 'date-fns/sub';

/** Some days: the first and the last, both included, in ISO 8601 (`2025-12-01`). */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** When and where the asker is. `timeZone` is an IANA name. */
export interface Clock {
  readonly now: Date;
  readonly timeZone: string;
}

/** No date takes more UTF-16 units; reading dates in words takes time for each of them. */
const LONGEST = 60;

const day = (date: Date): string => format(date, 'yyyy-MM-dd');

/**
 * Reads a date, month, year or span as people write it: `2025-12`, `11 Dec`, `last week`, `past 10 days`,
 * `August`, `2025-01..2025-03`. A date without a year is the latest one that is not to come.
 * Undefined where the text is not a date and nothing but a date.
 */
export function readPeriod(text: string, clock: Clock): Period | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(on|in|during|the) /, '')
    .replace(/^the /, '')
    // "Until the end of January" and "since the beginning of January" mean the month's own ends.
    .replace(/^(?:the )?(?:very )?(?:beginning|start|end) of (?:the )?/, '');
  if (plain === '' || plain.length > LONGEST) return undefined;
  return (
    readIso(plain) ??
    readSpan(plain, clock) ??
    readRelative(plain, clock) ??
    readDayAndMonth(plain, clock) ??
    readWritten(plain, clock)
  );
}

function readIso(text: string): Period | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, date] = match;
  const start = parseISO(`${year}-${month ?? '01'}-${date ?? '01'}`);
  if (!isValid(start) || Number(year) < 1000) return undefined;
  if (date !== undefined) return { from: day(start), to: day(start) };
  return { from: day(start), to: day(month === undefined ? endOfYear(start) : endOfMonth(start)) };
}

/** `A..B`, `between A and B`, `from A to B`, `A to B`, `A - B` */
function readSpan(text: string, clock: Clock): Period | undefined {
  const [, first = '', last = ''] =
    /^(.+?)\s*\.\.\s*(.+)$/.exec(text) ??
    /^(?:between|from) (.+?) (?:and|to|until) (.+)$/.exec(text) ??
    /^(.+?) (?:to|until|-|–) (.+)$/.exec(text) ??
    [];
  const to = readPeriod(last, clock);
  if (to === undefined) return undefined;
  // "between 1 and 15 December 2024" and "from January to March 2024": the first borrows what the second has.
  const full = /^\d{1,2}$/.test(first) ? last.replace(/\d{1,2}/, first) : first;
  const year = /\b\d{4}\b/.exec(last)?.[0];
  const isYearGiven = /\d{4}/.test(full);
  const from =
    (isYearGiven || year === undefined ? undefined : readPeriod(`${full} ${year}`, clock)) ??
    readPeriod(full, clock);
  return from === undefined ? undefined : spanOf(from, to, isYearGiven);
}

/** From a first to a last: "November to February" began the year before; days given backwards are turned round. */
function spanOf(first: Period, last: Period, isYearGiven: boolean): Period {
  if (first.from <= last.to) return { from: first.from, to: last.to };
  const before = isYearGiven ? first.from : day(sub(parseISO(first.from), { years: 1 }));
  return before <= last.to ? { from: before, to: last.to } : { from: last.from, to: first.to };
}

type Unit = 'day' | 'week' | 'month' | 'year';

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  couple: 2,
  few: 3,
};

const WHOLE: Readonly<Record<Unit, (date: Date) => Period>> = {
  day: (date) => ({ from: day(date), to: day(date) }),
  week: (date) => ({
    from: day(startOfWeek(date, { weekStartsOn: 1 })),
    to: day(endOfWeek(date, { weekStartsOn: 1 })),
  }),
  month: (date) => ({ from: day(startOfMonth(date)), to: day(endOfMonth(date)) }),
  year: (date) => ({ from: day(startOfYear(date)), to: day(endOfYear(date)) }),
};

/** `today`, `yesterday`, `this month`, `last week` (a calendar week), `the last two weeks` (up to today) */
function readRelative(text: string, clock: Clock): Period | undefined {
  const today = new TZDate(clock.now.getTime(), clock.timeZone);
  if (text === 'today') return WHOLE.day(today);
  if (text === 'yesterday') return WHOLE.day(sub(today, { days: 1 }));
  const calendar = /^(this|last|previous) (week|month|year)$/.exec(text);
  if (calendar !== null) {
    const unit = calendar[2] as Unit;
    return WHOLE[unit](calendar[1] === 'this' ? today : sub(today, { [`${unit}s`]: 1 }));
  }
  const rolling = /^(?:last|past|previous) (\d{1,3}|[a-z]+)?(?: of)? ?(day|week|month|year)s?$/.exec(text);
  if (rolling === null) return undefined;
  const count = Number(rolling[1] ?? 1) || NUMBERS[rolling[1] ?? ''];
  if (count === undefined) return undefined;
  return { from: day(sub(today, { [`${rolling[2] as Unit}s`]: count })), to: day(today) };
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** How far back 29 February may lie: 1896 and 1904 are eight years apart. */
const LEAP_YEARS = 8;

/** `11 Dec`, `Dec 11`, `11th of December`: a number beside a month is a day, never a year. */
function readDayAndMonth(text: string, clock: Clock): Period | undefined {
  const match =
    /^(?<date>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>[a-z]{3,9})\.?$/.exec(text) ??
    /^(?<month>[a-z]{3,9})\.? (?:the )?(?<date>\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  const { date = '', month = '' } = match?.groups ?? {};
  const number = MONTHS.findIndex((name) => name.startsWith(month)) + 1;
  if (match === null || number === 0) return undefined;
  const today = new TZDate(clock.now.getTime(), clock.timeZone);
  for (let back = 0; back <= LEAP_YEARS; back += 1) {
    const named = `${today.getFullYear() - back}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`;
    if (isValid(parseISO(named)) && named <= day(today)) return { from: named, to: named };
  }
  return undefined;
}

/** Dates in words, by chrono. Only the parts of the date that the words name are taken from it. */
function readWritten(text: string, clock: Clock): Period | undefined {
  const today = new TZDate(clock.now.getTime(), clock.timeZone);
  // A Date whose parts in this machine's zone are those of the asker's: chrono then reads and gives plain parts.
  const reference = new Date(today.getFullYear(), today.getMonth(), today.getDate(), 12);
  const written = /^(?:last |this |past )?([a-z]{3,9})$/.exec(text)?.[1] ?? text;
  const spelt = MONTHS.find((month) => written.length > 2 && month.startsWith(written)) ?? text;
  const results = chrono.GB.parse(spelt, reference);
  const [result] = results;
  if (result === undefined || results.length > 1 || result.text.trim() !== spelt) return undefined;
  const from = partsOf(result.start, reference);
  const to = result.end == null ? from : partsOf(result.end, reference);
  return from === undefined || to === undefined
    ? undefined
    : spanOf(from, to, result.start.isCertain('year'));
}

function partsOf(parts: ParsedComponents, today: Date): Period | undefined {
  const date = parts.date();
  const unit: Unit =
    parts.isCertain('day') || parts.isCertain('weekday')
      ? 'day'
      : parts.isCertain('month')
        ? 'month'
        : 'year';
  // A time of day, and nothing else.
  if (unit === 'year' && !parts.isCertain('year')) return undefined;
  const toCome = WHOLE[unit](date).from > day(today);
  if (!toCome || parts.isCertain('year')) return WHOLE[unit](date);
  return WHOLE[unit](
    sub(date, parts.isCertain('weekday') && !parts.isCertain('day') ? { weeks: 1 } : { years: 1 }),
  );
}
