import { describe, expect, it } from 'vitest';
import { CLOSED, DIRECT, REFUSAL } from '../../support/fake-subscriptions.ts';
import { factsOf, notesOf, offersOf, subscribingDesk } from './desk.ts';

const desk = subscribingDesk();

describe('/digest add', () => {
  it('says who did it, what comes, where, when, and which is next by the clock there', async () => {
    const card = await desk().ask('/digest add 8:00 weekdays topic:harbour ada vale');
    expect(card.title).toBe('A digest is set up');
    expect(notesOf(card)).toContain('Set up by Ada. It starts from what the corpus holds now');
    expect(factsOf(card)).toEqual([
      'Id: d4k1m',
      'What: What is new by Ada Vale on Harbour',
      'Where: this channel',
      'When: Monday to Friday at 08:00, Europe/Istanbul',
      'With nothing new: nothing is posted',
      'Next: Tue 16 Dec 2025, 08:00 Europe/Istanbul',
      'State: active',
      'Set up by: Ada, Mon 15 Dec 2025, 12:00 Europe/Istanbul',
    ]);
    expect(offersOf(card)).toEqual({
      Preview: '/digest preview id:d4k1m',
      Pause: '/digest pause id:d4k1m',
      Remove: '/digest remove id:d4k1m',
    });
  });

  it('keeps what was asked for', async () => {
    await desk().ask('/digest add 8 pm mon,fri zone:tokyo words:"no way" thread:yes empty:say channel:<#C7>');
    expect([...desk().subscriptions.kept.values()]).toEqual([
      expect.objectContaining({
        place: { platform: 'slack', team: 'T1', kind: 'channel', channel: 'C7' },
        as: 'thread',
        subject: { words: '"no way"' },
        schedule: { time: '20:00', days: [1, 5], timeZone: 'Asia/Tokyo' },
        nothingNew: 'say',
      }),
    ]);
  });

  it('comes every day in the zone of the asker, where nothing else is said', async () => {
    await desk().ask('/digest add 9');
    expect(desk().subscriptions.kept.get('d4k1m')).toMatchObject({
      as: 'message',
      subject: {},
      schedule: { time: '09:00', days: [1, 2, 3, 4, 5, 6, 7], timeZone: 'Europe/Istanbul' },
      nothingNew: 'silent',
    });
  });

  it('refuses in the words of the platform, and sets nothing up', async () => {
    const card = await desk().ask('/digest add 9 channel:<#C7>', { denied: ['C7'] });
    expect(card.tone).toBe('problem');
    expect(notesOf(card)).toBe(REFUSAL);
    expect(desk().subscriptions.kept.size).toBe(0);
  });

  it('says at once where it cannot post, and sets nothing up', async () => {
    const card = await desk().ask('/digest add 9 channel:<#C7>', { closed: ['C7'] });
    expect([card.title, notesOf(card)]).toEqual(['I cannot post there', CLOSED]);
    expect(desk().subscriptions.kept.size).toBe(0);
  });

  it('says whose clock it goes by where nobody gave one, and that an offset has no summer time', async () => {
    const usual = await desk().ask('/digest add 9', { timeZone: 'UTC', isZoneUsual: true });
    expect(notesOf(usual)).toContain('No zone was given, so UTC; change it with /digest edit d4k1m zone:');
    const offset = await desk().ask('/digest add 10 zone:GMT+3');
    expect(factsOf(offset)).toContain('When: daily at 10:00, UTC+3');
    expect(notesOf(offset)).toContain('UTC+3 is a fixed offset and has no summer time');
  });

  it('asks nobody for leave in a direct message', async () => {
    const card = await desk().ask('/digest add 9', { place: DIRECT, denied: ['U1'] });
    expect(factsOf(card)).toContain('Where: your direct messages');
  });

  it('says so where somebody else has set the same up at the same moment', async () => {
    const { subscriptions, ask } = desk();
    const { add } = subscriptions;
    subscriptions.add = async (...given) => ({ ...(await add(...given)), isNew: false });
    expect((await ask('/digest add 9 topic:harbour')).title).toBe('There is a digest like that already');
  });

  it('points out a digest that is the same, and sets no second one up', async () => {
    await desk().ask('/digest add 9 topic:harbour');
    const card = await desk().ask('/digest add 9:00 daily topic:harbour thread:yes');
    expect(card.title).toBe('There is a digest like that already');
    expect(desk().subscriptions.kept.size).toBe(1);
    await desk().ask('/digest add 9:30 topic:harbour');
    expect(desk().subscriptions.kept.size).toBe(2);
  });

  it('has no threads in a direct message', async () => {
    const card = await desk().ask('/digest add 9 thread:yes', { place: DIRECT });
    expect(notesOf(card)).toContain('Leave thread out');
  });

  it('takes the conversation that a form of a direct message offers for the direct message', async () => {
    await desk().ask('/digest add 9 channel:D123', { place: DIRECT });
    expect(desk().subscriptions.kept.get('d4k1m')?.place).toEqual(DIRECT);
  });

  it('sets nothing up for a channel of no server', async () => {
    const place = { platform: 'discord', team: '', kind: 'direct', channel: 'U1' } as const;
    const card = await desk().ask('/digest add 9 channel:123456789012345678', { place });
    expect(notesOf(card)).toContain('Ask in the server that has the channel');
  });

  it.each([
    ['/digest add', 'needs “time”'],
    ['/digest add weekdays', 'needs “time”'],
    ['/digest add 24:00', 'write 00:00'],
    ['/digest add time:soon', 'is not a time of day'],
    ['/digest add 8 zone:Istambul', 'The nearest: Europe/Istanbul'],
    ['/digest add 8 zone:EST', 'zone:America/New_York or zone:America/Panama'],
    ['/digest add 8 days:someday', 'are not days of the week'],
  ])('says what to write instead: %s', async (text, said) => {
    const card = await desk().ask(text);
    expect(card.tone).toBe('problem');
    expect(notesOf(card)).toContain(said);
  });

  it('says on the command line where digests are set up', async () => {
    const card = await desk().opened.ask('/digest add 8:00');
    expect(card.tone).toBe('empty');
    expect(notesOf(card)).toContain('connect the bot to Discord (docs/install-discord.md) or Slack');
  });
});
