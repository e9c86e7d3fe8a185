import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
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
    const last = registered.flatMap((each) => ('options' in each ? [each.options?.at(-1)] : []));
    expect(last).toHaveLength(commands.length);
    for (const option of last) expect(option).toMatchObject({ type: 5, name: 'private', required: false });
  });

  it('has an entry in the menu of a message', () => {
    expect(registered.filter(({ type }) => type === 3)).toEqual([
      expect.objectContaining({ name: 'Look up quotations' }),
    ]);
  });

  it('describes every command in German, French and Turkish', () => {
    for (const { name } of commands) {
      expect(Object.keys(DESCRIPTIONS[name] ?? {}), name).toEqual(['de', 'fr', 'tr']);
    }
  });

  it('translates nothing that is not there', () => {
    const there = commands.flatMap(({ name, options }) => [
      name,
      ...['private', ...Object.keys(options)].flatMap((option) => [`${name}.${option}`, `*.${option}`]),
    ]);
    expect(Object.keys(DESCRIPTIONS).filter((key) => !there.includes(key))).toEqual([]);
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
