import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/command/subscriptions.ts';
import { CHANNEL, DIRECT } from '../../support/fake-subscriptions.ts';
import { blocksOf } from '../blocks-of.ts';
import { factsOf, notesOf, offersOf, subscribingDesk } from './desk.ts';

const desk = subscribingDesk();

describe('/digest list', () => {
  it('says how the first is made, where there is none', async () => {
    const card = await desk().ask('/digest list');
    expect(card.tone).toBe('empty');
    expect(notesOf(card)).toContain('Write /digest add with a time');
    expect(offersOf(card)).toEqual({});
  });

  it('lists for anybody what there is, with its reason where it is suspended', async () => {
    await desk().ask('/digest add 8 topic:harbour');
    await desk().ask('/digest add 9');
    const second = desk().subscriptions.kept.get('d4k2m');
    if (second !== undefined)
      desk().subscriptions.put({ ...second, state: 'suspended', reason: 'The bot may not write here.' });
    const card = await desk().ask('/digest list', { denied: ['C1'] });
    expect(blocksOf(card, 'heading').map(({ text }) => text)).toEqual(['1. d4k1m', '2. d4k2m']);
    expect(factsOf(card)).toContain(
      'State: suspended: The bot may not write here. /digest resume d4k2m goes on.',
    );
    expect(card.tally).toBeUndefined();
    expect(factsOf(card).filter((fact) => fact.startsWith('Id:'))).toEqual([]);
  });

  it('says of what the corpus knows no more, that nothing comes of it', async () => {
    await desk().ask('/digest add 8 topic:harbour');
    const kept = desk().subscriptions.kept.get('d4k1m');
    if (kept !== undefined) desk().subscriptions.put({ ...kept, subject: { topic: 'ferries-of-old' } });
    expect(notesOf(await desk().ask('/digest list'))).toContain(
      '“ferries-of-old” is no longer a topic of this corpus',
    );
  });

  it('says who changed one last', async () => {
    await desk().ask('/digest add 8');
    await desk().ask('/digest edit 1 time:9', { actor: { id: 'U2', name: 'Bo' } });
    expect(factsOf(await desk().ask('/digest list'))).toContain(
      'Last changed by: Bo, Mon 15 Dec 2025, 12:00 Europe/Istanbul',
    );
  });

  it('lists those of all channels that one may manage', async () => {
    const elsewhere = { ...CHANNEL, channel: 'C2' };
    await desk().ask('/digest add 8', { place: elsewhere });
    await desk().ask('/digest add 9', { place: { ...CHANNEL, channel: 'C3' } });
    const own = await desk().ask('/digest list', { managesAll: true });
    const all = await desk().ask(offersOf(own)['Those of all channels'] ?? '', { denied: ['C3'] });
    expect(blocksOf(all, 'heading').map(({ text }) => text)).toEqual(['1. d4k1m']);
    expect(factsOf(all)).toContain('Where: #C2');
    expect(offersOf(await desk().ask('/digest list'))).toEqual({});
  });

  it('lists in a thread what its channel has, too', async () => {
    await desk().ask('/digest add 8');
    const thread = { ...CHANNEL, channel: 'C9' };
    const card = await desk().ask('/digest list', { place: thread, parent: 'C1' });
    expect(blocksOf(card, 'heading').map(({ text }) => text)).toEqual(['1. d4k1m']);
    const paused = await desk().ask('/digest pause 1', { place: thread, parent: 'C1' });
    expect(paused.title).toBe('The digest d4k1m is paused');
  });

  it('has pages', async () => {
    for (let hour = 1; hour <= 6; hour += 1) await desk().ask(`/digest add ${hour}:00`);
    const card = await desk().ask('/digest list page:2');
    expect(blocksOf(card, 'heading').map(({ text }) => text)).toEqual(['6. d4k6m']);
    expect(card.page).toMatchObject({ number: 2, of: 2, items: 6 });
  });

  it('lists one’s own in a direct message, and alerts apart', async () => {
    await desk().ask('/digest add 8', { place: DIRECT });
    await desk().ask('/watch add ada vale', { place: DIRECT });
    const card = await desk().ask('/digest list', { place: DIRECT });
    expect(card.title).toBe('Your digests');
    expect(blocksOf(card, 'heading')).toHaveLength(1);
    expect((await desk().ask('/digest list')).tone).toBe('empty');
  });
});

describe('/digest preview', () => {
  it('shows what would be sent, and says that nothing was', async () => {
    await desk().ask('/digest add 8 topic:harbour');
    const card = await desk().ask('/digest preview');
    expect(card.title).toBe('Preview of d4k1m');
    expect(notesOf(card)).toContain('Nothing was sent');
  });

  it('shows a digest with another subject', async () => {
    await desk().ask('/digest add 8 topic:harbour');
    await desk().ask('/digest preview d4k1m ada vale');
    expect(desk().subscriptions.previewed[0]?.subject).toEqual({ speaker: 'ada-vale', topic: 'harbour' });
    expect(desk().subscriptions.kept.get('d4k1m')?.subject).toEqual({ topic: 'harbour' });
  });

  it('shows one that is not set up, of the last day', async () => {
    const card = await desk().ask('/digest preview topic:harbour');
    expect(card.title).toBe('Preview of none');
    expect(notesOf(card)).toContain('none is set up');
    expect(desk().subscriptions.previewed).toEqual([
      expect.objectContaining({ subject: { topic: 'harbour' }, createdAt: new Date('2025-12-14T09:00:00Z') }),
    ]);
  });

  it('says where digests are, where there are none to look at', async () => {
    expect((await desk().opened.ask('/digest preview topic:harbour')).title).toBe('Not from here');
  });
});

const DELIVERY: Delivery = {
  id: 'd4k1m:2025-12-15',
  subscription: 'd4k1m',
  dueAt: new Date('2025-12-15T05:00:00Z'),
  state: 'sent',
  attempts: 3,
  finishedAt: new Date('2025-12-15T05:02:00Z'),
  isLate: true,
  url: 'https://chat.example/1',
  counts: { articles: 3, considered: 12, shown: 5, merged: 2, leftOut: 5 },
};

describe('/digest log', () => {
  it('says when each was due and sent, by the clock there, and what became of it', async () => {
    await desk().ask('/digest add 8');
    const failed = { state: 'failed', attempts: 1, isLate: false, reason: 'The channel is gone.' } as const;
    desk().subscriptions.deliveries.push(DELIVERY, { ...DELIVERY, id: 'd4k1m:2025-12-14', ...failed });
    const card = await desk().ask('/digest log', { timeZone: 'UTC' });
    expect(factsOf(card)[0]).toBe(
      'Mon 15 Dec, 08:00 (d4k1m): sent late, Mon 15 Dec, 08:02, after 3 tries. 5 of 12 statements and events shown, 2 merged with those, 5 left out',
    );
    expect(factsOf(card)[1]).toContain('not sent: The channel is gone.');
    expect(blocksOf(card, 'facts')[0]?.rows[0]?.url).toBe('https://chat.example/1');
    const shown = await desk().ask(offersOf(card)['Read Mon 15 Dec, 08:00'] ?? '');
    expect(shown.title).toBe('Delivery d4k1m:2025-12-15');
  });

  it('says that nothing was due', async () => {
    expect((await desk().ask('/digest log')).tone).toBe('empty');
  });
});

describe('/digest show', () => {
  it('says that there is no such delivery here', async () => {
    const card = await desk().ask('/digest show d4k1m:2025-01-01');
    expect(notesOf(card)).toContain('Nothing was sent here as “d4k1m:2025-01-01”');
  });
});
