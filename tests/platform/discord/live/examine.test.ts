import { describe, expect, it } from 'vitest';
import { examineDiscord } from '../../../../src/platform/discord/examine.ts';
import { inviteLink } from '../../../../src/platform/discord/invite.ts';
import { withDiscord } from '../../../support/discord-server/connected.ts';
import { startDiscord } from '../../../support/discord-server/start.ts';

describe('what doctor asks of Discord', () => {
  it('finds the token well, with the link to invite the bot, and the commands', async () => {
    await withDiscord({}, async ({ discord }) => {
      const [token, held] = await examineDiscord({ token: discord.token, apiUrl: discord.apiUrl });
      expect(token).toMatchObject({
        well: true,
        says: expect.stringContaining(inviteLink(discord.applicationId)),
      });
      expect(held).toMatchObject({
        well: true,
        says: expect.stringMatching(/^\d+ are registered for every server$/),
      });
    });
  });

  it('says how many shards Discord asks for, and whether DISCORD_SHARDS is enough', async () => {
    const discord = await startDiscord({ shards: 4, maxConcurrency: 2 });
    try {
      const given = { token: discord.token, apiUrl: discord.apiUrl };
      const [, , auto] = await examineDiscord(given);
      expect(auto).toMatchObject({ well: true, says: expect.stringMatching(/asks for 4; 999 of 1000/) });
      const [, , few] = await examineDiscord({ ...given, shardCount: 3 });
      expect(few).toMatchObject({ well: false, says: expect.stringContaining('DISCORD_SHARDS is 3') });
    } finally {
      await discord.stop();
    }
  });

  it('changes nothing, and says what will register the commands', async () => {
    const discord = await startDiscord();
    try {
      const [, held] = await examineDiscord({ token: discord.token, apiUrl: discord.apiUrl });
      expect(held?.says).toMatch(/none are registered .* starting the bot registers them/);
      expect(discord.requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
    } finally {
      await discord.stop();
    }
  });

  it('says what to do about a token that Discord refuses, and a server that the bot is not in', async () => {
    const discord = await startDiscord();
    try {
      const wrong = await examineDiscord({ token: 'wrong', apiUrl: discord.apiUrl });
      expect(wrong).toMatchObject([{ well: false, says: expect.stringContaining('Reset Token') }]);
      const given = { token: discord.token, apiUrl: discord.apiUrl, guildId: '123456789012345678' };
      const [, held] = await examineDiscord(given);
      expect(held).toMatchObject({ well: false, says: expect.stringContaining('DISCORD_GUILD_ID') });
    } finally {
      await discord.stop();
    }
  });
});
