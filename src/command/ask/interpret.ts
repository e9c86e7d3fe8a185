import type { NameKind, Names } from '../../archive/names.ts';
import { canonicalText, plainOptions } from '../canonical.ts';
import type { Command, Question } from '../command.ts';
import { readOptions } from '../parse.ts';
import { type Reading, unclear } from '../read-value.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { citing, uncited } from './citing.ts';
import { isCourtesy, otherLanguage, reasonToDecline } from './decline.ts';
import { followUp } from './follow-up.ts';
import { type TakenIn, takeIn } from './take-in.ts';
import { quotedIn, takeApart } from './words.ts';

/** A plain question as understood, with other ways to read it where it was not clear; or why it is declined. */
export type Interpretation =
  | {
      readonly kind: 'question';
      readonly question: Question;
      readonly others: readonly Question[];
      /** Names that were read from other words than their own. */
      readonly guesses: readonly { readonly typed: string; readonly name: string }[];
    }
  | { readonly kind: 'declined'; readonly reason: string };

const NAMES = ['speaker', 'outlet', 'topic'] as const satisfies readonly NameKind[];
const LONGEST = 600;
const MOST_WORDS = 80;
const LONGEST_TEXT = 1700;
/** How much less likely another reading may be for the question to count as unclear. */
const CLOSE = 1.2;
const MOST_OTHERS = 2;

/**
 * Reads a question in plain English, by rules alone: the same words always mean the same.
 * What nothing in it allows to be answered exactly is declined.
 * @throws ReaderError where a name can mean several people
 * @param last the last question of the same conversation, to which "and in August?" refers
 */
export function interpret(
  text: string,
  commands: readonly Command[],
  reading: Reading,
  last?: Question,
): Interpretation {
  const previous = uncited(last, commands, reading);
  const cited = citing(text, commands, reading, previous, (of) => interpret(of, commands, reading));
  if (cited !== undefined) return cited;
  if (text.length > LONGEST || text.split(/\s+/).length > MOST_WORDS)
    return longText(text, commands, reading);
  const plain = takeApart(text, (word) => reading.names.called(word, NAMES).length > 0);
  const taken = takeIn(plain, reading);
  if (isCourtesy(plain, taken.unnamed.length < plain.words.length))
    return asQuestion([{ command: 'help', options: {}, score: 1 }], commands, reading);
  const language = otherLanguage(taken.unnamed);
  if (language !== undefined) {
    return declined(
      `That looks like ${language}. Questions are read in English; names are found in any spelling.`,
    );
  }
  const reason = reasonToDecline(plain);
  if (reason !== undefined) return declined(reason);
  if (taken.isExcluding)
    return declined(
      'A question can name who and what is wanted, not who is not. Search takes a minus: /search nato -lavrov.',
    );
  demandClear(taken);
  const followed =
    previous === undefined || previous.command.byNameOnly === true
      ? undefined
      : followUp(taken, previous, reading);
  if (followed !== undefined)
    return { kind: 'question', question: followed, others: [], guesses: notesOf(taken) };
  const asked = withAntecedent(taken, previous, reading);
  if (asked.pronoun !== undefined && plain.quoted.length === 0)
    return declined(`Who is meant by “${asked.pronoun}”? Ask with the name.`);
  const isReference = /^(?:source|statement)$/.test(candidatesOf(asked)[0]?.command ?? '');
  if (
    asked.stranger !== undefined &&
    !isReference &&
    (plain.quoted.length === 0 || asked.speakers.length === 0)
  )
    return declined(unknown(asked.stranger, reading.names));
  if (asksAboutPerson(asked)) return declined('It holds what people said, and nothing else about them.');
  const candidates = candidatesOf(asked);
  if (candidates.length === 0) return declined(nothingToGoBy(asked));
  return asQuestion(candidates, commands, reading, asked);
}

/**
 * None of several who are called so is taken for the one who speaks. Who is only spoken of is looked for by the word.
 * @throws ReaderError with those whom it can mean
 */
function demandClear({ unclear: names, speaker, scores }: TakenIn): void {
  const isCompared = scores.some(([intent]) => intent === 'compare');
  const open = names.find(
    (one) => speaker === undefined || isCompared || one.names.some(({ id }) => id === speaker.id),
  );
  if (open !== undefined) throw unclear(open.typed, open.names);
}

/** "What did he say about NATO?": the speaker of the question before. */
function withAntecedent(asked: TakenIn, previous: Question | undefined, { names }: Reading): TakenIn {
  const before = previous === undefined ? undefined : plainOptions(previous).speaker;
  const speaker = asked.pronoun === undefined ? undefined : names.byId('speaker', String(before ?? ''));
  if (speaker === undefined) return asked;
  const { pronoun: _pronoun, ...rest } = asked;
  return { ...rest, speaker, speakers: [speaker, ...rest.speakers] };
}

/** "Who is Ada Vale", "where is she": nothing that was said is asked for. */
function asksAboutPerson({ plain, scores, speakers, topics, outlets }: TakenIn): boolean {
  const isOnlyPerson = speakers.length > 0 && topics.length === 0 && outlets.length === 0;
  return (
    isOnlyPerson &&
    scores.length === 0 &&
    /^(and |so )?(who|where|how|why)('s|s)? (?!about\b)/.test(plain.text)
  );
}

/** What the reader is told of names that were not read as they stand. */
function notesOf({ guesses, readAs }: TakenIn): TakenIn['guesses'] {
  return [...guesses, ...readAs];
}

/** A text too long for a question is one to check, where it quotes somebody. */
function longText(text: string, commands: readonly Command[], reading: Reading): Interpretation {
  const quoted = quotedIn(text.slice(0, LONGEST_TEXT));
  if (quoted.length === 0) {
    return declined(
      `That is long for a question (${text.length.toLocaleString('en')} characters). Ask in a sentence, or mark the words to check with quotation marks.`,
    );
  }
  const words = quoted
    .map((phrase) => `"${phrase.replaceAll('"', ' ')}"`)
    .join(' ')
    .slice(0, LONGEST_TEXT);
  return asQuestion([{ command: 'check', options: { words }, score: 1 }], commands, reading);
}

function asQuestion(
  candidates: readonly Candidate[],
  commands: readonly Command[],
  reading: Reading,
  asked?: TakenIn,
): Interpretation {
  const questions = candidates.flatMap(({ command: name, options, score }) => {
    const command = commands.find((one) => one.name === name);
    return command === undefined ? [] : [{ question: readOptions(command, options, reading), score }];
  });
  const [best, ...rest] = questions;
  if (best === undefined) return declined('There is no command for that.');
  const isUnclear = (asked?.guesses.length ?? 0) > 0 || rest.some(({ score }) => score >= best.score - CLOSE);
  const otherDay = asked === undefined ? [] : onOtherDays(best.question, asked, reading);
  const others = [
    ...otherDay,
    ...(isUnclear
      ? distinct(
          best.question,
          rest.map(({ question }) => question),
        )
      : []),
  ].slice(0, MOST_OTHERS);
  return {
    kind: 'question',
    question: best.question,
    others,
    guesses: asked === undefined ? [] : notesOf(asked),
  };
}

/** The same question on the day that its month can mean as well: "Jan 25". */
function onOtherDays({ command, options }: Question, { orElse }: TakenIn, reading: Reading): Question[] {
  if (orElse === undefined || !Object.hasOwn(command.options, 'until')) return [];
  const written = plainOptions({ command, options, page: 1, part: 1, isPrivate: false });
  const kept = Object.fromEntries(Object.entries(written).map(([name, value]) => [name, String(value)]));
  return [readOptions(command, { ...kept, since: orElse.from, until: orElse.to }, reading)];
}

function distinct(best: Question, others: readonly Question[]): Question[] {
  const byText = new Map(others.map((question) => [canonicalText(question), question]));
  byText.delete(canonicalText(best));
  return [...byText.values()].slice(0, MOST_OTHERS);
}

function declined(reason: string): Interpretation {
  return { kind: 'declined', reason };
}

function unknown(stranger: string, names: Names): string {
  const held = names
    .all('speaker')
    .filter(({ weight }) => weight > 0)
    .slice(0, 4)
    .map(({ name }) => name);
  return `The corpus holds nothing by “${stranger.slice(0, 60)}”. It has statements of ${held.join(', ') || 'nobody yet'}.`;
}

function nothingToGoBy({ plain }: TakenIn): string {
  return plain.words.length === 0
    ? 'There are no words in that to go by.'
    : 'That cannot be answered from the corpus as it stands: it names nothing that can be looked up exactly.';
}
