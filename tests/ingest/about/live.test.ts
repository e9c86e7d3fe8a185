import { expect, test } from 'vitest';
import { isToldLive, liveOn } from '../../../src/ingest/about/live.ts';

test('a page of entries that begin with their time is told live', () => {
  expect(isToldLive('14:48\nWe close.\n14:31 The chair speaks.\n  9.05\nGood morning.')).toBe(true);
});

test('a report with a time in it is not', () => {
  expect(isToldLive('The sitting began at 14:48.\n14:48 was late.\nIt ended at 16:00.')).toBe(false);
});

test('what a live page quotes was said on its day', () => {
  const page = '14:48\nWe close.\n14:31 The chair speaks.\n  9.05\nGood morning.';
  const published = { value: '2027-03-14T15:00', precision: 'minute', basis: 'stated' } as const;
  expect(liveOn(page, published)).toMatchObject({ value: '2027-03-14', notBefore: '2027-03-14' });
  expect(liveOn('We close.', published)).toBeUndefined();
  expect(liveOn(page, { value: '2027-03', precision: 'month', basis: 'stated' })).toBeUndefined();
  expect(liveOn(page, null)).toBeUndefined();
});
