import type { Token } from '../sentence/tokens.ts';
import { DETERMINERS } from '../words/closed.ts';
import type { Mention } from './mention.ts';
import { isSpokesperson } from './name-in.ts';
import { bare, isNationality } from './word-class.ts';

type MentionOf = (tokens: readonly Token[], from: number, to: number) => Mention | undefined;

/** Those who write for a bank or an institute, several of them. */
const STAFF = /^(?:analysts|economists|strategists|forecasters|brokers)$/;

/** "Analysts at Corbell & Lane", "economists from the bank": several without a name speak for the house. */
function staffOf(
  tokens: readonly Token[],
  from: number,
  head: number,
  to: number,
  mentionOf: MentionOf,
): Mention | undefined {
  // "Goldmann analysts": of whichever house the name is.
  const house = to === head && STAFF.test(tokens[head - 1]?.lower ?? '') && tokens[head - 2]?.cap === true;
  const named = house ? mentionOf(tokens, from, head - 1) : undefined;
  if (named?.form === 'name' && named.role === undefined && !isNationality(bare(tokens[head - 2])))
    return { ...named, from, to, isSpokenFor: true, isHouse: true };
  if (named?.form === 'body' && named.name !== undefined) return { ...named, from, to };
  if (!/^(?:at|from|with)$/.test(tokens[head]?.lower ?? '') || head + 1 >= to) return undefined;
  if (!STAFF.test(tokens[head - 1]?.lower ?? '')) return undefined;
  if (/^(?:some|many|several|most|few|other|two|three)$/.test(tokens[from]?.lower ?? '')) return undefined;
  const inner = mentionOf(tokens, head + 1, to);
  if (inner?.form === 'body') return { ...inner, from, to };
  if (inner?.form !== 'name') return undefined;
  return { ...inner, from, to, isSpokenFor: true, isHouse: true };
}

/** "the company's press service", "the press office of the ministry": the body's own words. */
function pressOf(
  tokens: readonly Token[],
  from: number,
  head: number,
  to: number,
  mentionOf: MentionOf,
): Mention | undefined {
  const isPress =
    /^(?:service|office|centre|center|department|secretariat|bureau|team)$/.test(
      tokens[head - 1]?.lower ?? '',
    ) && /^(?:press|media|communications)$/.test(tokens[head - 2]?.lower ?? '');
  if (!isPress) return undefined;
  const inner =
    head < to && /^(?:of|at|for)$/.test(tokens[head]?.lower ?? '')
      ? mentionOf(tokens, head + 1, to)
      : head - 2 > from && /(?:'s|s')$/.test(tokens[head - 3]?.lower ?? '')
        ? mentionOf(tokens, from, head - 2)
        : undefined;
  if (inner?.form === 'body' || inner?.form === 'other') return { ...inner, from: inner.from, to: inner.to };
  return inner?.form === 'name' ? { ...inner, from, to, isSpokenFor: true } : undefined;
}

/** "a spokesman for the firm", "a foreign ministry spokeswoman": without a name, the body speaks. */
export function bodyBehind(
  tokens: readonly Token[],
  from: number,
  head: number,
  to: number,
  mentionOf: MentionOf,
): Mention | undefined {
  const staff = staffOf(tokens, from, head, to, mentionOf) ?? pressOf(tokens, from, head, to, mentionOf);
  if (staff !== undefined) return staff;
  if (!isSpokesperson(bare(tokens[head - 1]))) return undefined;
  // "a spokesman said": for whichever body was spoken of.
  if (head === to && head - from === 2 && isIndefinite(tokens[from]))
    return { form: 'nameless', from, to, isSpokenFor: true };
  if (/^(?:for|of)$/.test(tokens[head]?.lower ?? '') && head + 1 < to) {
    const inner = mentionOf(tokens, head + 1, to);
    if (inner?.form === 'body')
      return { ...inner, from, to, name: inner.name ?? { from: inner.from, to: inner.to } };
    if (inner?.form === 'name') return { ...inner, from, to, isSpokenFor: true };
    return { form: 'nameless', from, to };
  }
  const first = DETERMINERS.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  if (first >= head - 1 || /^(?:his|her|their)$/.test(tokens[from]?.lower ?? '')) return undefined;
  const inner = mentionOf(tokens, first, head - 1);
  if (inner?.form === 'body')
    return { ...inner, from, to, name: inner.name ?? { from: first, to: head - 1 } };
  if (inner?.form === 'name' && isIndefinite(tokens[from])) return { ...inner, from, to, isSpokenFor: true };
  return undefined;
}

/** Begins with "a" or "one". */
export function isIndefinite(token: Token | undefined): boolean {
  return /^(?:an?|another|one|some)$/.test(token?.lower ?? '');
}
