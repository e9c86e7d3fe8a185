import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/archive/compared.ts';
import { likeliest } from '../../src/archive/likeliest.ts';
import { comparerOf } from '../../src/statements/resemblance.ts';
import { ENGLISH } from '../../src/text/english.ts';

const FILLERS =
  'the harbour stays open and ferries will run while the council looks for money to mend the pier'.split(' ');
const ASKED = 'the storm closed the northern lighthouse for repairs';
/** What holds it, from the likest on. */
const HOLDING = [
  'the storm closed the northern lighthouse for repairs',
  'last week the storm closed the northern lighthouse for long repairs',
  'the northern lighthouse was closed by the storm and needs repairs',
];

const candidateOf = (words: string, index: number): Candidate =>
  ({ id: `${index}`, quotation: { kind: 'direct', parts: [{ exact: words }] } }) as unknown as Candidate;

/** Words in many orders, some of them those that are asked for. */
const others = Array.from({ length: 200 }, (_, index) => {
  const shift = index % FILLERS.length;
  const words = [...FILLERS.slice(shift), ...FILLERS.slice(0, shift)];
  return [...words, ...(index % 3 === 0 ? ['storm'] : []), ...(index % 5 === 0 ? ['repairs'] : [])].join(' ');
});

describe('those that are compared', () => {
  const rows = [...others, ...HOLDING].map(candidateOf);
  const chosen = likeliest(rows, ASKED, ENGLISH, 12);

  it('have the best of all among them, in the order of comparing all', () => {
    const compare = comparerOf(ASKED, ENGLISH);
    const ordered = (some: readonly Candidate[]): string[] =>
      some
        .flatMap(({ quotation }) => {
          const [part] = quotation.kind === 'indirect' ? [] : quotation.parts;
          const words = part?.exact ?? '';
          const found = compare({ kind: 'direct', parts: [words] });
          return found === undefined || found.kind === 'near' ? [] : [{ words, found }];
        })
        .sort((a, b) => b.found.likeness - a.found.likeness)
        .map(({ words }) => words);
    expect(ordered(chosen)).toEqual(ordered(rows));
    expect(ordered(chosen)[0]).toBe(HOLDING[0]);
  });

  it('are all where they are few', () => {
    expect(likeliest(rows.slice(0, 12), ASKED, ENGLISH, 12)).toHaveLength(12);
  });
});
