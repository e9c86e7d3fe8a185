import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { rootsOf } from '../../../src/command/groups.ts';
import { DESCRIPTIONS, LOOK_UP } from '../../../src/platform/discord/localizations.ts';
import { registrationOf } from '../../../src/platform/discord/registration.ts';
import { readCommands } from '../../support/discord-server/registered.ts';
import { createState } from '../../support/discord-server/state.ts';

const registered = registrationOf(commands);

describe('the registration of the commands', () => {
  it('is within every limit of Discord', () => {
    const state = createState(() => 2e12);
    readCommands(JSON.parse(JSON.stringify(registered)), state, '');
    expect(state.complaints).toEqual([]);
  });

  it('has the option private in every slash command, last', () => {
    const last = registered.flatMap((each) => {
      const options = 'options' in each ? (each.options ?? []) : [];
      const subcommands = options.flatMap((option) => (option.type === 1 ? [option.options?.at(-1)] : []));
      return subcommands.length > 0 ? subcommands : options.slice(-1);
    });
    expect(last).toHaveLength(commands.length);
    for (const option of last) expect(option).toMatchObject({ type: 5, name: 'private', required: false });
  });

  it('has one command for those that share their first word, with a subcommand for each', () => {
    const digest = registered.find(({ name }) => name === 'digest');
    const options = digest !== undefined && 'options' in digest ? (digest.options ?? []) : [];
    expect(options.map(({ type, name }) => `${type} ${name}`)).toEqual(
      commands.flatMap(({ name }) => (name.startsWith('digest ') ? [`1 ${name.slice(7)}`] : [])),
    );
    expect(options[0]).toMatchObject({
      name: 'add',
      options: expect.arrayContaining([
        expect.objectContaining({ type: 3, name: 'zone', autocomplete: true }),
        expect.objectContaining({ type: 7, name: 'channel', channel_types: [0, 5, 10, 11, 12, 15] }),
      ]),
    });
  });

  it('completes a choice that has more values than Discord lists', () => {
    const help = registered.find(({ name }) => name === 'help');
    expect(help).toMatchObject({ options: [{ name: 'command', autocomplete: true }, { name: 'private' }] });
  });

  it('has an entry in the menu of a message', () => {
    expect(registered.filter(({ type }) => type === 3)).toEqual([
      expect.objectContaining({ name: 'Look up quotations' }),
    ]);
  });

  it('describes every command in German, French and Turkish', () => {
    for (const { name } of [...commands, ...rootsOf(commands)]) {
      expect(Object.keys(DESCRIPTIONS[name] ?? {}), name).toEqual(['de', 'fr', 'tr']);
    }
  });

  it('translates nothing that is not there', () => {
    const roots = rootsOf(commands).map(({ name }) => name);
    const there = commands.flatMap(({ name, options }) => [
      name,
      ...['private', ...Object.keys(options)].flatMap((option) => [`${name}.${option}`, `*.${option}`]),
    ]);
    expect(Object.keys(DESCRIPTIONS).filter((key) => ![...roots, ...there].includes(key))).toEqual([]);
  });

  it('has translations within the limits', () => {
    for (const words of Object.values(DESCRIPTIONS).flatMap((each) => Object.values(each))) {
      expect(words.length, words).toBeLessThanOrEqual(100);
    }
    for (const name of [LOOK_UP.name, ...Object.values(LOOK_UP.localized)]) {
      expect(name.length, name).toBeLessThanOrEqual(32);
    }
  });
});
