import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.ts';
import { turns, turnTo, whereabouts } from '../../src/card/turn.ts';
import { sampleCard } from '../support/sample-card.ts';

const paged = (
  number: number,
  of: number,
  order: 'newest first' | 'oldest first' = 'newest first',
): Card => ({
  ...sampleCard,
  page: { number, of, items: of * 5, order },
});
const ASKED = sampleCard.asked.text;

describe('turns', () => {
  it('offers nothing on a card in one piece', () => {
    expect(turns(sampleCard, 1, 1)).toEqual({});
    expect(turns(paged(1, 1), 1, 1)).toEqual({});
  });

  it.each([
    [1, { on: { label: 'Older', text: `${ASKED} page:2` } }],
    [2, { back: { label: 'Newer', text: ASKED }, on: { label: 'Older', text: `${ASKED} page:3` } }],
    [3, { back: { label: 'Newer', text: `${ASKED} page:2` } }],
  ])('turns the pages of a list that is newest first, on page %i', (number, expected) => {
    expect(turns(paged(number, 3), 1, 1)).toEqual(expected);
  });

  it('calls the pages of a list that is oldest first by what they hold', () => {
    const { back, on } = turns(paged(2, 3, 'oldest first'), 1, 1);
    expect([back?.label, on?.label]).toEqual(['Earlier', 'Later']);
  });

  it('goes through the parts of a page before it turns to the next', () => {
    expect(turns(paged(2, 3), 1, 2)).toEqual({
      back: { label: 'Newer', text: ASKED },
      on: { label: 'More', text: `${ASKED} page:2 part:2` },
    });
    expect(turns(paged(2, 3), 2, 2)).toEqual({
      back: { label: 'Back', text: `${ASKED} page:2` },
      on: { label: 'Older', text: `${ASKED} page:3` },
    });
  });

  it('goes through the parts of a card without pages', () => {
    expect(turns(sampleCard, 2, 3)).toEqual({
      back: { label: 'Back', text: ASKED },
      on: { label: 'More', text: `${ASKED} part:3` },
    });
  });
});

describe('turnTo', () => {
  it('leaves page 1 and part 1 unsaid', () => {
    expect(turnTo('/latest', 1, 1)).toBe('/latest');
    expect(turnTo('/latest', 2, 1)).toBe('/latest page:2');
    expect(turnTo('/latest', 2, 3)).toBe('/latest page:2 part:3');
  });
});

describe('whereabouts', () => {
  it('says which page and which part, where there are several', () => {
    expect(whereabouts(sampleCard, 1, 1)).toBe('');
    expect(whereabouts(paged(1, 1), 1, 1)).toBe('');
    expect(whereabouts(paged(2, 7), 1, 1)).toBe('Page 2 of 7');
    expect(whereabouts(sampleCard, 1, 2)).toBe('Part 1 of 2');
    expect(whereabouts(paged(2, 7), 1, 2)).toBe('Page 2 of 7, Part 1 of 2');
  });
});
