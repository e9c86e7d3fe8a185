import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuote, code, escapeMarkdown } from '../../../src/platform/discord/escape.ts';
import { RUNS } from '../../support/any-card.ts';
import { unescapeMarkdown, unquote } from '../../support/discord-shown.ts';

const marks = [
  '\\',
  '*',
  '_',
  '~',
  '`',
  '|',
  '<',
  '>',
  '[',
  ']',
  '@',
  ':',
  '#',
  '-',
  '+',
  '1.',
  '12)',
  ' ',
  '\n',
];
const hostile = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc
    .array(fc.constantFrom(...marks, 'a', '\r', '\u2028', 'http', '/'), { maxLength: 40 })
    .map((all) => all.join('')),
);

describe('escaping for Discord', () => {
  it.each([
    ['@everyone', '\\@everyone'],
    ['<@123>', '\\<\\@123\\>'],
    ['<t:1700000000:R>', '\\<t\\:1700000000\\:R\\>'],
    [':smile:', '\\:smile\\:'],
    ['https://evil.example', 'https\\://evil.example'],
    ['[RT](x)', '\\[RT\\](x)'],
    ['**a** __b__ ~~c~~', '\\*\\*a\\*\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~'],
    ['`a` ||b||', '\\`a\\` \\|\\|b\\|\\|'],
    ['C# is C\\#', 'C\\# is C\\\\\\#'],
  ])('makes %s inert', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it.each([
    ['a\n# b', 'a\n\\# b'],
    ['- item', '\\- item'],
    ['  + item', '  \\+ item'],
    ['1. one\n12) two', '1\\. one\n12\\) two'],
    ['-# small', '\\-\\# small'],
    ['> quote', '\\> quote'],
  ])('starts no list, heading or quote with %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it('leaves hyphens and numbers within a line as they are', () => {
    expect(escapeMarkdown('a well-known 3.5 + 1')).toBe('a well-known 3.5 + 1');
  });

  it('shows exactly the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves no character of markup without its backslash', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const bare = escapeMarkdown(text).replace(/\\[^0-9A-Za-z\s]/g, 'x');
        expect(bare).not.toMatch(/[\\*_~`|<>[\]@:#]|^\s*[-+]\s|^\s*\d+[.)]/m);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a block quote', () => {
  it('marks every line, so that none falls out of it', () => {
    expect(blockQuote('one\n\ntwo\r\nthree\rfour')).toBe('> one\n> \n> two\r\n> three\r> four');
  });

  it('shows exactly the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unquote(blockQuote(escapeMarkdown(text)))).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a text to type', () => {
  it('is inline code', () => {
    expect(code('/quotes speaker:vale')).toBe('`/quotes speaker:vale`');
  });

  it.each([
    'a `b` c',
    '/quotes @everyone',
    '/quotes <@1>',
    '/ask <t:1:R>',
    'two\nlines',
    '/read https://a.example',
  ])('is escaped instead where code could not hold %j', (text) => {
    expect(code(text)).toBe(escapeMarkdown(text));
  });

  it('keeps the placeholders of a usage line in code', () => {
    expect(code('/quotes <speaker>')).toBe('`/quotes <speaker>`');
  });
});
