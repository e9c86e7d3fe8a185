import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, isShowable } from '../../src/card/clip.ts';
import { RUNS } from '../support/any-card.ts';

describe('clip', () => {
  it('leaves a text that is short enough as it is', () => {
    expect(clip('twelve signs', 12)).toBe('twelve signs');
  });

  it('says that it has cut', () => {
    expect(clip('a headline that is too long', 20)).toBe('a headline th […cut]');
  });

  it('cuts no pair of surrogates in two', () => {
    expect(clip(`${'x'.repeat(12)}🚢 and more`, 20)).toBe(`${'x'.repeat(12)} […cut]`);
  });

  it('shows control characters and half characters as U+FFFD, and keeps line breaks and tabs', () => {
    expect(clip('a\u0000b\uD800c\u009Bd\n\r\te', 99)).toBe('a\uFFFDb\uFFFDc\uFFFDd\n\r\te');
  });

  it('never gives more than is allowed, nor anything that cannot be shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(40), (text, most) => {
        const clipped = clip(text, most);
        expect(clipped.length).toBeLessThanOrEqual(most);
        expect(isShowable(clipped)).toBe(true);
        expect(clipped === text || !isShowable(text) || text.length > most).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('isShowable', () => {
  it.each(['', 'words', 'a\nb\tc', '🚢', 'ğ “quoted”'])('takes “%s”', (text) => {
    expect(isShowable(text)).toBe(true);
  });

  it.each(['\u0000', 'a\u001Bb', '\uDC00', '\u0085'])('refuses %j', (text) => {
    expect(isShowable(text)).toBe(false);
  });
});
