import type { Dated } from '../../corpus/dated.ts';
import { ENGLISH_MONTHS } from '../words/months.ts';
import { occasionIn } from './occasion.ts';
import { type SaidIn, saidWhen } from './said-when.ts';
import { dayIn } from './spoken.ts';

/**
 * When something was said, as far as the outlet's own words tell: the day, else the month or the year. Nobody is
 * quoted on a day that is still to come: what such a date tells of is something else.
 */
export function spokenIn(said: SaidIn, published: Dated | null): Dated | undefined {
  const time = saidWhen(said);
  if (time === undefined) return undefined;
  const day = dayIn(time, published);
  if (day !== undefined || published === null) return notAhead(day, published);
  const { from, to, basis } = occasionIn([LAST_MONTH.test(time) ? monthBefore(published) : time], published);
  if (basis !== 'told' || from > published.value.slice(0, 10)) return undefined;
  const why = `The text says ${time}; the page is dated ${published.value.slice(0, 10)}.`;
  if (from === to) return { value: from, precision: 'day', basis: 'inferred', why };
  if (from.slice(0, 7) === to.slice(0, 7))
    return { value: from.slice(0, 7), precision: 'month', basis: 'inferred', why };
  return from.slice(0, 4) === to.slice(0, 4)
    ? { value: from.slice(0, 4), precision: 'year', basis: 'inferred', why, notBefore: from, notAfter: to }
    : undefined;
}

const LAST_MONTH = /^last\s+month$/i;

/** "last month", as the month that it was. */
function monthBefore({ value }: Dated): string {
  const [year, month] = [Number(value.slice(0, 4)), Number(value.slice(5, 7))];
  return `in ${CAPITALS[(month + 10) % 12]} ${month === 1 ? year - 1 : year}`;
}

const CAPITALS = ENGLISH_MONTHS.map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`);

/** The day, if it is not behind that of the page; without a year of its own it is the one a year before. */
function notAhead(day: Dated | undefined, published: Dated | null): Dated | undefined {
  if (day === undefined || published === null) return day;
  const last = (published.notAfter ?? published.value).slice(0, day.value.length);
  if (day.value.slice(0, last.length) <= last) return day;
  if (day.basis === 'stated') return undefined;
  const value = `${Number(day.value.slice(0, 4)) - 1}${day.value.slice(4)}`;
  const apart = Date.parse(`${last}T00:00Z`) - Date.parse(`${value}T00:00Z`);
  return apart <= LONGEST_BACK ? { ...day, value } : undefined;
}

/** "on 29 December" in January: no outlet leaves the year out much longer than that. */
const LONGEST_BACK = 92 * 86_400_000;
