import { describe, expect, it } from 'vitest';
import type { Fetched } from '../../../src/ingest/fetch/page.ts';
import { refuse, refuseStatus } from '../../../src/ingest/fetch/refusal.ts';
import { readRetryAfter } from '../../../src/ingest/fetch/retry-after.ts';
import { createRobots, readRules } from '../../../src/ingest/fetch/robots.ts';

const MINUTE = 60_000;
const text = (body: string): Fetched => ({
  kind: 'page',
  url: 'https://herald.example/robots.txt',
  status: 200,
  contentType: 'text/plain',
  text: body,
  charset: 'utf-8',
  notes: [],
});

function robotsOf(answer: () => Fetched) {
  const clock = { time: 0, asked: [] as string[] };
  const robots = createRobots(
    async (address) => {
      clock.asked.push(address);
      return answer();
    },
    () => new Date(clock.time),
  );
  return { clock, ask: (url = 'https://herald.example/a') => robots(new URL(url)) };
}

describe('robots.txt', () => {
  it('is asked for once an hour and site', async () => {
    const { clock, ask } = robotsOf(() => text(''));
    await ask();
    await ask('https://herald.example/b');
    await ask('http://herald.example/b');
    clock.time = 61 * MINUTE;
    await ask();
    expect(clock.asked).toEqual([
      'https://herald.example/robots.txt',
      'http://herald.example/robots.txt',
      'https://herald.example/robots.txt',
    ]);
  });

  it('that cannot be had is asked for again after five minutes, and nothing is fetched until then', async () => {
    let answer: Fetched = refuseStatus(503, 'herald.example');
    const { clock, ask } = robotsOf(() => answer);
    expect(await ask()).toMatchObject({ kind: 'refused', retryAt: new Date(5 * MINUTE), status: 503 });
    answer = text('');
    expect(await ask()).toMatchObject({ kind: 'refused' });
    clock.time = 5 * MINUTE;
    expect(await ask()).toHaveProperty('allows');
  });

  it.each([
    ['a 404', refuseStatus(404, 'herald.example'), true],
    ['a 401', refuseStatus(401, 'herald.example'), true],
    ['too many redirects', refuse('redirect', 'x'), true],
    ['no connection', refuse('connection', 'x'), false],
    ['a host that is too slow', refuse('time', 'x'), false],
    ['a host inside', refuse('network', 'x'), false],
  ])('with %s', async (_, answer, allows) => {
    const rules = await robotsOf(() => answer).ask();
    expect('allows' in rules && rules.allows(new URL('https://herald.example/a'))).toBe(allows);
  });

  it('is read as RFC 9309 has it', () => {
    const { allows } = readRules(
      'https://herald.example/robots.txt',
      'User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /*.pdf$\nnonsense\n',
    );
    const is = (path: string) => allows(new URL(path, 'https://herald.example'));
    expect(['/', '/a', '/a/b', '/c.pdf', '/c.pdf?x'].map(is)).toEqual([true, false, true, false, true]);
  });

  it.each([
    ['5', 5000],
    ['3600', 30_000],
    ['-1', undefined],
    ['soon', undefined],
  ])('with a crawl delay of %s', (delay, ms) => {
    const rules = readRules('https://herald.example/robots.txt', `User-agent: *\nCrawl-delay: ${delay}\n`);
    expect(rules.delayMs).toBe(ms);
  });

  it('made to keep the process busy counts as closed', () => {
    const hostile = `User-agent: *\n${`Disallow: /*${'a*'.repeat(500)}b\n`.repeat(400)}`;
    expect(
      readRules('https://herald.example/robots.txt', hostile).allows(new URL('https://herald.example/')),
    ).toBe(false);
  });
});

describe('Retry-After', () => {
  const now = new Date('2027-03-01T08:00:00Z');
  it.each([
    ['120', '2027-03-01T08:02:00.000Z'],
    ['Mon, 01 Mar 2027 09:00:00 GMT', '2027-03-01T09:00:00.000Z'],
    ['99999999999', '2027-03-02T08:00:00.000Z'],
    ['Mon, 01 Mar 2027 07:00:00 GMT', undefined],
    ['0', undefined],
    ['later', undefined],
  ])('%s is read', (header, at) => {
    expect(readRetryAfter(header, now)?.toISOString()).toBe(at);
  });
});
