import { DETERMINERS, PRONOUNS } from '../words/closed.ts';
import { VERBS } from '../words/verbs.ts';
import { beginsWithDigit, type Token } from './tokens.ts';

/** The tokens of one sentence, and where in its block it stands. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
}

/** No sentence of prose is longer; what is gets cut, so that hostile text costs no more than its length. */
const LONGEST = 300;

/** The sentences of a block. A quotation that ends in a full stop ends its sentence, unless its attribution follows. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const isEnd = at === tokens.length - 1 || at - from >= LONGEST || endsAt(tokens, at, from);
    if (!isEnd) continue;
    const own = tokens.slice(from, at + 1);
    sentences.push({ tokens: own, start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 });
    from = at + 1;
  }
  return sentences;
}

function endsAt(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return true;
  if (token.kind === 'quote') return endsWithQuote(tokens, at, from);
  if (token.kind === 'sign') {
    if (token.text === '.') return beginsSentence(next) || next.text === '(' || next.text === '[';
    if (token.text === ';') return true;
    if ('!?…'.includes(token.text)) return beginsSentence(next);
    return false;
  }
  // A short form at the end of a sentence: "in the U.S. The …", "at 4 a.m. “We …,” she said".
  return token.text.endsWith('.') && SHORT.test(token.lower)
    ? isWholeQuote(next) || (next.cap && /^(?:the|a|an|he|she|it|they|but|in|on|this|that)$/.test(next.lower))
    : false;
}

const SHORT = /^(?:u\.s|u\.k|u\.n|e\.u|a\.m|p\.m|etc|inc|ltd|co|corp)$/;

/** Begins with a capital letter, and ends as a sentence, or before its attribution. */
function isWholeQuote({ marked, text, start }: Token): boolean {
  if (marked === undefined) return false;
  const words = text.slice(marked.start - start, marked.end - start);
  return /^\p{Lu}/u.test(words) && /[.,!?…]$/.test(words);
}

function beginsSentence(token: Token): boolean {
  return (
    token.kind === 'quote' || token.cap || beginsWithDigit(token) || token.text === '¿' || token.text === '¡'
  );
}

function endsWithQuote(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.marked === undefined || next === undefined) return true;
  const words = token.text.slice(0, token.marked.end - token.start);
  if (!/[.!?…]$/.test(words) || token.marked.open) return token.marked.open && next.kind === 'quote';
  if (next.kind === 'quote') return true;
  if (!next.cap) return false;
  // A name in the middle of the outlet's own sentence goes on with it.
  if (at > from && tokens[at - 1]?.kind === 'word' && !/[.?!]$/.test(words)) return false;
  return isGiven(tokens, at, from) || !isAttributionAhead(tokens, at + 1);
}

/** “X,” said Vale, “Y.”: who says it has been said. */
function isGiven(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at - 1]?.text === ':')
    return tokens.slice(Math.max(from, at - GIVEN), at).some(({ lower }) => VERBS.has(lower));
  if (tokens[at - 1]?.text !== ',') return false;
  for (let before = at - 2; before >= Math.max(from, at - GIVEN); before--) {
    const token = tokens[before];
    if (token?.kind === 'quote') return tokens.slice(before, at).some(({ lower }) => VERBS.has(lower));
    if (token?.text === ',' && before < at - GIVEN / 2) return false;
  }
  return false;
}

/** No attribution between the parts of a quotation is longer. */
const GIVEN = 24;

/** Verbs that say to whom first. */
const TO_SOMEBODY = /^(?:tell|ask|inform|remind|assure|warn|write|advise|urge|shout)$/;

/** "Vask said", "President Ada Vale told …": a verb of saying within a few words, before any comma. */
function isAttributionAhead(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 8); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return false;
    const verb = VERBS.get(token.lower);
    if (verb !== undefined && at > from && (verb.form === 'past' || verb.form === 's')) {
      const after = tokens[at + 1];
      // "A member asks whether …" is a sentence of its own.
      if (/^(?:that|whether|if|how|why|what|when|who)$/.test(after?.lower ?? '')) return false;
      // "Vale dismissed the remark" has an object of its own.
      const { manners } = verb;
      if (manners.size === 1 && manners.has('object') && after?.kind === 'word') return false;
      // "He said the deal was off", "He repeated the line": with content of its own.
      const hasOwn =
        DETERMINERS.has(after?.lower ?? '') ||
        PRONOUNS.has(after?.lower ?? '') ||
        /^(?:nobody|nothing|everybody|everyone|there|people)$/.test(after?.lower ?? '');
      if (hasOwn && !TO_SOMEBODY.test(verb.lemma)) return false;
      // "Later he told them: “…”" belongs to the quotation that follows.
      return !hasQuoteAhead(tokens, at + 1) || after === undefined || after.text === '.';
    }
  }
  return false;
}

function hasQuoteAhead(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 12); at++) {
    const token = tokens[at];
    if (token?.kind === 'quote') return tokens[at - 1]?.text !== '.';
    if (token?.text === '.') return false;
  }
  return false;
}
