import type { Dated } from '../../corpus/dated.ts';
import { DATE, WEEKDAY } from './time-words.ts';

/** A page with so many entries that begin with their time is told as it happens. */
const ENTRIES = 3;
const CLOCK = /^[^\S\n]*(?:[01]?\d|2[0-3])[:.h][0-5]\d\b/gmu;

/** Whether a page, as text, tells hour by hour what happens on its day. */
export function isToldLive(text: string): boolean {
  return (text.match(CLOCK)?.length ?? 0) >= ENTRIES;
}

const HEADING = new RegExp(`^[^\\S\\n]*(?:${WEEKDAY}|${WEEKDAY},?\\s+(?:${DATE})|${DATE})[^\\S\\n]*$`, 'imu');

/** The day of a page that is told live: what it quotes, if it does not say when, was said on it. */
export function liveOn(text: string, published: Dated | null): Dated | undefined {
  if (published === null || !isToldLive(text)) return undefined;
  if (published.precision !== 'day' && published.precision !== 'minute') return undefined;
  // Entries under other days are of those.
  if (HEADING.test(text)) return undefined;
  const day = published.value.slice(0, 10);
  const why = 'The page tells hour by hour what happens on its day.';
  return { value: day, precision: 'day', basis: 'inferred', why, notBefore: day };
}
