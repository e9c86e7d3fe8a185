import { describe, expect, it } from 'vitest';
import type { Here } from '../../../../src/command/subscriptions.ts';
import { actionId } from '../../../../src/platform/discord/action-id.ts';
import {
  type Connected,
  type ConnectedOptions,
  withDiscord,
} from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';
import { sampleCard } from '../../../support/sample-card.ts';

const MANAGE = String(1n << 4n);
const ROLE = '300000000000000000';

/** Lets somebody ask, and gives where the service is told that they are. */
async function asked(
  ask: (bot: Connected) => unknown,
  check: (here: Here, bot: Connected) => Promise<void> | void,
  parts: NonNullable<ConnectedOptions['parts']> = {},
): Promise<void> {
  const service = createFakeService();
  await withDiscord({ service, parts }, async (bot) => {
    ask(bot);
    await bot.discord.until('it is asked', () => service.handled.length > 0);
    const here = service.handled[0]?.here;
    if (here === undefined) throw new Error('the service is not told where');
    await check(here, bot);
  });
}

describe('where somebody asks on Discord', () => {
  it('is the channel, with the name that people see there', async () => {
    await asked(
      ({ discord }) => discord.people.command('help', {}, { nick: 'Ada of the quay' }),
      (here, { discord }) => {
        expect(here.place).toEqual({
          platform: 'discord',
          team: discord.guildId,
          kind: 'channel',
          channel: discord.channelId,
        });
        expect(here.actor).toEqual({ id: '42', name: 'Ada of the quay' });
        expect(here.request).toMatch(/^discord:\d+$/);
      },
    );
  });

  it('is the person, in direct messages, where everybody decides', async () => {
    await asked(
      ({ discord }) => discord.people.command('help', {}, { where: 'direct' }),
      async (here) => {
        expect(here.place).toEqual({ platform: 'discord', team: '', kind: 'direct', channel: '42' });
        expect(await here.mayManage('42')).toBeUndefined();
        expect(await here.mayManage('4711')).toMatch(/that channel/);
      },
    );
  });

  it('a button tells what its presser may do', async () => {
    await asked(
      ({ discord }) => discord.people.press(actionId('/latest'), { permissions: MANAGE }),
      async (here, { discord }) => expect(await here.mayManage(discord.channelId)).toBeUndefined(),
    );
  });

  it('a command tells it of the channels that its options name', async () => {
    await asked(
      ({ discord }) => discord.people.command('help', {}, { elsewhere: { '777': MANAGE } }),
      async (here, { discord }) => {
        expect(await here.mayManage('777')).toBeUndefined();
        expect(await here.mayManage(discord.channelId)).toMatch(/Manage Channels/);
      },
    );
  });

  it('the role of the configuration counts', async () => {
    await asked(
      ({ discord }) => discord.people.command('help', {}, { roles: [ROLE] }),
      async (here, { discord }) => expect(await here.mayManage(discord.channelId)).toBeUndefined(),
      { managerRole: ROLE },
    );
  });

  it('a mention tells roles, with which the rest is worked out', async () => {
    const manager = '500000000000000000';
    await asked(
      ({ discord }) => {
        discord.state.roles.set(manager, MANAGE);
        discord.people.say(`<@${discord.botId}> help`, { roles: [manager] });
      },
      async (here, { discord }) => {
        expect(await here.mayManage(discord.channelId)).toBeUndefined();
        expect(await here.mayManage('4711')).toMatch(/cannot find out.*slash command/);
      },
    );
    await asked(
      ({ discord }) => discord.people.say(`<@${discord.botId}> help`),
      async (here, { discord }) => expect(await here.mayManage(discord.channelId)).toMatch(/Manage Channels/),
    );
  });

  it('a channel that no option names is looked at', async () => {
    await asked(
      ({ discord }) => discord.people.command('help', {}, { permissions: MANAGE }),
      async (here, { discord }) => {
        const everybody = { id: discord.guildId, type: 0, allow: '0', deny: '0' };
        const open = discord.addChannel(0, { overwrites: [{ ...everybody, allow: MANAGE }] }).id;
        const closed = discord.addChannel(0, { overwrites: [{ ...everybody, deny: String(1n << 11n) }] }).id;
        expect(await here.mayManage(open)).toBeUndefined();
        expect(await here.mayManage(closed)).toMatch(/Manage Channels/);
        expect(await here.mayPost?.(open, 'message')).toBeUndefined();
        expect(await here.mayPost?.(closed, 'message')).toMatch(/allow me Send Messages/);
      },
    );
  });

  it('a thread belongs to its channel', async () => {
    await asked(
      ({ discord }) => {
        const thread = discord.addChannel(11, { parentId: discord.channelId });
        discord.people.command('help', {}, { channel: thread.id });
      },
      (here, { discord }) => expect(here.parent).toBe(discord.channelId),
    );
  });

  it('a member who writes directly decides for the channels that they manage', async () => {
    const manager = '500000000000000000';
    await asked(
      ({ discord }) => {
        discord.state.roles.set(manager, MANAGE);
        discord.state.members.set('42', [manager]);
        discord.people.command('help', {}, { where: 'direct' });
      },
      async (here, { discord }) => expect(await here.mayManage(discord.channelId)).toBeUndefined(),
    );
  });

  it('a direct message decides about itself', async () => {
    await asked(
      ({ discord }) => discord.people.say('help', { where: 'direct' }),
      async (here) => {
        expect(here.place.kind).toBe('direct');
        expect(await here.mayManage('42')).toBeUndefined();
      },
    );
  });

  it('a conversation of a few people has nowhere to post', async () => {
    await asked(
      ({ discord }) => discord.people.command('help', {}, { where: 'group' }),
      async (here) => expect(await here.mayManage(here.place.channel)).toMatch(/server that has me/),
    );
  });
});

it('the connection comes with a poster', async () => {
  await withDiscord({}, async ({ discord, connection }) => {
    const place = {
      platform: 'discord',
      team: discord.guildId,
      kind: 'channel',
      channel: discord.channelId,
    } as const;
    const posted = await connection.poster.post({ place, as: 'message', card: sampleCard, key: 'd1' });
    expect(posted).toMatchObject({ kind: 'posted' });
  });
});
