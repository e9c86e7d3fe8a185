import { describe, expect, it } from 'vitest';
import { withDiscord, wordsOf } from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';

const GUILDS = 1 << 0;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;

describe('the connection to the gateway', () => {
  it('asks for no privileged intent', async () => {
    await withDiscord({}, async ({ discord }) => {
      expect(discord.gateway.identified).toEqual([{ intents: GUILDS | GUILD_MESSAGES | DIRECT_MESSAGES }]);
    });
  });

  it('says that it is alive as often as it is asked to', async () => {
    await withDiscord({ heartbeatMs: 50 }, async ({ discord }) => {
      await discord.until('there are heartbeats', () => discord.gateway.heartbeats() >= 3);
      expect(discord.gateway.identified).toHaveLength(1);
    });
  });

  it.each([
    ['it is cut', (discord: { drop(): void }) => discord.drop()],
    ['Discord asks for it', (discord: { askToReconnect(): void }) => discord.askToReconnect()],
  ])('is resumed after %s, and misses nothing', async (_, happens) => {
    const service = createFakeService();
    await withDiscord({ service }, async ({ discord, answerTo, lines }) => {
      happens(discord.gateway);
      await discord.until('the connection is lost', () =>
        lines.some(({ message }) => message.includes('is being resumed')),
      );
      const asked = discord.people.command('quotes');
      expect(wordsOf(await answerTo(asked))).toContain('Answer to /quotes');
      expect(discord.gateway.resumed()).toBe(1);
      expect(discord.gateway.identified).toHaveLength(1);
    });
  });

  it('begins anew where the session is not known any more', async () => {
    await withDiscord({}, async ({ discord, answerTo }) => {
      discord.gateway.invalidate();
      await discord.until('it has begun anew', () => discord.gateway.identified.length === 2);
      expect(wordsOf(await answerTo(discord.people.command('quotes')))).toContain('Answer to /quotes');
    });
  });

  it('says what to do where the token is withdrawn while the bot runs', async () => {
    await withDiscord({}, async ({ discord, lines }) => {
      discord.gateway.close(4004);
      const ends = () => lines.filter(({ message }) => message.includes('for good'));
      await discord.until('it is logged', () => ends().length > 0);
      expect(ends()[0]?.fields.advice).toMatch(/Reset Token/);
    });
  });

  it('never logs the token, nor that of an interaction', async () => {
    await withDiscord({}, async ({ discord, lines, answerTo }) => {
      discord.gateway.drop();
      await discord.until('the connection is lost', () => lines.some(({ level }) => level === 'warn'));
      const asked = discord.people.command('quotes');
      await answerTo(asked);
      const log = JSON.stringify(lines);
      expect(log).not.toContain(discord.token);
      expect(log).not.toContain(asked.record.token);
    });
  });
});

describe('a request that Discord repeats', () => {
  it('is answered once, whether a command or a message', async () => {
    const service = createFakeService();
    await withDiscord({ service }, async ({ discord, answerTo }) => {
      const asked = discord.people.command('quotes');
      await answerTo(asked);
      discord.gateway.dispatch('INTERACTION_CREATE', asked.packet);
      const { packet } = discord.people.say('vale', { where: 'direct' });
      discord.gateway.dispatch('MESSAGE_CREATE', packet);
      await answerTo(discord.people.command('latest'));
      await discord.until('the message is answered', () => discord.messages.length >= 3);
      expect(asked.record.attempts).toBe(1);
      expect(service.handled).toHaveLength(3);
      expect(discord.messages).toHaveLength(3);
    });
  });

  it('is answered where it cannot be told whether it was seen', async () => {
    const service = createFakeService({ isFirst: () => Promise.reject(new Error('no database')) });
    await withDiscord({ service }, async ({ discord, answerTo, lines }) => {
      expect(wordsOf(await answerTo(discord.people.command('quotes')))).toContain('Answer to /quotes');
      expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    });
  });
});
