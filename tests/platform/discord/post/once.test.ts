import { describe, expect, it } from 'vitest';
import { NONCE_MS } from '../../../../src/platform/discord/post-once.ts';
import { randomFaults, scripted } from '../../../support/discord-server/fault-plan.ts';
import { type Posts, untilPosted, withPoster } from '../../../support/discord-server/poster.ts';
import { headlinesOf, postsOf } from '../../../support/discord-server/posts.ts';
import { addMessage } from '../../../support/discord-server/state.ts';

const KEY = 'd4k2m:2025-12-11';
const HOUR = 3_600_000;
const LOST = ['errorAfter', 'resetAfter', 'silenceAfter'] as const;

/** Tries once and loses the answer; gives when. */
async function lose({ discord, poster, posting, now }: Posts, more = {}): Promise<Date> {
  const triedAt = now();
  discord.failAs(scripted(/POST .*(messages|threads)$/, ['resetAfter']));
  expect(await poster.post(posting(KEY, more))).toMatchObject({ kind: 'unsure' });
  return triedAt;
}

describe('a posting whose answer was lost', () => {
  it.each(LOST)('is not posted again: %s', async (fault) => {
    await withPoster(async (posts) => {
      posts.discord.failAs(scripted(/POST .*messages$/, [fault, fault]));
      await untilPosted(posts, posts.posting(KEY));
      expect(postsOf(posts.discord, KEY)).toHaveLength(1);
    });
  });

  it.each([
    ['message', 0],
    ['thread', 0],
    ['message', 15],
  ] as const)(
    'is found hours later, when its nonce is forgotten: as a %s in a channel of type %i',
    async (as, type) => {
      await withPoster(async (posts) => {
        const { discord, poster, posting, pass } = posts;
        const channel = type === 0 ? discord.channelId : discord.addChannel(type).id;
        const more = { as, place: { ...posting(KEY).place, channel } };
        const triedAt = await lose(posts, more);
        pass(5 * HOUR);
        expect(await poster.post(posting(KEY, { ...more, triedAt }))).toMatchObject({ kind: 'posted' });
        expect(postsOf(discord, KEY)).toHaveLength(1);
        expect(headlinesOf(discord, KEY)).toHaveLength(as === 'thread' ? 1 : 0);
      });
    },
  );

  it('is found behind hundreds of later messages', async () => {
    await withPoster(async (posts) => {
      const { discord, poster, posting, pass } = posts;
      const triedAt = await lose(posts);
      for (let at = 0; at < 250; at += 1) addMessage(discord.state, discord.channelId, { by: '43' });
      pass(HOUR);
      expect(await poster.find({ ...posting(KEY), triedAt })).toMatchObject({ kind: 'posted' });
    });
  });

  it('is found directly', async () => {
    await withPoster(async (posts) => {
      const { poster, posting, pass, discord } = posts;
      const place = { platform: 'discord', team: '', kind: 'direct', channel: '42' } as const;
      const triedAt = await lose(posts, { place });
      pass(HOUR);
      await poster.post(posting(KEY, { place, triedAt }));
      expect(postsOf(discord, KEY)).toHaveLength(1);
    });
  });

  it('is finished where only the headline arrived', async () => {
    await withPoster(async (posts) => {
      const { discord, poster, posting, pass, now } = posts;
      const triedAt = now();
      discord.failAs(scripted(/POST .*threads$/, ['errorBefore']));
      await poster.post(posting(KEY, { as: 'thread' }));
      pass(HOUR);
      expect(await poster.find({ ...posting(KEY, { as: 'thread' }), triedAt })).toEqual({ kind: 'absent' });
      await poster.post(posting(KEY, { as: 'thread', triedAt }));
      expect([headlinesOf(discord, KEY), postsOf(discord, KEY)].map(({ length }) => length)).toEqual([1, 1]);
    });
  });
});

describe('where the history of a channel may not be read', () => {
  it('the nonce alone keeps a posting from coming twice, while Discord knows it', async () => {
    await withPoster(async (posts) => {
      const { discord, poster, posting, pass } = posts;
      discord.hiddenHistories.add(discord.channelId);
      const triedAt = await lose(posts);
      pass(NONCE_MS - 60_000);
      expect(await poster.post(posting(KEY, { triedAt }))).toMatchObject({ kind: 'posted' });
      expect(postsOf(discord, KEY)).toHaveLength(1);
    });
  });

  it('nothing is posted later, and it says why', async () => {
    await withPoster(async (posts) => {
      const { discord, poster, posting, pass } = posts;
      discord.hiddenHistories.add(discord.channelId);
      const triedAt = await lose(posts);
      pass(NONCE_MS + 60_000);
      const unsure = { kind: 'unsure', reason: expect.stringMatching(/not known.*Read Message History/) };
      expect(await poster.post(posting(KEY, { triedAt }))).toMatchObject(unsure);
      expect(await poster.find({ ...posting(KEY), triedAt })).toMatchObject(unsure);
      expect(postsOf(discord, KEY)).toHaveLength(1);
    });
  });

  it('a channel in which nothing was written since is known to lack the posting', async () => {
    await withPoster(async ({ discord, poster, posting, pass, now }) => {
      addMessage(discord.state, discord.channelId, { by: '43' });
      discord.hiddenHistories.add(discord.channelId);
      pass(HOUR);
      const triedAt = now();
      pass(HOUR);
      expect(await poster.post(posting(KEY, { triedAt }))).toMatchObject({ kind: 'posted' });
    });
  });
});

it('says that a posting is absent, and posts it', async () => {
  await withPoster(async ({ discord, poster, posting, now }) => {
    expect(await poster.find({ ...posting(KEY), triedAt: now() })).toEqual({ kind: 'absent' });
    await poster.post(posting(KEY, { triedAt: now() }));
    expect(postsOf(discord, KEY)).toHaveLength(1);
  });
});

it('takes no message of somebody else, nor of another key, for the posting', async () => {
  await withPoster(async ({ discord, poster, posting, now }) => {
    await poster.post(posting('other'));
    await poster.post(posting(KEY));
    const own = discord.messages.pop();
    addMessage(discord.state, discord.channelId, { ...own?.payload, by: '43' });
    expect(await poster.find({ ...posting(KEY), triedAt: now() })).toEqual({ kind: 'absent' });
  });
});

describe('while one request in ten fails', { timeout: 60_000 }, () => {
  it.each([
    ['the nonce is known for minutes', 1, 5 * 60_000],
    ['the nonce is never known', 2, 0],
  ])('each posting stands exactly once where %s', async (_, seed, nonceMs) => {
    await withPoster(async (posts) => {
      const { discord, posting } = posts;
      discord.state.nonceMs = nonceMs;
      const forum = discord.addChannel(15).id;
      const channels = [discord.channelId, discord.addChannel(0).id, forum];
      discord.failAs(randomFaults(seed, 0.1));
      const keys = Array.from({ length: 150 }, (_none, at) => `k${at}`);
      for (const [at, key] of keys.entries()) {
        const place = { ...posting(key).place, channel: channels[at % 3] ?? forum };
        await untilPosted(posts, posting(key, { place, as: at % 2 === 0 ? 'message' : 'thread' }));
      }
      discord.failAs(() => undefined);
      for (const key of keys) {
        expect([key, postsOf(discord, key).length]).toEqual([key, 1]);
        expect(headlinesOf(discord, key).length).toBeLessThanOrEqual(1);
      }
    });
  });
});

describe('a posting that another process may have taken over', () => {
  it('is asked about after its wait, right before it is sent', async () => {
    await withPoster(async ({ poster, posting, now }) => {
      const asked: number[] = [];
      const mayGo = async () => asked.push(now().getTime()) > 0;
      const start = now().getTime();
      for (const key of ['d2222:a', 'd3333:b']) await poster.post(posting(key, { mayGo }));
      expect(asked.map((at) => at - start)).toEqual([0, 1000]);
    });
  });

  it.each([
    ['is taken over', async () => false],
    ['cannot be asked about', () => Promise.reject(new Error('away'))],
  ])('is not sent where it %s', async (_, mayGo) => {
    await withPoster(async ({ discord, poster, posting }) => {
      expect(await poster.post(posting(KEY, { mayGo }))).toMatchObject({ kind: 'later' });
      expect(postsOf(discord, KEY)).toEqual([]);
    });
  });

  it('is not ended where that happens below its headline', async () => {
    await withPoster(async ({ discord, poster, posting }) => {
      let asked = 0;
      const mayGo = async () => {
        asked += 1;
        return asked === 1;
      };
      expect(await poster.post(posting(KEY, { as: 'thread', mayGo }))).toMatchObject({ kind: 'unsure' });
      expect([headlinesOf(discord, KEY).length, postsOf(discord, KEY).length]).toEqual([1, 0]);
    });
  });
});
