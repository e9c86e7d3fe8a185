import { describe, expect, it } from 'vitest';
import { venueIn } from '../../src/statements/venue.ts';

describe('where something was said', () => {
  it('is read from the words beside it', () => {
    expect(venueIn('', '” he told reporters')).toBe('press');
    expect(venueIn('She posted on X: “', '')).toBe('post');
    expect(venueIn('', '” she told a parliamentary committee')).toBe('house');
  });

  it('may be one outlet', () => {
    expect(venueIn('', '” she told the Ferrin Times.')).toBe('medium');
    expect(venueIn('', '” he told Radio Ilesi.')).toBe('medium');
    expect(venueIn('', '” he told President Mukova.')).toBeUndefined();
  });

  it('stays open where they do not tell', () => {
    expect(venueIn('The minister said “', '”')).toBeUndefined();
  });
});
