import { isPlainVerb } from '../sentence/finite.ts';
import type { Token } from '../sentence/tokens.ts';
import { isCompany } from '../words/roles.ts';
import type { Attribution, Range } from './attribution.ts';
import { namedBehind } from './inverted-subject.ts';
import { beforeColon, signedBy } from './lead-in.ts';
import { mentionOf } from './mention.ts';
import { phraseEnd } from './phrase.ts';
import { bare, isRole } from './word-class.ts';

/** Attributions without a verb: "according to", "in the words of", "for Vask, …", and a name before a colon. */
export function sourcesIn(tokens: readonly Token[], verbs: readonly Attribution[]): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const own = inOwnWords(tokens, at);
    if (own !== undefined) found.push(own);
    const length = openerAt(tokens, at);
    if (length > 0) {
      const from = at + length;
      const to = isObjectPronoun(tokens, from) ? from + 1 : phraseEnd(tokens, from);
      if (to > from) found.push(source(tokens, at, from, to));
    }
  }
  const colon = beforeColon(tokens, [...verbs, ...found]) ?? signedBy(tokens);
  return colon === undefined ? found : [...found, colon];
}

/** "In her words: “…”", "by his own account". */
function inOwnWords(tokens: readonly Token[], at: number): Attribution | undefined {
  const first = tokens[at]?.lower;
  if (first !== 'in' && first !== 'by') return undefined;
  const named = ownerEnd(tokens, at + 1);
  if (named === undefined) return undefined;
  const end = tokens[named]?.lower === 'own' ? named + 1 : named;
  if (!/^(?:words|account|telling|phrase)$/.test(tokens[end]?.lower ?? '')) return undefined;
  const isFirst = at <= 1;
  return {
    from: at,
    to: end + 1,
    mention: isPronoun(tokens[at + 1])
      ? { form: 'pronoun', from: at + 1, to: at + 2 }
      : mentionOf(tokens, at + 1, named),
    verb: undefined,
    side: isFirst ? 'behind' : 'before',
    content: isFirst ? { from: end + 1, to: tokens.length } : { from: 0, to: at },
    link: 'none',
    unreal: false,
    isSource: true,
  };
}

/** Behind "his", "her", or a name with its possessive. */
function ownerEnd(tokens: readonly Token[], from: number): number | undefined {
  if (isPronoun(tokens[from])) return from + 1;
  for (let at = from; at < from + 5; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') return undefined;
    // "in the president's words"
    if (/'s$|s'$/.test(token.lower)) return token.cap || isRole(bare(token)) ? at + 1 : undefined;
  }
  return undefined;
}

/** "according to him", "according to her,": and not "according to her lawyer". */
function isObjectPronoun(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return word === 'him' || (word === 'her' && tokens[at + 1]?.kind !== 'word');
}

function isPronoun(token: Token | undefined): boolean {
  return /^(?:his|her)$/.test(token?.lower ?? '');
}

function is(tokens: readonly Token[], at: number, word: string): boolean {
  return tokens[at]?.lower === word;
}

function openerAt(tokens: readonly Token[], at: number): number {
  const first = tokens[at]?.lower;
  if (first === 'according' && is(tokens, at + 1, 'to')) return 2;
  if (first === 'in' && is(tokens, at + 1, 'the') && is(tokens, at + 2, 'words') && is(tokens, at + 3, 'of'))
    return 4;
  if (first === 'as' && is(tokens, at + 1, 'reported') && is(tokens, at + 2, 'by')) return 3;
  if (first === 'for' && at === 0) {
    const end = phraseEnd(tokens, 1);
    // "For the families, Ada Vale: “…”": who speaks stands behind.
    if (tokens[end + 1]?.cap && tokens[phraseEnd(tokens, end + 1)]?.text === ':') return 0;
    const isFirm = isCompany(tokens[end - 1]?.lower ?? '');
    // "For Brellany Rail, it is 31 million a year": what it costs them.
    if (isFirm && /^(?:it|that|this)$/.test(tokens[end + 1]?.lower ?? '')) return 0;
    return /^(?:name|body)$/.test(mentionOf(tokens, 1, end)?.form ?? '') && tokens[end]?.text === ',' ? 1 : 0;
  }
  return 0;
}

function source(tokens: readonly Token[], start: number, from: number, first: number): Attribution {
  const isFirst = start === 0 || (start === 1 && tokens[0]?.kind === 'word');
  const office = isObjectPronoun(tokens, from)
    ? ({ form: 'pronoun', from, to: first } as const)
    : mentionOf(tokens, from, first);
  const named = office === undefined ? undefined : namedBehind(tokens, office, first);
  const to = named?.to ?? first;
  let end = to;
  // "According to the minister, …": behind the comma, over an apposition at most.
  while (isFirst && end < Math.min(tokens.length, to + 12) && tokens[end]?.text !== ',') end += 1;
  // "For Ada Vale, 58, the pier is …"
  if (/^\p{N}{1,3}$/u.test(tokens[end + 1]?.text ?? '') && tokens[end + 2]?.text === ',') end += 2;
  end = behindApposition(tokens, end);
  const behind: Range = { from: Math.min(tokens.length, end + 1), to: tokens.length };
  return {
    from: start,
    to: isFirst ? end : to,
    mention: named?.mention ?? office,
    verb: undefined,
    side: isFirst ? 'behind' : 'before',
    content: isFirst ? behind : { from: 0, to: start },
    link: 'none',
    unreal: false,
    isSource: true,
  };
}

/** Over ", who leads the union," and ", a fisherman," to the sign that closes it. */
function behindApposition(tokens: readonly Token[], comma: number): number {
  const first = tokens[comma + 1]?.lower ?? '';
  const isRelative = /^(?:who|whose|which|himself|herself)$/.test(first);
  // ", chairperson of the union,": an office needs no article.
  const isOffice = isRole(first) && /^(?:of|for|at|and)$/.test(tokens[comma + 2]?.lower ?? '');
  if (
    tokens[comma]?.text !== ',' ||
    !(isRelative || isOffice || /^(?:an?|the|his|her|its|their)$/.test(first))
  )
    return comma;
  for (let at = comma + 2; at < Math.min(tokens.length, comma + (isRelative ? 25 : 12)); at++) {
    const token = tokens[at];
    if (token?.text === ',' || token?.text === ':') return at;
    if (token?.kind !== 'word' || (!isRelative && isPlainVerb(token))) return comma;
  }
  return comma;
}
