import type { Dated } from '../../corpus/dated.ts';
import { checked, datedOf, datesIn } from './dates.ts';
import { two } from './times.ts';

/** Only the beginning of what metadata say is read. */
const LONGEST = 240;
const QUARTER = 15 * 60_000;
const FARTHEST = 14 * 60 * 60_000;

/** What metadata claim of a date: in ISO 8601 with signs or without, as a count since 1970, or in words. */
export interface Claimed {
  readonly dated: Dated;
  readonly isUtc: boolean;
}

export function readClaim(claim: string | undefined): Claimed | undefined {
  const words = claim?.trim().slice(0, LONGEST) ?? '';
  const dated = isoOf(words) ?? compactOf(words) ?? countedOf(words) ?? inWords(words);
  const isUtc = /(?:Z|GMT|UTC|[+-]00:?00)$/i.test(words) || /^\d{10}(?:\d{3})?$/.test(words);
  return dated === undefined ? undefined : { dated, isUtc };
}

/**
 * Of two dates that metadata give, the first, unless what readers see on the page says the other. Where nothing tells
 * which of them is right, the date says so.
 */
export function agreed(
  first: Claimed | undefined,
  other: Claimed | undefined,
  seen: Dated | undefined,
): Claimed | undefined {
  if (first === undefined) return seen === undefined ? other : undefined;
  const against = other === undefined || isNear(first.dated, other.dated) ? seen : other.dated;
  if (against === undefined || isNear(first.dated, against)) return first;
  if (seen !== undefined && isNear(first.dated, seen)) return first;
  if (other !== undefined && seen !== undefined && isNear(other.dated, seen)) return other;
  const [own, also] = [first.dated, against].map(({ value }) => value.slice(0, 10));
  const why = `The page gives two dates of publication: ${own} and ${also}.`;
  return { ...first, dated: { ...first.dated, basis: 'inferred', why } };
}

/** Whether two dates are one, with what zones and a night's work put between them. */
function isNear(a: Dated, b: Dated): boolean {
  const length = Math.min(a.value.length, b.value.length, 10);
  if (length < 10) return a.value.slice(0, length) === b.value.slice(0, length);
  const [own, other] = [a, b].map(({ value }) => Date.parse(`${value.slice(0, 10)}T00:00Z`));
  return Math.abs((own ?? 0) - (other ?? 0)) <= APART;
}

/** Three days, in milliseconds: pages are written, and put up, on different days. */
const APART = 3 * 86_400_000;

/**
 * The same instant as readers see it: metadata in UTC give way to a line above the article that gives the time, or
 * the neighbouring day, of another zone, and metadata of a day to a line that adds the time.
 * @param seen what the line says, if it is no update
 */
export function asWritten({ dated, isUtc }: Claimed, seen: Dated | undefined): Dated {
  if (seen === undefined || dated.precision === 'month' || dated.precision === 'year') return dated;
  if (dated.precision === 'day')
    return seen.precision === 'minute' && seen.value.startsWith(dated.value) ? seen : dated;
  if (!isUtc) return dated;
  const instant = Date.parse(`${dated.value}Z`);
  if (seen.precision === 'day') return isNextDay(instant, dated.value, seen.value) ? seen : dated;
  const apart = Math.abs(Date.parse(`${seen.value}Z`) - instant);
  return apart > 0 && apart <= FARTHEST && apart % QUARTER === 0 ? seen : dated;
}

/** Whether somewhere it is another day at that instant. */
function isNextDay(instant: number, own: string, seen: string): boolean {
  const day = (by: number): string => new Date(instant + by).toISOString().slice(0, 10);
  return seen !== own.slice(0, 10) && (seen === day(FARTHEST) || seen === day(-FARTHEST));
}

function isoOf(words: string): Dated | undefined {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{2}):(\d{2}))?(?!\d)/.exec(words);
  return found === null ? undefined : madeOf(found);
}

/** "20270312", "20270312T140500Z", "20270312140500". */
function compactOf(words: string): Dated | undefined {
  const found = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(
    words,
  );
  return found === null ? undefined : madeOf(found);
}

/** Seconds or milliseconds since 1970. */
function countedOf(words: string): Dated | undefined {
  if (!/^\d{10}(?:\d{3})?$/.test(words)) return undefined;
  const instant = new Date(Number(words) * (words.length === 10 ? 1000 : 1)).toISOString();
  return { value: instant.slice(0, 16), precision: 'minute', basis: 'stated' };
}

function inWords(words: string): Dated | undefined {
  const found = datesIn(words).find(({ year }) => year !== undefined);
  return found?.year === undefined ? undefined : checked(datedOf(found, found.year, 'stated'));
}

/** Midnight is what is written where no time is known. */
function madeOf([, year, month, day, hour, minute]: readonly string[]): Dated | undefined {
  const date = `${year}-${two(Number(month))}-${two(Number(day))}`;
  const isMidnight = hour === undefined || (hour === '00' && minute === '00');
  return checked(
    isMidnight
      ? { value: date, precision: 'day', basis: 'stated' }
      : { value: `${date}T${hour}:${minute}`, precision: 'minute', basis: 'stated' },
  );
}
