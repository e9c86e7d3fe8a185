import { describe, expect, it } from 'vitest';
import { afterFailure, decideEntry } from '../../../src/ingest/feed/decide.ts';

const now = new Date('2027-03-01T08:00:00Z');
const minutes = (at: Date): number => (at.getTime() - now.getTime()) / 60_000;

describe('a feed that fails', () => {
  it('comes back up to a quarter earlier, by chance', () => {
    expect(minutes(afterFailure(15, 1, now, 0))).toBe(30);
    expect(minutes(afterFailure(15, 1, now, 1))).toBe(22.5);
  });

  it('comes back within a day, however long it has failed', () => {
    expect(minutes(afterFailure(15, 1000, now, 0))).toBe(24 * 60);
  });

  it('comes back later where it wants to', () => {
    const wanted = new Date('2027-03-01T20:00:00Z');
    expect(afterFailure(15, 1, now, 0, wanted)).toEqual(wanted);
    expect(minutes(afterFailure(15, 1, now, 0, now))).toBe(30);
  });
});

describe('an entry', () => {
  it('is over at once where another try changes nothing', () => {
    expect(decideEntry(1, { mayPass: false }, now, 0)).toEqual({ kind: 'over', state: 'refused' });
  });

  it('is over after five tries', () => {
    expect(decideEntry(4, { mayPass: true }, now, 0)).toMatchObject({ kind: 'again', attempts: 4 });
    expect(decideEntry(5, { mayPass: true }, now, 0)).toEqual({ kind: 'over', state: 'failed' });
    expect(decideEntry(5, undefined, now, 0)).toEqual({ kind: 'over', state: 'failed' });
  });
});
