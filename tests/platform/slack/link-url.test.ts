import { expect, test } from 'vitest';
import { linkUrl } from '../../../src/platform/slack/link-url.ts';

test('keeps an address with its text fragment', () => {
  const url = 'https://herald.example/harbour#:~:text=The%20harbour';
  expect(linkUrl(url)).toBe(url);
});

test('drops the fragment of an address that is too long', () => {
  expect(linkUrl(`https://herald.example/#:~:text=${'x'.repeat(3000)}`)).toBe('https://herald.example/');
});

test('has no link for a page whose address is too long', () => {
  expect(linkUrl(`https://herald.example/${'x'.repeat(3000)}`)).toBeUndefined();
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'herald.example', 'https://a b', 'https://'])(
  'has no link for %s',
  (url) => {
    expect(linkUrl(url)).toBeUndefined();
  },
);
