import fc from 'fast-check';
import { HOSTILE } from './hostile.ts';

/** Texts of all kinds, those that break things among them. */
export const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 200 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...HOSTILE), { maxLength: 6 }).map((parts) => parts.join(' ')),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('Words of a speech. ', 'Слова речи. ', 'كلمات الخطاب ', '*_~`', '@'),
        fc.nat(300),
      )
      .map(([word, times]) => word.repeat(times)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x', 'я', '👩‍👧', '*', '<').map((character) => character.repeat(100_000)),
  },
);
