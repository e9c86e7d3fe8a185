import { expect, test } from 'vitest';
import { isToldLive } from '../../../src/ingest/about/live.ts';

test('a page of entries that begin with their time is told live', () => {
  expect(isToldLive('14:48\nWe close.\n14:31 The chair speaks.\n  9.05\nGood morning.')).toBe(true);
});

test('a report with a time in it is not', () => {
  expect(isToldLive('The sitting began at 14:48.\n14:48 was late.\nIt ended at 16:00.')).toBe(false);
});
