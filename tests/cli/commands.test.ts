import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { rootsOf } from '../../src/command/groups.ts';
import { run } from './fake-terminal.ts';
import { faultsOfDiscordCommands, faultsOfSlackManifest } from './registration-limits.ts';

const named = z.array(
  z.object({
    type: z.number(),
    name: z.string(),
    options: z
      .array(z.object({ name: z.string(), options: z.array(z.object({ name: z.string() })).optional() }))
      .optional(),
  }),
);
const printed = async (platform: string): Promise<unknown> =>
  JSON.parse((await run(['commands', '--as', platform], {})).printed);
const discord = await printed('discord');
const slack = await printed('slack');

describe('commands --as discord', () => {
  it('keeps within the limits of application commands', () => {
    expect(faultsOfDiscordCommands(discord)).toEqual([]);
  });

  it('has a slash command for each command, with all its options', () => {
    const registered = named.parse(discord).filter(({ type }) => type === 1);
    for (const { name, options } of commands) {
      const [root, subcommand] = name.split(' ');
      const { options: own = [] } = registered.find((command) => command.name === root) ?? {};
      const offered =
        subcommand === undefined ? own : (own.find((option) => option.name === subcommand)?.options ?? []);
      expect([name, ...offered.map((option) => option.name)]).toEqual(
        expect.arrayContaining([name, ...Object.keys(options)]),
      );
    }
  });
});

describe('commands --as slack', () => {
  it('keeps within the limits of an app manifest', () => {
    expect(faultsOfSlackManifest(slack)).toEqual([]);
  });

  it('has a slash command for each first word', () => {
    const { features } = z
      .object({ features: z.object({ slash_commands: z.array(z.object({ description: z.string() })) }) })
      .parse(slack);
    expect(features.slash_commands.map(({ description }) => description)).toEqual(
      expect.arrayContaining(rootsOf(commands).map(({ summary }) => summary)),
    );
  });
});

describe('the subcommand', () => {
  it.each(['discord', 'slack'])('needs no corpus to print what %s takes', async (platform) => {
    const { code, printed: text } = await run(['commands', '--as', platform], { DATA_DIR: '/nowhere' });
    expect(code).toBe(0);
    expect(JSON.parse(text)).toEqual(await printed(platform));
  });
});

describe('the limits', () => {
  const command = { type: 1, name: 'tide', description: 'When the tide comes' };
  const option = { type: 3, name: 'day', description: 'Which day' };

  it('take a command that Discord takes', () => {
    expect(faultsOfDiscordCommands([{ ...command, options: [{ ...option, required: true }] }])).toEqual([]);
  });

  it.each([
    ['upper case', { ...command, name: 'Tide' }],
    ['a space', { ...command, name: 'high tide' }],
    ['a long name', { ...command, name: 'x'.repeat(33) }],
    ['no description', { ...command, description: '' }],
    ['a long description', { ...command, description: 'x'.repeat(101) }],
    [
      '26 options',
      { ...command, options: Array.from({ length: 26 }, (_, index) => ({ ...option, name: `o${index}` })) },
    ],
    ['an option twice', { ...command, options: [option, option] }],
    [
      'a required option last',
      { ...command, options: [option, { ...option, name: 'hour', required: true }] },
    ],
    [
      '26 choices',
      {
        ...command,
        options: [
          {
            ...option,
            choices: Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` })),
          },
        ],
      },
    ],
    [
      'over 8,000 characters',
      {
        ...command,
        options: Array.from({ length: 4 }, (_, at) => ({
          ...option,
          name: `o${at}`,
          choices: Array.from({ length: 25 }, (_, index) => ({
            name: 'x'.repeat(50),
            value: `${index}${'y'.repeat(50)}`,
          })),
        })),
      },
    ],
  ])('refuse %s, as Discord does', (_, bad) => {
    expect(faultsOfDiscordCommands([bad])).not.toEqual([]);
  });

  it.each([
    ['a long name', { display_information: { name: 'x'.repeat(36) } }],
    ['a short long description', { display_information: { name: 'x', long_description: 'short' } }],
  ])('refuse %s, as Slack does', (_, bad) => {
    expect(faultsOfSlackManifest(typeof slack === 'object' ? { ...slack, ...bad } : bad)).not.toEqual([]);
  });
});
