import type { Period } from '../period.ts';
import { dayOf, monthsOf, oneDay, partsOf, shiftDays, weekdayOf } from './days.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
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
};
const DAY_UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

/** The number of a month as it is named or shortened, from 1; undefined for any other word. */
export function monthNumber(word: string): number | undefined {
  const at = MONTHS.findIndex(
    (month) => word === month || (word.length >= 3 && word === month.slice(0, word.length)),
  );
  const short = word === 'sept' ? 8 : at;
  return short < 0 ? undefined : short + 1;
}

/**
 * Reads one day, month or year as it stands in a sentence: "11 Dec", "Thursday", "December 2025", "11/12/2025",
 * "three weeks ago". One without a year is the latest that is not to come. Undefined for any other text.
 * @param today in ISO 8601
 */
export function readSingle(text: string, today: string): Period | undefined {
  const plain = text
    .replace(/\b(the|of|on|in)\b/g, ' ')
    .replace(/^\s*(?:calendar )?(?:year|month) /, '')
    .replace(/^\s*(?:this past|this|last|past) (?=[a-z]+$)(?![a-z]+day$)/, '')
    .replace(/(?<=\d)(st|nd|rd|th)\b/g, '')
    .replace(/\b(?:(?:twenty|thirty)[ -])?[a-z]+(?:th|st|nd|rd)\b/g, (word) => String(ordinal(word) ?? word))
    .replace(/[.,]+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    readNumbers(plain, today) ?? readNamed(plain, today) ?? readWeekday(plain, today) ?? readAgo(plain, today)
  );
}

function ordinal(word: string): number | undefined {
  const at = ORDINALS.indexOf(word);
  if (at > 0) return at;
  const tens = /^twenty[ -]?(\w+)$/.exec(word)?.[1];
  if (word === 'thirtieth') return 30;
  if (/^thirty[ -]first$/.test(word)) return 31;
  const ones = tens === undefined ? -1 : ORDINALS.indexOf(tens);
  return ones > 0 ? 20 + ones : undefined;
}

/** `2025-12-11`, `2025/12`, `2025`, `11.12.2025`, `11/12/25`, `12/2025`, `11/12`, `20251211` */
function readNumbers(text: string, today: string): Period | undefined {
  const iso =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text) ?? /^(20\d\d)(\d\d)(\d\d)$/.exec(text);
  if (iso !== null) {
    const [year, month, date] = [Number(iso[1]), Number(iso[2] ?? 0), Number(iso[3] ?? 0)];
    if (date > 0) return oneDay(dayOf(year, month, date));
    return month > 0 ? (month <= 12 ? monthsOf(year, month) : undefined) : monthsOf(year, 1, 12);
  }
  const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthAndYear !== null) {
    const month = Number(monthAndYear[1]);
    return month >= 1 && month <= 12 ? monthsOf(Number(monthAndYear[2]), month) : undefined;
  }
  const day = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(text);
  if (day === null) return undefined;
  const [first, second] = [Number(day[1]), Number(day[3])];
  // The day comes first, unless that cannot be.
  const [date, month] = second > 12 && first <= 12 ? [second, first] : [first, second];
  if (day[4] === undefined) return latestDay(month, date, today);
  return oneDay(dayOf(day[4].length === 2 ? 2000 + Number(day[4]) : Number(day[4]), month, date));
}

/** `11 dec`, `dec 11 2025`, `december`, `thursday 11 december 2025` */
function readNamed(text: string, today: string): Period | undefined {
  const words = text.replace(/'(?=\d\d\b)/, '20').split(' ');
  const rest = WEEKDAYS.some((weekday) => weekday === words[0] || weekday.slice(0, 3) === words[0])
    ? words.slice(1)
    : words;
  const named = rest.findIndex((word) => monthNumber(word) !== undefined);
  const month = monthNumber(rest[named] ?? '');
  const numbers = rest.filter((_word, at) => at !== named);
  if (month === undefined || named > 1 || !numbers.every((number) => /^\d{1,4}$/.test(number)))
    return undefined;
  const [first, second] = numbers;
  if (first === undefined) return latestMonth(month, today);
  if (first.length === 4 && second === undefined) return monthsOf(Number(first), month);
  if (first.length > 2 || numbers.length > 2) return undefined;
  if (second === undefined) return latestDay(month, Number(first), today);
  const year = second.length === 4 ? Number(second) : second.length === 2 ? 2000 + Number(second) : 0;
  return oneDay(dayOf(year, month, Number(first)));
}

/** `thursday`, `last thursday`: the latest, and with "last" never today. */
function readWeekday(text: string, today: string): Period | undefined {
  const [, last, name = ''] = /^(?:(last|past|previous|this past) |this )?([a-z]+day)$/.exec(text) ?? [];
  const wanted = WEEKDAYS.indexOf(name);
  if (wanted < 0) return undefined;
  const back = (weekdayOf(today) - wanted + WEEKDAYS.length) % WEEKDAYS.length;
  return oneDay(shiftDays(today, -(back === 0 && last !== undefined ? WEEKDAYS.length : back)));
}

/** `3 days ago` is a day, `a month ago` a whole month. */
function readAgo(text: string, today: string): Period | undefined {
  const [, written = '', unit = ''] =
    /^(\d{1,3}|[a-z]+) (day|week|fortnight|month|year)s? ago$/.exec(text) ?? [];
  const count = NUMBERS[written] ?? Number(written);
  if (unit === '' || !(count >= 1)) return undefined;
  const days = DAY_UNITS[unit];
  if (days !== undefined) return oneDay(shiftDays(today, -days * count));
  const { year, month } = partsOf(today);
  if (unit === 'year') return monthsOf(year - count, 1, 12);
  const months = year * 12 + month - 1 - count;
  return monthsOf(Math.floor(months / 12), (months % 12) + 1);
}

function latestMonth(month: number, today: string): Period | undefined {
  const { year, month: now } = partsOf(today);
  return monthsOf(month <= now ? year : year - 1, month);
}

/** How far back 29 February may lie: 1896 and 1904 are eight years apart. */
const LEAP_YEARS = 8;

function latestDay(month: number, date: number, today: string): Period | undefined {
  const { year } = partsOf(today);
  for (let back = 0; back <= LEAP_YEARS; back += 1) {
    const day = dayOf(year - back, month, date);
    if (day !== undefined && day <= today) return oneDay(day);
  }
  return undefined;
}
