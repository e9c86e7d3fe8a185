import type { Archive } from '../archive/archive.ts';
import type { NoteBlock, SuggestionsBlock } from '../card/blocks.ts';
import type { Answer } from '../card/card.ts';
import { plural } from '../card/describe.ts';
import { OperatorError, ReaderError } from '../errors/errors.ts';
import { canonicalText } from './canonical.ts';
import type { Question } from './command.ts';
import { corpusLabel } from './labels.ts';

const SOME = 4;

/** A plain question that the corpus cannot answer: why, in a line, and what the corpus does hold. */
export function declining(reason: string, archive: Archive): Answer {
  const { articles, outlets, from, to } = corpusLabel(archive.span());
  const names = archive.names();
  const topics = names
    .all('topic')
    .slice(0, SOME)
    .map(({ name }) => name);
  const [speaker] = names.all('speaker');
  const held =
    articles === 0
      ? 'The corpus is empty so far.'
      : `The corpus holds ${plural(articles, 'article')} of ${plural(outlets, 'outlet')}, ${from} to ${to}, on ${topics.join(', ')}.`;
  return {
    title: 'Not something the corpus can answer',
    tone: 'empty',
    blocks: [
      { kind: 'note', text: `${reason} ${held}` },
      {
        kind: 'suggestions',
        text: 'Try',
        actions: [
          { label: 'Latest articles', text: '/latest' },
          ...(speaker === undefined
            ? []
            : [{ label: `What ${speaker.name} said`, text: `/quotes speaker:${speaker.id}` }]),
          { label: 'Help', text: '/help' },
        ],
      },
    ],
  };
}

/** A plain question that was understood, and to which the corpus holds nothing. */
export function heldInstead(answered: Answer): Answer {
  return { ...answered, title: 'Not held in the corpus' };
}

/** What a reader can mend becomes an instruction; what the operator can, a wait; anything else a fault of ours. */
export function problem(error: unknown, reportFault: (error: unknown) => string): Answer {
  if (error instanceof ReaderError) {
    const suggestions: SuggestionsBlock[] =
      error.suggestions.length === 0
        ? []
        : [{ kind: 'suggestions', text: 'Try', actions: error.suggestions }];
    return {
      title: error.title ?? 'That cannot be answered',
      tone: 'problem',
      blocks: [{ kind: 'note', text: error.message }, ...suggestions],
    };
  }
  const reference = reportFault(error);
  if (error instanceof OperatorError) {
    return {
      title: 'The archive cannot be reached right now',
      tone: 'problem',
      blocks: [
        {
          kind: 'note',
          text: `Nothing is wrong with the question, and nothing is lost. Whoever runs the bot is told how to mend it under ${reference}. Ask again in a minute.`,
        },
      ],
    };
  }
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

/** Says which names were read in spite of their spelling, and offers other ways to read what was not clear. */
export function withReadings(
  answered: Answer,
  {
    others,
    guesses,
  }: {
    readonly others: readonly Question[];
    readonly guesses: readonly { readonly typed: string; readonly name: string }[];
  },
): Answer {
  const read = guesses.map(
    ({ typed, name }): NoteBlock => ({ kind: 'note', text: `“${typed.slice(0, 60)}” was read as ${name}.` }),
  );
  const actions = others.map((question) => ({
    label: question.command.understood(question.options),
    text: canonicalText(question),
  }));
  const offered: SuggestionsBlock[] =
    actions.length === 0 ? [] : [{ kind: 'suggestions', text: 'Or did you mean', actions }];
  return { ...answered, blocks: [...read, ...answered.blocks, ...offered] };
}
