import { describe, expect, it } from 'vitest';
import { type Fault, faultsFor, someFaults } from '../../../support/slack-server/fault.ts';
import { type Posts, untilPosted, withPoster } from '../../../support/slack-server/poster.ts';
import { headlinesOf, postsOf, writeIn } from '../../../support/slack-server/world.ts';

const KEY = 'd4k2m:2025-12-11';
const HOUR = 3_600_000;
const LOST = [
  { kind: 'broken', isDone: true },
  { kind: 'reset', isDone: true },
  { kind: 'silent', ms: 1000, isDone: true },
] as const satisfies readonly Fault[];

/** Tries once and loses the answer; gives when. */
async function lose({ slack, poster, posting, now }: Posts, more = {}): Promise<Date> {
  const triedAt = now();
  slack.meet(faultsFor('chat.postMessage', { kind: 'reset', isDone: true }));
  expect(await poster.post(posting(KEY, more))).toMatchObject({ kind: 'unsure' });
  return triedAt;
}

describe('a posting whose answer was lost', () => {
  it.each(LOST)('is not posted again: %o', async (fault) => {
    await withPoster(async (posts) => {
      posts.slack.meet(faultsFor('chat.postMessage', fault));
      await untilPosted(posts, posts.posting(KEY));
      expect(postsOf(posts.slack.world, KEY)).toHaveLength(1);
    });
  });

  it.each([
    ['message', 'channel', 'C1'],
    ['thread', 'channel', 'C1'],
    ['message', 'direct', 'U2'],
    ['thread', 'direct', 'U2'],
  ] as const)('is found hours later: as a %s, in a %s', async (as, kind, channel) => {
    await withPoster(async (posts) => {
      const { slack, poster, posting, pass } = posts;
      const more = { as, place: { platform: 'slack', team: 'T1', kind, channel } as const };
      const triedAt = await lose(posts, more);
      pass(5 * HOUR);
      expect(await poster.post(posting(KEY, { ...more, triedAt }))).toMatchObject({ kind: 'posted' });
      expect(await poster.find({ ...posting(KEY, more), triedAt })).toMatchObject({ kind: 'posted' });
      expect(postsOf(slack.world, KEY)).toHaveLength(1);
      expect(headlinesOf(slack.world, KEY)).toHaveLength(as === 'thread' ? 1 : 0);
    });
  });

  it('is found in pages of 15, as apps outside the Marketplace get them', async () => {
    await withPoster(async (posts) => {
      const { slack, team, poster, posting } = posts;
      const triedAt = await lose(posts);
      team.pageLimit = 15;
      for (let at = 0; at < 100; at += 1) writeIn(slack.world, 'T1', 'C1');
      expect(await poster.find({ ...posting(KEY), triedAt })).toMatchObject({ kind: 'posted' });
    });
  });

  it('is not posted again where too much was written since', async () => {
    await withPoster(async (posts) => {
      const { slack, team, poster, posting } = posts;
      const triedAt = await lose(posts);
      team.pageLimit = 15;
      for (let at = 0; at < 200; at += 1) writeIn(slack.world, 'T1', 'C1');
      expect(await poster.post(posting(KEY, { triedAt }))).toMatchObject({
        kind: 'unsure',
        reason: expect.stringMatching(/not known.*too much/),
      });
      expect(postsOf(slack.world, KEY)).toHaveLength(1);
    });
  });

  it('is not posted again where the bot may not look, and it says what it lacks', async () => {
    await withPoster(async (posts) => {
      const { slack, team, poster, posting } = posts;
      const triedAt = await lose(posts);
      team.scopes = team.scopes.filter((scope) => scope !== 'channels:history');
      const unsure = { kind: 'unsure', reason: expect.stringContaining('channels:history') };
      expect(await poster.post(posting(KEY, { triedAt }))).toMatchObject(unsure);
      expect(await poster.find({ ...posting(KEY), triedAt })).toMatchObject(unsure);
      expect(postsOf(slack.world, KEY)).toHaveLength(1);
    });
  });

  it('waits to look for as long as Slack asks', async () => {
    await withPoster(async (posts) => {
      const { slack, poster, posting } = posts;
      const triedAt = await lose(posts);
      slack.meet(faultsFor('conversations.history', { kind: 'limited', seconds: 60 }));
      expect(await poster.post(posting(KEY, { triedAt }))).toMatchObject({ kind: 'unsure', waitMs: 60_000 });
    });
  });

  it('is finished where only the headline arrived', async () => {
    await withPoster(async (posts) => {
      const { slack, poster, posting, pass } = posts;
      const triedAt = await lose(posts, { as: 'thread' });
      pass(HOUR);
      expect(await poster.find({ ...posting(KEY, { as: 'thread' }), triedAt })).toEqual({ kind: 'absent' });
      await poster.post(posting(KEY, { as: 'thread', triedAt }));
      expect([headlinesOf(slack.world, KEY), postsOf(slack.world, KEY)].map(({ length }) => length)).toEqual([
        1, 1,
      ]);
    });
  });
});

it('looks at nothing in a channel before a first try', async () => {
  await withPoster(async ({ slack, poster, posting }) => {
    await poster.post(posting(KEY));
    expect(slack.world.calls.map(({ method }) => method)).toEqual(['auth.test', 'chat.postMessage']);
  });
});

it('takes no message of another app, nor of another key, for the posting', async () => {
  await withPoster(async ({ slack, poster, posting, now }) => {
    await poster.post(posting('other'));
    const [other] = slack.world.standing;
    if (other?.metadata !== undefined) {
      const metadata = { ...other.metadata, event_payload: { key: KEY } };
      slack.world.standing.push({ ...other, bot: 'B9', metadata });
    }
    expect(await poster.find({ ...posting(KEY), triedAt: now() })).toEqual({ kind: 'absent' });
  });
});

describe('while one call in ten fails', { timeout: 60_000 }, () => {
  it.each([1, 2])('each posting stands exactly once: seed %i', async (seed) => {
    await withPoster(async (posts) => {
      const { slack, team, posting } = posts;
      team.joined.add('C2');
      slack.meet(
        someFaults(seed, 0.1, [
          ...LOST,
          { kind: 'broken' },
          { kind: 'reset' },
          { kind: 'limited', seconds: 20 },
          { kind: 'refused', error: 'internal_error' },
        ]),
      );
      const keys = Array.from({ length: 150 }, (_none, at) => `k${at}`);
      for (const [at, key] of keys.entries()) {
        const channel = at % 3 === 0 ? 'U2' : at % 3 === 1 ? 'C1' : 'C2';
        const kind = channel === 'U2' ? 'direct' : 'channel';
        const place = { platform: 'slack', team: 'T1', kind, channel } as const;
        await untilPosted(posts, posting(key, { place, as: at % 2 === 0 ? 'message' : 'thread' }));
      }
      for (const key of keys) {
        expect([key, postsOf(slack.world, key).length]).toEqual([key, 1]);
        expect(headlinesOf(slack.world, key).length).toBeLessThanOrEqual(1);
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
      expect(asked.map((at) => at - start)).toEqual([0, 1100]);
    });
  });

  it.each([
    ['is taken over', async () => false],
    ['cannot be asked about', () => Promise.reject(new Error('away'))],
  ])('is not sent where it %s', async (_, mayGo) => {
    await withPoster(async ({ slack, poster, posting }) => {
      expect(await poster.post(posting(KEY, { mayGo }))).toMatchObject({ kind: 'later' });
      expect(postsOf(slack.world, KEY)).toEqual([]);
    });
  });

  it('is not ended where that happens below its headline', async () => {
    await withPoster(async ({ slack, poster, posting }) => {
      let asked = 0;
      const mayGo = async () => {
        asked += 1;
        return asked === 1;
      };
      expect(await poster.post(posting(KEY, { as: 'thread', mayGo }))).toMatchObject({ kind: 'unsure' });
      expect([headlinesOf(slack.world, KEY).length, postsOf(slack.world, KEY).length]).toEqual([1, 0]);
    });
  });
});

describe('the bot in a workspace', () => {
  it('is asked for anew after ten minutes, as it may be installed again', async () => {
    await withPoster(async ({ slack, poster, posting, pass }) => {
      await poster.post(posting('d2222:a'));
      slack.meet(faultsFor('auth.test', { kind: 'limited', seconds: 60 }));
      expect(await poster.post(posting('d3333:b'))).toMatchObject({ kind: 'posted' });
      pass(10 * 60_000);
      expect(await poster.post(posting('d4444:c'))).toMatchObject({ kind: 'later', waitMs: 60_000 });
    });
  });
});
