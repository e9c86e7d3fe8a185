import { describe, expect, it } from 'vitest';
import { HOSTILE, HOSTILE_HTML } from '../../bench/hostile-pages.ts';
import { readHtmlPage, readText } from './read-text.ts';

/** A quarter of a million characters take far less; a cost that grows with the square would take much longer. */
const PATIENCE = 5000;
const SIZE = 250_000;

describe('a page that is made to be slow', () => {
  it.each(Object.keys(HOSTILE))('is read in time: %s', (name) => {
    const start = performance.now();
    readText(HOSTILE[name]?.(SIZE) ?? '');
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });

  it.each(Object.keys(HOSTILE_HTML))('is read in time: %s', (name) => {
    const start = performance.now();
    readHtmlPage(HOSTILE_HTML[name]?.(SIZE) ?? '');
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });
});
