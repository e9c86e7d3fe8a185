import type { UsageBlock } from '../src/card/blocks.ts';
import type { Action, Answer } from '../src/card/card.ts';
import { type Command, defineCommand } from '../src/command/command.ts';
import { type Root, rootsOf, subcommandName } from '../src/command/groups.ts';
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
        choices: [...others.map(({ name }) => name), ...groupsOf(others).map(({ name }) => name), 'help'],
      },
    },
    understood: ({ command }) => (command === undefined ? 'What can be asked' : `How /${command} is asked`),
    run: async ({ command: name }) => {
      const all: readonly Command[] = [...others, self];
      const chosen = all.find((command) => command.name === name);
      const group = groupsOf(all).find((root) => root.name === name);
      if (group !== undefined) return listed(`/${group.name}`, group.summary, group.commands.map(usageBlock));
      return chosen === undefined ? overview(all) : details(chosen);
    },
  });
  return self;
}

function overview(commands: readonly Command[]): Answer {
  return listed(
    'What can be asked',
    'Every quotation is shown whole, word for word as its source has it, with a link that opens the page at the words. What the corpus does not hold is said to be missing, never filled in.',
    rootsOf(commands).flatMap((root) => (root.isGroup ? [groupBlock(root)] : root.commands.map(usageBlock))),
  );
}

function listed(title: string, text: string, blocks: readonly UsageBlock[]): Answer {
  return { title, tone: 'answer', blocks: [{ kind: 'note', text }, ...blocks] };
}

function usageBlock(command: Command): UsageBlock {
  return {
    kind: 'usage',
    usage: usageOf(command),
    summary: command.changes === true ? withExample(command) : command.summary,
    examples: command.changes === true ? [] : actionsOf(command.examples.slice(0, 1)),
  };
}

/** What changes something is to be typed, on purpose: no button does it. */
function withExample({ summary, examples: [first] }: Command): string {
  return first === undefined ? summary : `${summary}. For example: ${first}`;
}

function actionsOf(texts: readonly string[]): Action[] {
  return texts.map((text) => ({ label: text, text }));
}

/** Commands that share their first word take one line of the overview. */
function groupBlock({ name, summary, commands }: Root): UsageBlock {
  const help = `/help ${name}`;
  return {
    kind: 'usage',
    usage: `/${name} ${commands.map(subcommandName).join(' | ')}`,
    summary,
    examples: [{ label: help, text: help }],
  };
}

function groupsOf(commands: readonly Command[]): Root[] {
  return rootsOf(commands).filter(({ isGroup }) => isGroup);
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
      command.changes === true
        ? { kind: 'note', text: ['To be typed, for example:', ...command.examples].join('\n') }
        : { kind: 'suggestions', text: 'Examples', actions: actionsOf(command.examples) },
    ],
  };
}
