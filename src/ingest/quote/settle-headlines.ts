import { foldName } from '../../text/fold.ts';
import type { Member } from '../speaker/cast.ts';
import { isSomebody } from '../speaker/somebody.ts';
import type { Draft } from './draft.ts';

/** So much of a headline's quotation comes again in the body's, where it is a piece of it in other words. */
const SHARE = 0.7;

/** So many of them are looked up in the body; no page has more headings that quote. */
const MOST = 100;

/** Words with which a piece of a sentence begins. */
const PIECE = /^(?:where|when|if|because|unless|until|as|that|which|who|while|although|than)\b/i;
const VERB =
  /(?:['’](?:s|re|m|ve|ll|d|t)|\b(?:is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|let|\p{L}{3,}(?:ed|es)))\b/iu;

/** A subject and what it does, behind a comma or a small word. */
const CLAUSE = /(?:,|\b(?:and|then|but|so|or|before|after))\s(?:I|we|they|you)\s\p{L}+/u;

/** "Thirty-one hours", "Where the sheets do not add up", "PROFESSIONAL MOURNERS": no sentence, though it has a capital. */
function isFragment(words: string): boolean {
  if (/[.!?…]$/.test(words) || /^(?:I|we|they|you|he|she)\s\p{L}+\s/iu.test(words)) return false;
  if (PIECE.test(words)) return !words.includes(',');
  const first = words.split(/\s+/)[0] ?? '';
  const isNominal =
    /^(?:not|no|an?|the|one|two|three|four|five|\d|his|her|its|their|more|less|too)\b/i.test(words) ||
    /(?:teen|ty|ty-\p{L}+|dred|ing|ion|ness|ment|al)$/iu.test(first) ||
    words === words.toUpperCase();
  return isNominal && !VERB.test(words.replace(/^\S+/, '')) && !CLAUSE.test(words);
}

function wordsAt(text: string, { kind, parts }: Draft): string {
  const [only] = parts;
  return kind === 'direct' && parts.length === 1 && only !== undefined
    ? text.slice(only.start, only.end)
    : '.';
}

/**
 * A quotation in a headline, a standfirst or a heading is a piece of one in the body: whose is told there. What has
 * no speaker and comes again nowhere is left without one, and dropped where it is a piece alone.
 */
export function settleHeadlines(
  text: string,
  drafts: readonly Draft[],
  isTop: (draft: Draft) => boolean,
): Draft[] {
  const isTopmost = (draft: Draft): boolean => draft.kind !== 'indirect' && isTop(draft);
  if (!drafts.some(isTopmost)) return [...drafts];
  const body = drafts.filter((draft) => !isTop(draft) && draft.kind !== 'indirect' && draft.member !== null);
  const wordsOf = (draft: Draft): string[] =>
    draft.parts.flatMap(({ start, end }) => foldName(text.slice(start, end)).split(' '));
  const spoken = body.map((draft) => {
    const words = wordsOf(draft);
    return { draft, words: new Set(words), whole: ` ${words.join(' ')} ` };
  });
  let settled = 0;
  return drafts.flatMap((found) => {
    if (!isTopmost(found)) return [found];
    const draft = isFragment(wordsAt(text, found)) ? { ...found, kind: 'mixed' as const } : found;
    // "says Velmara": the body has who said it for the country.
    // A heading quotes whoever speaks below it, not whoever spoke last.
    const isCarried =
      draft.location === 'body' && draft.marks === 'present' && draft.attribution === 'implied';
    const isSettled =
      draft.member !== null &&
      !isCarried &&
      (isSomebody(draft.member) || draft.member.kind === 'organisation');
    if (isSettled) {
      // "Vale: ‘A mayor without a plan’": about her, where the body gives the words to another alone.
      const isAbout = draft.verb === null && draft.member?.kind === 'person' && draft.parts.length === 1;
      const told = isAbout && settled < MOST ? sayersOf(` ${wordsOf(draft).join(' ')} `, spoken) : [];
      settled += Number(isAbout);
      const [other] = told;
      if (other === undefined || told.length > 1 || other === draft.member) return [draft];
      return [{ ...draft, member: other, tier: 'carried', attribution: 'implied' }];
    }
    settled += 1;
    const others = settled > MOST ? [] : spoken;
    const words = wordsOf(draft);
    // A word alone is a piece of what was said where the body sets it apart, too.
    const same = others.find(
      ({ draft: told, whole }) =>
        (words.length > 1 || told.kind === 'mixed') && whole.includes(` ${words.join(' ')} `),
    );
    const alike = others.filter(
      (other) =>
        words.length >= 4 && words.filter((word) => other.words.has(word)).length >= SHARE * words.length,
    );
    const members = new Set(alike.map((other) => other.draft.member));
    const member = same?.draft.member ?? (members.size === 1 ? [...members][0] : undefined) ?? null;
    // "Downstream farmers fear the dam: “…”": a name that nothing else takes for somebody's is nobody's.
    if (
      member === null &&
      draft.member !== null &&
      (isCarried || (!isSomebody(draft.member) && draft.tier !== 'resolved'))
    )
      return [{ ...draft, member: null, tier: 'open' }];
    if (member === null && draft.member !== null) return [draft];
    if (member !== null) return [{ ...draft, member, tier: 'carried', attribution: 'implied' }];
    return found.kind === 'mixed' && draft.attribution === 'implied' ? [] : [draft];
  });
}

/** Who says these words in the body. */
function sayersOf(words: string, spoken: readonly { draft: Draft; whole: string }[]): (Member | null)[] {
  if (words.trim().split(' ').length < 3) return [];
  const all = spoken.filter(({ whole }) => whole.includes(words)).map(({ draft }) => draft.member);
  return [...new Set(all)];
}
