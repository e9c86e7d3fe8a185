import { describe, expect, it } from 'vitest';
import { sampleCard, sampleQuote } from '../../../support/sample-card.ts';
import { faultsFor } from '../../../support/slack-server/fault.ts';
import { withPoster } from '../../../support/slack-server/poster.ts';
import { headlinesOf, postsOf } from '../../../support/slack-server/world.ts';
import { textOfSeen } from '../live.ts';

const KEY = 'd4k2m:2025-12-11';

describe('a posting in Slack', () => {
  it('stands in its channel once, with its link', async () => {
    await withPoster(async ({ slack, poster, posting }) => {
      const posted = await poster.post(posting(KEY));
      const [message, ...more] = postsOf(slack.world, KEY);
      expect(more).toEqual([]);
      expect(message).toMatchObject({
        channel: 'C1',
        metadata: { event_type: 'dragoman_delivery', event_payload: { key: KEY } },
      });
      const url = `https://slack.example/archives/C1/p${message?.ts.replace('.', '')}`;
      expect(posted).toEqual({ kind: 'posted', url });
    });
  });

  it('goes to a person directly', async () => {
    await withPoster(async ({ slack, poster, posting }) => {
      const place = { platform: 'slack', team: 'T1', kind: 'direct', channel: 'U2' } as const;
      await poster.post(posting(KEY, { place }));
      expect(postsOf(slack.world, KEY)).toMatchObject([{ channel: 'DU2' }]);
    });
  });

  it('stands in a thread below a headline, and the link leads there', async () => {
    await withPoster(async ({ slack, poster, posting }) => {
      const posted = await poster.post(posting(KEY, { as: 'thread' }));
      const [headline] = headlinesOf(slack.world, KEY);
      expect(headline?.thread).toBeUndefined();
      expect(textOfSeen(slack.world.seen[0] ?? { blocks: [] })).toBe(sampleCard.title);
      expect(postsOf(slack.world, KEY)).toMatchObject([{ channel: 'C1', thread: headline?.ts }]);
      expect(posted).toMatchObject({ url: expect.stringContaining(`?thread_ts=${headline?.ts}&cid=C1`) });
    });
  });

  it('has its long questions kept before it is sent', async () => {
    await withPoster(async ({ poster, posting, kept }) => {
      const text = `/search ${'harbour '.repeat(300)}quay`;
      const blocks = [{ ...sampleQuote, context: { label: 'Context', text } }];
      await poster.post(posting(KEY, { card: { ...sampleCard, blocks } }));
      expect(kept).toEqual([text]);
    });
  });
});

describe('the pace of posting in Slack', () => {
  const timesOf = (ts: readonly { readonly ts: string }[]): number[] =>
    ts.map((each) => Number(each.ts) * 1000);

  it('is about one message a second in one channel', async () => {
    await withPoster(async ({ slack, poster, posting, now }) => {
      const started = now().getTime();
      for (let at = 0; at < 10; at += 1) await poster.post(posting(`k${at}`));
      expect(slack.world.standing).toHaveLength(10);
      expect(now().getTime() - started).toBeGreaterThanOrEqual(9 * 1100);
    });
  });

  it('is five calls a second in one workspace', async () => {
    await withPoster(async ({ slack, team, poster, posting }) => {
      const channels = Array.from({ length: 40 }, (_, at) => `C${at + 10}`);
      for (const channel of channels) {
        team.joined.add(channel);
        await poster.post(posting(channel, { place: { ...posting('').place, channel } }));
      }
      const times = timesOf(slack.world.standing);
      expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(34 * 200 - 1000);
    });
  });

  it('rests for as long as Slack asks, for the whole workspace and this method', async () => {
    await withPoster(async ({ slack, team, poster, posting, pass }) => {
      slack.meet(faultsFor('chat.postMessage', { kind: 'limited', seconds: 60 }));
      expect(await poster.post(posting('a'))).toMatchObject({ kind: 'later', waitMs: 60_000 });
      team.joined.add('C2');
      const place = { ...posting('').place, channel: 'C2' };
      expect(await poster.post(posting('b', { place }))).toMatchObject({ kind: 'later' });
      expect(slack.world.standing).toEqual([]);
      pass(60_000);
      expect(await poster.post(posting('b', { place }))).toMatchObject({ kind: 'posted' });
    });
  });

  it('ends its wait when it is told to, without posting', async () => {
    await withPoster(async ({ slack, poster, posting }) => {
      expect(await poster.post(posting(KEY), AbortSignal.abort())).toMatchObject({ kind: 'later' });
      expect(slack.world.standing).toEqual([]);
    });
  });
});
