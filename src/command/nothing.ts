import type { Block } from '../card/blocks.ts';
import type { Action, Answer } from '../card/card.ts';
import type { Context } from './command.ts';
import { type Narrowing, type Part, sentence } from './filter.ts';
import { corpusLabel } from './labels.ts';

const MANY = 4;

/**
 * The answer to a question that nothing in the corpus answers: says so, says what the corpus does hold, and
 * offers the question with one condition less, and names that are spelt like the words.
 * @param command the command that is offered: its options must be among those asked for, none of them required
 */
export function nothing(
  command: string,
  noun: string,
  asked: Narrowing,
  { archive }: Context,
  part: Part = 'by',
): Answer {
  const names = archive.names();
  const near = asked.words === undefined ? [] : names.near(asked.words, ['speaker', 'outlet', 'topic'], MANY);
  const meant: Action[] = near.map(({ kind, id, name }) => ({
    label: `Did you mean ${name}?`,
    text: `/${command} ${kind}:${id}`,
  }));
  const wider: Action[] = WIDENINGS.flatMap(({ without, label }) =>
    without.some((option) => asked[option] !== undefined)
      ? [{ label, text: askWithout(command, asked, without) }]
      : [],
  );
  const { from, to, articles } = corpusLabel(archive.span());
  const held = articles === 0 ? 'The corpus is empty.' : `The corpus runs from ${from} to ${to}.`;
  const speakers = names
    .all('speaker')
    .filter(({ weight }) => weight > 0)
    .slice(0, MANY)
    .map(({ name }) => name);
  const note: Block = {
    kind: 'note',
    text: `${sentence(`The corpus holds no ${noun}`, asked, '.', part)} That does not mean that there are none elsewhere. ${held} It has statements of ${speakers.join(', ') || 'nobody yet'}.`,
  };
  const actions = [...meant, ...wider];
  return {
    title: `No ${noun} found`,
    tone: 'empty',
    blocks: actions.length === 0 ? [note] : [note, { kind: 'suggestions', text: 'Try', actions }],
  };
}

const WIDENINGS: readonly { readonly without: readonly (keyof Narrowing)[]; readonly label: string }[] = [
  { without: ['since', 'until'], label: 'At any time' },
  { without: ['outlet'], label: 'In any outlet' },
  { without: ['topic'], label: 'On any topic' },
  { without: ['words'], label: 'Without the words' },
  { without: ['speaker'], label: 'By anybody' },
];

function askWithout(command: string, asked: Narrowing, without: readonly (keyof Narrowing)[]): string {
  const kept = (['speaker', 'topic', 'outlet', 'words', 'since', 'until'] as const).flatMap((option) => {
    const value = without.includes(option) ? undefined : asked[option];
    if (value === undefined) return [];
    return [`${option}:${typeof value === 'string' ? value : value.id}`];
  });
  return [`/${command}`, ...kept].join(' ');
}
