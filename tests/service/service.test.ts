import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/cli/log.ts';
import { type OpenDesk, openDesk } from '../../src/cli/open-desk.ts';
import { readConfig } from '../../src/config.ts';
import type { Service } from '../../src/platform/service.ts';
import { digestOf } from '../../src/service/memory.ts';
import { createService } from '../../src/service/service.ts';

const START = Date.UTC(2025, 11, 15, 9);

describe('the service', () => {
  let open: OpenDesk;
  let service: Service;
  let passed = 0;
  let told: object[] = [];
  beforeAll(async () => {
    open = await openDesk(readConfig({ DATABASE_URL: 'sqlite::memory:' }), createLog('silent'), new Date());
  });
  afterAll(() => open.close());
  beforeEach(() => {
    passed = 0;
    told = [];
    service = createService({
      desk: open.desk,
      sql: open.store,
      now: () => new Date(START + passed),
      timeZone: 'UTC',
      allowance: { burst: 4, everyMs: 1000 },
      draw: async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      log: (line) => told.push(line),
      warn: () => {},
    });
  });
  const ask = (text: string, asker = 'discord:1', place = 'c1') =>
    service.handle({ asking: { text }, asker, where: 'channel', place });

  it('answers a question, and logs what was done without the words of it', async () => {
    const { card } = await ask('/quotes lavrov');
    expect(card.command).toBe('quotes');
    expect(told).toEqual([{ command: 'quotes', tone: 'answer', ms: 0, platform: 'discord' }]);
  });

  it('asks somebody who asks too much to wait, and answers others', async () => {
    for (let asked = 0; asked < 4; asked += 1) await ask('/help');
    const { card } = await ask('/help');
    expect(card).toMatchObject({ command: 'decline', tone: 'problem' });
    expect(JSON.stringify(card.blocks)).toContain('again in 1 second.');
    expect((await ask('/help', 'discord:2')).card.command).toBe('help');
    passed = 1000;
    expect((await ask('/help')).card.command).toBe('help');
  });

  it('takes a follow-up to refer to the last question of the same person in the same place', async () => {
    await ask('what did lavrov say about nato?');
    expect((await ask('only trt')).options).toEqual({
      speaker: 'sergey-lavrov',
      topic: 'nato',
      outlet: 'trt-world',
    });
    expect((await ask('only trt', 'discord:1', 'c2')).options).not.toHaveProperty('speaker');
  });

  it('forgets the last question after 15 minutes', async () => {
    await ask('what did lavrov say about nato?');
    passed = 15 * 60_000 + 1;
    expect((await ask('only trt')).options).not.toHaveProperty('speaker');
  });

  it('keeps a long question under its digest, and gives it back', async () => {
    const question = `/search words:${'guarantees '.repeat(15)}`;
    await service.keep(question);
    await service.keep(question);
    expect(await service.recall(digestOf(question))).toBe(question);
    expect(await service.recall(digestOf('another'))).toBeUndefined();
  });

  it('sees a request for the first time once, also when two come together', async () => {
    const seen = await Promise.all([service.isFirst('k1'), service.isFirst('k1'), service.isFirst('k2')]);
    expect(seen).toEqual([true, false, true]);
  });

  it('forgets requests after a day', async () => {
    await service.isFirst('old');
    passed = 86_400_000 + 1;
    for (let request = 0; request < 1000; request += 1) await service.isFirst(`new ${request}`);
    expect(await service.isFirst('old')).toBe(true);
  });

  it('completes speakers, outlets and topics, whatever the diacritics', () => {
    expect(service.complete('quotes', 'speaker', 'lav', 5)[0]).toEqual({
      label: 'Sergey Lavrov',
      value: 'sergey-lavrov',
    });
    expect(service.complete('latest', 'outlet', 'yeni s', 5)[0]?.value).toBe('yeni-safak');
    expect(service.complete('quotes', 'nonsense', 'd', 5)).toEqual([]);
    expect(service.complete('nonsense', 'speaker', 'd', 5)).toEqual([]);
    expect(service.complete('quotes', 'speaker', '', 3)).toHaveLength(3);
  });

  it('completes choices, days and zones, as of now, and no words or dates', () => {
    expect(service.complete('quotes', 'kind', 'd', 5)).toEqual([{ label: 'direct', value: 'direct' }]);
    expect(service.complete('digest add', 'days', 'mon', 5).map(({ value }) => value)).toEqual([
      'weekdays',
      'mon',
    ]);
    expect(service.complete('digest add', 'zone', 'istan', 5)[0]?.label).toMatch(
      /^Europe\/Istanbul \(UTC\+03:00, now /,
    );
    expect(service.complete('quotes', 'words', 'd', 5)).toEqual([]);
    expect(service.complete('quotes', 'since', '2', 5)).toEqual([]);
  });
});
