import { type Dated, days } from '../../corpus/dated.ts';
import { ENGLISH_MONTHS } from '../words/months.ts';
import { type Flashback, flashback } from './flashback.ts';
import { occasionIn } from './occasion.ts';
import { saidWhen } from './said-when.ts';
import { dayIn } from './spoken.ts';

/**
 * When something was said, as far as the outlet's own words tell: the day, else the month or the year. Nobody is
 * quoted on a day that is still to come: what such a date tells of is something else.
 */
export function spokenIn(said: Flashback, published: Dated | null): Dated | undefined {
  return spokenAt(saidWhen(said) ?? flashback(said), published);
}

/** The same by the words that name the time. */
export function spokenAt(time: string | undefined, published: Dated | null): Dated | undefined {
  if (time === undefined) return undefined;
  const day = dayIn(time, published);
  if (day !== undefined || published === null) return exactly(notAhead(day, published));
  const { from, to, basis } = occasionIn([asMonthOrYear(time, published)], lastDayOf(published));
  if (basis !== 'told' || from > published.value.slice(0, 10)) return undefined;
  // Of a page that is dated by its month alone, nothing can be counted back.
  if (published.value.length < 10 && !/\d{4}/.test(time)) return undefined;
  const why = `The text says ${time}; the page is dated ${published.value.slice(0, 10)}.`;
  if (from === to) return exactly({ value: from, precision: 'day', basis: 'inferred', why });
  if (from.slice(0, 7) === to.slice(0, 7))
    return { value: from.slice(0, 7), precision: 'month', basis: 'inferred', why };
  if (from.slice(0, 4) === to.slice(0, 4))
    return {
      value: from.slice(0, 4),
      precision: 'year',
      basis: 'inferred',
      why,
      notBefore: from,
      notAfter: to,
    };
  return COUNTED.test(time)
    ? { value: middle(from, to), precision: 'year', basis: 'inferred', why }
    : undefined;
}

/** "two years ago", which is about then. */
const COUNTED = /\b(?:ago|earlier)$/i;

/** The year in which the middle of a span lies. */
function middle(from: string, to: string): string {
  return new Date((Date.parse(`${from}T00:00Z`) + Date.parse(`${to}T00:00Z`)) / 2).toISOString().slice(0, 4);
}

/** The last day on which a page can have come out. */
function lastDayOf(published: Dated): Dated {
  return { value: days(published).to, precision: 'day', basis: published.basis };
}

/** A day that the text tells is not merely the last one on which it can have been said. */
function exactly<Day extends Dated | undefined>(day: Day): Day {
  return day?.precision === 'day' && day.basis === 'inferred' ? { ...day, notBefore: day.value } : day;
}

/** "last month" and "last year", as the one that it was. */
function asMonthOrYear(time: string, { value }: Dated): string {
  const [year, month] = [Number(value.slice(0, 4)), Number(value.slice(5, 7))];
  if (/^last\s+year$/i.test(time)) return `in ${year - 1}`;
  const dated = /^(?:the\s+)?(\d{4})\s/i.exec(time)?.[1];
  if (dated !== undefined) return `in ${dated}`;
  if (!/^last\s+month$/i.test(time) || month === 0) return time;
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
