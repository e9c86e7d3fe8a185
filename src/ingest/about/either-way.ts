import type { Dated } from '../../corpus/dated.ts';
import { WEEKDAYS } from '../words/closed.ts';
import { datesIn } from './dates.ts';
import { two } from './times.ts';

/** "06/03/2027": the day or the month first. */
const NUMERIC = /(?<![\d/.-])(\d{1,2})\/\s?(\d{1,2})\/\s?((?:19|20)\d{2})(?!\d(?!\d?:\d{2}))/g;
/** So much of a page is looked through. */
const LONGEST = 60_000;
/** A page tells of days so near to the one on which it came out. */
const NEAR = 10;
const DAY = 24 * 60 * 60_000;

const BRITISH =
  /\b(?:colour|labour|centre|programme|defence|favour|harbour|neighbour|honour|kilometres?|metres?|litres?|tonnes|travell\w+|\w{4,}isation|cheque|tyres?)/gi;
const AMERICAN =
  /\b(?:color|labor|center|defense|favor|harbor|neighbor|honor|kilometers?|meters?|liters?|traveled|\w{4,}ization|gray)\b/gi;

/**
 * A day written in figures that fits both ways, read as the page writes its other dates: in figures or words near it,
 * the weekday that its first paragraphs tell of, or its spelling. What nothing settles is known by its year alone.
 */
export function settled(dated: Dated | null, page: string, body: readonly string[]): Dated | null {
  if (dated === null || dated.basis !== 'stated' || !/^\d{4}-\d\d-\d\d/.test(dated.value)) return dated;
  const text = page.slice(0, LONGEST);
  const [year = '', month = '', day = ''] = dated.value.slice(0, 10).split('-');
  if (Number(day) > 12 || day === month) return dated;
  const numeric = [...text.matchAll(NUMERIC)].map(([, first, second, of]) => ({ first, second, of }));
  const isEither = numeric.some(
    ({ first, second, of }) =>
      Number(first) === Number(day) && Number(second) === Number(month) && of === year,
  );
  if (!isEither) return dated;
  const swapped = `${year}-${two(Number(day))}-${two(Number(month))}`;
  const order = orderOf(numeric) ?? orderByWords(text, dated.value.slice(0, 10), swapped);
  const told =
    order ??
    orderByWeekday(body, dated.value.slice(0, 10), swapped) ??
    orderByClock(text) ??
    orderByZero(text) ??
    orderBySpelling(text);
  if (told === 'day') return dated;
  if (told === 'month') return { ...dated, value: swapped + dated.value.slice(10) };
  return { value: year, precision: 'year', basis: 'stated' };
}

type Order = 'day' | 'month' | undefined;

function orderOf(numeric: readonly { first?: string | undefined; second?: string | undefined }[]): Order {
  if (numeric.some(({ first }) => Number(first) > 12)) return 'day';
  return numeric.some(({ second }) => Number(second) > 12) ? 'month' : undefined;
}

/** Dates with the name of a month near the one reading, and none near the other. */
function orderByWords(text: string, own: string, swapped: string): Order {
  const near = (value: string): boolean =>
    text.split('\n').some((line) =>
      datesIn(line.slice(0, 2000)).some((found) => {
        const written = line.slice(found.at, found.at + found.length);
        if (!/\p{L}{3}/u.test(written)) return false;
        const at = Date.UTC(found.year ?? Number(value.slice(0, 4)), found.month - 1, found.day);
        return Math.abs(at - Date.parse(`${value}T00:00Z`)) <= NEAR * DAY;
      }),
    );
  return only(near(own), near(swapped));
}

/** "on Thursday": that day, or one of the two days before. */
function orderByWeekday(body: readonly string[], own: string, swapped: string): Order {
  const on = new RegExp(`\\bon (${WEEKDAYS.join('|')})\\b`, 'i').exec(body.join(' '))?.[1];
  if (on === undefined) return undefined;
  const fits = (value: string): boolean => {
    const behind = (new Date(`${value}T00:00Z`).getUTCDay() - WEEKDAYS.indexOf(on.toLowerCase()) + 7) % 7;
    return behind <= 2;
  };
  return only(fits(own), fits(swapped));
}

/** "12/03/2027 - 14:05": whoever writes the month first has a clock of twelve hours. */
const CLOCK =
  /(?<![\d/.-])\d{1,2}\/\s?\d{1,2}\/\s?(?:19|20)\d{2}[\s,|·•–-]{1,4}([01]\d|2[0-3])[:.]\d{2}(?!\d|\s?[ap]\.?m|\s?[ECMP][DS]?T\b)/gi;

function orderByClock(text: string): Order {
  return [...text.matchAll(CLOCK)].some(([, hour]) => Number(hour) > 12 || hour?.startsWith('0'))
    ? 'day'
    : undefined;
}

/** "5/09/2027": who writes the month first writes 5/9 or 05/09. */
const PADDED = /(?<![\d/.-])[1-9]\/0[1-9]\/(?:19|20)\d{2}(?!\d)/;

function orderByZero(text: string): Order {
  return PADDED.test(text) ? 'day' : undefined;
}

function orderBySpelling(text: string): Order {
  return only((text.match(BRITISH) ?? []).length > 0, (text.match(AMERICAN) ?? []).length > 0);
}

function only(isDay: boolean, isMonth: boolean): Order {
  return isDay === isMonth ? undefined : isDay ? 'day' : 'month';
}
