import { describe, expect, it } from 'vitest';
import { boundOf } from '../../src/archive/bound.ts';
import { comparerOf, NEAR } from '../../src/statements/resemblance.ts';
import { ENGLISH } from '../../src/text/english.ts';
import { commonWords } from '../../src/text/word-list.ts';

const WORDS = [...commonWords(600)].map((word) => word.toLowerCase());
/** Always the same words in the same disorder. */
const wordAt = (number: number): string => WORDS[(number * 7919 + number * number * 31) % WORDS.length] ?? '';
const told = (words: readonly string[]) => ({ kind: 'direct' as const, parts: [words.join(' ')] });

const TYPED = [
  'We cannot agree to ninety thousand soldiers, not in the pre-set time',
  "The ministers don't want peace talks before they have closed the border",
  'He thought of the colour of nothing at all',
];
const ALIKE = [
  'We can not agree on 90 thousand soldiers within the preset time, said nobody',
  'The minister does not want any talks of peace unless the borders are shut',
  'Nothing at all: he thinks of the color of it',
  'They were thinking about soldiers, and the ministers closed it',
];

describe('how much a telling can hold at most', () => {
  it.each(TYPED)('is never less than what comparing finds: %s', (text) => {
    const [bound, compare] = [boundOf(text, ENGLISH), comparerOf(text, ENGLISH)];
    const random = Array.from({ length: 300 }, (_, index) => [
      ...text.split(' ').slice(index % 5, (index % 5) + 4),
      ...Array.from({ length: 12 }, (_, at) => wordAt(index * 12 + at)),
    ]);
    const found = [...random.map(told), ...[...ALIKE, ...TYPED].map((words) => told([words]))].filter(
      (one) => compare(one) !== undefined,
    );
    expect(found.length).toBeGreaterThan(1);
    for (const one of found) expect(bound(one), one.parts[0]).toBeGreaterThanOrEqual(NEAR);
  });

  it('is little where hardly a word is shared', () => {
    const bound = boundOf('The council guaranteed ferries to the northern lighthouse', ENGLISH);
    expect(bound(told(['Yesterday', 'somebody', 'sang', 'about', 'rain']))).toBeLessThan(NEAR);
  });
});
