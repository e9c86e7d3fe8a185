import { describe, expect, it } from 'vitest';
import { HOSTILE, HOSTILE_HTML, UNBOUND } from '../../bench/hostile-pages.ts';
import { readReferences } from '../../src/corpus/read-references.ts';
import { extract } from '../../src/ingest/extract.ts';

/** A quarter of a million characters take far less; a cost that grows with the square would take much longer. */
const PATIENCE = 5000;
const SIZE = 250_000;

const { references } = readReferences({ outlets: [], people: [], topics: [] });
const read = (content: string, form: 'text' | 'html'): unknown =>
  extract({ content, form }, { references, bounds: UNBOUND });

describe('a page that is made to be slow', () => {
  it.each(Object.keys(HOSTILE))('is read in time: %s', (name) => {
    const start = performance.now();
    read(HOSTILE[name]?.(SIZE) ?? '', 'text');
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });

  it.each(Object.keys(HOSTILE_HTML))('is read in time: %s', (name) => {
    const start = performance.now();
    read(HOSTILE_HTML[name]?.(SIZE) ?? '', 'html');
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });
});
