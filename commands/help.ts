import type { UsageBlock } from '../src/card/blocks.ts';
import type { Answer } from '../src/card/card.ts';
import { type Command, defineCommand } from '../src/command/command.ts';
import { usageOf } from '../src/command/usage.ts';

/** /help knows the other commands, and is the last of them. */
export function helpOn(others: readonly Command[]): Command {
  const self = defineCommand({
    name: 'help',
    summary: 'What can be asked, with examples',
    examples: ['/help', '/help quotes'],
    options: {
      command: {
        kind: 'choice',
        summary: 'Which command',
        choices: [...others.map(({ name }) => name), 'help'],
      },
    },
    understood: ({ command }) => (command === undefined ? 'What can be asked' : `How /${command} is asked`),
    run: async ({ command: name }) => {
      const all: readonly Command[] = [...others, self];
      const chosen = all.find((command) => command.name === name);
      return chosen === undefined ? overview(all) : details(chosen);
    },
  });
  return self;
}

function overview(commands: readonly Command[]): Answer {
  return {
    title: 'What can be asked',
    tone: 'answer',
    blocks: [
      {
        kind: 'note',
        text: 'Every quotation is shown whole, word for word as its source has it, with a link that opens the page at the words. What the corpus does not hold is said to be missing, never filled in.',
      },
      ...commands.map(
        (command): UsageBlock => ({
          kind: 'usage',
          usage: usageOf(command),
          summary: command.summary,
          examples: command.examples.slice(0, 1).map((text) => ({ label: text, text })),
        }),
      ),
    ],
  };
}

function details(command: Command): Answer {
  return {
    title: `/${command.name}`,
    tone: 'answer',
    blocks: [
      { kind: 'usage', usage: usageOf(command), summary: command.summary, examples: [] },
      ...(Object.keys(command.options).length === 0
        ? []
        : [
            {
              kind: 'facts' as const,
              rows: Object.entries(command.options).map(([name, { summary, choices, required }]) => ({
                label: name,
                value: `${summary}${choices === undefined ? '' : `: ${choices.join(', ')}`}${required === true ? ' (required)' : ''}`,
              })),
            },
          ]),
      {
        kind: 'suggestions',
        text: 'Examples',
        actions: command.examples.map((text) => ({ label: text, text })),
      },
    ],
  };
}
