import { deniedOnly, takenBack } from './behind.ts';
import { type Caveat, endOfClause, isDenial, SHOWN, wordsOf } from './clauses.ts';
import { LIMITS } from './limits.ts';
import { matrixBefore } from './matrix.ts';
import { numberIn } from './numbers.ts';
import type { Token } from './tokens.ts';
import type { Run } from './verbatim.ts';

/** So many words before the typed ones can hold the negation that reaches into them. */
const BEFORE = 4;
/** A shorter piece claims nothing. */
const CLAIM = 4;
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
  /** The typed text is a question itself. */
  isAsked = false,
): Caveat[] {
  const [from, to] = [runs[0]?.from ?? 0, runs.at(-1)?.to ?? 0];
  const typed = told.slice(from, to);
  if (to - from < CLAIM) return aroundLittle(typed, told, { from, to }, parts, isAsked);
  const before = [
    ...deniedBefore(typed, told, from, parts),
    ...takenBack(told, { from, to }, parts, isAsked),
  ].slice(0, 1);
  // "If …" before the words is one thing to see, not two.
  return before.some(({ flag }) => flag === 'qualifier dropped')
    ? before
    : [
        ...before,
        ...[...limitsAround(typed, told, { from, to }, parts), ...deniedOnly(typed, told, to, parts)].slice(
          0,
          1,
        ),
      ];
}

/** How near a negation has to stand to a piece of a few words. */
const CLOSE = 2;

/** A few words claim little: what is denied right before them, or said of them by others, is all that matters. */
function aroundLittle(
  typed: readonly Token[],
  told: readonly Token[],
  run: Run,
  parts: readonly string[],
  isAsked: boolean,
): Caveat[] {
  const { from } = run;
  const at = told.slice(Math.max(0, from - CLOSE), from).findLastIndex(isDenial);
  const start = Math.max(0, from - CLOSE) + at;
  const isClose =
    at >= 0 &&
    !typed.some(isDenial) &&
    !told.slice(start + 1, from + 1).some(({ beginsClause, hasGap }) => beginsClause || hasGap);
  return [
    ...(isClose
      ? [{ flag: 'negation changed' as const, words: wordsOf(told.slice(start, from), parts) }]
      : cutOff(told, from, parts)),
    ...takenBack(told, run, parts, isAsked),
  ].slice(0, 1);
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
  if (/^(?:and|but|so|because)$/.test(told[from]?.folded ?? '')) return [];
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
