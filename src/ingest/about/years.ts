import type { Dated } from '../../corpus/dated.ts';
import { WEEKDAYS } from '../words/closed.ts';
import { checked, datedOf, datesIn, type FoundDate } from './dates.ts';
import type { Hint } from './hint.ts';

/** A day without a year, with the year of the address, of other dates on the page, or of its copyright. */
export function withYear(
  short: FoundDate,
  hint: Hint | undefined,
  around: readonly string[],
  told: string,
): Dated | undefined {
  if (hint !== undefined) {
    const year = hint.month !== undefined && hint.month < short.month ? hint.year - 1 : hint.year;
    return datedOf(
      short,
      year,
      'inferred',
      'The page gives the day without a year; the year is that of its address or file.',
    );
  }
  const dates = around.flatMap((line) => datesIn(line).flatMap(({ year }) => year ?? []));
  const rights = around.flatMap(copyrightYear);
  const year = commonest(dates) ?? commonest(rights);
  if (year === undefined) return undefined;
  const from = dates.length > 0 ? 'of other dates on the page' : 'of its copyright';
  // A copyright is renewed by the calendar: in January the year before may be meant, and weekdays tell.
  const fitting = [year, year - 1].find((candidate) => fitsWeekday(short, candidate, told));
  return fitting === undefined
    ? undefined
    : datedOf(short, fitting, 'inferred', `The page gives the day without a year; the year is that ${from}.`);
}

/**
 * A day without a year on a page that gives none, where the article itself dates something: its latest year, if the
 * weekday beside the day, or that the first paragraph tells of, is that of no other year near it.
 */
export function withYearTold(short: FoundDate, body: readonly string[], told: string): Dated | undefined {
  const years = body.flatMap((line) => [
    ...datesIn(line).flatMap(({ year }) => year ?? []),
    ...[...line.matchAll(MONTH_AND_YEAR)].map((found) => Number(found[1])),
  ]);
  const latest = years.length === 0 ? undefined : Math.max(...years);
  if (latest === undefined || !WEEKDAY_TOLD.test(told) || !fitsWeekday(short, latest, told)) return undefined;
  return datedOf(
    short,
    latest,
    'inferred',
    'The page gives the day without a year; the year is the latest that the article dates something in, and its weekday fits.',
  );
}

/** How many years back a day is looked for that falls on the weekday the page tells of. */
const YEARS_BACK = 6;

/**
 * A day without a year on a page that was fetched on a day (YYYY-MM-DD, in UTC): the last such day up to then, and of
 * the weekday that stands beside it. Where the page is, it may be the next day already.
 */
export function withYearBefore(short: FoundDate, retrieved: string, told: string): Dated | undefined {
  const end = new Date(Date.parse(retrieved) + DAY_MS).toISOString().slice(0, 10);
  const last = Number(end.slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 1 }, (_each, back) => last - back);
  return years
    .flatMap((year) => {
      const dated = checked(
        datedOf(
          short,
          year,
          'inferred',
          `The page gives the day without a year; the year is the last before it was fetched, on ${retrieved}.`,
        ),
      );
      return dated === undefined || !fitsWeekday(short, year, told) ? [] : [dated];
    })
    .find(({ value }) => value.slice(0, 10) <= end);
}

const DAY_MS = 86_400_000;

const MONTH_AND_YEAR =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|this year,|of this year) (20\d{2})\b/gi;
const WEEKDAY_TOLD = new RegExp(
  `\\b(?:${WEEKDAYS.join('|')})(?:,? \\d| \\p{L}+ \\d)|\\bon (?:${WEEKDAYS.join('|')})\\b`,
  'iu',
);

/** "© STA, 2027", "Copyright 2019–2027": the last year of it. */
function copyrightYear(line: string): number[] {
  const found = /(?:©|\(c\)|copyright)[^\n]{0,60}?\b(20\d{2})(?:\s?[-–]\s?(20\d{2}))?(?!\d)/i.exec(line);
  return found === null ? [] : [Number(found[2] ?? found[1])];
}

/** How many days a report may be dated behind the weekday that it tells of. */
const BEHIND = 2;

/** Whether a day of a year fits the weekday that stands beside it, or that the first paragraph tells of. */
function fitsWeekday({ month, day }: FoundDate, year: number, told: string): boolean {
  const beside = new RegExp(`\\b(${WEEKDAYS.join('|')})(?:,? \\d| \\p{L}+ \\d)`, 'iu').exec(told)?.[1];
  const on = new RegExp(`\\bon (${WEEKDAYS.join('|')})\\b`, 'i').exec(told)?.[1];
  const weekday = beside ?? on;
  if (weekday === undefined) return true;
  const own = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const apart = (own - WEEKDAYS.indexOf(weekday.toLowerCase()) + 7) % 7;
  return beside === undefined ? apart <= BEHIND : apart === 0;
}

function commonest(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
