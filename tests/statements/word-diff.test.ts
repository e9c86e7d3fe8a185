import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../src/statements/word-diff.ts';

describe('a word diff', () => {
  it('keeps punctuation with its word', () => {
    expect(wordDiff('We will sign, today.', 'We will sign today.')).toEqual([
      { kind: 'same', text: 'We will ' },
      { kind: 'left', text: 'sign, ' },
      { kind: 'right', text: 'sign ' },
      { kind: 'same', text: 'today.' },
    ]);
  });

  it('joins to exactly the two texts', () => {
    const text = fc
      .array(fc.constantFrom('We', ' will ', 'sign, ', '\n', 'today.', '“not”', '  '), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (left, right) => {
        const side = (kind: 'left' | 'right'): string =>
          wordDiff(left, right)
            .filter((change) => change.kind === kind || change.kind === 'same')
            .map((change) => change.text)
            .join('');
        expect([side('left'), side('right')]).toEqual([left, right]);
      }),
    );
  });

  it('shows two very long texts as two stretches', () => {
    const [left, right] = ['a '.repeat(1000), 'b '.repeat(1000)];
    expect(wordDiff(left, right).map(({ kind }) => kind)).toEqual(['left', 'right']);
  });
});
