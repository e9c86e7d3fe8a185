import { foldName } from '../../text/fold.ts';
import type { Draft } from './draft.ts';

/** So much of a headline's quotation comes again in the body's, where it is a piece of it in other words. */
const SHARE = 0.7;

/** So many of them are looked up in the body; no page has more headings that quote. */
const MOST = 100;

/**
 * A quotation in a headline, a standfirst or a heading is a piece of one in the body: whose is told there. What has
 * no speaker and comes again nowhere is left without one, and dropped where it is a piece alone.
 */
export function settleHeadlines(
  text: string,
  drafts: readonly Draft[],
  isTop: (draft: Draft) => boolean,
): Draft[] {
  const isUnsettled = (draft: Draft): boolean =>
    draft.kind !== 'indirect' && draft.member === null && isTop(draft);
  if (!drafts.some(isUnsettled)) return [...drafts];
  const body = drafts.filter((draft) => !isTop(draft) && draft.kind !== 'indirect' && draft.member !== null);
  const wordsOf = (draft: Draft): string[] =>
    draft.parts.flatMap(({ start, end }) => foldName(text.slice(start, end)).split(' '));
  const spoken = body.map((draft) => {
    const words = wordsOf(draft);
    return { draft, words: new Set(words), whole: ` ${words.join(' ')} ` };
  });
  let settled = 0;
  return drafts.flatMap((draft) => {
    if (!isUnsettled(draft)) return [draft];
    settled += 1;
    const others = settled > MOST ? [] : spoken;
    const words = wordsOf(draft);
    const same = others.find(({ whole }) => whole.includes(` ${words.join(' ')} `));
    const alike = others.filter(
      (other) =>
        words.length >= 4 && words.filter((word) => other.words.has(word)).length >= SHARE * words.length,
    );
    const members = new Set(alike.map((other) => other.draft.member));
    const member = same?.draft.member ?? (members.size === 1 ? [...members][0] : undefined) ?? null;
    if (member !== null) return [{ ...draft, member, tier: 'carried', attribution: 'implied' }];
    return draft.kind === 'mixed' && draft.attribution === 'implied' ? [] : [draft];
  });
}
