import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectText } from '../../src/corpus/select-text.ts';
import { faultOfWords } from '../../src/corpus/verify.ts';

function select(text: string, exact: string): { prefix: string; suffix: string } {
  const start = text.indexOf(exact);
  const { prefix, suffix } = selectText(text, start, start + exact.length);
  return { prefix, suffix };
}

describe('selectText', () => {
  it('keeps whole words up to 32 characters on either side', () => {
    const text = 'The unusually long beginning of it, she said: “Here.” And then the unusually long end.';
    expect(select(text, 'Here.')).toEqual({
      prefix: 'beginning of it, she said: “',
      suffix: '” And then the unusually long',
    });
  });

  it('touches the words', () => {
    expect(select('one two three', 'two')).toEqual({ prefix: 'one ', suffix: ' three' });
  });

  it('keeps a word that ends exactly at the limit', () => {
    const word = 'x'.repeat(31);
    expect(select(`other ${word} here ${word} other`, 'here')).toEqual({
      prefix: `${word} `,
      suffix: ` ${word}`,
    });
  });

  it('drops a word that is longer than the limit', () => {
    const word = 'x'.repeat(32);
    expect(select(`${word} here ${word}`, 'here')).toEqual({ prefix: '', suffix: '' });
  });

  it('does not cross a line break', () => {
    expect(select('above\nleft here right\r\nbelow', 'here')).toEqual({ prefix: 'left ', suffix: ' right' });
  });

  it('is empty at the ends of a line', () => {
    expect(select('above\nhere\nbelow', 'here')).toEqual({ prefix: '', suffix: '' });
  });

  it('makes a selector that verifies, at any place of any text', () => {
    const place = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 200 })
      .chain((text) =>
        fc
          .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
          .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) + 1 })),
      );
    fc.assert(
      fc.property(place, ({ text, start, end }) => {
        const selector = selectText(text, start, end);
        expect(faultOfWords(selector, text)).toBeUndefined();
        expect(Math.max(selector.prefix.length, selector.suffix.length)).toBeLessThanOrEqual(32);
        expect(selector.prefix + selector.suffix).not.toMatch(/[\n\r]/);
      }),
    );
  });
});
