import type { Passage } from '../clean/article.ts';
import type { Member } from '../speaker/cast.ts';
import { mentioned, namesIn } from '../speaker/mentioned.ts';
import type { Reading } from './telling.ts';

/** "We put your questions to …", "… answers your questions", "We sat down with …", "an interview with …". */
const INTRODUCED =
  /\b(?:(?:put|sent|posed|took) (?:some of |a few of |(?:\p{L}+|\d+) of )?(?:your|our|readers['’]|these|them|the|some|a few|(?:\p{L}+|\d+)) (?:\p{L}+ )?(?:questions? )?to\b|(?:answers?|answered|answering|takes?|took|tackles?) (?:some of |a few of |(?:\p{L}+|\d+) of )?(?:your|readers['’]|our|the|some|these|(?:\p{L}+|\d+)) (?:\p{L}+ )?questions?\b|(?:your|readers['’]) questions (?:are |were |have been |)?(?:answered|put) (?:by|to)\b|we (?:asked|spoke to|spoke with|talked to|talked with|sat down with|caught up with|met)\b|(?:spoke|talked|speaks|talks) (?:to|with) (?:us|the \p{Lu}\p{L}+|\p{Lu}\p{L}+|our)\b|\btells \p{Lu}\p{L}+ \p{Lu}\p{L}+ (?:why|how|what|about|that|where|when|who)\b|(?:interview|conversation|q&a|q & a) with\b|^(?:the )?(?:big )?(?:interview|q&a)\b)/iu;

/** Whether a paragraph announces that somebody was asked. */
export function isIntroduced(text: string, passage: Passage | undefined): boolean {
  if (passage === undefined) return false;
  const { start, end } = passage;
  return end - start <= 800 && INTRODUCED.test(text.slice(start, end));
}

function isTalk(word: string): boolean {
  return /^(?:talks?|talked|speaks?|spoke|talking|speaking)$/.test(word);
}

/**
 * Who answers the questions that begin at `first`: the one whom the paragraph before introduces; else the one who is
 * named alone before; else the one whom the headline, or the standfirst, names alone. Nobody where that does not tell.
 */
export function guestOf({ text, cast }: Reading, passages: readonly Passage[], first: number): Member | null {
  const namedIn = (some: readonly Passage[]): Member[] => {
    const sentences = some.flatMap((passage) => passage.sentences);
    const all = new Set(sentences.flatMap(({ tokens }) => mentioned(text, tokens, tokens.length, cast)));
    // "She tells Ben Arrow why": to whom it is told does not tell it.
    for (const { tokens } of sentences)
      for (const [at, { lower }] of tokens.entries())
        if (isTalk(lower) && /^(?:to|with)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.cap) {
          // "Ada Vale talks to Ben Arrow": whoever has an office answers, and the one who talks first.
          const others = namesIn(text, tokens.slice(at + 2, at + 6), cast);
          const first = mentioned(text, tokens, at, cast).filter(({ offices }) => offices.size > 0);
          if (first.length === 1) for (const asker of others) if (asker.offices.size === 0) all.delete(asker);
        } else if (/^(?:tells|told|joined|asked|by|interviewer)$/.test(lower) && tokens[at + 1]?.cap)
          for (const asker of namesIn(text, tokens.slice(at + 1, at + 5), cast)) all.delete(asker);
    return [...all];
  };
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
