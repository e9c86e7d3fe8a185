import { beforeEach, describe, expect, it } from 'vitest';
import { CHANNEL, DIRECT, REFUSAL } from '../../support/fake-subscriptions.ts';
import { factsOf, notesOf, offersOf, subscribingDesk } from './desk.ts';

const desk = subscribingDesk();
const ELSEWHERE = { ...CHANNEL, channel: 'C2' };

describe('a digest', () => {
  beforeEach(async () => {
    await desk().ask('/digest add 8 topic:harbour words:"no way" empty:say thread:yes');
  });

  it('is paused and resumed by whoever may, who is named', async () => {
    const paused = await desk().ask('/digest pause id:d4k1m');
    expect(paused.title).toBe('The digest d4k1m is paused');
    expect(notesOf(paused)).toBe('Paused by Ada.');
    expect(factsOf(paused)).toContain('State: paused; /digest resume d4k1m goes on');
    const resumed = await desk().ask(offersOf(paused).Resume ?? '');
    expect(notesOf(resumed)).toBe('Resumed by Ada.');
    expect(factsOf(resumed)).toContain('State: active');
  });

  it('keeps what two people change at once', async () => {
    await Promise.all([
      desk().ask('/digest edit d4k1m time:9:30'),
      desk().ask('/digest edit d4k1m topic:none'),
      desk().ask('/digest edit d4k1m thread:no'),
    ]);
    expect(desk().subscriptions.kept.get('d4k1m')).toMatchObject({
      as: 'message',
      subject: { words: '"no way"' },
      schedule: { time: '09:30' },
    });
  });

  it('is not paused twice', async () => {
    await desk().ask('/digest pause');
    const again = await desk().ask('/digest pause 1', { actor: { id: 'U2', name: 'Bo' } });
    expect(again.title).toBe('It is paused already');
    expect(desk().subscriptions.kept.get('d4k1m')?.changed?.by.name).toBe('Ada');
  });

  it.each(['pause', 'resume', 'remove', 'now', 'edit'])(
    'is not changed by those who may not: %s',
    async (word) => {
      const before = desk().subscriptions.kept.get('d4k1m');
      const card = await desk().ask(`/digest ${word} id:d4k1m${word === 'edit' ? ' time:9' : ''}`, {
        denied: ['C1'],
      });
      expect(notesOf(card)).toBe(REFUSAL);
      expect(desk().subscriptions.kept.get('d4k1m')).toBe(before);
      expect(desk().subscriptions.sent).toEqual([]);
    },
  );

  it('is removed, and can be set up again as it was', async () => {
    const before = desk().subscriptions.kept.get('d4k1m');
    const asked = await desk().ask('/digest remove d4k1m');
    expect(notesOf(asked)).toContain('d4k1m · daily at 08:00, Europe/Istanbul · Harbour');
    expect(offersOf(asked).Keep).toBe('/digest list');
    expect(desk().subscriptions.kept.size).toBe(1);
    const removed = await desk().ask(offersOf(asked).Remove ?? '');
    expect(notesOf(removed)).toContain('Removed by Ada.');
    expect(desk().subscriptions.kept.size).toBe(0);
    await desk().ask(offersOf(removed)['Set it up again'] ?? '');
    expect(desk().subscriptions.kept.get('d4k1m')).toEqual(before);
  });

  it('changes in what is given, and in nothing else', async () => {
    const card = await desk().ask('/digest edit d4k1m 9:30 zone:berlin topic:none speaker:vale');
    expect(notesOf(card)).toBe('“vale” can mean Ada Vale or Bo Vale. Say which.');
    const changed = await desk().ask('/digest edit d4k1m 9:30 zone:berlin topic:none speaker:ada-vale');
    expect(notesOf(changed)).toContain('Changed by Ada.');
    expect(desk().subscriptions.kept.get('d4k1m')).toMatchObject({
      subject: { speaker: 'ada-vale', words: '"no way"' },
      schedule: { time: '09:30', days: [1, 2, 3, 4, 5, 6, 7], timeZone: 'Europe/Berlin' },
      as: 'thread',
      nothingNew: 'say',
    });
    await desk().ask('/digest edit d4k1m words:none thread:no empty:silent days:sun');
    expect(desk().subscriptions.kept.get('d4k1m')).toMatchObject({
      subject: { speaker: 'ada-vale' },
      schedule: { time: '09:30', days: [7] },
      as: 'message',
      nothingNew: 'silent',
    });
  });

  it('is not changed by nothing', async () => {
    expect(notesOf(await desk().ask('/digest edit d4k1m'))).toContain('Say what is to change');
    const before = desk().subscriptions.kept.get('d4k1m');
    const same = await desk().ask('/digest edit d4k1m time:8 topic:harbour');
    expect(same.title).toBe('The digest d4k1m stays as it is');
    expect(desk().subscriptions.kept.get('d4k1m')).toBe(before);
  });

  it('moves to another channel with leave in both', async () => {
    const refused = await desk().ask('/digest edit d4k1m channel:<#C7>', { denied: ['C7'] });
    expect(refused.title).toBe('Not allowed here');
    await desk().ask('/digest edit d4k1m channel:<#C7>');
    expect(desk().subscriptions.kept.get('d4k1m')?.place).toEqual({ ...CHANNEL, channel: 'C7' });
  });

  it('is sent at once, once for each request', async () => {
    const card = await desk().ask('/digest now');
    await desk().ask('/digest now d4k1m');
    expect(notesOf(card)).toContain('Asked for by Ada. It is posted to this channel');
    expect(desk().subscriptions.sent).toEqual([{ id: 'd4k1m', request: 'request-1' }]);
  });

  it('is not sent while it is suspended: it says why, and offers to resume it', async () => {
    const one = desk().subscriptions.kept.get('d4k1m');
    if (one !== undefined)
      desk().subscriptions.put({ ...one, state: 'suspended', reason: 'The channel is gone.' });
    const card = await desk().ask('/digest now d4k1m');
    expect(notesOf(card)).toContain('suspended: The channel is gone.');
    expect(offersOf(card)).toEqual({ 'Resume it': '/digest resume id:d4k1m' });
    await desk().ask('/digest resume id:d4k1m');
    expect(desk().subscriptions.kept.get('d4k1m')).toMatchObject({ state: 'active' });
  });

  it('of another channel is only there for those who may manage that', async () => {
    const manager = await desk().ask('/digest pause d4k1m', { place: ELSEWHERE });
    expect(factsOf(manager)).toContain('Where: #C1, each in a thread of its own');
    const other = await desk().ask('/digest pause d4k1m', { place: ELSEWHERE, denied: ['C1'] });
    expect(notesOf(other)).toContain('There is no digest d4k1m here');
  });

  it('of another workspace is not there', async () => {
    const card = await desk().ask('/digest pause d4k1m', { place: { ...CHANNEL, team: 'T2' } });
    expect(notesOf(card)).toContain('There is no digest d4k1m here');
  });

  it('of a direct message is nobody else’s', async () => {
    await desk().ask('/digest add 7', { place: DIRECT });
    const bo = await desk().ask('/digest remove d4k2m', { actor: { id: 'U2', name: 'Bo' } });
    expect(notesOf(bo)).toContain('There is no digest d4k2m here');
    const ada = await desk().ask('/digest pause d4k2m');
    expect(factsOf(ada)).toContain('Where: your direct messages');
  });

  it.each([
    ['/digest pause 2', 'There is no digest number 2 here'],
    ['/digest pause d9999', 'There is no digest d9999 here'],
    ['/watch pause d4k1m', 'd4k1m is a digest: ask with /digest'],
    ['/watch pause', 'There is no alert here yet'],
    ['/digest pause one', 'neither an id nor a number'],
  ])('has to be named so that it is found: %s', async (text, said) => {
    expect(notesOf(await desk().ask(text))).toContain(said);
  });

  it('has to be named where there are several', async () => {
    await desk().ask('/digest add 9');
    const card = await desk().ask('/digest remove');
    expect(notesOf(card)).toContain('There are 2 digests here. Say which');
    expect(desk().subscriptions.kept.size).toBe(2);
  });

  it.each(['pause the digest', 'stop the daily digest', 'cancel my alerts', 'unsubscribe'])(
    'is not changed by plain words: %s',
    async (text) => {
      const before = [...desk().subscriptions.kept.values()];
      const card = await desk().ask(text);
      expect(card.command).toBe('decline');
      expect([...desk().subscriptions.kept.values()]).toEqual(before);
    },
  );
});
