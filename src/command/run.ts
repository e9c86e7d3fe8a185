import type { Archive } from '../archive/archive.ts';
import type { Answer, Card } from '../card/card.ts';
import { ReaderError } from '../errors/errors.ts';
import { canonicalText, plainOptions } from './canonical.ts';
import type { Command, Context, Question } from './command.ts';
import { corpusLabel } from './labels.ts';
import { parseQuestion, readOptions } from './parse.ts';
import type { Clock } from './period.ts';
import { understand } from './understand.ts';

/** A question as it comes from a platform: a text, or a command with its options by name. */
export type Asking =
  | { readonly text: string }
  | { readonly command: string; readonly options: Readonly<Record<string, string>> };

export interface Request extends Clock {
  readonly asking: Asking;
  readonly where: Context['where'];
}

/** A card, and the command and options that gave it, for programs. */
export interface Answered {
  readonly card: Card;
  readonly options: Readonly<Record<string, string | number>>;
  /** Only the asker is to see it. */
  readonly isPrivate: boolean;
}

/** What answering needs from outside. `reportFault` is told of every error of ours and gives its reference. */
export interface Desk {
  readonly archive: Archive;
  readonly commands: readonly Command[];
  readonly reportFault: (error: unknown) => string;
}

/**
 * Answers a question. Never throws: what the reader can mend comes back as a card that says how, and a fault
 * of ours as a card with the reference under which it is logged. This is the one place that catches errors.
 */
export async function answer(desk: Desk, request: Request): Promise<Answered> {
  let question: Question | undefined;
  try {
    question = readQuestion(desk, request);
    const context: Context = {
      archive: desk.archive,
      now: request.now,
      timeZone: request.timeZone,
      where: request.where,
      page: question.page,
    };
    const answered = await question.command.run(question.options, context);
    return complete(desk, request, answered, question);
  } catch (error) {
    return complete(desk, request, problem(error, desk.reportFault), question);
  }
}

/** Answers with a refusal that was decided before the question was read. */
export function refuse(desk: Desk, request: Request, error: ReaderError): Answered {
  return complete(desk, request, problem(error, desk.reportFault), undefined);
}

function readQuestion({ archive, commands }: Desk, { asking, now, timeZone }: Request): Question {
  const reading = { names: archive.names(), now, timeZone };
  if ('text' in asking) {
    return asking.text.trim().startsWith('/')
      ? parseQuestion(asking.text, commands, reading)
      : understand(asking.text, commands, reading);
  }
  const command = commands.find(({ name }) => name === asking.command);
  return command === undefined
    ? parseQuestion(`/${asking.command}`, commands, reading)
    : readOptions(command, asking.options, reading);
}

/** Adds what every card says: how the question was understood, and what the corpus holds. */
function complete(
  desk: Desk,
  { asking }: Request,
  answered: Answer,
  question: Question | undefined,
): Answered {
  const typed = 'text' in asking ? asking.text.trim() : `/${asking.command}`;
  const card: Card = {
    ...answered,
    command: question?.command.name ?? 'decline',
    asked:
      question === undefined
        ? { words: 'not understood', text: typed.slice(0, 200) }
        : { words: question.command.understood(question.options), text: canonicalText(question) },
    corpus: corpusLabel(desk.archive.span()),
    part: question?.part ?? 1,
  };
  return {
    card,
    options: question === undefined ? {} : plainOptions(question),
    isPrivate: question?.isPrivate ?? false,
  };
}

function problem(error: unknown, reportFault: (error: unknown) => string): Answer {
  if (error instanceof ReaderError) {
    const suggestions =
      error.suggestions.length === 0
        ? []
        : [{ kind: 'suggestions' as const, text: 'Try', actions: error.suggestions }];
    return {
      title: 'That cannot be answered',
      tone: 'problem',
      blocks: [{ kind: 'note', text: error.message }, ...suggestions],
    };
  }
  const reference = reportFault(error);
  return {
    title: 'Something went wrong here',
    tone: 'problem',
    blocks: [
      {
        kind: 'note',
        text: `This is a fault of the bot, not of the question. It is logged under ${reference}: ask again, and if it comes back, tell whoever runs the bot that reference.`,
      },
    ],
  };
}
