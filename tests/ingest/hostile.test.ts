import { describe, expect, it } from 'vitest';
import { HOSTILE, HOSTILE_HTML } from '../../bench/hostile-pages.ts';
import { readHtmlPage, readText } from './read-text.ts';

/** A hundred thousand characters take far less; a cost that grows with the square would take minutes. */
const PATIENCE = 8000;
const SIZE = 100_000;

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
