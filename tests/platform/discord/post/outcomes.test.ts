import { describe, expect, it } from 'vitest';
import { createPoster } from '../../../../src/platform/discord/post.ts';
import { createPostsApi } from '../../../../src/platform/discord/posts-api.ts';
import { scripted } from '../../../support/discord-server/fault-plan.ts';
import { withPoster } from '../../../support/discord-server/poster.ts';

const KEY = 'd4k2m:2025-12-11';
const POSTING = /POST .*messages$/;

describe('what becomes of a posting on Discord', () => {
  it.each([
    [10_003, /gone.*another channel/],
    [50_001, /View Channel/],
    [50_013, /Send Messages/],
    [50_083, /archived/],
    [160_005, /locked/],
  ])('a channel that answers %i is closed, and it says what to do', async (code, says) => {
    await withPoster(async ({ discord, poster, posting }) => {
      discord.closedChannels.set(discord.channelId, code);
      expect(await poster.post(posting(KEY))).toMatchObject({
        kind: 'closed',
        reason: expect.stringMatching(says),
      });
    });
  });

  it('a channel that was deleted is closed', async () => {
    await withPoster(async ({ discord, poster, posting }) => {
      discord.channels.delete(discord.channelId);
      expect(await poster.post(posting(KEY))).toMatchObject({ kind: 'closed' });
    });
  });

  it('an archived thread is closed', async () => {
    await withPoster(async ({ discord, poster, posting }) => {
      const thread = discord.addChannel(11, { parentId: discord.channelId, isArchived: true });
      const place = { ...posting(KEY).place, channel: thread.id };
      expect(await poster.post(posting(KEY, { place }))).toMatchObject({ kind: 'closed' });
    });
  });

  it('a person who does not let the bot write is closed', async () => {
    await withPoster(async ({ discord, poster, posting }) => {
      discord.directs.set('42', '4242');
      discord.closedChannels.set('4242', 50_007);
      const place = { platform: 'discord', team: '', kind: 'direct', channel: '42' } as const;
      expect(await poster.post(posting(KEY, { place }))).toMatchObject({
        kind: 'closed',
        reason: expect.stringContaining('Your settings'),
      });
    });
  });

  it.each([
    ['rateLimit', { kind: 'later', waitMs: 300 }],
    ['errorBefore', { kind: 'unsure' }],
    ['resetAfter', { kind: 'unsure' }],
    ['silenceBefore', { kind: 'unsure' }],
    ['refused', { kind: 'refused' }],
  ] as const)('%s while posting', async (fault, outcome) => {
    await withPoster(async ({ discord, poster, posting }) => {
      discord.failAs(scripted(POSTING, [fault]));
      expect(await poster.post(posting(KEY))).toMatchObject(outcome);
    });
  });

  it.each(['errorBefore', 'resetBefore', 'silenceBefore'] as const)(
    'nothing has arrived where only looking up the channel failed: %s',
    async (fault) => {
      await withPoster(async ({ discord, poster, posting }) => {
        discord.failAs(scripted(/GET .*channels/, [fault]));
        expect(await poster.post(posting(KEY))).toMatchObject({ kind: 'later' });
      });
    },
  );

  it('nothing has arrived where nobody listens', async () => {
    await withPoster(async ({ discord, posting, now }) => {
      const api = createPostsApi({ token: discord.token, apiUrl: 'http://127.0.0.1:1/api' });
      const poster = createPoster({
        api,
        botId: discord.botId,
        service: { keep: async () => {}, draw: async () => new Uint8Array() },
        clock: { now: () => 0, sleep: async () => {} },
        now,
      });
      expect(await poster.post(posting(KEY))).toMatchObject({ kind: 'later' });
      api.close();
    });
  });

  it('it is not said that nothing stands where the headline does', async () => {
    await withPoster(async ({ discord, poster, posting }) => {
      discord.failAs(scripted(/POST .*threads$/, ['rateLimit']));
      expect(await poster.post(posting(KEY, { as: 'thread' }))).toMatchObject({
        kind: 'unsure',
        waitMs: 300,
      });
    });
  });

  it('it waits until its long questions are kept', async () => {
    await withPoster(async ({ discord, posting, now }) => {
      const api = createPostsApi({ token: discord.token, apiUrl: discord.apiUrl });
      const service = {
        keep: () => Promise.reject(new Error('the database is away')),
        draw: async () => new Uint8Array(),
      };
      const clock = { now: () => 0, sleep: async () => {} };
      const poster = createPoster({ api, botId: discord.botId, service, clock, now });
      const card = posting(KEY).card;
      const asked = { words: 'words', text: `/search ${'harbour '.repeat(20)}` };
      const page = { number: 1, of: 3, items: 15, order: 'newest first' } as const;
      expect(await poster.post(posting(KEY, { card: { ...card, asked, page } }))).toMatchObject({
        kind: 'later',
        reason: expect.stringContaining('database'),
      });
      expect(discord.messages).toEqual([]);
      api.close();
    });
  });
});
