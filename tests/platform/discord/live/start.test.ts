import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { OperatorError } from '../../../../src/errors/errors.ts';
import { connectDiscord } from '../../../../src/platform/discord/connect.ts';
import { inviteLink } from '../../../../src/platform/discord/invite.ts';
import { logTo, withDiscord } from '../../../support/discord-server/connected.ts';
import { createFakeService } from '../../../support/discord-server/fake-service.ts';
import { scripted } from '../../../support/discord-server/fault-plan.ts';

const start = (options: Parameters<typeof withDiscord>[0]) => withDiscord(options, async () => {});
const GUILD_MESSAGES = 1 << 9;

describe('starting', () => {
  it('tells the link with which the bot is added to a server', async () => {
    await withDiscord({}, async ({ discord, lines }) => {
      expect(lines.at(-1)).toMatchObject({
        level: 'info',
        fields: { invite: inviteLink(discord.applicationId) },
      });
    });
  });

  it('says where to get another token where Discord does not accept it', async () => {
    const failed = start({ parts: { token: 'wrong' } });
    await expect(failed).rejects.toThrow(OperatorError);
    await expect(failed).rejects.toThrow(
      /https:\/\/discord\.com\/developers\/applications.*Reset Token.*DISCORD_TOKEN/,
    );
  });

  it('says so too where only the gateway refuses the token', async () => {
    const failed = start({
      prepare: (discord) => {
        discord.gateway.refuseWith(4004);
      },
    });
    await expect(failed).rejects.toThrow(/Reset Token/);
  });

  it('says where intents are allowed where Discord disallows one', async () => {
    const failed = start({ disallowed: GUILD_MESSAGES });
    await expect(failed).rejects.toThrow(OperatorError);
    await expect(failed).rejects.toThrow(/Privileged Gateway Intents/);
  });

  it('says how to invite the bot where it is not in the one server it is meant for', async () => {
    const failed = start({ parts: { guildId: '12345' } });
    await expect(failed).rejects.toThrow(OperatorError);
    await expect(failed).rejects.toThrow(
      /DISCORD_GUILD_ID.*https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+/,
    );
  });

  it('goes through although requests fail', async () => {
    await start({
      prepare: (discord) =>
        discord.failAs(scripted(/applications/, ['errorBefore', 'resetBefore', 'rateLimit', 'errorAfter'])),
    });
  });

  it('says that Discord cannot be reached where nobody answers', async () => {
    const clock = { now: () => 0, sleep: async () => {}, random: () => 0 };
    const failed = connectDiscord({
      token: 'x',
      apiUrl: 'http://127.0.0.1:1/api',
      commands,
      service: createFakeService(),
      log: logTo([]),
      now: () => new Date(),
      clock,
    });
    await expect(failed).rejects.toThrow(OperatorError);
    await expect(failed).rejects.toThrow(/cannot be reached.*Check the network/);
  });
});
