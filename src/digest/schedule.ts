import { TZDate } from '@date-fns/tz/date';
import { tzOffset } from '@date-fns/tz/tzOffset';
import { Cron } from 'croner';
import { addDays } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import type { QuietHours, Schedule } from '../command/subscriptions.ts';

/** One time that a digest is due. `day` (ISO) is the local day that it is for. */
export interface Run {
  readonly at: Date;
  readonly day: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** How late a digest that was missed is still sent on another day than its own. */
const HELP_MS = 12 * HOUR_MS;
/** What is later than this is marked as late; less is the queue of a full hour. */
const LATE_MS = 5 * MINUTE_MS;
/** A schedule with one day a week has its last run within them, whatever the clocks do. */
const WEEK_AND_A_DAY_MS = 8 * DAY_MS;

const timers = new Map<string, Cron>();
const MOST_TIMERS = 5000;

/**
 * The first run after an instant. A time that does not exist that day, for the clocks go forward, is the first
 * instant after it; one that exists twice is its first.
 */
export function nextRun(schedule: Schedule, after: Date): Run {
  const found = timerOf(schedule).nextRun(after);
  if (found === null) throw new Error(`nothing is due at ${schedule.time} on ${schedule.days.join(', ')}`);
  const swallowed = swallowedRun(schedule, after, found);
  return swallowed ?? { at: found, day: localDay(found, schedule.timeZone) };
}

/** The runs after one instant and up to another, the earliest first; of very many, the newest. */
export function runsBetween(schedule: Schedule, after: Date, through: Date, most: number): Run[] {
  const from = Math.max(after.getTime(), through.getTime() - most * WEEK_AND_A_DAY_MS);
  const runs: Run[] = [];
  for (let run = nextRun(schedule, new Date(from)); run.at <= through; run = nextRun(schedule, run.at)) {
    runs.push(run);
  }
  return runs.slice(-most);
}

/** The last run up to an instant. */
export function latestRun(schedule: Schedule, through: Date): Run | undefined {
  const after = new Date(through.getTime() - WEEK_AND_A_DAY_MS);
  return runsBetween(schedule, after, through, 1)[0];
}

/** Whether it is too late to send what was due: another local day has begun, and twelve hours have passed. */
export function isPastHelp(due: Date, now: Date, day?: { readonly day: string; readonly timeZone: string }) {
  const isSameDay = day !== undefined && localDay(now, day.timeZone) <= day.day;
  return !isSameDay && now.getTime() - due.getTime() > HELP_MS;
}

export function isLate(due: Date, now: Date): boolean {
  return now.getTime() - due.getTime() > LATE_MS;
}

/** When the quiet hours end that an instant lies in; undefined where it lies in none. */
export function quietUntil({ from, to, timeZone }: QuietHours, now: Date): Date | undefined {
  const isQuiet = (at: Date): boolean => {
    const time = localTime(at, timeZone);
    return from <= to ? from <= time && time < to : from <= time || time < to;
  };
  if (!isQuiet(now)) return undefined;
  const minute = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  const ahead = (minutesOf(to) - minutesOf(localTime(now, timeZone)) + DAY_MINUTES) % DAY_MINUTES;
  const end = new Date(minute + ahead * MINUTE_MS);
  if (tzOffset(timeZone, end) === tzOffset(timeZone, now)) return end;
  // The clocks change before that: the end may come an hour sooner or later, or twice.
  let at = new Date(minute + MINUTE_MS);
  while (isQuiet(at)) at = new Date(at.getTime() + MINUTE_MS);
  return at;
}

const DAY_MINUTES = 24 * 60;

/** Of a time of day. */
function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The local day (ISO) of an instant. */
function localDay(at: Date, timeZone: string): string {
  return wall(at, timeZone).slice(0, 10);
}

function localTime(at: Date, timeZone: string): string {
  return wall(at, timeZone).slice(11, 16);
}

/** What calendar and clock on the wall show, in the form of ISO 8601. */
function wall(at: Date, timeZone: string): string {
  return new Date(at.getTime() + tzOffset(timeZone, at) * MINUTE_MS).toISOString();
}

/**
 * Where the clocks go forward over midnight (in Greenland, from 23:00 to 00:00), croner leaves out a time that
 * they skip. Its day has a run all the same: at the first instant after it, when the next day begins.
 */
function swallowedRun({ time, days, timeZone }: Schedule, after: Date, found: Date): Run | undefined {
  if (tzOffset(timeZone, after) >= tzOffset(timeZone, found)) return undefined;
  const until = localDay(found, timeZone);
  // The day of `after` still has its run to come where its time has not been.
  const first = localTime(after, timeZone) < time ? 0 : 1;
  const today = parseISO(localDay(after, timeZone));
  for (let ahead = first; ; ahead += 1) {
    const date = addDays(today, ahead);
    const day = format(date, 'yyyy-MM-dd');
    if (day >= until) return undefined;
    if (!days.includes(Number(format(date, 'i')))) continue;
    const midnight = new TZDate(date.getFullYear(), date.getMonth(), date.getDate() + 1, timeZone);
    return { at: new Date(midnight.getTime()), day };
  }
}

/** Reading a pattern takes longer than asking for its next run. */
function timerOf({ time, days, timeZone }: Schedule): Cron {
  const [hour, minute] = time.split(':').map(Number);
  const pattern = `${minute} ${hour} * * ${days.join(',')}`;
  const key = `${pattern} ${timeZone}`;
  const known = timers.get(key);
  if (known !== undefined) return known;
  if (timers.size >= MOST_TIMERS) timers.clear();
  const timer = new Cron(pattern, { timezone: timeZone, paused: true });
  timers.set(key, timer);
  return timer;
}
