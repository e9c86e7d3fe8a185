import type { Passage } from '../clean/article.ts';
import type { Span } from '../extracted.ts';
import type { Member } from '../speaker/cast.ts';
import { mentioned } from '../speaker/mentioned.ts';
import type { Draft } from './draft.ts';
import { lostDraft } from './lost-draft.ts';
import { withoutMarks } from './own-words.ts';
import type { Reading } from './telling.ts';

/** So many questions make an interview. */
const FEWEST = 3;
/** No question of an interview is longer. */
const LONGEST = 400;
/** So many paragraphs may answer one question. */
const ANSWERS = 6;
const FIRST_PERSON = /\b(?:I|we|my|our|me|us|I['’]\w+|we['’]\w+)\b/;
const SAID = /\b(?:(?<!\bI )said|according to|announced|reported|told (?:reporters|journalists|\p{Lu}))\b/u;
const NARRATED = /\b(?:said|told|asked|added|conducted|edited|condensed|translated|interviewed)\b/;

/**
 * An interview whose turns have no labels: questions in a line of their own, as bold type or a dash sets them off,
 * and paragraphs in the first person between them. Whoever is named alone before the first question answers.
 */
export function readInterview(reading: Reading, passages: readonly Passage[]): Map<Passage, Draft> {
  const { text } = reading;
  const asked = passages.flatMap((passage, at) => (isQuestion(text, passage) ? [at] : []));
  const answers = asked.map((at, index) => answersTo(text, passages, at, asked[index + 1]));
  const answered = answers.filter((own) => own.length > 0);
  const personal = answered.filter((own) =>
    own.some((passage) => FIRST_PERSON.test(withoutMarks(text, passage).slice(0, LONGEST))),
  );
  // Questions that the outlet answers itself, telling who said what.
  const isTold = answered.some((own) => own.some((passage) => SAID.test(withoutMarks(text, passage))));
  const read = new Map<Passage, Draft>();
  if (
    isTold ||
    answered.length < FEWEST ||
    answered.length < asked.length - 1 ||
    personal.length * 2 < answered.length
  )
    return read;
  const guest = guestOf(reading, passages.slice(0, asked[0]));
  for (const [index, at] of asked.entries()) {
    const question = passages[at];
    const own = answers[index] ?? [];
    if (question === undefined || own.length === 0) continue;
    read.set(question, lostDraft(question, [wordsOf(text, question)], null, null));
    for (const passage of own) read.set(passage, lostDraft(passage, [wordsOf(text, passage)], guest, null));
  }
  return read;
}

function isQuestion(text: string, { part, start, end, marked }: Passage): boolean {
  if ((part !== 'paragraph' && part !== 'heading') || end - start > LONGEST || marked.length > 0)
    return false;
  return text.charAt(end - 1) === '?';
}

/** The paragraphs from a question to the next one, or, behind the last one, those that speak of "I" and "we". */
function answersTo(
  text: string,
  passages: readonly Passage[],
  question: number,
  next: number | undefined,
): Passage[] {
  const found: Passage[] = [];
  const limit = Math.min(next ?? passages.length, question + 1 + ANSWERS);
  for (let at = question + 1; at < limit; at++) {
    const passage = passages[at];
    if (passage === undefined || !isProse(text, passage) || passage.marked[0]?.outer.start === passage.start)
      break;
    const words = text.slice(passage.start, Math.min(passage.end, passage.start + LONGEST));
    const isNarrated = NARRATED.test(words) && !FIRST_PERSON.test(words);
    if (isNarrated || (next === undefined && at > question + 1 && !FIRST_PERSON.test(words))) break;
    found.push(passage);
  }
  return found;
}

/** A paragraph, or a line so short that it was taken for a heading, with a full stop. */
function isProse(text: string, { part, end }: Passage): boolean {
  return part === 'paragraph' || (part === 'heading' && /[.!…]/.test(text.charAt(end - 1)));
}

function guestOf({ text, cast }: Reading, before: readonly Passage[]): Member | null {
  const named = new Set<Member>();
  for (const { sentences } of before)
    for (const { tokens } of sentences)
      for (const member of mentioned(text, tokens, tokens.length, cast)) named.add(member);
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

/** Without the dash that opens a turn. */
function wordsOf(text: string, { start, end }: Span): Span {
  const dash = /^[–—-]\s*/.exec(text.slice(start, start + 4));
  return { start: start + (dash?.[0].length ?? 0), end };
}
