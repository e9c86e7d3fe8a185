import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTo } from '../../src/card/link.ts';
import { RUNS } from '../support/any-card.ts';

const PAGE = 'https://herald.example/harbour';
const LONG = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');

describe('linkTo', () => {
  it('names a short passage whole, between the words around it', () => {
    expect(linkTo(PAGE, { start: 'The gates stay open', prefix: 'she said: ', suffix: ' for now' })).toBe(
      `${PAGE}#:~:text=she%20said%3A-,The%20gates%20stay%20open,-for%20now`,
    );
  });

  it('names the first and the last words of a long passage', () => {
    expect(linkTo(PAGE, { start: LONG })).toBe(
      `${PAGE}#:~:text=word0%20word1%20word2%20word3%20word4%20word5%20word6,word33%20word34%20word35%20word36%20word37%20word38%20word39`,
    );
  });

  it('names the first and the last words of a passage over several lines', () => {
    expect(linkTo(PAGE, { start: 'The gates\nstay open' })).toBe(`${PAGE}#:~:text=The%20gates,stay%20open`);
  });

  it('goes from the first words of one passage to the last of another', () => {
    expect(linkTo(PAGE, { start: 'The gates stay', end: 'open for now' })).toBe(
      `${PAGE}#:~:text=The%20gates%20stay,open%20for%20now`,
    );
  });

  it('takes the four words next to the passage as its context, from the same line', () => {
    const anchor = {
      start: 'gates',
      prefix: 'a line\none two three four five ',
      suffix: ' six seven eight nine ten',
    };
    expect(linkTo(PAGE, anchor)).toBe(
      `${PAGE}#:~:text=two%20three%20four%20five-,gates,-six%20seven%20eight%20nine`,
    );
  });

  it('leaves out context that has no word', () => {
    expect(linkTo(PAGE, { start: 'gates', prefix: '— “', suffix: '.' })).toBe(`${PAGE}#:~:text=gates`);
  });

  it('puts what has a meaning in a directive, and in Markdown, into percent signs', () => {
    expect(linkTo(PAGE, { start: "a-b, c&d (e) *f* _g_ ~h~ 'i'!" })).toBe(
      `${PAGE}#:~:text=a%2Db%2C%20c%26d%20%28e%29%20%2Af%2A%20%5Fg%5F%20%7Eh%7E%20%27i%27%21`,
    );
  });

  it('leaves out context, first behind and then before, where the address would be too long for a button', () => {
    const words = (letter: string): string => Array.from({ length: 4 }, () => letter.repeat(25)).join(' ');
    const link = (page: string): string =>
      linkTo(page, { start: words('s'), prefix: words('p'), suffix: words('q') });
    const of = (length: number): string => `https://a.example/${'x'.repeat(length - 18)}`;
    expect(link(of(100))).toMatch(/text=p.*-,s.*,-q/);
    expect(link(of(200))).toMatch(/text=p.*-,s[^,]*$/);
    expect(link(of(300))).toMatch(/text=s[^,]*$/);
    expect(link(of(500))).toBe(of(500));
  });

  it('puts its own fragment in the place of the page’s', () => {
    expect(linkTo(`${PAGE}#top`, { start: 'gates' })).toBe(`${PAGE}#:~:text=gates`);
  });

  it('gives the page alone where there is nothing to look for', () => {
    expect(linkTo(PAGE, { start: '' })).toBe(PAGE);
    expect(linkTo(PAGE, { start: '…', end: '' })).toBe(PAGE);
  });

  it('gives an address of the page, whatever the words', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('\uD800', '%', '#:~:text=', LONG, '\n'),
    );
    fc.assert(
      fc.property(text, text, text, fc.option(text, { nil: undefined }), (start, prefix, suffix, end) => {
        const link = linkTo(PAGE, { start, prefix, suffix, ...(end === undefined ? {} : { end }) });
        expect(link.length).toBeLessThanOrEqual(512);
        expect(link === PAGE || link.startsWith(`${PAGE}#:~:text=`)).toBe(true);
        expect(link).toMatch(/^[\x21-\x7E]+$/);
        expect(URL.canParse(link)).toBe(true);
        expect(link.slice(PAGE.length)).not.toMatch(/[&()*_~'!](?!:text=|:~)/);
      }),
      { numRuns: RUNS },
    );
  });
});
