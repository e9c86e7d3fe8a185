import { expect, test } from 'vitest';
import { shown } from '../../../src/platform/slack/shown.ts';

test('shows a text that fits as it is', () => {
  expect(shown('Harbour', 10)).toBe('Harbour');
});

test('is empty where there is nothing to see', () => {
  expect(shown(' \n ', 10)).toBe('');
});

test('says that a long text was cut', () => {
  expect(shown('Harbour '.repeat(10), 20)).toMatch(/^Harbour.*…cut]$/);
});

test('closes a direction that a text left open', () => {
  expect(shown('\u202Eharbour', 20)).toBe('\u2068\u202Eharbour\u202C\u2069');
});

test('stays within its limit though a text leaves many directions open', () => {
  const ready = shown(`${'\u202E'.repeat(30)}harbour${'\u202C'.repeat(30)} and pier`, 75);
  expect(ready.length).toBeLessThanOrEqual(75);
  expect(ready).toContain('harbou […cut]\u202C');
});
