import type { Archive } from '../archive/archive.ts';
import { ReaderError } from '../errors/errors.ts';
import type { Interpretation } from './ask/interpret.ts';
import type { Command, Context, Question } from './command.ts';
import { type Answered, completeAnswer } from './complete-answer.ts';
import type { Ingest } from './ingest.ts';
import { type Kept, type Made, nameOf, watched } from './kept.ts';
import { declining, heldInstead, problem, withReadings } from './outcomes.ts';
import { type Readable, readQuestion } from './read-question.ts';
import type { Here, Subscriptions } from './subscriptions.ts';

export interface Request extends Readable {
  readonly where: Context['where'];
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
  /** Gives an answer again where it is still the same; without it, each question is answered anew. */
  readonly kept?: Kept;
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
    const make = (): Promise<Made> => answerRead(desk, request, read);
    const isClear = read.others.length === 0 && read.guesses.length === 0;
    if (desk.kept === undefined || question.command.answersAlike !== true || !isClear)
      return (await make()).answered;
    const name = nameOf(question, request.where, isPlain(request));
    return await desk.kept.answerTo(name, request.now.getTime(), make);
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

/** Answers a question that has been read. Rejects where it has no answer. */
async function answerRead(
  desk: Desk,
  request: Request,
  read: Extract<Interpretation, { kind: 'question' }>,
): Promise<Made> {
  const { question } = read;
  const { context, isAlike } = watched({
    archive: desk.archive,
    now: request.now,
    timeZone: request.timeZone,
    where: request.where,
    page: question.page,
    ...(request.isZoneUsual === true ? { isZoneUsual: true } : {}),
    ...(request.here === undefined ? {} : { here: request.here }),
    ...(desk.subscriptions === undefined ? {} : { subscriptions: desk.subscriptions }),
    ...(desk.ingest === undefined ? {} : { ingest: desk.ingest }),
  });
  const answered = await question.command.run(question.options, context);
  // What was asked in plain words and is not held is declined; a command is answered with "none".
  const { answersWithNothing, byNameOnly } = question.command;
  const isDeclined = isPlain(request) && answered.tone === 'empty' && !answersWithNothing && !byNameOnly;
  const said = isDeclined ? heldInstead(answered) : withReadings(answered, read);
  return {
    answered: completeAnswer(desk, request, said, { question, isDeclined }),
    isAlike: isAlike(),
  };
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
