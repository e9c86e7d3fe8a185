import { TZDate } from '@date-fns/tz/date';
import { format } from 'date-fns/format';

/** "Fri 12 Dec 2025, 08:00 (Europe/Istanbul)" */
export function describeInstant(at: Date, timeZone: string): string {
  return `${format(new TZDate(at.getTime(), timeZone), 'EEE d MMM yyyy, HH:mm')} (${timeZone})`;
}
