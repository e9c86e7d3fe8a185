import { expect, it } from 'vitest';
import { neededBy } from '../../../src/ingest/sieve/needed.ts';
import { symbolOf } from '../../../src/ingest/sieve/symbols.ts';

function literals(...words: readonly string[]): number[][] {
  return words.map((word) => Array.from(word, (sign) => symbolOf(sign.charCodeAt(0))));
}

it('takes each choice for a word that may be needed', () => {
  expect(neededBy(/\b(?:tap|click) here\b/)).toEqual(literals('tap here', 'click here'));
});

it('takes the rarest of what is needed', () => {
  expect(neededBy(/\d+ of .{0,9}\bnewsletters?/)).toEqual(literals('newsletter', 'newsletters'));
});

it('needs nothing of a pattern that fits without', () => {
  expect(neededBy(/(?:tap)?(?!x)\p{L}*/u)).toBeUndefined();
});

it('needs nothing in particular where one choice is anything', () => {
  expect(neededBy(/tap|.+/)).toBeUndefined();
});
