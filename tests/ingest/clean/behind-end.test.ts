import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

const RELEASE = [
  'Halden Water appoints a new chief',
  'PORT HALDEN, 12 March 2027 – Halden Water today named Mona Reyes as its chief executive from July.',
  '“Mona knows pipes, and she knows people,” said Douglas Renner, the chairman.',
];
const bodyOf = (...lines: readonly string[]): string[] =>
  readText(...RELEASE, ...lines).body.map(({ text }) => text);

describe('what stands behind the end of a release', () => {
  it.each([
    ['###', 'Halden Water is the largest supplier of water on the coast.'],
    ['-ENDS-', 'Photographs of the event may be had from the office.'],
    ['Notes to editors', 'The company was founded in 1904 and serves four towns.'],
    ['About Halden Water', 'Halden Water is the largest supplier of water on the coast.'],
  ])('is left out: %s', (mark, line) => {
    expect(bodyOf(mark, line)).toEqual(RELEASE);
  });

  it('is kept behind a heading that begins a part of the article', () => {
    const more =
      'The river had been clean for ten years before the spill, and nobody knows why it is not now.';
    expect(bodyOf('About the spill', more)).toContain(more);
  });
});
