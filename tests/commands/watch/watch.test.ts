import { describe, expect, it } from 'vitest';
import { CHANNEL, DIRECT, REFUSAL } from '../../support/fake-subscriptions.ts';
import { factsOf, notesOf, offersOf, subscribingDesk } from '../digest/desk.ts';

const desk = subscribingDesk();

describe('/watch add', () => {
  it('says who did it, what is watched for, and when it is quiet', async () => {
    const card = await desk().ask('/watch add ada vale topic:harbour quiet:10 pm - 7 am');
    expect(notesOf(card)).toContain('Set up by Ada.');
    expect(factsOf(card)).toEqual([
      'Id: w4k1m',
      'What: What is new by Ada Vale on Harbour',
      'Where: this channel',
      'When: as soon as it enters the corpus',
      'Quiet: 22:00 to 07:00, Europe/Istanbul',
      'State: active',
      'Set up by: Ada, Mon 15 Dec 2025, 12:00 Europe/Istanbul',
    ]);
  });

  it('comes in a direct message, which needs nobody’s leave', async () => {
    await desk().ask('/watch add words:fog where:direct', { denied: ['C1', 'U1'] });
    expect(desk().subscriptions.kept.get('w4k1m')?.place).toEqual(DIRECT);
  });

  it('comes in a direct message of no server on Discord', async () => {
    const place = { ...CHANNEL, platform: 'discord', team: 'G1' } as const;
    await desk().ask('/watch add words:fog where:direct', { place });
    expect(desk().subscriptions.kept.get('w4k1m')?.place).toEqual({
      ...DIRECT,
      platform: 'discord',
      team: '',
    });
  });

  it('is for those who may manage the channel', async () => {
    expect(notesOf(await desk().ask('/watch add words:fog', { denied: ['C1'] }))).toBe(REFUSAL);
    expect(desk().subscriptions.kept.size).toBe(0);
  });

  it('reads a country as words, and a zone by its name', async () => {
    await desk().ask('/watch add iran quiet:22-7 zone:tehran');
    expect(desk().subscriptions.kept.get('w4k1m')).toMatchObject({
      subject: { words: 'iran' },
      quiet: { from: '22:00', to: '07:00', timeZone: 'Asia/Tehran' },
    });
  });

  it('wants to know what for', async () => {
    expect(notesOf(await desk().ask('/watch add'))).toContain('Say what to watch for');
  });

  it('is not set up twice', async () => {
    await desk().ask('/watch add words:fog');
    expect((await desk().ask('/watch add fog')).title).toBe('There is an alert like that already');
    expect(desk().subscriptions.kept.size).toBe(1);
  });
});

describe('an alert', () => {
  it('is listed, paused and resumed', async () => {
    await desk().ask('/watch add words:fog');
    expect((await desk().ask('/watch list')).title).toBe('The alerts of this channel');
    const paused = await desk().ask('/watch pause 1');
    expect(offersOf(paused)).toEqual({ Resume: '/watch resume id:w4k1m', Remove: '/watch remove id:w4k1m' });
    expect(notesOf(await desk().ask('/watch resume id:w4k1m'))).toBe('Resumed by Ada.');
  });

  it.each(['', ' where:direct', ' channel:<#C7>'])(
    'is removed, and can be set up again as it was%s',
    async (where) => {
      await desk().ask(`/watch add words:"fog since" quiet:22:00-07:00 zone:berlin${where}`);
      const before = desk().subscriptions.kept.get('w4k1m');
      const removed = await desk().ask('/watch remove w4k1m sure:yes');
      expect(desk().subscriptions.kept.size).toBe(0);
      await desk().ask(offersOf(removed)['Set it up again'] ?? '');
      expect(desk().subscriptions.kept.get('w4k1m')).toEqual(before);
    },
  );
});

describe('/why', () => {
  it('says why an article was in the last digest, with the article and the delivery', async () => {
    desk().subscriptions.because = {
      verdict: 'left out',
      because: 'Five others were newer.',
      delivery: {
        id: 'd4k1m:2025-12-15',
        subscription: 'd4k1m',
        dueAt: new Date('2025-12-15T05:00:00Z'),
        state: 'sent',
        attempts: 1,
        isLate: false,
      },
    };
    const card = await desk().ask('/why article:harbour-2025');
    expect(card.title).toBe('Not held in the corpus');
    const held = await desk().ask('/why https://port-herald.example/harbour');
    expect(held.title).toBe('It was left out of the last digest');
    expect(notesOf(held)).toContain('Five others were newer.');
    expect(offersOf(held)['Read it again']).toBe('/digest show delivery:d4k1m:2025-12-15');
  });
});
