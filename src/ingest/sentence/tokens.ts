import type { Span } from '../extracted.ts';
import type { Marked } from '../quote/scan.ts';
import { isBlank } from '../read/raw.ts';
import { ABBREVIATIONS } from '../words/closed.ts';

/** A word, a sign, or a whole quotation as one token. */
export interface Token extends Span {
  readonly kind: 'word' | 'sign' | 'quote';
  readonly text: string;
  /** In lower case, with plain apostrophes and without invisible signs. */
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly cap: boolean;
  /** What is quoted, for a token that is a quotation. */
  readonly marked?: Marked;
}

/** Letters, digits, and what stands inside words: apostrophes, hyphens, full stops between letters, soft hyphens. */
const WORD =
  /[@#]?[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_\u00ad\u200b-\u200d\u2060]*(?:[-‐‑'’.,:&/][\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_\u00ad\u200b-\u200d\u2060]*)*/uy;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g;

/** The tokens of a block; what stands between outermost marks is one token. */
export function tokenize(text: string, block: Span, marked: readonly Marked[]): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  let at = block.start;
  while (at < block.end) {
    const quoted = marked[next];
    if (quoted !== undefined && at >= quoted.outer.start) {
      tokens.push(quoteToken(text, quoted));
      at = Math.max(at, quoted.outer.end);
      next += 1;
      continue;
    }
    if (isBlank(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const limit = Math.min(block.end, quoted?.outer.start ?? block.end);
    const token =
      plainWordAt(text, at, limit) ?? wordAt(text, at, limit, tokens.at(-1)?.lower ?? '') ?? signAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function quoteToken(text: string, marked: Marked): Token {
  const { start, end } = marked.outer;
  return { kind: 'quote', start, end, text: text.slice(start, end), lower: '', cap: false, marked };
}

/** A word of plain letters and digits, as most are: what `wordAt` makes of it, without its patterns. */
function plainWordAt(text: string, at: number, limit: number): Token | undefined {
  let end = at;
  while (end < limit && isPlain(text.charCodeAt(end))) end += 1;
  if (end === at || (end < text.length && !endsPlainly(text.charCodeAt(end)))) return undefined;
  const word = text.slice(at, end);
  const first = text.charCodeAt(at);
  return {
    kind: 'word',
    start: at,
    end,
    text: word,
    lower: word.toLowerCase(),
    cap: first >= 65 && first <= 90,
  };
}

export function beginsWithDigit({ text }: Token): boolean {
  const first = text.charCodeAt(0);
  return first < 128 ? first >= 48 && first <= 57 : /^\p{N}/u.test(text);
}

/** A letter or a digit of ASCII. */
export function isPlain(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
}

/** A sign behind which a word does not go on, and that is no part of it: a space, a bracket, a semicolon. */
function endsPlainly(unit: number): boolean {
  return unit <= 33 || unit === 34 || unit === 40 || unit === 41 || unit === 59 || unit === 63;
}

function wordAt(text: string, at: number, limit: number, before: string): Token | undefined {
  WORD.lastIndex = at;
  const found = WORD.exec(text)?.[0];
  if (found === undefined) return undefined;
  let word = found.slice(0, Math.max(1, limit - at));
  // A comma or a colon inside a word is one of a number or a time alone.
  const inner = /^\p{N}/u.test(word) ? -1 : word.search(/[,:/]/);
  if (inner > 0) word = word.slice(0, inner);
  // The apostrophe of a plural: marks that close a quotation have been found before.
  if (/s$/i.test(word) && /['’]/.test(text.charAt(at + word.length)) && at + word.length + 1 < limit)
    word += text.charAt(at + word.length);
  const end = at + word.length;
  const isShort =
    text.charAt(end) === '.' &&
    end < limit &&
    isAbbreviation(word) &&
    !/^(?:on|to|via|plan|class|group|section|type)$/.test(before);
  const whole = isShort ? `${word}.` : word;
  const plain = whole.replace(INVISIBLE, '');
  return {
    kind: 'word',
    start: at,
    end: at + whole.length,
    text: whole,
    lower: plain.toLowerCase().replaceAll('’', "'").replace(/\.$/, ''),
    cap: /^[#@]?(?:\p{Lu}|(?:al|el|ash|as|an|ad|d|l)[-'’]\p{Lu})/u.test(plain),
  };
}

/** "Mr.", "U.S.", and an initial such as the J. of a name. */
function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

function signAt(text: string, at: number): Token {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { kind: 'sign', start: at, end: at + sign.length, text: sign, lower: sign, cap: false };
}
