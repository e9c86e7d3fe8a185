import { describe, expect, it } from 'vitest';
import { sifted } from '../../../src/ingest/sieve/sifted.ts';

describe('a sifted pattern', () => {
  const patterns = [
    /\b(?:our (?:site|website)|unsubscribe|all rights reserved)\b/i,
    /^(?:he|she) (?:never )?said (?:so|it)\.?$/iu,
    /\d{2}:\d{2}(?: (?:am|pm))?/,
    /foo(?=.{0,9}bar)/,
    /(?<=\.) — \p{Lu}+$/u,
    /[–—]{2,}|\s›\s/u,
    /(?:a|b)?c/,
    /(\w)\1x+y/,
  ];
  const texts = [
    '',
    'c',
    'Our website, all RIGHTS reserved',
    'She said so.',
    'He never said it',
    'at 12:47 pm',
    'foo and bar',
    'bar and foo',
    'It is over. — AFP',
    'one –— two › three',
    'aaxxy',
    'ſhe ſaid ſo',
  ];

  it.each(patterns.map((pattern) => [pattern.source, pattern] as const))(
    'fits what %s fits',
    (_, pattern) => {
      const own = sifted(pattern);
      for (const text of texts) {
        expect(own.test(text), text).toBe(pattern.test(text));
        expect(own.exec(text)?.[0]).toBe(pattern.exec(text)?.[0]);
      }
    },
  );

  it('may be asked of a piece of a text that was sifted', () => {
    const ends = sifted(/credit: \w+$/);
    const line = 'A ferry leaves. Credit: Vale';
    expect(ends.test(line.toLowerCase().slice(-12), line)).toBe(true);
  });

  it('lets no text through that has none of the words it needs', () => {
    expect(sifted(/\bunsubscribe\b/).may('We go there.')).toBe(false);
    expect(sifted(/.*/).may('We go there.')).toBe(true);
  });
});
