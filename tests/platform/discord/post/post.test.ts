import { describe, expect, it } from 'vitest';
import { withPoster } from '../../../support/discord-server/poster.ts';
import { headlinesOf, postsOf } from '../../../support/discord-server/posts.ts';
import { displaysOf } from '../../../support/discord-shown.ts';
import { sampleCard, sampleQuote } from '../../../support/sample-card.ts';

const KEY = 'd4k2m:2025-12-11';

describe('a posting on Discord', () => {
  it('stands in its channel once, with its link', async () => {
    await withPoster(async ({ discord, poster, posting }) => {
      const posted = await poster.post(posting(KEY));
      const [message, ...more] = postsOf(discord, KEY);
      expect(more).toEqual([]);
      expect(message).toMatchObject({ channelId: discord.channelId });
      expect(posted).toEqual({
        kind: 'posted',
        url: `https://discord.com/channels/${discord.guildId}/${discord.channelId}/${message?.id}`,
      });
    });
  });

  it('mentions nobody, and is told apart by a nonce of 25 characters', async () => {
    await withPoster(async ({ discord, poster, posting }) => {
      await poster.post(posting(KEY));
      expect(discord.messages[0]?.payload).toMatchObject({
        allowed_mentions: { parse: [] },
        nonce: expect.stringMatching(/^[\w-]{25}$/),
        enforce_nonce: true,
      });
    });
  });

  it('goes to a person directly', async () => {
    await withPoster(async ({ discord, poster, posting }) => {
      const place = { platform: 'discord', team: '', kind: 'direct', channel: '42' } as const;
      const posted = await poster.post(posting(KEY, { place }));
      const direct = discord.directs.get('42');
      expect(postsOf(discord, KEY).map(({ channelId }) => channelId)).toEqual([direct]);
      expect(posted).toMatchObject({ url: expect.stringContaining(`/channels/@me/${direct}/`) });
    });
  });

  it('has its long questions kept before it is sent', async () => {
    await withPoster(async ({ poster, posting, kept }) => {
      const text = `/search ${'harbour '.repeat(20)}quay`;
      const card = { ...sampleCard, blocks: [{ ...sampleQuote, context: { label: 'Context', text } }] };
      await poster.post(posting(KEY, { card }));
      expect(kept).toEqual([text]);
    });
  });

  it('stands in a thread of its own below a headline', async () => {
    await withPoster(async ({ discord, poster, posting }) => {
      const posted = await poster.post(posting(KEY, { as: 'thread' }));
      const [headline] = headlinesOf(discord, KEY);
      expect(headline?.channelId).toBe(discord.channelId);
      expect(displaysOf(headline?.payload as never).join()).toContain('Ada Vale');
      expect(discord.channels.get(headline?.id ?? '')).toMatchObject({ type: 11, name: sampleCard.title });
      expect(postsOf(discord, KEY).map(({ channelId }) => channelId)).toEqual([headline?.id]);
      expect(posted).toMatchObject({ url: expect.stringContaining(`/${headline?.id}/`) });
    });
  });

  it.each(['message', 'thread'] as const)('is a post of its own in a forum, as a %s', async (as) => {
    await withPoster(async ({ discord, poster, posting }) => {
      const forum = discord.addChannel(15);
      const place = { ...posting(KEY).place, channel: forum.id };
      const posted = await poster.post(posting(KEY, { place, as }));
      const [post, ...more] = postsOf(discord, KEY);
      expect(more).toEqual([]);
      expect(discord.channels.get(post?.id ?? '')).toMatchObject({
        parentId: forum.id,
        name: `${sampleCard.title} · ${KEY}`,
      });
      expect(posted).toMatchObject({
        kind: 'posted',
        url: expect.stringContaining(`/${post?.id}/${post?.id}`),
      });
    });
  });

  it('is a plain message in a thread', async () => {
    await withPoster(async ({ discord, poster, posting }) => {
      const thread = discord.addChannel(11, { parentId: discord.channelId });
      const place = { ...posting(KEY).place, channel: thread.id };
      await poster.post(posting(KEY, { place, as: 'thread' }));
      expect(discord.messages).toHaveLength(1);
      expect(postsOf(discord, KEY)).toMatchObject([{ channelId: thread.id }]);
    });
  });
});

describe('the pace of posting on Discord', () => {
  it('is one message a second in one channel', async () => {
    await withPoster(async ({ discord, poster, posting }) => {
      const keys = Array.from({ length: 10 }, (_, at) => `k${at}`);
      for (const key of keys) await poster.post(posting(key));
      const times = discord.messages.map(({ createdAt }) => createdAt);
      for (const [at, time] of times.entries())
        if (at > 0) expect(time - (times[at - 1] ?? 0)).toBeGreaterThanOrEqual(1000);
    });
  });

  it('is at most 45 requests in any second over all channels', async () => {
    await withPoster(async ({ discord, poster, posting, now }) => {
      const times: number[] = [];
      discord.failAs(() => {
        times.push(now().getTime());
        return undefined;
      });
      for (let at = 0; at < 60; at += 1) {
        const channel = discord.addChannel(0).id;
        await poster.post(posting(`k${at}`, { place: { ...posting('').place, channel } }));
      }
      for (const start of times) {
        expect(times.filter((time) => time >= start && time < start + 1000).length).toBeLessThanOrEqual(45);
      }
    });
  });

  it('ends its wait when it is told to, without posting', async () => {
    await withPoster(async ({ discord, poster, posting }) => {
      const posted = await poster.post(posting(KEY), AbortSignal.abort());
      expect(posted).toMatchObject({ kind: 'later' });
      expect(discord.messages).toEqual([]);
    });
  });
});
