import type { Period } from '../period.ts';

const DAYS_IN_A_WEEK = 7;

/** Days are written in ISO 8601 (`2025-12-01`) and reckoned without a time zone. */
export function shiftDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A day of the calendar; undefined where there is none, such as 31 April. Months count from 1. */
export function dayOf(year: number, month: number, date: number): string | undefined {
  const day = new Date(Date.UTC(year, month - 1, date));
  const isThere =
    year >= 1000 &&
    day.getUTCFullYear() === year &&
    day.getUTCMonth() === month - 1 &&
    day.getUTCDate() === date;
  return isThere ? day.toISOString().slice(0, 10) : undefined;
}

/** Some months of a year, from the first day to the last. */
export function monthsOf(year: number, first: number, last = first): Period | undefined {
  const from = dayOf(year, first, 1);
  const next = last === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, last + 1, 1);
  return from === undefined || next === undefined ? undefined : { from, to: shiftDays(next, -1) };
}

export function oneDay(day: string | undefined): Period | undefined {
  return day === undefined ? undefined : { from: day, to: day };
}

/** 0 for Monday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + DAYS_IN_A_WEEK - 1) % DAYS_IN_A_WEEK;
}

/** The week of a day, Monday to Sunday. */
export function weekOf(day: string): Period {
  const monday = shiftDays(day, -weekdayOf(day));
  return { from: monday, to: shiftDays(monday, DAYS_IN_A_WEEK - 1) };
}

/** The parts of a day as numbers. */
export function partsOf(day: string): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
} {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}
