import type { Passage } from '../clean/article.ts';
import type { Member } from '../speaker/cast.ts';
import { namesIn } from '../speaker/mentioned.ts';
import type { Draft } from './draft.ts';
import { locationOf } from './lost-draft.ts';
import type { Reading } from './telling.ts';
import { isAsker, isTranscript, labelled, type Turn, turnOf } from './turns.ts';

/** The passages of a transcript that are turns, or go on with one. */
export function readTurns({ text, cast }: Reading, passages: readonly Passage[]): Map<Passage, Draft> {
  const turns = passages.map((passage) =>
    passage.part === 'paragraph' || passage.part === 'heading' ? turnOf(text, passage) : undefined,
  );
  const read = new Map<Passage, Draft>();
  if (!isTranscript(turns)) return read;
  const final = turns.findLastIndex((turn) => turn !== undefined);
  let speaking: { turn: Turn; member: Member | null } | undefined;
  let answerer: Member | null = null;
  const asker = askerOf({ text, cast }, passages, turns);
  for (const [index, passage] of passages.entries()) {
    const turn = turns[index];
    if (turn !== undefined) {
      const member: Member | null =
        turn.who === 'answer'
          ? answerer
          : turn.who === 'question'
            ? null
            : isAsker(turn.label)
              ? asker
              : labelled(turn.label, cast);
      if (turn.who === 'named' && member !== null && !isAsker(turn.label)) answerer = member;
      speaking = { turn, member };
      read.set(passage, turnDraft(passage, turn, turn.words, member));
    } else if (speaking !== undefined && goesOn(text, passage, index > final)) {
      read.set(passage, turnDraft(passage, speaking.turn, passage, speaking.member));
    } else speaking = undefined;
  }
  return read;
}

/** Whoever asks is the one person whom the introduction names and who has no label of their own. */
function askerOf(
  { text, cast }: Pick<Reading, 'text' | 'cast'>,
  passages: readonly Passage[],
  turns: readonly (Turn | undefined)[],
): Member | null {
  const first = turns.findIndex((turn) => turn !== undefined);
  const labels = turns.flatMap((turn) =>
    turn?.who === 'named' && !isAsker(turn.label) ? labelled(turn.label, cast) : [],
  );
  const named = passages
    .slice(0, first)
    .filter(({ part }) => part === 'paragraph')
    .flatMap(({ sentences }) => sentences.flatMap(({ tokens }) => namesIn(text, tokens, cast)))
    .filter((member) => !labels.includes(member));
  const [only, other] = [...new Set(named)];
  return only !== undefined && other === undefined ? only : null;
}

/** A paragraph without a label goes on with the turn, unless it is a heading, a note in brackets, or narrates. */
function goesOn(text: string, passage: Passage, isLast: boolean): boolean {
  if (passage.part !== 'paragraph') return false;
  const words = text.slice(passage.start, passage.end);
  if (/^[[(]/.test(words) || !/[.!?…”"]$/.test(words)) return false;
  return (
    !isLast ||
    (/\b(?:we|our|us|i|my|me)\b/i.test(words.slice(0, 400)) && !/\b(?:said|told|asked)\b/.test(words))
  );
}

function turnDraft(
  passage: Passage,
  turn: Turn,
  words: Draft['parts'][number],
  member: Member | null,
): Draft {
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
