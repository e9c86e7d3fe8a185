import type { Archive } from '../archive/archive.ts';
import { ReaderError } from '../errors/errors.ts';
import { type Interpretation, interpret } from './ask/interpret.ts';
import type { Command, Context, Question } from './command.ts';
import { type Answered, completeAnswer } from './complete-answer.ts';
import { commandAtStart } from './groups.ts';
import type { Ingest } from './ingest.ts';
import { declining, heldInstead, problem, withReadings } from './outcomes.ts';
import { parseQuestion, readOptions } from './parse.ts';
import type { Clock } from './period.ts';
import type { Here, Subscriptions } from './subscriptions.ts';

/** A question as it comes from a platform: a text, or a command with its options by name. */
export type Asking =
  | { readonly text: string }
  | { readonly command: string; readonly options: Readonly<Record<string, string>> };

export interface Request extends Clock {
  readonly asking: Asking;
  readonly where: Context['where'];
  /** The last question of the same conversation, for one that refers back to it. */
  readonly previous?: Question;
  readonly here?: Here;
  /** Nobody knows the asker's own zone: `timeZone` is the one that the operator has chosen. */
  readonly isZoneUsual?: boolean;
}

/** What answering needs from outside. `reportFault` is told of every error of ours and gives its reference. */
export interface Desk {
  readonly archive: Archive;
  readonly commands: readonly Command[];
  readonly reportFault: (error: unknown) => string;
  readonly subscriptions?: Subscriptions;
  readonly ingest?: Ingest;
}

/**
 * Answers a question. Never throws: what the reader can mend comes back as a card that says how, and a fault
 * of ours as a card with the reference under which it is logged. This is the one place that catches errors.
 */
export async function answer(desk: Desk, request: Request): Promise<Answered> {
  let question: Question | undefined;
  try {
    const read = readQuestion(desk, request);
    if (read.kind === 'declined') return completeAnswer(desk, request, declining(read.reason, desk.archive));
    question = read.question;
    const context: Context = {
      archive: desk.archive,
      now: request.now,
      timeZone: request.timeZone,
      where: request.where,
      page: question.page,
      ...(request.isZoneUsual === true ? { isZoneUsual: true } : {}),
      ...(request.here === undefined ? {} : { here: request.here }),
      ...(desk.subscriptions === undefined ? {} : { subscriptions: desk.subscriptions }),
      ...(desk.ingest === undefined ? {} : { ingest: desk.ingest }),
    };
    const answered = await question.command.run(question.options, context);
    // What was asked in plain words and is not held is declined; a command is answered with "none".
    const { answersWithNothing, byNameOnly } = question.command;
    const isDeclined = isPlain(request) && answered.tone === 'empty' && !answersWithNothing && !byNameOnly;
    return isDeclined
      ? completeAnswer(desk, request, heldInstead(answered), { question, isDeclined })
      : completeAnswer(desk, request, withReadings(answered, read), { question, isDeclined });
  } catch (error) {
    // A plain question that names what is not held, such as an article, is declined too.
    const isDeclined =
      isPlain(request) && error instanceof ReaderError && question?.command.byNameOnly !== true;
    return completeAnswer(
      desk,
      request,
      problem(error, desk.reportFault),
      question && { question, isDeclined },
    );
  }
}

/** Answers with a refusal that was decided before the question was read. */
export function refuse(desk: Desk, request: Request, error: ReaderError): Answered {
  const answered = completeAnswer(desk, request, problem(error, desk.reportFault));
  // It was not misunderstood: nobody looked at it.
  return { ...answered, card: { ...answered.card, asked: { ...answered.card.asked, words: '' } } };
}

function isPlain({ asking }: Request): boolean {
  return 'text' in asking && !asking.text.trim().startsWith('/');
}

function readQuestion(
  { archive, commands }: Desk,
  { asking, now, timeZone, previous }: Request,
): Interpretation {
  const reading = { names: archive.names(), now, timeZone };
  const read = (question: Question): Interpretation => ({
    kind: 'question',
    question,
    others: [],
    guesses: [],
  });
  if (!('text' in asking)) {
    const command = commands.find(({ name }) => name === asking.command);
    if (command === undefined) return read(parseQuestion(`/${asking.command}`, commands, reading));
    return read(readOptions(command, asking.options, reading));
  }
  const text = asking.text.trim();
  if (text.startsWith('/') || isCommandLine(text, commands))
    return read(parseQuestion(text, commands, reading));
  return interpret(text, commands, reading, previous);
}

/** A command that only lacks its slash: it names an option, or is of a kind that no plain question is. */
function isCommandLine(text: string, commands: readonly Command[]): boolean {
  const command = commandAtStart(text, commands)?.command;
  if (command === undefined) return false;
  const { name, options } = command;
  // Two words of ours are no beginning of a plain question.
  if (name.includes(' ')) return true;
  const namesOption = Object.keys(options).some((option) => text.includes(` ${option}:`));
  const isWhole = Object.keys(options).length === 0 && text.toLowerCase() === name;
  const [, ...more] = text.trim().split(/\s+/);
  // "help me" is a plain question; "help quotes" names a command.
  const isOfHelp = name === 'help' && more.every((word) => isNamed(word, commands)) && more.length < 2;
  return namesOption || isWhole || isOfHelp || (name === 'source' && more.length < 2);
}

function isNamed(word: string, commands: readonly Command[]): boolean {
  return commands.some(({ name }) => name === word.toLowerCase().replace(/^\//, ''));
}
