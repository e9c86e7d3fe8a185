import type { NameKind } from '../archive/names.ts';
import { ReaderError } from '../errors/errors.ts';
import type { Command, Question } from './command.ts';
import { parseQuestion } from './parse.ts';
import type { Reading } from './read-value.ts';

/** What a bare name asks for. */
const BY_NAME: Readonly<Record<NameKind, string>> = {
  speaker: 'quotes speaker:',
  outlet: 'latest outlet:',
  topic: 'brief topic:',
};

/**
 * Reads a question without a slash: a command's name and its options, or the name of a person, an outlet or
 * a topic. Anything else is declined, with what can be asked.
 */
export function understand(text: string, commands: readonly Command[], reading: Reading): Question {
  const plain = text.trim();
  const first = plain.split(/\s/, 1)[0]?.toLowerCase() ?? '';
  if (commands.some(({ name }) => name === first)) return parseQuestion(`/${plain}`, commands, reading);
  const [named] = reading.names.called(plain, ['speaker', 'outlet', 'topic']);
  if (named !== undefined) return parseQuestion(`/${BY_NAME[named.kind]}${named.id}`, commands, reading);
  const near = reading.names.near(plain, ['speaker', 'outlet', 'topic'], 3);
  throw new ReaderError(
    plain === ''
      ? 'Ask a question, such as /quotes lavrov or /latest.'
      : `This is not a question that can be read yet. Ask with a command, or name a person, an outlet or a topic.${near.length > 0 ? ' Did you mean one of these?' : ''}`,
    [
      ...near.map(({ kind, id, name }) => ({ label: name, text: `/${BY_NAME[kind]}${id}` })),
      { label: 'Search for it', text: `/search ${plain.replace(/\s+/g, ' ').slice(0, 100)}` },
      { label: 'Help', text: '/help' },
    ].filter(({ text: question }) => question !== '/search '),
  );
}
