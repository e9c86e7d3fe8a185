import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Names } from '../../../src/archive/names.ts';
import { interpret } from '../../../src/command/ask/interpret.ts';
import { ReaderError } from '../../../src/errors/errors.ts';
import { READING } from './invented.ts';

/** 80 words, each with the five that may follow it, in a few spellings, some of them twice. */
const MOST = 80 * 6 * 8;

const text = fc.oneof(
  fc.string({ maxLength: 10_000 }),
  fc.string({ unit: 'binary', maxLength: 10_000 }),
  fc
    .array(
      fc.constantFrom('vale', 'minister', 'of', 'the', 'norland', 'since', '1', 'may', 'brdige', 'and', ','),
      {
        maxLength: 2_000,
      },
    )
    .map((words) => words.join(' ').slice(0, 10_000)),
);

describe('the work of reading', () => {
  it('looks names up a bounded number of times, however long the text', () => {
    fc.assert(
      fc.property(text, (asked) => {
        let looked = 0;
        const counting: Names = {
          ...READING.names,
          called: (...of) => {
            looked += 1;
            return READING.names.called(...of);
          },
        };
        try {
          interpret(asked, commands, { ...READING, names: counting });
        } catch (error) {
          if (!(error instanceof ReaderError)) throw error;
        }
        expect(looked).toBeLessThan(MOST);
      }),
      { numRuns: 300 },
    );
  });
});
