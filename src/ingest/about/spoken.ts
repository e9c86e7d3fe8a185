import type { Dated } from '../../corpus/dated.ts';
import { WEEKDAYS } from '../words/closed.ts';
import { datesIn } from './dates.ts';

const WEEKDAY = new RegExp(`\\b(last |next |coming )?(${WEEKDAYS.join('|')})\\b`, 'i');

/** When something in a sentence happened, by the words of the sentence and the day of publication. */
export function dayIn(sentence: string, published: Dated | null): Dated | undefined {
  const words = sentence.slice(0, 600);
  const found = datesIn(words).find(({ day }) => day > 0);
  if (found?.year !== undefined) {
    return {
      value: `${found.year}-${pad(found.month)}-${pad(found.day)}`,
      precision: 'day',
      basis: 'stated',
    };
  }
  if (published === null || published.precision === 'month' || published.precision === 'year')
    return undefined;
  const day = published.value.slice(0, 10);
  if (found !== undefined) {
    const year = Number(day.slice(0, 4));
    const value = `${year}-${pad(found.month)}-${pad(found.day)}`;
    return {
      value,
      precision: 'day',
      basis: 'inferred',
      why: `The text gives the day without a year; the page is dated ${day}.`,
    };
  }
  // Every word that is looked for has it.
  if (!/day/i.test(words)) return undefined;
  const weekday = WEEKDAY.exec(words);
  if (weekday !== null && !/^(?:next|coming)/i.test(weekday[1] ?? '')) {
    const wanted = WEEKDAYS.indexOf((weekday[2] ?? '').toLowerCase());
    const back = (new Date(`${day}T00:00Z`).getUTCDay() - wanted + 7) % 7;
    const isLast = /^last/i.test(weekday[1] ?? '');
    // "last Friday" is never the day of the page.
    const value = shift(day, back === 0 && isLast ? -7 : -back);
    return {
      value,
      precision: 'day',
      basis: 'inferred',
      why: `The text says ${weekday[2]}; the page is dated ${day}.`,
    };
  }
  if (/\byesterday\b/i.test(words)) {
    return {
      value: shift(day, -1),
      precision: 'day',
      basis: 'inferred',
      why: `The text says yesterday; the page is dated ${day}.`,
    };
  }
  return undefined;
}

/** A day, so many days on. */
function shift(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
