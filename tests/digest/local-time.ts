/** Local time without any library: by asking the platform for the parts of instants, and nothing else. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock in a zone: `2027-03-28 02:30`. */
export function wall(at: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Milliseconds by which the wall clock is ahead of UTC. */
function offset(at: number, timeZone: string): number {
  return Date.parse(`${wall(at, timeZone).replace(' ', 'T')}:00Z`) - Math.floor(at / MINUTE) * MINUTE;
}

/** The first instant at which the wall clock shows a time of a day, or would have shown it: the end of a gap. */
export function firstInstant(day: string, time: string, timeZone: string): number {
  const utc = Date.parse(`${day}T${time}:00Z`);
  const target = `${day} ${time}`;
  const before = offset(utc - 36 * HOUR, timeZone);
  const after = offset(utc + 36 * HOUR, timeZone);
  const candidates = [utc - before, utc - after].sort((a, b) => a - b);
  const exact = candidates.find((at) => wall(at, timeZone) === target);
  if (exact !== undefined) return exact;
  // The clocks jumped over it: the first minute that is later.
  let from = (candidates[0] ?? utc) - 3 * HOUR;
  while (wall(from, timeZone) < target) from += MINUTE;
  return from;
}

/** The days from one to another, both included, by the calendar alone. */
export function calendar(from: string, through: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(through); at += 24 * HOUR) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
