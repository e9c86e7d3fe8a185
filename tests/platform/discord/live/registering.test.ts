import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { rootsOf } from '../../../../src/command/groups.ts';
import { connectDiscord } from '../../../../src/platform/discord/connect.ts';
import { registrationOf } from '../../../../src/platform/discord/registration.ts';
import { type Connected, logTo, withDiscord } from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';

function writesOf({ discord }: Connected): number {
  return discord.requests.filter((request) => request.startsWith('PUT')).length;
}

async function startAgain({ discord }: Connected, guildId?: string): Promise<void> {
  const connection = await connectDiscord({
    token: discord.token,
    apiUrl: discord.apiUrl,
    commands,
    service: createFakeService(),
    log: logTo([]),
    now: () => new Date(),
    ...(guildId === undefined ? {} : { guildId }),
  });
  await connection.stop();
}

describe('registering the commands', () => {
  it('writes them where Discord holds none', async () => {
    await withDiscord({}, async (bot) => {
      expect(writesOf(bot)).toBe(1);
      expect(bot.discord.commands.get('')?.map(({ name }) => name)).toEqual(
        registrationOf(commands).map(({ name }) => name),
      );
    });
  });

  it('writes nothing where Discord holds the same, whatever it has added', async () => {
    await withDiscord({}, async (bot) => {
      const held = bot.discord.commands.get('') ?? [];
      bot.discord.commands.set('', held.toReversed());
      await startAgain(bot);
      expect(writesOf(bot)).toBe(1);
    });
  });

  it.each<[string, (held: readonly Record<string, unknown>[]) => Record<string, unknown>[]]>([
    ['a description', ([first, ...rest]) => [{ ...first, description: 'Another' }, ...rest]],
    [
      'a translation',
      ([first, ...rest]) => [{ ...first, description_localizations: { de: 'Anders' } }, ...rest],
    ],
    [
      'the order of options',
      ([first, ...rest]) => [{ ...first, options: reversed(first?.options) }, ...rest],
    ],
    ['a command that is missing', ([, ...rest]) => rest],
    ['a command too many', (held) => [...held, { type: 1, name: 'old', description: 'Old' }]],
    ['where they can be used', ([first, ...rest]) => [{ ...first, contexts: [0] }, ...rest]],
  ])('writes them again where Discord holds another: %s', async (_, change) => {
    await withDiscord({}, async (bot) => {
      const original = bot.discord.commands.get('') ?? [];
      bot.discord.commands.set('', change(original));
      await startAgain(bot);
      expect(writesOf(bot)).toBe(2);
      expect(bot.discord.commands.get('')).toHaveLength(original.length);
    });
  });

  it('writes them for one server alone, once, where it is named', async () => {
    await withDiscord({}, async (bot) => {
      await startAgain(bot, bot.discord.guildId);
      await startAgain(bot, bot.discord.guildId);
      expect(writesOf(bot)).toBe(2);
      expect(bot.discord.commands.get(bot.discord.guildId)).toHaveLength(rootsOf(commands).length + 1);
    });
  });
});

function reversed(options: unknown): unknown[] {
  return Array.isArray(options) ? options.toReversed() : [];
}
