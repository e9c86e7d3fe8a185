import { describe, expect, it } from 'vitest';
import { question, read } from './invented.ts';

const BEFORE = question('what did vale say about the bridge');
const OF_BEFORE = 'of:/quotes speaker:ada-vale topic:bridge';

describe('a question for sources', () => {
  it.each([
    ['cite this', `cite ${OF_BEFORE}`],
    ['Cite that as BibTeX, please', `cite format:bibtex ${OF_BEFORE}`],
    ['could you export these quotes as a csv file?', `cite format:csv ${OF_BEFORE}`],
    ['give me the RIS of that', `cite format:ris ${OF_BEFORE}`],
    ['as JSON', `cite format:json ${OF_BEFORE}`],
  ])('is of the answer before: %s', (text, understood) => {
    expect(read(text, BEFORE)).toBe(understood);
  });

  it.each([
    ["give me the bibtex of vale's quotes on the bridge", `cite format:bibtex ${OF_BEFORE}`],
    ["Vale's quotes on the bridge as CSL-JSON", `cite format:csl-json ${OF_BEFORE}`],
    ['export the timeline as csv', 'cite format:csv of:/timeline'],
    ['cite hill-post-2025-01-14/q3', 'cite of:hill-post-2025-01-14/q3'],
    ['cite /quotes vale', 'cite of:/quotes vale'],
  ])('is of what it names: %s', (text, understood) => {
    expect(read(text)).toBe(understood);
  });

  it('goes on from what was cited', () => {
    const cited = question('cite /quotes speaker:ada-vale');
    expect(read('as RIS', cited)).toBe('cite format:ris of:/quotes speaker:ada-vale');
    expect(read('and in december?', cited)).toBe('quotes since:2025-12-01 speaker:ada-vale until:2025-12-31');
  });

  it('is declined where nothing was asked before', () => {
    expect(read('give me the bibtex')).toBe('declined');
  });

  it.each([
    'which papers cite vale?',
    'what reasons did vale cite',
    'citations of vale on the bridge',
    'cite vale',
  ])('is not what asks for quotations: %s', (text) => {
    expect(read(text)).not.toMatch(/^cite/);
  });
});
