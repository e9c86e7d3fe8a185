import type { Passage } from '../clean/article.ts';
import type { Member } from '../speaker/cast.ts';
import { mentioned, namesIn } from '../speaker/mentioned.ts';
import { isSomebody } from '../speaker/somebody.ts';
import type { Draft } from './draft.ts';
import { readInterview } from './interview.ts';
import { locationOf } from './lost-draft.ts';
import { withoutMarks } from './own-words.ts';
import type { Reading } from './telling.ts';
import { fullLabels, isAnyAsker, isAsker, labels, type Turn, turnOf, turnsThatCount } from './turns.ts';

/** The passages of a transcript that are turns, or go on with one. */
export function readTurns(reading: Reading, passages: readonly Passage[]): Map<Passage, Draft> {
  const { text, cast } = reading;
  const read = new Map<Passage, Draft>();
  const found = passages.map((passage) =>
    passage.part === 'paragraph' || passage.part === 'heading' ? turnOf(text, passage) : undefined,
  );
  for (const turn of found)
    if (turn?.office !== undefined) {
      const { label, office } = turn;
      const title = /^(?:mr|mrs|ms|dr|sir|dame)\.? (?=\S+ \S)/i.exec(label)?.[0] ?? '';
      const member = cast.meet(label.slice(title.length), 'person', office);
      member.isPerson ||= member.kind === 'person';
    }
  const labelled = labels(cast);
  const turns = turnsThatCount(fullLabels(found), labelled);
  if (turns.every((turn) => turn === undefined)) return readInterview(reading, passages);
  const isSure = turns.some((turn) => turn?.isSure === true);
  const final = turns.findLastIndex((turn) => turn !== undefined);
  let speaking: { turn: Turn; member: Member | null } | undefined;
  const { asker, guest } = introduced({ text, cast }, passages, turns, labelled);
  let answerer: Member | null = guest;
  for (const [index, passage] of passages.entries()) {
    const turn = turns[index];
    if (turn !== undefined) {
      const member: Member | null =
        turn.who === 'answer'
          ? answerer
          : turn.who === 'question'
            ? asker
            : isAsker(turn.label)
              ? isAnyAsker(turn.label)
                ? null
                : asker
              : labelled(turn.label);
      if (turn.who === 'named' && member !== null && !isAsker(turn.label)) answerer = member;
      speaking = { turn, member };
      read.set(passage, turnDraft(passage, turn, turn.words, member));
    } else if (speaking !== undefined && goesOn(text, passage, index > final, isSure)) {
      read.set(passage, turnDraft(passage, speaking.turn, passage, speaking.member));
    } else speaking = undefined;
  }
  return read;
}

/** Words behind which an introduction names whoever asks. */
const ASKED_BY = /^(?:with|joined|by|to|asked|met)$/;

/**
 * Whom the introduction of an interview names: whoever asks, behind "a conversation with" or "joined", and the one
 * other person, who answers. Nobody where there are more.
 */
function introduced(
  { text, cast }: Pick<Reading, 'text' | 'cast'>,
  passages: readonly Passage[],
  turns: readonly (Turn | undefined)[],
  labelled: (label: string) => Member | null,
): { asker: Member | null; guest: Member | null } {
  const first = turns.findIndex((turn) => turn !== undefined);
  const sentences = passages.slice(0, first).flatMap((passage) => passage.sentences);
  const askers = new Set<Member>();
  const others = new Set<Member>();
  for (const { tokens } of sentences) {
    for (const [at, { lower }] of tokens.entries()) {
      const [member] =
        ASKED_BY.test(lower) && tokens[at + 1]?.cap ? namesIn(text, tokens.slice(at + 1, at + 5), cast) : [];
      if (member !== undefined && isSomebody(member)) askers.add(member);
    }
    for (const member of mentioned(text, tokens, tokens.length, cast)) others.add(member);
  }
  const labelling = new Set(
    turns.flatMap((turn) => (turn?.who === 'named' && !isAsker(turn.label) ? labelled(turn.label) : [])),
  );
  const asking = [...askers].filter((member) => !labelling.has(member));
  const guests = [...others].filter((member) => !asking.includes(member));
  const isInterview = asking.length === 1;
  return {
    asker: isInterview ? (asking[0] ?? null) : null,
    guest:
      asking.length > 1
        ? null
        : guests.length === 1
          ? (guests[0] ?? null)
          : headed(text, passages, guests, cast),
  };
}

/** The one of several whom the headline names: an interview is headed by whoever gives it. */
function headed(
  text: string,
  passages: readonly Passage[],
  among: readonly Member[],
  cast: Reading['cast'],
): Member | null {
  for (const part of ['headline', 'standfirst'] as const) {
    const named = new Set(
      passages
        .filter((passage) => passage.part === part)
        .flatMap(({ sentences }) => sentences)
        .flatMap(({ tokens }) => mentioned(text, tokens, tokens.length, cast)),
    );
    const some = among.filter((member) => named.has(member));
    if (some.length > 0) return some.length === 1 ? (some[0] ?? null) : null;
  }
  return null;
}

/** A paragraph without a label goes on with the turn, unless it is a heading, a note in brackets, or narrates. */
function goesOn(text: string, passage: Passage, isLast: boolean, isSure: boolean): boolean {
  if (passage.part !== 'paragraph') return false;
  const words = text.slice(passage.start, passage.end);
  if (narrates(words)) return false;
  if (/^[[(]/.test(words) || !/[.!?…”"]$/.test(words)) return false;
  const own = withoutMarks(text, passage);
  // "The federation sent a note, which we read out: “…”": the page tells, behind the last turn.
  const quoted = passage.marked[0];
  if (isLast && quoted !== undefined && /:\s*$/.test(text.slice(passage.start, quoted.outer.start)))
    return false;
  if (!isLast) return true;
  if (TOLD.test(own)) return false;
  return /\b(?:we|our|us|i|my|me|you|your)\b/i.test(own.slice(0, 400)) || (isSure && isPlain(words));
}

/** What only whoever writes the page says: not "we said so". */
const TOLD =
  /(?<!\b(?:[Ww]e|I|[Yy]ou) (?:have |had |also )?)\b(?:said|told|asked|says|say|answered|added|noted|stressed|recalled)\b/;
/** No short paragraph that goes on with the last answer is longer. */
const SHORT = 160;

/** "A quota is arithmetic. It should stay so.": no name, no figure and nothing of the page is in it. */
function isPlain(words: string): boolean {
  return (
    words.length <= SHORT &&
    !/\d|[,;] \p{Lu}|[\p{Ll},] \p{Lu}/u.test(words) &&
    !/\b(?:transcript|interview|page|site|website|website|click|read|contact|copyright|press|edited|published)\b/i.test(
      words,
    )
  );
}

/** "He laughs. Later, on the stairs, he says that …", "‘Too slow,’ says Vale": the writer tells what went on. */
function narrates(words: string): boolean {
  return (
    /^(?:He|She|They|\p{Lu}\p{Ll}+) (?:laughs?|pauses?|smiles?|nods?|sighs?|shrugs?|hesitates?|stands?|looks?|leans?|takes?|points?|gets? up|thinks|says|adds)\b/u.test(
      words,
    ) || /["”»’'“],? (?:says|said|adds|added|asks|asked|replies|replied) (?:he|she|\p{Lu})/u.test(words)
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
