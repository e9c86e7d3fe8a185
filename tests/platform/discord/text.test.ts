import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundle, isBlank, label, line, paragraph, typed } from '../../../src/platform/discord/text.ts';
import { RUNS } from '../../support/any-card.ts';

describe('text for a display', () => {
  it.each(['', ' \n\t', '\u200B\u200D\uFEFF', '\u2068\u2069', '\u00AD\u3164', '\u2800'])(
    'is blank where nothing of %j can be seen',
    (text) => {
      expect(isBlank(text)).toBe(true);
      expect([line(text, 50), paragraph(text, 50), typed(text, 50), label(text, 50)]).toEqual([
        '',
        '',
        '',
        '',
      ]);
    },
  );

  it('puts the lines of a name on one line', () => {
    expect(line('one\r\ntwo\n\nthree', 50)).toBe('one two three');
  });

  it('keeps the lines of a paragraph, without empty ones', () => {
    expect(paragraph('one\n\n- two', 50)).toBe('one\n\\- two');
  });

  it('isolates each line of a paragraph by itself', () => {
    expect(paragraph('one\n\u202Eowt\nthree', 50)).toBe('one\n\u2068\u202Eowt\u202C\u2069\nthree');
  });

  it('says where it was cut', () => {
    expect(line('word '.repeat(50), 60)).toMatch(/ \\\[…cut\\\]$/);
  });

  it('stays within its room, however much escaping and isolating lengthen it', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('*'.repeat(999), '\u2069'.repeat(999), '\u202Eש\n'.repeat(99)),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 300 }), (value, most) => {
        for (const draw of [line, paragraph, label])
          expect(draw(value, most).length).toBeLessThanOrEqual(most);
        expect(typed(value, most).length).toBeLessThanOrEqual(most);
      }),
      { numRuns: RUNS },
    );
  });

  it('deals lines into few texts without losing any', () => {
    expect(bundle(['one', '', 'two', 'three'], 8)).toEqual(['one\ntwo', 'three']);
  });
});
