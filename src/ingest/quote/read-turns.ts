import type { Passage } from '../clean/article.ts';
import type { Member } from '../speaker/cast.ts';
import type { Draft } from './draft.ts';
import { locationOf } from './lost-draft.ts';
import type { Reading } from './read-sentence.ts';
import { isTranscript, labelled, type Turn, turnOf } from './turns.ts';

/** The passages of a transcript that are turns, or go on with one; `none` for questions, which nobody is named to ask. */
export function readTurns({ text, cast }: Reading, passages: readonly Passage[]): Map<Passage, Draft | 'none'> {
  const turns = passages.map((passage) => (passage.part === 'paragraph' || passage.part === 'heading' ? turnOf(text, passage) : undefined));
  const read = new Map<Passage, Draft | 'none'>();
  if (!isTranscript(turns)) return read;
  const final = turns.findLastIndex((turn) => turn !== undefined);
  let speaking: { turn: Turn; member: Member | null } | undefined;
  let answerer: Member | null = null;
  for (const [index, passage] of passages.entries()) {
    const turn = turns[index];
    if (turn !== undefined) {
      const member: Member | null = turn.who === 'answer' ? answerer : turn.who === 'question' ? null : labelled(turn.label, cast);
      if (turn.who === 'named' && member !== null) answerer = member;
      speaking = { turn, member };
      read.set(passage, turn.who === 'question' ? 'none' : turnDraft(passage, turn, turn.words, member));
    } else if (speaking !== undefined && goesOn(text, passage, index > final)) {
      read.set(passage, speaking.turn.who === 'question' ? 'none' : turnDraft(passage, speaking.turn, passage, speaking.member));
    } else speaking = undefined;
  }
  return read;
}

/** A paragraph without a label goes on with the turn, unless it is a heading, a note in brackets, or narrates. */
function goesOn(text: string, passage: Passage, isLast: boolean): boolean {
  if (passage.part !== 'paragraph') return false;
  const words = text.slice(passage.start, passage.end);
  if (/^[[(]/.test(words) || !/[.!?…”"]$/.test(words)) return false;
  return !isLast || /\b(?:we|our|us|i|my|me)\b/i.test(words.slice(0, 400));
}

function turnDraft(passage: Passage, turn: Turn, words: Draft['parts'][number], member: Member | null): Draft {
  return {
    kind: 'direct',
    marks: 'lost',
    location: locationOf(passage),
    member,
    speakerAsWritten: turn.label,
    verb: null,
    tier: member === null ? 'open' : turn.who === 'answer' ? 'carried' : 'stated',
    attribution: turn.who === 'answer' ? 'implied' : 'explicit',
    parts: [{ start: words.start, end: words.end }],
    sentence: { start: passage.start, end: passage.end },
  };
}
