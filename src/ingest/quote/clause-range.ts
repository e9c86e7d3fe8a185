import { isPlainVerb } from '../sentence/finite.ts';
import type { Token } from '../sentence/tokens.ts';
import type { Attribution, Range } from '../speaker/attribution.ts';
import { DETERMINERS, PREPOSITIONS } from '../words/closed.ts';
import { commentAt, withholds } from './clause-end.ts';

/** To the end of the sentence, to where another attribution begins, or to where the outlet comments. */
export function clauseBehind(
  tokens: readonly Token[],
  attribution: Attribution,
  all: readonly Attribution[],
): Range {
  const { from } = attribution.content ?? { from: tokens.length };
  let to = tokens.length;
  // A relative clause ends with its comma: “Vask, who had said that it was over, laughed.”
  if (tokens[(attribution.verb?.from ?? 0) - 1]?.lower === 'who') {
    const comma = tokens.findIndex(({ text }, at) => at > from && text === ',');
    if (comma > 0) to = comma;
  }
  for (const other of all) {
    if (other.from <= from || other.from >= to) continue;
    const isJoined = /^(?:while|whereas|though|although)$/.test(tokens[other.from - 1]?.lower ?? '');
    const start = isJoined ? other.from - 1 : other.from;
    const before = tokens[start - 1];
    if (other.isSource === true || isJoined || /^[,–—]$/.test(before?.text ?? '')) {
      if (other.isSource === true || other.side !== 'none' || other.verb?.form.form === 'ing') to = start;
    } else if (isSecond(tokens, attribution, other)) to = other.from;
  }
  return trim(tokens, { from, to: commentAt(tokens, from, to) });
}

/** Verbs of saying that follow another one's clause, and hardly ever stand in it: "… and added that". */
const SECOND =
  /^(?:say|add|insist|stress|warn|argue|note|promise|vow|pledge|urge|call|accuse|deny|reject|dismiss|repeat|admit|suggest|claim|express|thank|praise|blame|condemn|ask|appeal)$/;

/** "said that A but added that B", "said A and urged B": the same subject says more, in the same tense. */
function isSecond(tokens: readonly Token[], { verb }: Attribution, other: Attribution): boolean {
  if (!/^(?:and|but)$/.test(tokens[other.from]?.lower ?? '') || other.verb?.from !== other.from + 1)
    return false;
  return other.verb.form.form === verb?.form.form && SECOND.test(other.verb.form.lemma);
}

/** From the beginning of the sentence, a dateline, connecting words and what a colon announces left out. */
export function clauseBefore(
  tokens: readonly Token[],
  attribution: Attribution,
  all: readonly Attribution[],
): Range {
  let from = 0;
  for (const other of all) {
    if (other.from < attribution.from && other.side === 'before' && other.to > from) from = other.to;
  }
  const dash = tokens
    .slice(0, 12)
    .findIndex(({ text }, at) => /^[–—-]$/.test(text) || (text === '/' && tokens[at - 1]?.text === '/'));
  if (from === 0 && isPlaceBefore(tokens)) from = tokens.findIndex(({ text }) => text === ':') + 1;
  if (from === 0 && dash > 0 && (/^\p{Lu}{3,}/u.test(tokens[0]?.text ?? '') || isPlaceAhead(tokens, dash)))
    from = dash + 1;
  for (let at = attribution.from - 2; at > from + 2; at--) {
    if (tokens[at]?.text === ':') {
      from = at + 1;
      break;
    }
  }
  return trim(tokens, { from, to: attribution.from });
}

/** "Toriura, Saikai Pref. –", "Port Averell –": nothing but names and commas. */
function isPlaceAhead(tokens: readonly Token[], dash: number): boolean {
  const ahead = tokens.slice(0, dash);
  return (
    dash <= 6 &&
    tokens[dash]?.text !== '-' &&
    tokens[dash + 1]?.cap === true &&
    ahead.every(({ cap, text }) => cap || text === ',' || text === '.')
  );
}

/** "Halvorne: Qasrin stands ready …": where the report is from. */
function isPlaceBefore(tokens: readonly Token[]): boolean {
  const colon = tokens.slice(0, 5).findIndex(({ text }) => text === ':');
  return colon > 0 && tokens.slice(0, colon).every(({ cap, text }) => cap || text === ',');
}

/** With what a clause goes on behind an attribution that stands in the middle of it. */
const GOING_ON =
  /^(?:and|but|or|because|if|when|not|unless|though|since|until|nor|so|rather|only|for|without|against|from|to|than|like|even|especially|particularly|including|except)$/;

/** "The answer, he says, was no threat", "It was late, she said, and the boats were in": the second part. */
export function restBehind(
  tokens: readonly Token[],
  first: Range,
  attribution: Attribution,
  all: readonly Attribution[],
): Range | undefined {
  const { to, side, verb } = attribution;
  if (side !== 'before' || tokens[to]?.text !== ',' || verb === undefined || first.from >= first.to)
    return undefined;
  const next = tokens[to + 1];
  if (next?.kind !== 'word' || VERBAL.test(next.lower) || withholds(tokens, to + 1)) return undefined;
  const isWhole = tokens.slice(first.from, first.to).some(isPlainVerb);
  const goesOn =
    HALF.test(tokens[first.to - 1]?.lower ?? '') ||
    GOING_ON.test(next.lower) ||
    (!isWhole && isPlainVerb(next)) ||
    HALF.test(next.lower) ||
    isSubordinate(tokens[first.from]) ||
    // "Behind the scenes, diplomats say, the partners …": no clause stands before.
    (!isWhole &&
      PREPOSITIONS.has(tokens[first.from]?.lower ?? '') &&
      (DETERMINERS.has(next.lower) || isTensed(tokens[to + 2])));
  if (!goesOn) return undefined;
  let end = tokens.length;
  for (const other of all) if (other.from > to + 1 && other.from < end) end = other.from;
  // “… and told them that”: the attribution goes on, and not what it reports.
  if (all.some(({ from }) => from === to + 1)) return undefined;
  const rest = trimEnd(tokens, { from: to + 1, to: commentAt(tokens, to + 1, end) });
  return rest.to > rest.from ? rest : undefined;
}

/** "The language was, analysts said, a sign of …": a verb that wants more. */
const HALF = /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should)$/;

/** A participle that goes on with the attribution. */
const VERBAL = /ing$/;

function isTensed(token: Token | undefined): boolean {
  return HALF.test(token?.lower ?? '');
}

function isSubordinate(token: Token | undefined): boolean {
  return /^(?:if|when|while|after|before|although|though|because|since|unless|until|without|once|by|despite|under|instead)$/.test(
    token?.lower ?? '',
  );
}

function trim(tokens: readonly Token[], range: Range): Range {
  let { from } = range;
  const { to } = range;
  while (from < to && tokens[from]?.kind === 'sign' && !/^[([$€£#]$/.test(tokens[from]?.text ?? ''))
    from += 1;
  while (from < to && /^(?:that|however|but|and|meanwhile|how)$/.test(tokens[from]?.lower ?? '')) {
    const next = tokens[from + 1];
    if (tokens[from]?.lower === 'that' && next !== undefined && isPlainVerb(next)) break;
    from += 1;
    if (tokens[from]?.text === ',') from += 1;
  }
  return trimEnd(tokens, { from, to });
}

function trimEnd(tokens: readonly Token[], { from, to: end }: Range): Range {
  let to = end;
  const back = (): void => {
    while (to > from && tokens[to - 1]?.kind === 'sign' && !/^[)\]%$€£]$/.test(tokens[to - 1]?.text ?? ''))
      to -= 1;
  };
  back();
  while (to > from && /^(?:and|but|as)$/.test(tokens[to - 1]?.lower ?? '')) to -= 1;
  back();
  return { from, to };
}
