import { expect, test } from 'vitest';
import { escapeText } from '../../../src/platform/slack/escape.ts';

test('escapes a mention of everyone', () => {
  expect(escapeText('<!channel>')).toBe('&lt;!channel&gt;');
});

test('escapes an entity that a text already has, so that it is shown as written', () => {
  expect(escapeText('&lt;')).toBe('&amp;lt;');
});

test('leaves every other character alone', () => {
  expect(escapeText('*"Ada\' _~`')).toBe('*"Ada\' _~`');
});
