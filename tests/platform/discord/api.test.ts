import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { createApi } from '../../../src/platform/discord/api.ts';
import { type Remedy, troubleOf } from '../../../src/platform/discord/faults.ts';
import { notice } from '../../../src/platform/discord/notice.ts';

const ORIGIN = 'https://discord.com';
const ticket = { id: '1', token: 'secret', applicationId: '2' };
const api = createApi({
  token: 'bot-token',
  // Through the platform's own fetch, which the interceptor sees.
  makeRequest: fetch as never,
});

afterEach(() => {
  nock.cleanAll();
});

async function troubleWith(status: number, body: object, headers: Record<string, string> = {}) {
  nock(ORIGIN).post('/api/v10/interactions/1/secret/callback').reply(status, body, headers);
  return troubleOf(await api.respond(ticket, { type: 6 }).catch((error: unknown) => error));
}

describe('a request to Discord', () => {
  it('responds to an interaction without the token of the bot', async () => {
    const scope = nock(ORIGIN, { badheaders: ['authorization'] })
      .post('/api/v10/interactions/1/secret/callback', { type: 6 })
      .reply(204);
    await api.respond(ticket, { type: 6 });
    expect(scope.isDone()).toBe(true);
  });

  it('edits the first response of an interaction', async () => {
    const message = notice('fault');
    const scope = nock(ORIGIN, { badheaders: ['authorization'] })
      .patch('/api/v10/webhooks/2/secret/messages/@original', JSON.parse(JSON.stringify(message)))
      .reply(200, {});
    await api.editOriginal(ticket, message);
    expect(scope.isDone()).toBe(true);
  });

  it('posts with the token of the bot', async () => {
    const scope = nock(ORIGIN, { reqheaders: { authorization: 'Bot bot-token' } })
      .post('/api/v10/channels/5/messages')
      .reply(200, {});
    await api.post('5', { ...notice('fault'), nonce: '7', enforce_nonce: true });
    expect(scope.isDone()).toBe(true);
  });

  it('reads the registered commands with their translations', async () => {
    nock(ORIGIN).get('/api/v10/applications/2/commands').query({ with_localizations: 'true' }).reply(200, []);
    expect(await api.readCommands('2', undefined)).toEqual([]);
  });

  it('is sent once only, whatever happens', async () => {
    nock(ORIGIN).post('/api/v10/interactions/1/secret/callback').reply(500);
    await expect(api.respond(ticket, { type: 6 })).rejects.toThrow();
    expect(nock.isDone()).toBe(true);
    await expect(api.respond(ticket, { type: 6 })).rejects.toThrow(/fetch failed|No match/);
  });
});

describe('an error of Discord', () => {
  it.each<[number, number, Remedy]>([
    [404, 10_003, 'gone'],
    [404, 10_008, 'gone'],
    [404, 10_015, 'unacknowledged'],
    [404, 10_062, 'expired'],
    [400, 40_060, 'acknowledged'],
    [403, 50_001, 'forbidden'],
    [403, 50_007, 'forbidden'],
    [403, 50_013, 'forbidden'],
    [401, 50_027, 'expired'],
    [400, 50_035, 'refused'],
    [403, 160_002, 'unreferenced'],
    [400, 99_999, 'refused'],
  ])('is understood: HTTP %i with code %i means %s', async (status, code, remedy) => {
    const trouble = await troubleWith(status, { code, message: 'As Discord says' });
    expect(trouble).toEqual({
      remedy,
      reason: `Discord says ${code}: As Discord says`,
      waitMs: 0,
    });
  });

  it('says how long to wait where there were too many requests', async () => {
    const limited = { message: 'You are being rate limited.', retry_after: 2, global: false };
    const trouble = await troubleWith(429, limited, { 'retry-after': '2' });
    expect(trouble.remedy).toBe('wait');
    expect(trouble.waitMs).toBeGreaterThanOrEqual(2000);
  });

  it('leaves it uncertain whether a request arrived where Discord fails', async () => {
    expect(await troubleWith(502, {})).toEqual({
      remedy: 'uncertain',
      reason: 'Discord fails with HTTP 502',
      waitMs: 0,
    });
  });

  it('never gives a token as its reason', async () => {
    nock(ORIGIN).post('/api/v10/interactions/1/secret/callback').replyWithError('socket hang up');
    const trouble = troubleOf(await api.respond(ticket, { type: 6 }).catch((error: unknown) => error));
    expect(trouble.remedy).toBe('uncertain');
    expect(trouble.reason).not.toContain('secret');
  });
});
