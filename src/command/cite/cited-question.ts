import type { Archive } from '../../archive/archive.ts';
import { ReaderError } from '../../errors/errors.ts';
import type { Command, Question } from '../command.ts';
import { commandAtStart, firstWords } from '../groups.ts';
import type { Clock } from '../period.ts';
import { readQuestion } from '../read-question.ts';

const ARTICLE = /^(https?:\/\/\S+|[a-z0-9-]+(\.[a-z0-9-]+)+\/\S*|[a-z0-9]+(-[a-z0-9]+)+(\/q\d+)?)$/i;

/**
 * The question whose sources are wanted: a command, an article's id or address, or plain words.
 * @param commands those that answer from sources; no other is asked
 * @throws ReaderError for a command that is none of them, and for what cannot be read or answered
 */
export function citedQuestion(
  of: string,
  commands: readonly Command[],
  { archive, now, timeZone }: Clock & { readonly archive: Archive },
): Question {
  const text = ARTICLE.test(of) ? `/source article:${of}` : of;
  if (text.startsWith('/') && commandAtStart(text, commands) === undefined) {
    const { first } = firstWords(text);
    throw new ReaderError(
      `/${first.slice(0, 32)} gives no sources to cite. These do: ${commands.map(({ name }) => `/${name}`).join(', ')}.`,
      [{ label: 'How /cite works', text: '/help cite' }],
    );
  }
  const read = readQuestion({ archive, commands }, { asking: { text }, now, timeZone });
  if (read.kind === 'declined') throw new ReaderError(read.reason);
  return read.question;
}
