import { ReaderError } from '../../errors/errors.ts';
import { canonicalText } from '../canonical.ts';
import type { Command, Question } from '../command.ts';
import { parseQuestion, readOptions } from '../parse.ts';
import type { Reading } from '../read-value.ts';
import { citeRequest } from './cite-request.ts';
import type { Interpretation } from './interpret.ts';

/**
 * A question that asks for the sources of another: of the one before, of a command or an article, or of a plain
 * question. Undefined where none is asked for.
 * @param understand reads a plain question
 */
export function citing(
  text: string,
  commands: readonly Command[],
  reading: Reading,
  previous: Question | undefined,
  understand: (of: string) => Interpretation,
): Interpretation | undefined {
  const command = commands.find(({ name }) => name === 'cite');
  const request = command === undefined ? undefined : citeRequest(text);
  if (command === undefined || request === undefined) return undefined;
  const { of, format } = request;
  const ask = (question: string): Question =>
    readOptions(command, { of: question, ...(format === undefined ? {} : { format }) }, reading);
  if (of === undefined) {
    if (previous === undefined) return format === undefined ? undefined : declined(NOTHING_BEFORE);
    return plainly(ask(canonicalText(previous)));
  }
  if (/^\/|^https?:|-20\d\d-\d\d/i.test(of) && !/\s/.test(of.replace(/^\/.*/, ''))) return plainly(ask(of));
  const meant = understand(of);
  if (meant.kind === 'declined') return meant;
  return { ...meant, question: ask(canonicalText(meant.question)), others: [] };
}

/** A follow-up on sources means what they are the sources of. */
export function uncited(
  previous: Question | undefined,
  commands: readonly Command[],
  reading: Reading,
): Question | undefined {
  if (previous?.command.name !== 'cite') return previous;
  const { of } = previous.options;
  if (typeof of !== 'string' || !of.startsWith('/')) return undefined;
  try {
    return parseQuestion(of, commands, reading);
  } catch (error) {
    // What could not be read then has been answered so, and there is nothing to go on from.
    if (error instanceof ReaderError) return undefined;
    throw error;
  }
}

const NOTHING_BEFORE =
  'Nothing was asked before that could be cited. Say of what: “Lavrov’s quotes on NATO as BibTeX”, or /cite /quotes lavrov.';

function plainly(question: Question): Interpretation {
  return { kind: 'question', question, others: [], guesses: [] };
}

function declined(reason: string): Interpretation {
  return { kind: 'declined', reason };
}
