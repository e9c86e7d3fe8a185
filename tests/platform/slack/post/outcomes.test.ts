import { describe, expect, it } from 'vitest';
import { installedClients, oneClient } from '../../../../src/platform/slack/clients.ts';
import { createPoster } from '../../../../src/platform/slack/post.ts';
import { faultsFor } from '../../../support/slack-server/fault.ts';
import { type Posts, SILENT, withPoster } from '../../../support/slack-server/poster.ts';
import { startSlack } from '../../../support/slack-server/slack-server.ts';

const KEY = 'd4k2m:2025-12-11';

describe('what becomes of a posting in Slack', () => {
  it.each([
    ['was left by the bot', ({ team }: Posts) => team.joined.delete('C1'), /\/invite @dragoman/],
    ['is archived', ({ team }: Posts) => team.archived.add('C1'), /archived/],
    ['lets only some people post', ({ team }: Posts) => team.readOnly.add('C1'), /Posting permissions/],
  ])('a channel that %s is closed, and it says what to do', async (_, close, says) => {
    await withPoster(async (posts) => {
      close(posts);
      expect(await posts.poster.post(posts.posting(KEY))).toMatchObject({
        kind: 'closed',
        reason: expect.stringMatching(says),
      });
    });
  });

  it.each([
    ['channel_not_found', 'closed'],
    ['token_revoked', 'closed'],
    ['missing_scope', 'closed'],
    ['msg_blocks_too_long', 'refused'],
    ['invalid_blocks', 'refused'],
    ['some_new_code', 'refused'],
    ['token_expired', 'later'],
    ['ratelimited', 'later'],
    ['fatal_error', 'unsure'],
    ['internal_error', 'unsure'],
  ])('%s: %s', async (error, kind) => {
    await withPoster(async ({ slack, poster, posting }) => {
      slack.meet(faultsFor('chat.postMessage', { kind: 'refused', error }));
      expect(await poster.post(posting(KEY))).toMatchObject({ kind });
    });
  });

  it.each([
    ['HTTP 500', { kind: 'broken' }],
    ['a reset', { kind: 'reset' }],
    ['silence', { kind: 'silent', ms: 1000 }],
  ] as const)('%s leaves it unsure', async (_, fault) => {
    await withPoster(async ({ slack, poster, posting }) => {
      slack.meet(faultsFor('chat.postMessage', fault));
      expect(await poster.post(posting(KEY))).toMatchObject({ kind: 'unsure' });
    });
  });

  it('nothing has arrived where only an earlier call failed', async () => {
    await withPoster(async ({ slack, poster, posting }) => {
      slack.meet(faultsFor('auth.test', { kind: 'reset' }));
      expect(await poster.post(posting(KEY))).toMatchObject({ kind: 'later' });
    });
  });

  it('nothing has arrived where nobody listens', async () => {
    await withPoster(async ({ posting }) => {
      const gone = await startSlack();
      await gone.close();
      const options = {
        slackApiUrl: gone.apiUrl,
        logger: SILENT,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      };
      const clock = { now: () => 0, sleep: async () => {} };
      const service = { keep: async () => {}, draw: async () => new Uint8Array() };
      const poster = createPoster({ clientOf: oneClient('xoxb-x', options), service, clock });
      expect(await poster.post(posting(KEY))).toMatchObject({
        kind: 'later',
        reason: 'Slack cannot be reached',
      });
    });
  });

  it('it is not said that nothing stands where the headline does', async () => {
    await withPoster(async ({ slack, poster, posting }) => {
      let posts = 0;
      slack.meet(({ method }) => {
        if (method !== 'chat.postMessage') return undefined;
        posts += 1;
        return posts === 2 ? { kind: 'limited', seconds: 7 } : undefined;
      });
      expect(await poster.post(posting(KEY, { as: 'thread' }))).toMatchObject({
        kind: 'unsure',
        waitMs: 7000,
      });
    });
  });
});

describe('a workspace that installed the bot', () => {
  const noToken = { authorize: () => Promise.reject(new Error('cannot be read')) };

  it.each([
    ['is closed where it is installed no more', false, 'closed'],
    ['waits where its token cannot be read', true, 'later'],
  ])('%s', async (_, isThere, kind) => {
    await withPoster(async ({ posting }) => {
      const clientOf = installedClients(noToken, { has: async () => isThere }, {});
      const clock = { now: () => 0, sleep: async () => {} };
      const poster = createPoster({
        clientOf,
        service: { keep: async () => {}, draw: async () => new Uint8Array() },
        clock,
      });
      expect(await poster.post(posting(KEY))).toMatchObject({ kind });
    });
  });
});
