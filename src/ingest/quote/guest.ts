import type { Passage } from '../clean/article.ts';
import type { Member } from '../speaker/cast.ts';
import { mentioned } from '../speaker/mentioned.ts';
import type { Reading } from './telling.ts';

/** "We put your questions to …", "… answers your questions", "We sat down with …", "an interview with …". */
const INTRODUCED =
  /\b(?:(?:put|sent|posed|took) (?:some of |a few of |(?:\p{L}+|\d+) of )?(?:your|our|readers['’]|these|them|the|some|a few|(?:\p{L}+|\d+)) (?:\p{L}+ )?(?:questions? )?to\b|(?:answers?|answered|answering|takes?|took|tackles?) (?:some of |a few of |(?:\p{L}+|\d+) of )?(?:your|readers['’]|our|the|some|these|(?:\p{L}+|\d+)) (?:\p{L}+ )?questions?\b|(?:your|readers['’]) questions (?:are |were |have been |)?(?:answered|put) (?:by|to)\b|we (?:asked|spoke to|spoke with|talked to|talked with|sat down with|caught up with|met)\b|(?:spoke|talked|speaks|talks) (?:to|with) (?:us|the \p{Lu}\p{L}+|\p{Lu}\p{L}+|our)\b|(?:interview|conversation|q&a|q & a) with\b)/iu;

/** Whether a paragraph announces that somebody was asked. */
export function isIntroduced(text: string, passage: Passage | undefined): boolean {
  if (passage === undefined) return false;
  const { start, end } = passage;
  return end - start <= 800 && INTRODUCED.test(text.slice(start, end));
}

/**
 * Who answers the questions that begin at `first`: the one whom the paragraph before introduces; else the one who is
 * named alone before; else the one whom the headline, or the standfirst, names alone. Nobody where that does not tell.
 */
export function guestOf({ text, cast }: Reading, passages: readonly Passage[], first: number): Member | null {
  const namedIn = (some: readonly Passage[]): Member[] => [
    ...new Set(
      some
        .flatMap(({ sentences }) => sentences)
        .flatMap(({ tokens }) => mentioned(text, tokens, tokens.length, cast)),
    ),
  ];
  for (const at of [first - 1, first - 2]) {
    const passage = passages[at];
    if (passage === undefined || !isIntroduced(text, passage)) continue;
    const named = namedIn([passage]);
    if (named.length === 1) return named[0] ?? null;
  }
  const before = passages.slice(0, first);
  const all = namedIn(before);
  if (all.length <= 1) return all[0] ?? null;
  for (const part of ['headline', 'standfirst'] as const) {
    const named = namedIn(before.filter((passage) => passage.part === part));
    if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  }
  return null;
}
