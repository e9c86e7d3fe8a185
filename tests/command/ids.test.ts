import { describe, expect, it } from 'vitest';
import { readDelivery, readPlace, readSubscription } from '../../src/command/ids.ts';

describe('a channel', () => {
  it.each([
    ['<#C123|general>', 'C123'],
    ['<#C123>', 'C123'],
    ['<#C123|>', 'C123'],
    ['<#123456789012345678>', '123456789012345678'],
    ['C0123ABC', 'C0123ABC'],
    ['123456789012345678', '123456789012345678'],
  ])('is read from %s', (text, id) => {
    expect(readPlace(text)).toBe(id);
  });

  it.each(['', 'general', '#general', '<@U123>', '<!channel>', '<#>', 'c123'])(
    'is not read from “%s”',
    (text) => {
      expect(readPlace(text)).toBeUndefined();
    },
  );
});

describe('an id', () => {
  it.each([
    ['d4k2m', 'd4k2m'],
    ['W7XQ9', 'w7xq9'],
    ['#2', '2'],
    ['12', '12'],
  ])('is read from %s', (text, id) => {
    expect(readSubscription(text)).toBe(id);
  });

  it.each(['', 'daily', 'weekdays', '0', '1000', 'lavrov', 'd4', 'd4k2m:2025-12-11'])(
    'is not read from “%s”',
    (text) => {
      expect(readSubscription(text)).toBeUndefined();
    },
  );

  it('of a delivery has the digest’s before it', () => {
    expect(readDelivery('d4k2m:2025-12-11')).toBe('d4k2m:2025-12-11');
    expect(readDelivery('2025-12-11')).toBeUndefined();
    expect(readDelivery('d4k2m:two words')).toBeUndefined();
  });
});
