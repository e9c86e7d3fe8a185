import { fold } from '../text/fold.ts';
import { perText } from '../text/per-text.ts';

/** A word as it is written, and where. */
export interface Token {
  /** Which part of a telling it stands in, and from where to where, in UTF-16 units. */
  readonly part: number;
  readonly start: number;
  readonly end: number;
  /** As it is compared: without case, diacritics, typography and characters that nobody sees. */
  readonly folded: string;
  /** Signs that change what it says: "-" of "-2.5", "<" of "<50", "/" of the 4 in "3/4", "+" of "AA+". */
  readonly sign: string;
  /** It hangs on the word before: "self-determination", "$5". */
  readonly isGlued: boolean;
  /** Something was left out before it: "…", "<…>". */
  readonly hasGap: boolean;
  /** A comma or the like stands before it; a sentence begins with it. */
  readonly beginsClause: boolean;
  readonly sentence: number;
  /** Written with a capital where no sentence begins. */
  readonly isName: boolean;
}

/** Characters that take no place on the page: soft hyphens, joiners, marks of direction. */
const HIDDEN = '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
const TOKEN_AT = new RegExp(
  `[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${HIDDEN}]*(?:['’ʼ][${HIDDEN}]*\\p{L}[\\p{L}\\p{M}${HIDDEN}]*|[.,]\\p{N}+)*|[%‰$€£¥₽₹₺₴]`,
  'uy',
);
const HIDDEN_ALL = new RegExp(`[${HIDDEN}]`, 'g');
const OMISSION = /…|\.\.\.|<\s*…?\s*>/;
/** Words that are nothing else but for their apostrophe, and two that hardly anybody means: "cant", "wont". */
const NEGATED = /^(?:do|does|did|is|are|was|were|has|have|had|would|could|should|ca|wo)nt$/;
/** As people type them. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['thru', 'through'],
  ['tho', 'though'],
  ['tonite', 'tonight'],
]);
/** A longer text is compared by its beginning. */
const MOST = 900;

/**
 * The words of a telling's parts, or of a typed text as one part.
 * @param areApart the outlet's own words stand between the parts, which are pieces of sentences
 */
export function tokensOf(parts: readonly string[], areApart = false): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  for (const [part, text] of parts.entries()) {
    let end = 0;
    for (const [start, written] of writtenIn(text)) {
      if (tokens.length >= MOST) return tokens;
      const gap = text.slice(end, start);
      const between = gap === ' ' ? gap : gap.replace(HIDDEN_ALL, '');
      const isSpace = between === ' ';
      const isCapital = startsWithCapital(written);
      const isFirst = end === 0;
      const isWithin = isFirst && !areApart && !isCapital && goesOn(parts[part - 1]);
      const endsSentence =
        (isFirst && !isWithin) ||
        (!isSpace && /[.!?…]/.test(between) && (isCapital || /^\p{N}/u.test(written)));
      if (endsSentence && tokens.length > 0) sentence += 1;
      tokens.push({
        part,
        start,
        end: start + written.length,
        folded: foldedOf(written),
        sign: isPlainWord(written) ? '' : signOf(written, text, start),
        isGlued: !isFirst && !isSpace && /^[-‐‑]?$/.test(between),
        hasGap: (!isSpace && OMISSION.test(between)) || (areApart && isFirst && part > 0),
        beginsClause: endsSentence || isWithin || (!isSpace && /[,;:.!?…()–—]/.test(between)),
        sentence,
        isName:
          isCapital && !(endsSentence || tokens.length === 0) && written !== 'I' && !/^I['’]/.test(written),
      });
      end = start + written.length;
    }
  }
  return tokens;
}

/** What is written in a text, and where. Plain words between spaces are seen without the expression. */
function* writtenIn(text: string): Iterable<readonly [start: number, written: string]> {
  for (let at = 0; at < text.length; ) {
    const from = at;
    while (isPlainLetter(text.charCodeAt(at))) at += 1;
    const isPlain = at > from && (text.charCodeAt(at) === SPACE || at === text.length);
    if (isPlain) yield [from, text.slice(from, at)];
    else {
      TOKEN_AT.lastIndex = from;
      const [written] = TOKEN_AT.exec(text) ?? [];
      if (written !== undefined) yield [from, written];
      // Both halves of a letter beyond the first plane are one.
      at = from + (written?.length ?? ((text.codePointAt(from) ?? 0) > LAST_OF_ONE ? 2 : 1));
    }
    while (text.charCodeAt(at) === SPACE) at += 1;
  }
}

const SPACE = 32;
const LAST_OF_ONE = 0xffff;

/** From "a" to "z", or from "A" to "Z". */
function isPlainLetter(code: number): boolean {
  const small = code | SPACE;
  return small >= 97 && small <= 122 && code < 128;
}

function isPlainWord(written: string): boolean {
  // "A", "AA", "Baa" may be ratings.
  const first = written.charCodeAt(0);
  return isPlainLetter(first) && !(first >= 65 && first <= 70);
}

function startsWithCapital(written: string): boolean {
  const first = written.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(written);
}

/** As it is compared. News has the same words again and again. */
const foldedOf = perText((written) =>
  written === '%' ? 'percent' : apostrophised(fold(written.replace(HIDDEN_ALL, ''))),
);

/** Between two figures, with nothing else between them. A dash of any length is a range. */
const JOINS = /(?<=\p{N}%?)[-‐-―/:](?=[$€£¥]?$)/u;
/** Before a figure: a minus hangs on it, and a dash or a bullet does not. */
const BEFORE = /(?<![\p{L}\p{N}%)])(?:[-‐-―](?=[$€£¥]?$)|(?:[−+<>±≤≥~≈]=?)\s?(?=[$€£¥]?$))/u;
const OR_BEHIND = /^[-−–](?![\p{L}\p{N}])|^\+(?![\p{L}\p{N}])/u;
/** "AA-", "BBB+", "Baa1": ratings and marks. */
const RATING = /^(?:([A-F])\1{0,2}|[BC][a-c]{2}\d?)$/;

function signOf(written: string, text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 3), start);
  const behind = text.slice(start + written.length, start + written.length + 2);
  const isFigure = /^[\p{N}$€£¥]/u.test(written);
  const [ahead = ''] = isFigure ? (JOINS.exec(before) ?? BEFORE.exec(before) ?? []) : [];
  const isRated = RATING.test(written) || (isFigure && behind.startsWith('+'));
  const [after = ''] = isRated ? (OR_BEHIND.exec(behind) ?? []) : [];
  return `${ahead}${after}`.replace(/[‐-―−]/gu, '-').replace(/\s/gu, '');
}

/** A part that ends with a comma: the outlet named the speaker in the middle of the sentence. */
function goesOn(part: string | undefined): boolean {
  return part !== undefined && /[,—–]\P{L}{0,2}$/u.test(part);
}

/** Many type "dont". */
function apostrophised(word: string): string {
  const full = SHORT.get(word);
  if (full !== undefined) return full;
  return word.endsWith('nt') && NEGATED.test(word) ? `${word.slice(0, -2)}n't` : word;
}
