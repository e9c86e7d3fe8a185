import { describe, expect, it } from 'vitest';
import { NOTICES } from '../../../../src/platform/discord/notice.ts';
import { type Connected, withDiscord, wordsOf } from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';
import { scripted } from '../../../support/discord-server/fault-plan.ts';
import type { StoredMessage } from '../../../support/discord-server/state.ts';

async function posted({ discord }: Connected, channelId: string, count = 1): Promise<StoredMessage[]> {
  const there = (): StoredMessage[] => discord.messages.filter((message) => message.channelId === channelId);
  await discord.until('the bot has posted', () => there().length >= count);
  return there();
}

describe('a direct message', () => {
  it('is answered without a mention, as a reply that notifies nobody', async () => {
    const service = createFakeService();
    await withDiscord({ service }, async (bot) => {
      const { id, channelId } = bot.discord.people.say('what did vale say', { where: 'direct' });
      const [answer] = await posted(bot, channelId);
      expect(answer?.payload).toMatchObject({
        allowed_mentions: { parse: [] },
        message_reference: { message_id: id, fail_if_not_exists: false },
        nonce: id,
        enforce_nonce: true,
      });
      expect(service.handled).toMatchObject([
        { asking: { text: 'what did vale say' }, asker: 'discord:42', where: 'direct' },
      ]);
    });
  });
});

describe('a message in a channel', () => {
  it('is answered where it mentions the bot, without the mention', async () => {
    const service = createFakeService();
    await withDiscord({ service }, async (bot) => {
      bot.discord.people.say(`<@${bot.discord.botId}>  what did vale say`);
      await posted(bot, bot.discord.channelId);
      expect(service.handled).toMatchObject([
        { asking: { text: 'what did vale say' }, asker: 'discord:42', where: 'channel' },
      ]);
    });
  });

  it('is answered with help where it is a mention alone', async () => {
    const service = createFakeService();
    await withDiscord({ service }, async (bot) => {
      bot.discord.people.say(`<@!${bot.discord.botId}>`);
      await posted(bot, bot.discord.channelId);
      expect(service.handled[0]?.asking).toEqual({ text: '/help' });
    });
  });

  it('is left alone where it mentions nobody, or is not by a person', async () => {
    const service = createFakeService();
    await withDiscord({ service }, async (bot) => {
      const { people, botId } = bot.discord;
      people.say('vale');
      people.say('<@1> vale');
      people.say(`<@${botId}> a bot asks`, {}, { bot: true });
      people.say('the bot itself', { where: 'direct', by: botId });
      people.say(`<@${botId}> a person asks`);
      await posted(bot, bot.discord.channelId);
      expect(service.handled.map(({ asking }) => asking)).toEqual([{ text: 'a person asks' }]);
    });
  });

  it('is answered in a direct message where it asks for privacy', async () => {
    await withDiscord({}, async (bot) => {
      bot.discord.people.say(`<@${bot.discord.botId}> /quotes private:true`);
      await bot.discord.until('there is a direct channel', () => bot.discord.directs.size === 1);
      const [direct = ''] = bot.discord.directs.values();
      const [answer] = await posted(bot, direct);
      expect(answer === undefined ? '' : wordsOf(answer)).toContain('Answer to /quotes');
      expect(bot.discord.messages).toHaveLength(1);
    });
  });

  it('is told how to ask where the asker takes no direct messages', async () => {
    await withDiscord({}, async (bot) => {
      const direct = bot.discord.state.nextId();
      bot.discord.directs.set('42', direct);
      bot.discord.closedChannels.set(direct, 50_007);
      bot.discord.people.say(`<@${bot.discord.botId}> /quotes private:true`);
      const [answer] = await posted(bot, bot.discord.channelId);
      expect(answer === undefined ? '' : wordsOf(answer)).toBe(NOTICES.closedDoor);
    });
  });
});

describe('a channel that the bot may not write in', () => {
  it.each([50_001, 50_013])('has the asker told directly what to change: %i', async (code) => {
    await withDiscord({}, async (bot) => {
      bot.discord.closedChannels.set(bot.discord.channelId, code);
      bot.discord.people.say(`<@${bot.discord.botId}> vale`);
      await bot.discord.until('there is a direct channel', () => bot.discord.directs.size === 1);
      const [direct = ''] = bot.discord.directs.values();
      const [told] = await posted(bot, direct);
      expect(told === undefined ? '' : wordsOf(told)).toMatch(
        /^I could not answer you in <#\d+>: .* allow me/,
      );
      expect(bot.unanswered()).toEqual([]);
    });
  });

  it.each([
    ['where it is gone', 10_003],
    ['where nobody can be told', 50_013],
  ])('is logged once %s', async (_, code) => {
    await withDiscord({}, async (bot) => {
      const direct = bot.discord.state.nextId();
      bot.discord.directs.set('42', direct);
      bot.discord.closedChannels.set(bot.discord.channelId, code);
      bot.discord.closedChannels.set(direct, 50_007);
      const { id } = bot.discord.people.say(`<@${bot.discord.botId}> vale`);
      await bot.discord.until('it is logged', () => bot.unanswered().length > 0);
      expect(bot.unanswered()).toMatchObject([
        { fields: { request: id, reason: expect.stringContaining(`Discord says ${code}`) } },
      ]);
    });
  });

  it('is written in without a reply where the bot may not read what was before', async () => {
    await withDiscord({}, async (bot) => {
      bot.discord.closedChannels.set(bot.discord.channelId, 160_002);
      bot.discord.people.say(`<@${bot.discord.botId}> vale`);
      const [answer] = await posted(bot, bot.discord.channelId);
      expect(answer?.payload).not.toHaveProperty('message_reference');
    });
  });
});

describe('an answer to a message', () => {
  it('waits for its turn where more are due than may be posted in a second', async () => {
    await withDiscord({}, async (bot) => {
      for (let at = 0; at < 120; at += 1) {
        bot.discord.people.say('vale', { where: 'direct', by: String(1000 + at) });
      }
      await bot.discord.until('all are posted', () => bot.discord.messages.length === 120);
      expect(bot.unanswered()).toEqual([]);
    });
  });

  it.each(['rateLimit', 'errorBefore', 'errorAfter', 'resetBefore', 'resetAfter', 'silenceAfter'] as const)(
    'is posted once although a request fails: %s',
    async (fault) => {
      await withDiscord({}, async (bot) => {
        bot.discord.failAs(scripted(/messages$/, [fault, fault]));
        bot.discord.people.say('vale', { where: 'direct' });
        await bot.discord.until('it is through', () => count(bot) === 3);
        await bot.connection.stop();
        expect(bot.discord.messages).toHaveLength(1);
        expect(bot.unanswered()).toEqual([]);
      });
    },
  );
});

function count({ discord }: Connected): number {
  return discord.requests.filter((request) => request.endsWith('/messages')).length;
}
