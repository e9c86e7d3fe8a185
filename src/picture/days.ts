const DAY_MS = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The number of an ISO day, counted from 1 January 1970; undefined where the text is no day. */
export function dayNumber(iso: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return undefined;
  const day = iso.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  // A day that is not in the calendar is read as another one.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : time / DAY_MS;
}

/** Year, month (0 to 11) and day of a day's number. */
export function calendar(day: number): { year: number; month: number; date: number } {
  const date = new Date(Math.round(day) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
}

/** The number of a day of the calendar; months beyond December are those of the years that follow. */
export function numberOf(year: number, month: number, date = 1): number {
  const day = new Date(0);
  // Date.UTC takes the years 0 to 99 for those of the last century.
  day.setUTCFullYear(year, month, date);
  return day.getTime() / DAY_MS;
}

export function monthName(month: number): string {
  return MONTHS[month] ?? '';
}
