import { describe, expect, it } from 'vitest';
import { findFragment } from './find-fragment.ts';

const TEXT =
  'The gates open at noon.\nShe said: “The gates stay open,” and more.\nThe gates, she said, stay open.';

function found(directive: string): string | undefined {
  const place = findFragment(TEXT, `https://herald.example/#:~:text=${directive}`);
  return place === undefined ? undefined : TEXT.slice(place.start, place.end);
}

describe('findFragment', () => {
  it('finds words, whatever their case, the first time they stand there', () => {
    expect(found('the%20gates%20stay')).toBe('The gates stay');
    expect(findFragment(TEXT, 'https://herald.example/#:~:text=The%20gates')?.start).toBe(0);
  });

  it('finds a passage by its first and last words', () => {
    expect(found('The%20gates%20stay,open')).toBe('The gates stay open');
  });

  it('heeds the words around it', () => {
    expect(findFragment(TEXT, 'x#:~:text=said%3A%20%E2%80%9C-,The%20gates')?.start).toBe(
      TEXT.indexOf('The gates stay'),
    );
    expect(findFragment(TEXT, 'x#:~:text=The%20gates,-%2C%20she')?.start).toBe(TEXT.lastIndexOf('The gates'));
  });

  it.each(['gates%20shut', 'gate', 'wrong-,The%20gates', 'The%20gates,-wrong', 'noon.%20She', 'a,b,c', ''])(
    'finds nothing where the words are not there: %s',
    (directive) => {
      expect(found(directive)).toBeUndefined();
    },
  );
});
