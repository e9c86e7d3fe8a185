import type { Token } from '../sentence/tokens.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_STARTS,
  DETERMINERS,
  MONTHS,
  PARTICLES,
  PREPOSITIONS,
  PRONOUNS,
  WEEKDAYS,
} from '../words/closed.ts';
import { QUALIFIERS } from '../words/roles.ts';
import { VERBS } from '../words/verbs.ts';
import { bare, isBody, isNationality, isRole, isTitle } from './word-class.ts';

/** No phrase that names somebody is longer. */
const LONGEST = 16;

/** The first token of the phrase that ends before `to`, or `to` where there is none. */
export function phraseStart(tokens: readonly Token[], to: number): number {
  let from = to;
  while (from > 0 && to - from < LONGEST) {
    const token = tokens[from - 1];
    if (token === undefined || token.kind !== 'word') {
      if (token?.text === '&' && tokens[from - 2]?.cap) {
        from -= 1;
        continue;
      }
      break;
    }
    const word = token.lower;
    if (isPronoun(tokens, from - 1)) return from === to ? from - 1 : from;
    if (word === 'that') return from;
    if (DETERMINERS.has(word)) {
      if (from === to && !token.cap) break;
      from -= 1;
      // "Prime Minister the Hon. Ada Vale"
      if (
        word === 'the' &&
        /^(?:hon\.?|honourable|honorable|right|rt\.?|most|rev\.?|reverend)$/.test(
          tokens[from + 1]?.lower ?? '',
        )
      )
        if (tokens[from - 1]?.cap && isRole(bare(tokens[from - 1]))) continue;
      if (joins(tokens, from - 1)) {
        from -= 1;
        continue;
      }
      break;
    }
    if (isStop(tokens, from - 1, to)) break;
    from -= 1;
  }
  return from;
}

/** The token behind the phrase that begins at `from`. */
export function phraseEnd(tokens: readonly Token[], from: number): number {
  if (isPronoun(tokens, from)) return from + 1;
  let to = from;
  if (DETERMINERS.has(tokens[to]?.lower ?? '')) to += 1;
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to];
    if (token === undefined || token.kind !== 'word') {
      if (token?.text === '&' && tokens[to + 1]?.cap) {
        to += 1;
        continue;
      }
      break;
    }
    const word = token.lower;
    if (PRONOUNS.has(word) && !token.cap) break;
    if (isTime(word) && to > from) break;
    if (DETERMINERS.has(word) && !joins(tokens, to - 1)) break;
    if (!DETERMINERS.has(word) && isStop(tokens, to, from)) break;
    if (to > from && isVerbLike(tokens, to)) break;
    to += 1;
  }
  // A preposition or an article at the end belongs to what follows.
  while (
    to > from &&
    (PREPOSITIONS.has(tokens[to - 1]?.lower ?? '') || DETERMINERS.has(tokens[to - 1]?.lower ?? ''))
  )
    to -= 1;
  return to;
}

/** "The firm sees it", "Vale cut the ribbon": behind a whole phrase, a word that goes on with none. */
function isVerbLike(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || token.cap || PREPOSITIONS.has(token.lower)) return false;
  const noun = bare(before);
  if (before.lower !== noun || isNationality(noun)) return false;
  const isWhole =
    isRole(noun) || isBody(noun) || (before.cap && !DETERMINERS.has(noun) && !QUALIFIERS.has(noun));
  const word = bare(token);
  const goesOn = isRole(word) || isBody(word) || isTitle(word) || QUALIFIERS.has(word) || PARTICLES.has(word);
  return (
    isWhole &&
    !goesOn &&
    !/^(?:and|called|named)$/.test(word) &&
    (/(?:s|ed|t|e|n|w|k|d)$/.test(word) || /^(?:rang|sang|hung|clung|sprang|swung|flung)$/.test(word)) &&
    !/'s$/.test(token.lower)
  );
}

/** "He", and not the surname of "He Lanying". */
function isPronoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !PRONOUNS.has(token.lower)) return false;
  const next = tokens[at + 1];
  return !(token.text === 'He' && next?.kind === 'word' && next.cap && !isTime(next.lower));
}

export function isTime(word: string): boolean {
  return TIMES.has(word);
}

const TIMES: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  ...'today yesterday tonight tomorrow earlier later last late early this'.split(' '),
]);

function isStop(tokens: readonly Token[], at: number, edge: number): boolean {
  const token = tokens[at];
  const word = token?.lower ?? '';
  // "Per Lunde": a given name.
  if (word === 'per' && token?.cap && tokens[at + 1]?.cap) return false;
  if (PREPOSITIONS.has(word)) return !joins(tokens, at);
  if (word === 'and') return !(tokens[at - 1]?.cap && tokens[at + 1]?.cap && at !== edge);
  if (word === 'called' || word === 'named') return !isRole(bare(tokens[at - 1]));
  if (AUXILIARIES.has(word) && !(token?.cap && word === 'may')) return true;
  if (CLAUSE_STARTS.has(word) || (ADVERBS.has(word) && !token?.cap)) return true;
  if (token?.cap || word.endsWith("'s") || isRole(word) || isTitle(word) || isBody(word)) return false;
  const verb = VERBS.get(word);
  if (verb !== undefined && (verb.form === 'past' || verb.form === 's') && !isModifier(tokens, at))
    return true;
  return /ly$/.test(word) && word.length > 5 && !/(?:family|supply|italy|assembly)$/.test(word);
}

/** A participle between an article and a noun: "the proposed law's author". */
function isModifier(tokens: readonly Token[], at: number): boolean {
  return DETERMINERS.has(tokens[at - 1]?.lower ?? '');
}

/** A preposition that goes on with a phrase about somebody: "head of the …", "a clerk from …", "Vale of Halden". */
function joins(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word' || !PREPOSITIONS.has(word)) return false;
  const noun = bare(before);
  if (word === 'of')
    return (
      before.cap || isRole(noun) || isBody(noun) || /^(?:number|group|member|majority|dozen|s)$/.test(noun)
    );
  // "Department for Culture"
  if (word === 'for' && before.cap && isBody(noun) && tokens[at + 1]?.cap) return true;
  if (/^(?:for|at|from|in|on|behind|with|outside|near|to)$/.test(word)) {
    return (
      isRole(noun) ||
      /^(?:man|woman|someone|somebody|one|people|residents|official|officials|source|sources)$/.test(noun)
    );
  }
  return false;
}
