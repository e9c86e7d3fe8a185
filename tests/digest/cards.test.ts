import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/card/card.ts';
import type { Digest, Watch } from '../../src/command/subscriptions.ts';
import { about, cardOf, suspendedAnswer } from '../../src/digest/cards.ts';
import { factsOf, offersOf, subscribingDesk } from '../commands/digest/desk.ts';
import { CHANNEL } from '../support/fake-subscriptions.ts';
import { sampleQuote } from '../support/sample-card.ts';

const desk = subscribingDesk();
const archive = () => desk().opened.desk.archive;
const kept = {
  place: CHANNEL,
  as: 'thread',
  state: 'active',
  createdBy: { id: 'U1', name: 'Ada' },
  createdAt: new Date('2025-12-01T00:00:00Z'),
} as const;
const digest: Digest = {
  ...kept,
  id: 'd4k2m',
  kind: 'digest',
  subject: { topic: 'harbour' },
  schedule: { time: '08:00', days: [1, 2, 3, 4, 5, 6, 7], timeZone: 'Europe/Istanbul' },
  nothingNew: 'silent',
};
const watch: Watch = { ...kept, id: 'w7xq9', kind: 'watch', subject: { speaker: 'ada-vale' } };
const answer: Answer = { title: 'Digest: Harbour', tone: 'answer', blocks: [sampleQuote, sampleQuote] };

/** At one in the morning of 11 December in Istanbul. */
const due = (id: string) => ({ id, dueAt: new Date('2025-12-10T22:00:00Z') });

describe('the card of a delivery', () => {
  it('says why it comes, and who set it up', () => {
    const card = cardOf(answer, digest, due('d4k2m:2025-12-11'), archive());
    expect(card.asked).toEqual({
      words: 'Daily at 08:00, Europe/Istanbul, on Harbour · set up by Ada',
      text: '/digest show delivery:d4k2m:2025-12-11',
      isUnasked: true,
    });
    expect(about({ ...digest, subject: {} }, archive())).toBe(
      'Daily at 08:00, Europe/Istanbul, on everything',
    );
    expect(about(watch, archive())).toBe('Alert on Ada Vale');
  });

  it('names its thread by subject, local day, and what is in it', () => {
    expect(cardOf(answer, digest, due('d4k2m:2025-12-11'), archive()).headline).toBe(
      'Harbour, Thu 11 Dec: 2 statements',
    );
    expect(cardOf(answer, watch, due('w7xq9:a12'), archive()).headline).toBe(
      'Ada Vale, Wed 10 Dec: 2 statements',
    );
    const empty = { ...answer, tone: 'empty', blocks: [] } as const;
    expect(cardOf(empty, digest, due('d4k2m:2025-12-11'), archive()).headline).toBe(
      'Harbour, Thu 11 Dec: nothing new',
    );
  });
});

describe('the message that one has stopped', () => {
  it('says of what, where and why, and its button resumes it from anywhere', () => {
    const told = suspendedAnswer(watch, 'I may not post there. Allow me Send Messages.');
    const card = cardOf(told, watch, due('w7xq9:told-1'), archive());
    expect(card.title).toBe('Your alert on Ada Vale has stopped');
    expect(factsOf(card)).toEqual(['Where: #C1', 'Why: I may not post there. Allow me Send Messages.']);
    expect(offersOf(card)).toEqual({ Resume: '/watch resume id:w7xq9' });
    expect(card.asked.text).toBe('/watch resume id:w7xq9');
  });
});
