import { perText } from '../text/per-text.ts';
import type { Telling } from './telling.ts';

/** What a text says of its numbers and its time, by what it says it of: "3.1" in "euro", "year" as "next". */
type Said = ReadonlyMap<string, string>;

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  dollar: 'dollar',
  euro: 'euro',
  pound: 'pound',
  yen: 'yen',
  rouble: 'rouble',
  ruble: 'rouble',
  crown: 'crown',
  franc: 'franc',
};
const BEFORE = /([$€£¥])\s?(\d[\d.,]*\d|\d)/gu;
const BEHIND =
  /(?<![\d.,])(\d[\d.,]*\d|\d)(?:\s?(?:thousand|million|billion|trillion|m|bn))?\s(dollar|euro|pound|yen|rouble|ruble|crown|franc)s?\b/giu;
const PERIOD =
  /\b(this|next|last) (year|month|week|spring|summer|autumn|winter|season|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/giu;

/**
 * Whether two texts say another thing of the same number or the same stretch of time: euros and dollars, this year
 * and next year. A text that says several of one is left alone.
 */
export function areClashing(a: Telling, b: Telling): boolean {
  const [one, other] = [saidIn(a.text), saidIn(b.text)];
  if (one.size === 0 || other.size === 0) return false;
  return [...one].some(([of, what]) => {
    const there = other.get(of);
    return what !== SEVERAL && there !== undefined && there !== SEVERAL && there !== what;
  });
}

const SEVERAL = '';

const saidIn: (text: string) => Said = perText((text) => {
  const said = new Map<string, string>();
  const add = (of: string, what: string): void => {
    const before = said.get(of);
    said.set(of, before === undefined || before === what ? what : SEVERAL);
  };
  for (const [, sign = '', number = ''] of text.matchAll(BEFORE)) add(number, CURRENCIES[sign] ?? sign);
  for (const [, number = '', name = ''] of text.matchAll(BEHIND))
    add(number, CURRENCIES[name.toLowerCase()] ?? name);
  for (const [, which = '', period = ''] of text.matchAll(PERIOD))
    add(period.toLowerCase(), which.toLowerCase());
  return said;
});
