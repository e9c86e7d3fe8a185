import type { Token } from '../sentence/tokens.ts';
import type { Attribution } from '../speaker/attribution.ts';
import type { Member } from '../speaker/cast.ts';
import { firstMention } from '../speaker/first-mention.ts';
import { namedBehind, namedBehindClause } from '../speaker/inverted-subject.ts';
import type { Mention } from '../speaker/mention.ts';
import { bodiesIn, mentioned } from '../speaker/mentioned.ts';
import { papersIn } from '../speaker/papers.ts';
import { resolve } from '../speaker/resolve.ts';
import { rivalsIn } from '../speaker/rivals.ts';
import { strangersIn } from '../speaker/strangers.ts';
import { bare, isRole } from '../speaker/word-class.ts';
import { wordsAt } from '../speaker/words-at.ts';
import { NAMELESS } from '../words/roles.ts';
import { bring, type Discourse } from './draft.ts';
import { isRead } from './joint-paper.ts';
import type { Reading, Telling } from './telling.ts';

/** How far into a sentence its subject is looked for. */
const SUBJECT = 24;

/**
 * Whom the next sentence can mean: the speaker of this one, else whom it begins with, before all others it names
 * (the subject is the likeliest antecedent: Grosz, Joshi and Weinstein, "Centering", 1995).
 */
export function goOn(reading: Reading, telling: Telling, discourse: Discourse): void {
  const { text, cast, relays } = reading;
  const { tokens } = telling.sentence;
  const named = mentioned(text, tokens, tokens.length, cast);
  const rivals = rivalsIn(tokens, named, discourse.focus);
  const said = telling.attributions.filter(({ isSource, isAgent }) => isSource !== true && isAgent !== true);
  const speaker = lastSpeaker(said, telling);
  const opener = subjectOf(said.at(-1), firstMention(tokens, Math.min(tokens.length, SUBJECT)));
  const subject = (opener === undefined ? undefined : namedBehindClause(tokens, opener)) ?? opener;
  const last = said.at(-1);
  const isUnnamed =
    last !== undefined && last.mention === subject && telling.speakers.get(last)?.member === null;
  const subjectMember = isUnnamed ? null : memberOf({ text, cast, relays }, tokens, subject, discourse);
  const isNarrator = /^(?:i|we)$/.test(tokens[subject?.from ?? 0]?.lower ?? '');
  // "I ask the envoy what he expects.": the one who answers has no name.
  // "When we meet, the director is late.": beside the one who was spoken of.
  const isMeeting =
    subject?.from === 1 &&
    /^(?:when|as|before|after|while)$/.test(tokens[0]?.lower ?? '') &&
    named.length === 0;
  if (isNarrator && isMeeting) return;
  if (isNarrator && named.length === 0) discourse.stranger = tokens.some(({ lower }) => isRole(lower));
  else if (subject?.form !== 'pronoun' || !/^(?:he|she)$/.test(tokens[subject.from]?.lower ?? '')) {
    if (subjectMember !== null) bring(discourse, subjectMember);
    const isQuestion = tokens.at(-1)?.text === '?';
    const isUnknown =
      !isQuestion &&
      subjectMember === null &&
      subject !== undefined &&
      isUnknownPerson(subject, telling) &&
      !(named.length === 1 && isNamedSoon(tokens, subject));
    // Somebody without a name stays in mind until somebody with one comes.
    const isBrought =
      subject === undefined && named.length === 0 && !isQuestion && strangersIn(tokens).length > 0;
    // "A spokesman for Ada Vale said": "he" behind it is not Vale.
    const isForThem = subject?.isSpokenFor === true && isUnnamed && named.length > 0;
    // "Traders say it has sold dollars": they are no "she".
    const isMany =
      (subject?.form === 'nameless' || subject?.form === 'role') &&
      subject.to - subject.from <= 2 &&
      /[^s]s$/.test(tokens[subject.to - 1]?.lower ?? '') &&
      isUnnamed;
    if (isMany) discourse.stranger ??= false;
    else if ((isUnknown || isBrought || isForThem) && speaker === undefined) discourse.stranger = true;
    else if (named.length > 0 || speaker !== undefined || subjectMember !== null) discourse.stranger = false;
  } else if (speaker !== undefined) discourse.stranger = false;
  for (const member of [...named].reverse()) bring(discourse, member);
  const first =
    apposed(text, tokens, subject, cast) ??
    behindOpening(text, tokens, subject, cast) ??
    mentioned(text, tokens, Math.min(tokens.length, 8), cast)[0];
  if (first !== undefined) bring(discourse, first);
  else if (subjectMember !== null) bring(discourse, subjectMember);
  else if (subject === undefined && speaker === undefined) bringBody(reading, telling, discourse);
  else if (subject?.form === 'body' || subject?.form === 'nameless')
    // "it" behind a body that nobody names is no other body.
    discourse.focus = discourse.focus.filter(({ kind }) => kind !== 'organisation');
  if (speaker !== undefined) bring(discourse, speaker);
  // "A government spokeswoman called it “cheap”; …, she said": she has no name, whoever was named before.
  if (speaker?.kind === 'organisation' && last?.mention !== undefined && isSpokesperson(tokens, last.mention))
    discourse.stranger = true;
  if (named.length > 0) discourse.rivals = rivals;
  if (isRead(tokens)) discourse.stranger = true;
  const author = speaker ?? first ?? subjectMember;
  if (author !== null) for (const paper of papersIn(tokens)) discourse.papers.set(paper, author);
}

/** "Late in the evening Dorland's foreign ministry put out a note": the one body that the sentence names. */
function bringBody({ text, cast }: Reading, { sentence }: Telling, discourse: Discourse): void {
  const [body, other] = bodiesIn(text, sentence.tokens, cast);
  if (body === undefined) return;
  if (other === undefined) bring(discourse, body);
  else discourse.focus = discourse.focus.filter(({ kind }) => kind !== 'organisation');
}

function isSpokesperson(tokens: readonly Token[], { from, to }: Mention): boolean {
  return tokens.slice(from, to).some(({ lower }) => /^spokes(?:man|woman|person)$/.test(lower));
}

/** "Vale's predecessor, Ben Arrow, was": the name behind the office is whom it is about. */
function apposed(
  text: string,
  tokens: readonly Token[],
  subject: Mention | undefined,
  cast: Reading['cast'],
): Member | undefined {
  const isClause = subject?.form === 'name' && tokens[subject.from - 1]?.text === ',';
  const name = isClause
    ? subject.name
    : subject?.form === 'role'
      ? namedBehind(tokens, subject, subject.to)?.mention.name
      : undefined;
  const member = name === undefined ? undefined : cast.find(wordsAt(text, tokens, name.from, name.to));
  return member?.kind === 'person' ? member : undefined;
}

/** "Cross-examined by Ben Arrow, Ada Vale accepted": the subject behind a participle and its comma. */
function behindOpening(
  text: string,
  tokens: readonly Token[],
  subject: Mention | undefined,
  cast: Reading['cast'],
): Member | undefined {
  if (subject?.form !== 'name' || subject.from < 3 || tokens[subject.from - 1]?.text !== ',')
    return undefined;
  if (!/^\p{Lu}[\p{L}-]+ed$/u.test(tokens[0]?.text ?? '') || tokens[1]?.lower !== 'by') return undefined;
  const { from, to } = subject.name ?? subject;
  const member = cast.find(wordsAt(text, tokens, from, to));
  return member?.kind === 'person' ? member : undefined;
}

/** "The one cheerful man was the driver, Ada Vale": the sentence itself says who the subject is. */
function isNamedSoon(tokens: readonly Token[], { to }: Mention): boolean {
  const copula = tokens.findIndex(({ lower }, at) => at >= to && at < to + 6 && /^(?:is|was)$/.test(lower));
  if (copula < 0 || !/^(?:the|its|his|her)$/.test(tokens[copula + 1]?.lower ?? '')) return false;
  return tokens.slice(copula + 2, copula + 9).some(({ cap }) => cap);
}

/** Who an office or a body at the beginning of the sentence is. */
function memberOf(
  { text, cast }: Reading,
  tokens: readonly Token[],
  subject: Mention | undefined,
  discourse: Discourse,
): Member | null {
  if (subject?.form === 'name') {
    const { from, to } = subject.name ?? subject;
    const named = cast.find(wordsAt(text, tokens, from, to));
    return named?.kind === 'organisation' ? named : null;
  }
  if (subject?.form !== 'role' && subject?.form !== 'body') return null;
  return resolve(text, tokens, subject, cast, discourse.focus).member;
}

/** Somebody of whom "he" or "she" can be said: no letter, no ministry, no number of people. */
function isUnknownPerson({ form, from, to }: Mention, { sentence, attributions }: Telling): boolean {
  if (form !== 'nameless' && form !== 'role') return false;
  const { tokens } = sentence;
  // "For Ada Vale, chairwoman of the traders, it was …": the name stands before.
  if (tokens[from - 1]?.text === ',' && tokens[from - 2]?.cap === true) return false;
  // "a spokesman for the firm, Ada Vale, called": she has a name.
  if (tokens[to]?.text === ',' && tokens[to + 1]?.cap === true) return false;
  const isSpeaker = attributions.some(({ mention }) => mention?.from === from);
  return (
    isSpeaker ||
    tokens
      .slice(from, to)
      .some((token) => (isRole(bare(token)) || NAMELESS.has(token.lower)) && !/[^s]s$/.test(token.lower))
  );
}

function subjectOf(last: Attribution | undefined, first: Mention | undefined): Mention | undefined {
  return last?.mention !== undefined && last.mention.form !== 'other' ? last.mention : first;
}

function lastSpeaker(said: readonly Attribution[], { speakers }: Telling): Member | undefined {
  return said.flatMap((attribution) => speakers.get(attribution)?.member ?? []).at(-1);
}
