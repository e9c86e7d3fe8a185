import type { Passage } from '../clean/article.ts';
import type { Span } from '../extracted.ts';
import type { Member } from '../speaker/cast.ts';
import type { Draft } from './draft.ts';
import { guestOf, isIntroduced } from './guest.ts';
import { lostDraft } from './lost-draft.ts';
import { withoutMarks } from './own-words.ts';
import type { Reading } from './telling.ts';

/** So many questions make an interview. */
const FEWEST = 3;
/** So many do where the paragraph before them says who answers. */
const FEWEST_INTRODUCED = 2;
/** No question of an interview is longer. */
const LONGEST = 400;
/** No remark that stands for a question has more words. */
const REMARK = 30;
/** So many paragraphs may answer one question. */
const ANSWERS = 8;
/** So many paragraphs may stand between two questions of one interview. */
const APART = ANSWERS + 2;
const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|I['’]\w+|we['’]\w+)\b/;
const SAID =
  /\b(?:(?<!\b(?:I|you|we|they|They|people|who|You|We) )said|according to|announced|reported|told (?:reporters|journalists|\p{Lu}))\b/u;
const NARRATED = /\b(?:said|told|asked|added|conducted|edited|condensed|translated|interviewed)\b/;
/** "she tells me", "“…,” she says": the writer tells of the one who was asked. */
const TOLD_OF =
  /(?:^|[.!?…]\s+|["”’»]\s*,?\s*|,\s)(?:[Hh]e|[Ss]he|\p{Lu}\p{Ll}+) (?:tells|told|says|adds|describes|recalls|explains|laughs|smiles|admits) (?:me|us|it|that|the)?|["”»]\s*,?\s*(?:he|she|\p{Lu}\p{Ll}+) (?:says|said|adds|added)\b/u;

/** What stands between a question and the next. */
interface Round {
  readonly at: number;
  readonly answers: readonly Passage[];
}

/**
 * Interviews whose turns have no labels: questions in a line of their own, as bold type or a dash sets them off, and
 * paragraphs in the first person between them, or those of whom the paragraph above introduces.
 */
export function readInterview(reading: Reading, passages: readonly Passage[]): Map<Passage, Draft> {
  const read = new Map<Passage, Draft>();
  for (const asked of interviewsIn(reading.text, passages)) readOne(reading, passages, asked, read);
  return read;
}

/** The questions of a page, those of one interview together. */
function interviewsIn(text: string, passages: readonly Passage[]): number[][] {
  const isBold = (at: number): boolean => {
    const passage = passages[at];
    return passage?.bold === true && passage.part === 'paragraph' && passage.end - passage.start <= LONGEST;
  };
  const questions = passages.flatMap((passage, at) => (isQuestion(text, passage) ? [at] : []));
  const bold = passages.flatMap((_, at) => (isBold(at) ? [at] : []));
  // What is set as the questions are is one, too, whatever its last sign.
  const isSet = bold.filter((at) => questions.includes(at)).length * 2 > bold.length && bold.length >= FEWEST;
  const all = isSet ? [...new Set([...questions, ...bold])].sort((a, b) => a - b) : questions;
  const found: number[][] = [];
  for (const at of all) {
    const run = found.at(-1);
    const last = run?.at(-1);
    const isDivided =
      last !== undefined && (at - last > APART || passages.slice(last, at).some((one) => isTime(text, one)));
    if (run === undefined || isDivided) found.push([at]);
    else run.push(at);
  }
  return found;
}

/** "14:15": what stands below is another entry. */
function isTime(text: string, { start, end }: Passage): boolean {
  return end - start <= 12 && /^\d{1,2}[:.]\d{2}\b/.test(text.slice(start, end));
}

function readOne(
  reading: Reading,
  passages: readonly Passage[],
  asked: readonly number[],
  read: Map<Passage, Draft>,
): void {
  const { text } = reading;
  const first = asked[0] ?? 0;
  const rounds = asked.flatMap((at, index) => roundsFrom(text, passages, at, asked[index + 1]));
  const answered = rounds.filter(({ answers }) => answers.length > 0);
  const isAbout = passages
    .slice(0, first)
    .some((passage, at) => isIntroduced(text, passage) && (at >= first - 2 || passage.part !== 'paragraph'));
  const personal = answered.filter(({ answers }) =>
    answers.some((passage) => FIRST_PERSON.test(withoutMarks(text, passage).slice(0, LONGEST))),
  );
  // Questions that the outlet answers itself, telling who said what.
  const isTold = answered.some(({ answers }) => answers.some((passage) => tells(text, passage)));
  if (
    isTold ||
    answered.length < (isAbout ? FEWEST_INTRODUCED : FEWEST) ||
    answered.length < asked.length - 1 ||
    (!isAbout && personal.length * 2 < answered.length)
  )
    return;
  const guest = guestOf(reading, passages, first);
  for (const { at, answers } of answered) {
    const question = passages[at];
    if (question === undefined) continue;
    read.set(question, lostDraft(question, [wordsOf(text, question)], null, null));
    for (const passage of answers) read.set(passage, answer(text, passage, guest));
  }
}

function answer(text: string, passage: Passage, guest: Member | null): Draft {
  return lostDraft(passage, [wordsOf(text, passage)], guest, null);
}

/** Whether a paragraph tells who said what, and does not speak of itself. */
function tells(text: string, passage: Passage): boolean {
  const own = withoutMarks(text, passage);
  return SAID.test(own) && !FIRST_PERSON.test(own);
}

function isQuestion(text: string, { part, start, end, marked }: Passage): boolean {
  if ((part !== 'paragraph' && part !== 'heading') || end - start > LONGEST || marked.length > 0)
    return false;
  return text.charAt(end - 1) === '?';
}

/** A question with its answers, and the remarks behind it that were answered as questions are. */
function roundsFrom(
  text: string,
  passages: readonly Passage[],
  question: number,
  next: number | undefined,
): Round[] {
  const own = answersTo(text, passages, question, next);
  const rounds: { at: number; answers: Passage[] }[] = [{ at: question, answers: [] }];
  for (const [index, passage] of own.entries()) {
    const isRemark = index > 0 && index < own.length - 1 && isRemarkOn(text, passage);
    if (isRemark) rounds.push({ at: question + 1 + index, answers: [] });
    else rounds.at(-1)?.answers.push(passage);
  }
  return rounds;
}

/** "The minister says culture does not live by applause.", "Some say you are hiding.": put to whoever is asked. */
function isRemarkOn(text: string, { start, end, marked, sentences }: Passage): boolean {
  if (sentences.length > 1 || marked.length > 0 || end - start > LONGEST) return false;
  const words = text.slice(start, end);
  if (words.split(/\s+/).length > REMARK || FIRST_PERSON.test(words)) return false;
  return (
    /\b(?:you|your|yours|yourself)\b/i.test(words) ||
    /^(?:But |And |Yet )?(?:\p{Lu}[\p{L}’'-]*|[Tt]he|[Ss]ome|[Mm]any|[Cc]ritics)(?: \p{L}[\p{L}’'-]*){0,5} (?:says?|argues?|calls?|claims?|thinks?|believes?|insists?|complains?)\b/u.test(
      words,
    )
  );
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
  let wasRemark = false;
  for (let at = question + 1; at < limit; at++) {
    const passage = passages[at];
    if (passage === undefined || !isProse(text, passage) || passage.marked[0]?.outer.start === passage.start)
      break;
    const words = text.slice(passage.start, Math.min(passage.end, passage.start + LONGEST));
    const own = withoutMarks(text, passage);
    const isNarrated =
      found.length > 0 && ((NARRATED.test(words) && !FIRST_PERSON.test(words)) || TOLD_OF.test(own));
    const isRemark = found.length > 0 && isRemarkOn(text, passage);
    if (isNarrated && !isRemark) break;
    if (next === undefined && found.length > 0 && !wasRemark && !isRemark && !FIRST_PERSON.test(words)) break;
    wasRemark = isRemark;
    found.push(passage);
  }
  return found;
}

/** A paragraph, or a line so short that it was taken for a heading, with a full stop. */
function isProse(text: string, { part, end }: Passage): boolean {
  return part === 'paragraph' || (part === 'heading' && /[.!…]/.test(text.charAt(end - 1)));
}

/** Without the dash that opens a turn. */
function wordsOf(text: string, { start, end }: Span): Span {
  const dash = /^[–—-]\s*/.exec(text.slice(start, start + 4));
  return { start: start + (dash?.[0].length ?? 0), end };
}
