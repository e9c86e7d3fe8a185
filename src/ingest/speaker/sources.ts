import type { Token } from '../sentence/tokens.ts';
import type { Attribution, Range } from './attribution.ts';
import { mentionOf } from './mention.ts';
import { phraseEnd } from './phrase.ts';
import { firstMention, namedBehind } from './subject.ts';

/** Attributions without a verb: "according to", "in the words of", "for Vask, …", and a name before a colon. */
export function sourcesIn(tokens: readonly Token[], verbs: readonly Attribution[]): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const own = inOwnWords(tokens, at);
    if (own !== undefined) found.push(own);
    const length = openerAt(tokens, at);
    if (length > 0) {
      const from = at + length;
      const to = phraseEnd(tokens, from);
      if (to > from) found.push(source(tokens, at, from, to));
    }
  }
  const colon = beforeColon(tokens, [...verbs, ...found]) ?? behindDash(tokens);
  return colon === undefined ? found : [...found, colon];
}

/** "In her words: “…”", "by his own account". */
function inOwnWords(tokens: readonly Token[], at: number): Attribution | undefined {
  const first = tokens[at]?.lower;
  if ((first !== 'in' && first !== 'by') || !/^(?:his|her)$/.test(tokens[at + 1]?.lower ?? ''))
    return undefined;
  const end = tokens[at + 2]?.lower === 'own' ? at + 3 : at + 2;
  if (!/^(?:words|account|telling|phrase)$/.test(tokens[end]?.lower ?? '')) return undefined;
  const isFirst = at <= 1;
  return {
    from: at,
    to: end + 1,
    mention: { form: 'pronoun', from: at + 1, to: at + 2 },
    verb: undefined,
    side: isFirst ? 'behind' : 'before',
    content: isFirst ? { from: end + 1, to: tokens.length } : { from: 0, to: at },
    link: 'none',
    unreal: false,
    isSource: true,
  };
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
    return /^(?:name|body)$/.test(mentionOf(tokens, 1, end)?.form ?? '') && tokens[end]?.text === ',' ? 1 : 0;
  }
  return 0;
}

function source(tokens: readonly Token[], start: number, from: number, first: number): Attribution {
  const isFirst = start === 0 || (start === 1 && tokens[0]?.kind === 'word');
  const office = mentionOf(tokens, from, first);
  const named = office === undefined ? undefined : namedBehind(tokens, office, first);
  const to = named?.to ?? first;
  let end = to;
  // "According to the minister, …": behind the comma, over an apposition at most.
  while (isFirst && end < Math.min(tokens.length, to + 12) && tokens[end]?.text !== ',') end += 1;
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

/** "Vask: “…”", "Ada Vale, an economist: “…”": the first phrase of a sentence without a verb of saying. */
function beforeColon(tokens: readonly Token[], others: readonly Attribution[]): Attribution | undefined {
  const quote = tokens.findIndex((token) => token.kind === 'quote');
  const colon = quote - 1;
  if (quote < 1 || tokens[colon]?.text !== ':') return undefined;
  if (
    others.some(
      ({ side, from, content }) => side === 'behind' && from < colon && content !== undefined && !content.to,
    )
  )
    return undefined;
  if (others.some(({ side, from }) => side === 'behind' && from < colon)) return undefined;
  const first = firstMention(tokens, colon);
  const comma = tokens.findLastIndex(({ text }, at) => at < colon && text === ',');
  const pronoun = comma > 0 ? lastPronoun(tokens, colon, comma) : undefined;
  const mention =
    pronoun ??
    (first && namedBehind(tokens, first, first.to)?.mention) ??
    first ??
    lastPronoun(tokens, colon);
  if (mention === undefined) return undefined;
  return {
    from: mention.from,
    to: colon + 1,
    mention,
    verb: undefined,
    side: 'behind',
    content: { from: quote, to: tokens.length },
    link: 'colon',
    unreal: false,
  };
}

const DASHES: ReadonlySet<string> = new Set('–—-');

/** “…” – Vask: a quotation, a dash, and a name to the end, as headlines have it. */
function behindDash(tokens: readonly Token[]): Attribution | undefined {
  let dash = tokens.length - 1;
  while (dash > 0 && tokens.length - dash <= 8 && !DASHES.has(tokens[dash]?.text ?? '')) dash -= 1;
  if (dash < 1 || tokens.length - dash > 8) return undefined;
  let to = tokens.length;
  while (to > dash && tokens[to - 1]?.kind === 'sign') to -= 1;
  if (phraseEnd(tokens, dash + 1) < to || !tokens.slice(0, dash).some(({ kind }) => kind === 'quote'))
    return undefined;
  const mention = mentionOf(tokens, dash + 1, to);
  if (mention?.form !== 'name' && mention?.form !== 'role') return undefined;
  return {
    from: dash + 1,
    to,
    mention,
    verb: undefined,
    side: 'before',
    content: { from: 0, to: dash },
    link: 'none',
    unreal: false,
  };
}

function lastPronoun(tokens: readonly Token[], colon: number, from = 0): Attribution['mention'] {
  for (let at = colon - 1; at >= Math.max(from, colon - 25); at--) {
    if (/^(?:he|she)$/.test(tokens[at]?.lower ?? '')) return { form: 'pronoun', from: at, to: at + 1 };
  }
  return undefined;
}
