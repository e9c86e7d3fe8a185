import { TZDate } from '@date-fns/tz/date';
import { format } from 'date-fns/format';
import type { Schedule } from '../command/subscriptions.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const KNOWN: Readonly<Record<string, string>> = {
  '1,2,3,4,5,6,7': 'every day',
  '1,2,3,4,5': 'on weekdays',
  '6,7': 'at the weekend',
};

/** "08:00 on weekdays, Europe/Istanbul" */
export function describeSchedule({ time, days, timeZone }: Schedule): string {
  const listed = days.map((day) => DAYS[day - 1]).join(', ');
  return `${time} ${KNOWN[days.join(',')] ?? `on ${listed}`}, ${timeZone}`;
}

/** "Fri 12 Dec 2025, 08:00 (Europe/Istanbul)" */
export function describeInstant(at: Date, timeZone: string): string {
  return `${format(new TZDate(at.getTime(), timeZone), 'EEE d MMM yyyy, HH:mm')} (${timeZone})`;
}
