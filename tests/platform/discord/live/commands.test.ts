import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { buttonIds, isEphemeral, withDiscord, wordsOf } from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';

describe('a slash command', () => {
  it('is answered in the first response, where everybody sees it', async () => {
    const service = createFakeService();
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      const asked = discord.people.command('quotes', { speaker: 'ada-vale' });
      const answer = await answerTo(asked);
      expect(wordsOf(answer)).toContain('Answer to /quotes speaker:ada-vale');
      expect(isEphemeral(answer)).toBe(false);
      expect(asked.record).toMatchObject({ responseType: 4, attempts: 1 });
      expect(service.handled).toMatchObject([
        {
          asking: { command: 'quotes', options: { speaker: 'ada-vale' } },
          asker: 'discord:42',
          where: 'channel',
        },
      ]);
    });
  });

  it.each(commands.map(({ name }) => name))('reaches the bot by its name: /%s', async (name) => {
    await withDiscord({}, async ({ discord, answerTo }) => {
      expect(wordsOf(await answerTo(discord.people.command(name)))).toContain(`Answer to /${name}`);
    });
  });

  it('of two words comes with the options that Discord nests in it', async () => {
    const service = createFakeService();
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      await answerTo(discord.people.command('digest add', { time: '8:00', channel: '123456789012345678' }));
      expect(service.handled[0]?.asking).toEqual({
        command: 'digest add',
        options: { time: '8:00', channel: '123456789012345678' },
      });
    });
  });

  it('gives numbers and booleans as the text that a person would type', async () => {
    const service = createFakeService();
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      await answerTo(discord.people.command('latest', { limit: 3, private: false }));
      expect(service.handled[0]?.asking).toEqual({
        command: 'latest',
        options: { limit: '3', private: 'false' },
      });
    });
  });

  it('is answered for the asker alone with private:true, with a button to share it', async () => {
    await withDiscord({}, async ({ discord, answerTo }) => {
      const answer = await answerTo(discord.people.command('quotes', { private: true }));
      expect(isEphemeral(answer)).toBe(true);
      expect(Object.values(buttonIds(answer)).every((id) => /^[a-z]+@42[:#]/.test(id))).toBe(true);
      expect(buttonIds(answer)).toHaveProperty('Share here');
    });
  });

  it('is told to be one of a direct message there, where nothing has to be hidden', async () => {
    const service = createFakeService();
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      const answer = await answerTo(discord.people.command('quotes', { private: true }, { where: 'direct' }));
      expect(service.handled[0]?.where).toBe('direct');
      expect(isEphemeral(answer)).toBe(false);
      expect(buttonIds(answer)).not.toHaveProperty('Share here');
    });
  });

  it('is one of a channel in a group of people', async () => {
    const service = createFakeService();
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      const answer = await answerTo(discord.people.command('quotes', { private: true }, { where: 'group' }));
      expect(service.handled[0]?.where).toBe('channel');
      expect(isEphemeral(answer)).toBe(true);
    });
  });
});

describe('an answer that takes its time', () => {
  it('is announced, and comes as an edit', async () => {
    const service = createFakeService({ takes: () => 400 });
    await withDiscord({ service, parts: { deferAfterMs: 100 } }, async ({ discord, answerTo }) => {
      const asked = discord.people.command('quotes');
      await discord.until('it is announced', () => asked.record.isWaiting);
      expect(asked.record.responseType).toBe(5);
      expect(wordsOf(await answerTo(asked))).toContain('Answer to /quotes');
    });
  });

  it('is announced to the asker alone where it is private', async () => {
    const service = createFakeService({ takes: () => 300 });
    await withDiscord({ service, parts: { deferAfterMs: 50 } }, async ({ discord, answerTo }) => {
      const answer = await answerTo(discord.people.command('quotes', { private: true }));
      expect(isEphemeral(answer)).toBe(true);
      expect(buttonIds(answer)).toHaveProperty('Share here');
    });
  });

  it('is not announced within a second and a half', async () => {
    const service = createFakeService({ takes: () => 1000 });
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      const asked = discord.people.command('quotes');
      await answerTo(asked);
      expect(asked.record).toMatchObject({ responseType: 4, attempts: 1 });
    });
  });

  it('is announced after a second and a half', async () => {
    const service = createFakeService({ takes: () => 2000 });
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      const asked = discord.people.command('quotes');
      await answerTo(asked);
      expect(asked.record).toMatchObject({ responseType: 5, attempts: 1 });
    });
  });
});
