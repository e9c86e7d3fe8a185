import { describe, expect, it } from 'vitest';
import { completeSubscriptions, filledEdit } from '../../src/command/complete-subscription.ts';
import { subscribingDesk } from '../commands/digest/desk.ts';
import { CHANNEL, hereOf } from '../support/fake-subscriptions.ts';

const desk = subscribingDesk();
const asking = (denied: readonly string[] = [], place = CHANNEL) => ({
  here: hereOf({ place, denied }),
  subscriptions: desk().subscriptions,
  names: desk().opened.desk.archive.names(),
});

describe('what can be chosen where an id is wanted', () => {
  it('are the digests of the place, by what they are about', async () => {
    await desk().ask('/digest add 8 topic:harbour');
    await desk().ask('/digest add 9');
    await desk().ask('/watch add words:fog');
    const choices = await completeSubscriptions('digest pause', '', 25, asking());
    expect(choices).toEqual([
      { label: 'd4k1m · daily at 08:00, Europe/Istanbul · Harbour', value: 'd4k1m' },
      { label: 'd4k2m · daily at 09:00, Europe/Istanbul · everything', value: 'd4k2m' },
    ]);
    expect(await completeSubscriptions('digest pause', 'HARB', 25, asking())).toHaveLength(1);
    expect(await completeSubscriptions('digest pause', '', 1, asking())).toHaveLength(1);
    expect((await completeSubscriptions('watch pause', '', 25, asking()))[0]?.value).toBe('w4k3m');
  });
});

describe('what the form of an edit is filled with', () => {
  it('is what the digest is now', async () => {
    await desk().ask('/digest add 8 weekdays topic:harbour words:"no way" empty:say thread:yes');
    expect(await filledEdit('1', asking())).toEqual({
      id: { label: 'd4k1m', value: 'd4k1m' },
      time: { label: '08:00', value: '08:00' },
      days: { label: 'weekdays', value: 'weekdays' },
      zone: { label: 'Europe/Istanbul', value: 'Europe/Istanbul' },
      topic: { label: 'Harbour', value: 'harbour' },
      words: { label: '"no way"', value: '"no way"' },
      thread: { label: 'yes', value: 'yes' },
      empty: { label: 'say', value: 'say' },
      channel: { label: 'C1', value: 'C1' },
    });
  });

  it('is nothing where there is none, or it is not for the asker', async () => {
    await desk().ask('/digest add 8');
    expect(await filledEdit('2', asking())).toBeUndefined();
    const elsewhere = { ...CHANNEL, channel: 'C2' };
    expect(await filledEdit('d4k1m', asking(['C1'], elsewhere))).toBeUndefined();
  });
});
