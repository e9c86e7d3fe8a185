import type { Dated } from '../../corpus/dated.ts';
import { occasionIn } from './occasion.ts';
import { dayIn } from './spoken.ts';

/** When something in a sentence was said, as far as the sentence tells: the day, else the month or the year. */
export function spokenIn(sentence: string, published: Dated | null): Dated | undefined {
  const day = dayIn(sentence, published);
  if (day !== undefined || published === null) return day;
  const { from, to, basis } = occasionIn([sentence.slice(0, 600)], published);
  if (basis !== 'told') return undefined;
  const why = `The text tells of an earlier time; the page is dated ${published.value.slice(0, 10)}.`;
  if (from.slice(0, 7) === to.slice(0, 7))
    return { value: from.slice(0, 7), precision: 'month', basis: 'inferred', why };
  return from.slice(0, 4) === to.slice(0, 4)
    ? { value: from.slice(0, 4), precision: 'year', basis: 'inferred', why, notBefore: from, notAfter: to }
    : undefined;
}
