import { LIMITS } from './limits.ts';
import { matrixBefore } from './matrix.ts';
import { numberIn } from './numbers.ts';
import type { Flag } from './relation.ts';
import type { Token } from './tokens.ts';
import type { Run } from './verbatim.ts';

/** What a reader has to see before using the typed words. */
export interface Caveat {
  readonly flag: Flag;
  /** The words of the telling that it is about; empty where it is the typed text that has more. */
  readonly words: string;
}

const DENIAL =
  /^(?:not|no|never|nobody|nothing|none|neither|without|hardly|barely|cannot|impossible|refuse[ds]?|illegal|in(?:adequate|complete|correct|sufficient)|un(?:able|acceptable|certain|clear|fair|happy|just|known|lawful|likely|necessary|prepared|ready|safe|true|willing))$|n't$/;
/** So many words before the typed ones can hold the negation that reaches into them. */
const BEFORE = 4;
/** A shorter piece claims nothing. */
const CLAIM = 4;
const SHOWN = 12;
/** So many words from the typed ones a condition of their clause is theirs. */
const NEAR = 6;
/** Limits that say their own in the words behind them. */
const CONDITION =
  /^(?:if|unless|provid|as|so|on|in case|only (?:when|after)|subject|assuming|depending|insofar|once|until|till|while|before|except|apart|other|but|without)/;

/** What stands between pieces and was left out by an ellipsis: a negation, a condition. */
export function caveatsWithin(
  runs: readonly Run[],
  told: readonly Token[],
  parts: readonly string[],
): Caveat[] {
  return runs.slice(1).flatMap(({ from }, index) => {
    const left = told.slice(runs[index]?.to ?? from, from);
    if (left.length === 0 || left.length > 3 * SHOWN) return [];
    const words = wordsOf(left, parts);
    return [
      ...(left.some(isDenial) ? [{ flag: 'negation changed' as const, words }] : []),
      ...(LIMITS.some(({ limits }) => limits.test(textOf(left)))
        ? [{ flag: 'qualifier dropped' as const, words }]
        : []),
    ];
  });
}

/** What the source has right before or behind the words that turns or limits them. */
export function caveatsAround(
  runs: readonly Run[],
  told: readonly Token[],
  parts: readonly string[],
): Caveat[] {
  const [from, to] = [runs[0]?.from ?? 0, runs.at(-1)?.to ?? 0];
  if (to - from < CLAIM) return [];
  const typed = told.slice(from, to);
  const before = deniedBefore(typed, told, from, parts);
  // "If …" before the words is one thing to see, not two.
  return before.some(({ flag }) => flag === 'qualifier dropped')
    ? before
    : [...before, ...limitsAround(typed, told, { from, to }, parts).slice(0, 1)];
}

/** What words that are told otherwise have lost or turned. */
export function caveatsOfVariant(
  typed: readonly Token[],
  told: readonly Token[],
  { from, to }: Run,
  /** Whether a token of the telling is among those that were matched. */
  isMatched: (index: number) => boolean,
  parts: readonly string[],
): Caveat[] {
  const clauses = clausesOf(told);
  const isTold = (index: number): boolean => (clauses.get(index) ?? []).some(isMatched);
  const start = from - reachBefore(told, from);
  // "unless they agree" says "without their consent".
  const isEither = [typed, told.slice(start, to)].every((tokens) => tokens.some(isExcept));
  const denies = (token: Token): boolean => isDenial(token) && !(isEither && isExcept(token));
  const denials = told
    .map((token, index) => ({ token, index }))
    .filter(({ token, index }) => index >= start && index < to && denies(token) && isTold(index));
  const cut = cutOff(told, from, parts);
  const own = typed.filter((token, index) => denies(token) || isOnlyWhen(typed, index)).length;
  const missing = denials.filter(({ index }) => !isMatched(index)).map(({ index }) => index);
  return [
    ...(own === denials.length
      ? cut
      : [
          {
            flag: 'negation changed' as const,
            words: wordsOf(
              missing.slice(0, 1).flatMap((at) => told.slice(at, at + 3)),
              parts,
            ),
          },
        ]),
    ...limitsAround(typed, told, { from, to }, parts).slice(0, 1),
  ];
}

function isExcept({ folded }: Token): boolean {
  return folded === 'without' || folded === 'unless';
}

/** "only when" says "not until". */
function isOnlyWhen(typed: readonly Token[], index: number): boolean {
  return typed[index]?.folded === 'only' && /^(?:when|after|once|if)$/.test(typed[index + 1]?.folded ?? '');
}

function isDenial({ folded }: Token): boolean {
  return DENIAL.test(folded);
}

function deniedBefore(
  typed: readonly Token[],
  told: readonly Token[],
  from: number,
  parts: readonly string[],
): Caveat[] {
  const before = told.slice(from - reachBefore(told, from), from);
  const at = before.findLastIndex(isDenial);
  if (at >= 0 && !typed.slice(0, 2).some(isDenial))
    return [{ flag: 'negation changed', words: wordsOf(before.slice(at), parts) }];
  return cutOff(told, from, parts);
}

/** What the sentence says before a piece of it and takes back, or leaves open. */
function cutOff(told: readonly Token[], from: number, parts: readonly string[]): Caveat[] {
  const sentence = told[from]?.sentence;
  let start = from;
  while (start > 0 && told[start - 1]?.sentence === sentence && told[start]?.hasGap === false) start -= 1;
  const matrix = matrixBefore(told.slice(start, from).map(({ folded }) => folded));
  if (matrix === undefined) return [];
  return [
    { flag: matrix.flag, words: wordsOf(told.slice(Math.max(start, from - matrix.back), from), parts) },
  ];
}

/** How many words before a place are of its clause, up to as many as matter. */
function reachBefore(told: readonly Token[], from: number): number {
  let reach = 0;
  while (
    reach < BEFORE &&
    from - reach > 0 &&
    told[from - reach]?.beginsClause === false &&
    told[from - reach]?.hasGap === false
  )
    reach += 1;
  return reach;
}

/** Limits in the sentences of a stretch that the typed words have none of: within it, or at the beginning of a clause beside it. */
function limitsAround(
  typed: readonly Token[],
  told: readonly Token[],
  { from, to }: Run,
  parts: readonly string[],
): Caveat[] {
  const claim = `${textOf(typed)}${typed.some(isExcept) ? ' unless' : ''}`;
  const [first, last] = [told[from]?.sentence, told[Math.max(from, to - 1)]?.sentence];
  if (first === undefined || last === undefined) return [];
  const start = told.findIndex(({ sentence }) => sentence === first);
  const end = told.findLastIndex(({ sentence }) => sentence === last) + 1;
  const sides = [
    { from: start, to: from, isInside: false },
    { from, to, isInside: true },
    { from: to, to: end, isInside: false },
  ];
  return LIMITS.filter(({ keeps }) => !keeps.test(claim)).flatMap(({ limits }) =>
    sides.flatMap((side) => {
      const text = textOf(told.slice(side.from, side.to));
      const found = limits.exec(text);
      if (found === null) return [];
      const at = side.from + text.slice(0, found.index).split(' ').length - 1;
      if (!side.isInside && !isAtStart(told, at, side.from) && !isBeside(told, at, { from, to })) return [];
      const length = CONDITION.test(found[0]) ? SHOWN : found[0].split(' ').length;
      const words = told.slice(at, Math.min(side.to, endOfClause(told, at), at + length));
      return [{ flag: 'qualifier dropped' as const, words: wordsOf(words, parts) }];
    }),
  );
}

function isAtStart(told: readonly Token[], at: number, from: number): boolean {
  return [at, at - 1, at - 2].some(
    (place) => place === from || (place >= from && told[place]?.beginsClause === true),
  );
}

/** A condition in the clause of the typed words, a few words from them. */
function isBeside(told: readonly Token[], at: number, { from, to }: Run): boolean {
  const [first, last] = at < from ? [at + 1, from] : [to, at];
  if (last - first > NEAR || !CONDITION.test(told[at]?.folded ?? '')) return false;
  return !told.slice(first, last + 1).some(({ beginsClause }) => beginsClause);
}

function endOfClause(told: readonly Token[], at: number): number {
  const end = told.findIndex(({ beginsClause }, index) => index > at && beginsClause);
  return end < 0 ? told.length : end;
}

/** The places of each token's clause. */
function clausesOf(told: readonly Token[]): Map<number, number[]> {
  const clauses = new Map<number, number[]>();
  let clause: number[] = [];
  for (const [index, { beginsClause }] of told.entries()) {
    if (beginsClause) clause = [];
    clause.push(index);
    clauses.set(index, clause);
  }
  return clauses;
}

/** Folded words, numbers in digits. */
function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ folded }) => String(numberIn(folded) ?? folded)).join(' ');
}

/** Words as they stand in their parts. */
function wordsOf(tokens: readonly Token[], parts: readonly string[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first.part === last.part) return parts[first.part]?.slice(first.start, last.end) ?? '';
  return tokens.map(({ part, start, end }) => parts[part]?.slice(start, end) ?? '').join(' ');
}
