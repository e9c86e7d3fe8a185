import { TZDate } from '@date-fns/tz/date';
import { format } from 'date-fns/format';
import type { QuietHours, Schedule } from './subscriptions.ts';
import { weekdaysText } from './weekdays.ts';
import { zoneWords } from './zone-shorthand.ts';

const DAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'] as const;

const SETS: Readonly<Record<string, string>> = {
  daily: 'daily',
  weekdays: 'Monday to Friday',
  weekend: 'on Saturdays and Sundays',
};

/** "daily at 08:00, Europe/Istanbul" */
export function scheduleWords({ time, days, timeZone }: Schedule): string {
  return `${SETS[weekdaysText(days)] ?? `on ${listed(days)}`} at ${time}, ${zoneWords(timeZone)}`;
}

/** "22:00 to 07:00, Europe/Istanbul" */
export function quietWords({ from, to, timeZone }: QuietHours): string {
  return `${from} to ${to}, ${zoneWords(timeZone)}`;
}

/** "Fri 12 Dec 2025, 08:00 Europe/Istanbul" */
export function localTime(at: Date, timeZone: string): string {
  return `${format(new TZDate(at.getTime(), timeZone), 'EEE d MMM yyyy, HH:mm')} ${zoneWords(timeZone)}`;
}

/** "Fri 12 Dec, 08:00", where the zone and the year go without saying. */
export function shortTime(at: Date, timeZone: string): string {
  return format(new TZDate(at.getTime(), timeZone), 'EEE d MMM, HH:mm');
}

/** "Mondays, Wednesdays and Fridays" */
function listed(days: readonly number[]): string {
  const names = days.map((day) => DAYS[day - 1] ?? '');
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
