import { describe, expect, it } from 'vitest';
import { bareAddress } from '../../src/corpus/address.ts';

describe('bareAddress', () => {
  it.each([
    'https://herald.example/a/b',
    'http://herald.example/a/b',
    'herald.example/a/b',
    'https://www.herald.example/a/b',
    'HTTPS://WWW.Herald.EXAMPLE/a/b',
    'https://herald.example/a/b/',
    'https://herald.example/a/b//',
    'https://herald.example/a/b?utm_source=feed&x=1',
    'https://herald.example/a/b/?x#top',
    'https://herald.example/a/b#:~:text=words',
    '  https://herald.example/a/b\n',
  ])('makes %j the same address', (address) => {
    expect(bareAddress(address)).toBe('herald.example/a/b');
  });

  it.each([
    'https://herald.example/A/b',
    'https://herald.example/a',
    'https://en.herald.example/a/b',
    'https://wwwherald.example/a/b',
  ])('keeps %s apart', (address) => {
    expect(bareAddress(address)).not.toBe('herald.example/a/b');
  });

  it('takes anything', () => {
    expect(bareAddress('')).toBe('');
    expect(bareAddress('harbour-2025')).toBe('harbour-2025');
  });
});
