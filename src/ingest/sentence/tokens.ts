import type { Span } from '../extracted.ts';
import type { Marked } from '../quote/scan.ts';
import { isBlank } from '../read/raw.ts';
import { ABBREVIATIONS } from '../words/closed.ts';
import { createLexicon, hashOf, hashOn, type Spelling, type Word, wordOf } from '../words/lexicon.ts';

/** A word, a sign, or a whole quotation as one token. */
export interface Token extends Span {
  readonly kind: 'word' | 'sign' | 'quote';
  readonly text: string;
  /** In lower case, with plain apostrophes and without invisible signs. */
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly cap: boolean;
  /** What is known of its lower case, wherever that stands. */
  readonly word: Word;
  /** What is quoted, for a token that is a quotation. */
  readonly marked: Marked | undefined;
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

const NO_WORD = wordOf('');

function quoteToken(text: string, marked: Marked): Token {
  const { start, end } = marked.outer;
  const quoted = text.slice(start, end);
  return { kind: 'quote', start, end, text: quoted, lower: '', cap: false, word: NO_WORD, marked };
}

function wordToken(start: number, end: number, { text, word, cap }: Spelling): Token {
  return { kind: 'word', start, end, text, lower: word.lower, cap, word, marked: undefined };
}

/** What a sign of ASCII is where a word may be. */
const PLAIN = 1;
/** Goes on with a word if a letter or a digit follows. */
const JOINS = 2;
/** Ends a word. */
const ENDS = 3;
/** The same inside words, unless they begin with a digit. */
const PARTS = 4;
const SIGNS: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (/[a-z0-9]/i.test(sign)) return PLAIN;
  if (/[-'.&]/.test(sign)) return JOINS;
  if (/[,:/]/.test(sign)) return PARTS;
  return sign === '_' ? 0 : ENDS;
});

/** What a unit is where a word may be; 0 for what only `WORD` can tell. */
function signOf(unit: number): number {
  if (unit < 128) return SIGNS[unit] ?? 0;
  if (unit === 0x2019) return JOINS;
  // Hard spaces, guillemets, dashes, double marks, dots.
  const ends =
    unit === 0xa0 || unit === 0xab || unit === 0xbb || unit === 0x2026 || (unit >= 0x2012 && unit <= 0x201e);
  return ends ? ENDS : 0;
}

/** A word of ASCII, as most are: what `wordAt` makes of it, without its patterns. */
function plainWordAt(text: string, from: number, limit: number): Token | undefined {
  const first = text.charCodeAt(from);
  if (signOf(first) !== PLAIN) return undefined;
  let hash = 0;
  let end = from;
  for (;;) {
    const unit = text.charCodeAt(end);
    // Where the text ends, the unit is no number, and no sign.
    const sign = end < text.length ? signOf(unit) : ENDS;
    if (sign === 0) return undefined;
    if (sign !== PLAIN) {
      if (sign === ENDS) break;
      const next = end + 1 < text.length ? signOf(text.charCodeAt(end + 1)) : ENDS;
      if (next === 0) return undefined;
      if (next !== PLAIN) break;
      // "12:47" is one word, and "Vask:he" are two.
      if (sign === PARTS && first > 57) break;
    }
    if (end >= limit) return undefined;
    hash = hashOn(hash, unit);
    end += 1;
  }
  const unit = text.charCodeAt(end);
  // The apostrophe of a plural; a short form may have its full stop.
  if (end < text.length && (unit === 39 || unit === 0x2019) && /s/i.test(text.charAt(end - 1)))
    return undefined;
  const spelling = lexicon.at(text, from, end, hash);
  return unit === 46 && end < limit && spelling.short ? undefined : wordToken(from, end, spelling);
}

export function beginsWithDigit({ text }: Token): boolean {
  const first = text.charCodeAt(0);
  return first < 128 ? first >= 48 && first <= 57 : /^\p{N}/u.test(text);
}

/** A letter or a digit of ASCII. */
export function isPlain(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
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
  const to = isShort ? end + 1 : end;
  return wordToken(at, to, lexicon.at(text, at, to, hashOf(text, at, to)));
}

const lexicon = createLexicon((text) => {
  const plain = text.replace(INVISIBLE, '');
  return {
    text,
    word: wordOf(plain.toLowerCase().replaceAll('’', "'").replace(/\.$/, '')),
    cap: /^[#@]?(?:\p{Lu}|(?:al|el|ash|as|an|ad|d|l)[-'’]\p{Lu})/u.test(plain),
    short: isAbbreviation(text),
  };
});

/** "Mr.", "U.S.", and an initial such as the J. of a name. */
function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

function signAt(text: string, at: number): Token {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const word = wordOf(sign);
  return {
    kind: 'sign',
    start: at,
    end: at + sign.length,
    text: word.lower,
    lower: word.lower,
    cap: false,
    word,
    marked: undefined,
  };
}
