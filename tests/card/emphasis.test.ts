import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../../src/card/emphasis.ts';

const shown = (text: string, ...stretches: [number, number][]): string =>
  runsOf(
    text,
    stretches.map(([start, end]) => ({ start, end })),
  )
    .map(({ text: run, isStrong }) => (isStrong ? `[${run}]` : run))
    .join('');

describe('the runs of a text', () => {
  it.each<[string, string, [number, number][], string]>([
    ['none', 'a mutual basis', [], 'a mutual basis'],
    ['one', 'a mutual basis', [[2, 8]], 'a [mutual] basis'],
    [
      'two in any order',
      'a mutual basis',
      [
        [9, 14],
        [0, 1],
      ],
      '[a] mutual [basis]',
    ],
    [
      'two with a space between as one',
      'a mutual basis',
      [
        [0, 1],
        [2, 8],
      ],
      '[a mutual] basis',
    ],
    ['space around it aside', 'a mutual basis', [[1, 9]], 'a [mutual] basis'],
    ['each line by itself', 'one\ntwo', [[0, 7]], '[one]\n[two]'],
    ['no half of a character', 'a👩b', [[0, 2]], '[a]👩b'],
    [
      'nothing outside the text',
      'abc',
      [
        [-5, 1],
        [2, 99],
      ],
      '[a]b[c]',
    ],
    ['nothing that ends before it begins', 'abc', [[2, 1]], 'abc'],
    [
      'one of two that overlap',
      'abcdef',
      [
        [0, 3],
        [2, 5],
      ],
      '[abc]def',
    ],
    ['nothing but space', 'a   b', [[1, 4]], 'a   b'],
  ])('have %s', (_, text, stretches, expected) => {
    expect(shown(text, ...stretches)).toBe(expected);
  });

  it('join to the text, whatever is to be set', () => {
    const stretch = fc.record({
      start: fc.integer({ min: -9, max: 60 }),
      end: fc.integer({ min: -9, max: 60 }),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 50 }),
        fc.array(stretch, { maxLength: 6 }),
        (text, stretches) => {
          const runs = runsOf(text, stretches);
          expect(runs.map((run) => run.text).join('')).toBe(text);
          for (const { text: run, isStrong } of runs) {
            if (isStrong) expect(run).toMatch(/^[^\s].*[^\s]$|^[^\s]$/su);
          }
        },
      ),
    );
  });
});
