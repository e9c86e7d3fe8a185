import { describe, expect, it } from 'vitest';
import { NO_LEXICON } from '../../src/statements/lexicon.ts';
import { comparerOf } from '../../src/statements/resemblance.ts';
import { tokensOf } from '../../src/statements/tokens.ts';
import { wordsOf } from '../../src/statements/words.ts';

describe('words that every object of JavaScript has as properties', () => {
  it('are words like others', () => {
    expect(tokensOf(['The constructor said']).map(({ folded }) => folded)).toEqual([
      'the',
      'constructor',
      'said',
    ]);
    expect(wordsOf("this.constructor's valueOf", NO_LEXICON).map(({ folded }) => folded)).toContain(
      'constructor',
    );
  });

  it('are compared', () => {
    const compare = comparerOf('the constructor of the bridge said so', NO_LEXICON);
    const told = { kind: 'direct' as const, parts: ['So said the constructor of the bridge'] };
    expect(compare(told)?.likeness).toBeGreaterThan(0.5);
  });
});
