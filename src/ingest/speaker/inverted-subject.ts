import type { Token } from '../sentence/tokens.ts';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../words/closed.ts';
import { VERBS } from '../words/verbs.ts';
import { type Mention, mentionOf } from './mention.ts';
import { phraseEnd } from './phrase.ts';
import { isRole } from './word-class.ts';

/** Verbs that never go before who speaks; "asked Ada Vale" and "warned Ada Vale" do. */
const TO_WHOM = /^(?:tell|inform|remind|assure|reassure|notify|brief)$/;

/** "said Vask", "joked the former goalkeeper", "said the Minister of Health, Dr Ada Vale": behind a quotation. */
export function invertedSubject(
  tokens: readonly Token[],
  verb: number,
  behind: number,
): { mention: Mention; to: number } | undefined {
  let before = verb - 1;
  while (tokens[before]?.kind === 'word' && before > verb - 3) before -= 1;
  const sign = tokens[before];
  if (sign === undefined || !(sign.kind === 'quote' || /^[,–—\-!?.]$/.test(sign.text))) return undefined;
  if (before !== verb - 1) return undefined;
  const first = tokens[behind];
  // "alleged that Vale …": what was said.
  if (first?.kind !== 'word' || first.lower === 'that') return undefined;
  // "…, says she has left": whom the clause is about.
  if (PRONOUNS.has(first.lower) && AUXILIARIES.has(tokens[behind + 1]?.lower ?? '')) return undefined;
  // "told Vale": whom, and never who.
  if (TO_WHOM.test(VERBS.get(tokens[verb]?.lower ?? '')?.lemma ?? '')) return undefined;
  const isPhrase =
    first.cap || DETERMINERS.has(first.lower) || PRONOUNS.has(first.lower) || isRole(first.lower);
  const isTrade =
    /^\p{Ll}+$/u.test(first.text) && tokens[behind + 1]?.cap === true && !PREPOSITIONS.has(first.lower);
  const isLocal = /^(?:police|officials|sources|state|local|government|opposition|head)$/.test(first.lower);
  if (!isPhrase && !isLocal && !isTrade && !opensOffice(tokens, behind)) return undefined;
  const end = phraseEnd(tokens, behind);
  const mention = mentionOf(tokens, behind, end);
  if (mention === undefined) return undefined;
  return secondOffice(tokens, mention, end) ?? namedBehind(tokens, mention, end) ?? { mention, to: end };
}

/** "said former governor and opposition senator Ada Vale": two offices of one. */
function secondOffice(
  tokens: readonly Token[],
  mention: Mention,
  end: number,
): { mention: Mention; to: number } | undefined {
  if (mention.form !== 'role' || tokens[end]?.lower !== 'and') return undefined;
  const to = phraseEnd(tokens, end + 1);
  const named = mentionOf(tokens, end + 1, to);
  if (named?.form !== 'name' || named.role === undefined || named.joint !== undefined) return undefined;
  return { mention: { ...named, from: mention.from }, to };
}

/** "the Minister of Health, Dr Ada Vale": the name behind the comma is who the office is. */
export function namedBehind(
  tokens: readonly Token[],
  mention: Mention,
  end: number,
): { mention: Mention; to: number } | undefined {
  // "said one pensioner, Ada Vale, 74"
  const isOne =
    mention.form === 'nameless' && /^(?:an?|one|another)$/.test(tokens[mention.from]?.lower ?? '');
  if (tokens[end]?.text !== ',' || (mention.form !== 'role' && mention.form !== 'body' && !isOne))
    return undefined;
  const next = phraseEnd(tokens, end + 1);
  const named = mentionOf(tokens, end + 1, next);
  if (named?.form !== 'name' || named.to - named.from > 6 || tokens[next]?.kind === 'word') return undefined;
  if (isOne && named.to - (named.name?.from ?? named.to) < 2) return undefined;
  return {
    mention: { ...named, from: mention.from, role: { from: mention.from, to: mention.to } },
    to: next,
  };
}

/** How long the clause behind "who" may be. */
const CLAUSE = 22;

/** "The envoy who brought them together, Ada Vale, was pleased": the name behind the clause. */
export function namedBehindClause(tokens: readonly Token[], { form, to }: Mention): Mention | undefined {
  if (!(form === 'role' || form === 'nameless') || !/^(?:who|whose)$/.test(tokens[to]?.lower ?? ''))
    return undefined;
  for (let at = to + 1; at < Math.min(tokens.length, to + CLAUSE); at++) {
    if (tokens[at]?.kind === 'quote') return undefined;
    if (tokens[at]?.text !== ',') continue;
    const end = phraseEnd(tokens, at + 1);
    const named = mentionOf(tokens, at + 1, end);
    const isWhole = named?.form === 'name' && named.to - (named.name?.from ?? named.to) >= 2;
    return isWhole && tokens[end]?.text === ',' && tokens[end + 1]?.kind === 'word' ? named : undefined;
  }
  return undefined;
}

/** "said party leader Ada Vale": a role without an article. */
function opensOffice(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    if (tokens[at]?.kind !== 'word') return false;
    if (!isRole(tokens[at]?.lower ?? '')) continue;
    if (tokens[at + 1]?.lower !== 'and') return tokens[at + 1]?.cap === true;
  }
  return false;
}
