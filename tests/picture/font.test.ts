import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readFont } from '../../src/picture/font.ts';
import { clipTo, wrapTo } from '../../src/picture/words.ts';

const file = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf');
const measure = readFont(readFileSync(file));

describe('the widths of a font', () => {
  it('tell narrow letters from wide ones', () => {
    expect(measure('i')).toBeLessThan(measure('m') / 2);
    expect(measure('ш')).toBeGreaterThan(measure('і'));
  });

  it('are those of the letters one after the other', () => {
    expect(measure('Şafak')).toBeCloseTo([...'Şafak'].reduce((sum, letter) => sum + measure(letter), 0));
  });

  it('are guessed for letters that the font lacks, and nothing for marks', () => {
    expect(measure('新')).toBeGreaterThan(0.5);
    expect(measure('\u200F')).toBe(0);
  });

  it('are not read from what is no font', () => {
    expect(() => readFont(new Uint8Array(100))).toThrow(RangeError);
  });
});

describe('a text in little room', () => {
  it('stays whole where it fits', () => {
    expect(clipTo('Port Herald', 500, 14, measure)).toBe('Port Herald');
  });

  it('is cut where its measured width says so, and says that it is', () => {
    const clipped = clipTo('Комсомольская правда', 90, 14, measure);
    expect(clipped).toMatch(/^Комс.*…$/);
    expect(measure(clipped) * 14).toBeLessThanOrEqual(90);
  });

  it('goes on in the next line between words', () => {
    expect(wrapTo('one two three four', 75, 14, 3, measure)).toEqual(['one two', 'three four']);
  });

  it('never takes long over an endless word', () => {
    expect(wrapTo('x'.repeat(100_000), 300, 14, 2, measure)).toHaveLength(1);
  });
});

describe('a text that is cut', () => {
  const wide = 1000;
  it.each([
    ['Vale said: “The pier is safe and it will stay so for ever”', 'Vale said:…'],
    ['Vale said: „The pier is safe and it will stay so for ever“', 'Vale said:…'],
    ['Vale said: "The pier is safe and it will stay so for ever"', 'Vale said:…'],
  ])('ends before a quotation that does not fit: %s', (text, clipped) => {
    expect(clipTo(text, 180, 14, measure)).toBe(clipped);
    expect(clipTo(text, wide, 14, measure)).toBe(text);
  });

  it('ends before a quotation that begins in a line above', () => {
    const text = 'Vale said: “The pier is safe and it will stay so for ever and a day”';
    expect(wrapTo(text, 180, 14, 2, measure).join(' ')).toBe('Vale said:…');
    expect(wrapTo(text, 300, 14, 2, measure).join(' ')).toBe(text);
  });

  it('keeps a quotation that fits', () => {
    expect(
      clipTo('„Safe“, said Vale of the pier, which has been closed since the winter', 180, 14, measure),
    ).toMatch(/^„Safe“, said/);
  });
});
