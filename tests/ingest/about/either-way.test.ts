import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

const dateOf = (date: string, body: string) =>
  readText('Storm hits the coast', date, 'By Ada Vale', body).datePublished?.value;

describe('a day in figures that fits both ways', () => {
  it('is read by a date in words near it', () => {
    const body = 'A storm hit the coast of Port Halden on June 2 and left hundreds without a home.';
    expect(dateOf('06/03/2027', body)).toBe('2027-06-03');
  });

  it('is read by the spelling of the page', () => {
    const body = 'A storm hit the harbour of the old town and left hundreds of people without a home.';
    expect(dateOf('06/03/2027', body)).toBe('2027-03-06');
  });

  it('is known by its year where nothing settles it', () => {
    const body = 'A storm hit the coast of the old town and left hundreds of people without a home.';
    expect(dateOf('06/03/2027', body)).toBe('2027');
  });
});
