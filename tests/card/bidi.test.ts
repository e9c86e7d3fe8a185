import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolate } from '../../src/card/bidi.ts';
import { RUNS } from '../support/any-card.ts';

const controls = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];

/** What is still open after a text, and whether it closed an isolate that it had not opened. */
function openAfter(text: string): { open: string[]; brokeOut: boolean } {
  let open: string[] = [];
  let brokeOut = false;
  for (const character of text) {
    if ('\u2066\u2067\u2068'.includes(character)) open.push('isolate');
    if ('\u202A\u202B\u202D\u202E'.includes(character)) open.push('embedding');
    if (character === '\u202C' && open.at(-1) === 'embedding') open.pop();
    if (character === '\u2069') {
      brokeOut ||= !open.includes('isolate');
      open = open.slice(0, Math.max(0, open.lastIndexOf('isolate')));
    }
  }
  return { open, brokeOut };
}

describe('isolating a text', () => {
  it('leaves a text without anything bidirectional as it is', () => {
    expect(isolate('Ничего особенного, 漢字, 👩‍👧')).toBe('Ничего особенного, 漢字, 👩‍👧');
  });

  it.each(['שלום', 'مرحبا', 'ܫܠܡܐ', 'އަހަރެން'])('isolates the right-to-left letters of %s', (text) => {
    expect(isolate(text)).toBe(`\u2068${text}\u2069`);
  });

  it('closes an override that the text left open', () => {
    expect(isolate('\u202Etxet')).toBe('\u2068\u202Etxet\u202C\u2069');
  });

  it('closes isolates that the text left open', () => {
    expect(isolate('\u2067\u2066a')).toBe('\u2068\u2067\u2066a\u2069\u2069\u2069');
  });

  it('does not let a text close the isolate around it', () => {
    expect(isolate('a\u2069\u2069b')).toBe('\u2068\u2068\u2068a\u2069\u2069b\u2069');
  });

  it('holds any text, whole and unchanged, without effect on what is around it', () => {
    const text = fc
      .array(fc.constantFrom(...controls, 'a', 'ש'), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (value) => {
        const isolated = isolate(value);
        expect(isolated).toContain(value);
        expect(openAfter(isolated)).toEqual({ open: [], brokeOut: false });
      }),
      { numRuns: RUNS },
    );
  });
});
