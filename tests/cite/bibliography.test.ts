import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../src/cite/bibtex.ts';
import { toCsl } from '../../src/cite/csl.ts';
import { oneLine } from '../../src/cite/one-line.ts';
import { toRis } from '../../src/cite/ris.ts';
import { RUNS } from '../support/any-card.ts';
import { HOSTILE } from '../support/hostile.ts';
import { citedWith, HOSTILE_HEADLINES, sampleCited, sampleCitedQuotation } from '../support/sample-cited.ts';

const read = (text: string) => new Cite(text).data;
/** Otherwise citation-js guesses by what it finds, in a headline too. */
const readRis = (text: string) => new Cite(text, { forceType: '@ris/file' }).data;
const DIALECTS = ['bibtex', 'biblatex'] as const;
const LINE = fc.string({
  unit: fc.constantFrom(...'ab Zé\\{}%&$#_~^-–`\'",<>?!@=;:/[]|ЛтА安“”'),
  minLength: 1,
});
/** What no format can hold is no headline either: the corpus refuses it. */
const headlines = LINE.map(oneLine).filter((line) => /[\p{L}\p{N}]/u.test(line));
/** Readers trim, and take several spaces for one. */
const spaced = (text: unknown): string => String(text).replace(/\s+/g, ' ').trim();

describe.each(DIALECTS)('a .bib file in %s', (dialect) => {
  it('is read again as what was written', async () => {
    const [entry] = read(await toBibtex(sampleCited, dialect));
    expect(entry).toMatchObject({
      id: 'port-herald-2025-03-02',
      title: 'Harbour to stay open, mayor says',
      'container-title': 'Port Herald',
      issued: { 'date-parts': [[2025, 3, 2]] },
      accessed: { 'date-parts': [[2025, 12, 15]] },
      URL: 'https://herald.example/harbour?page=1&part=2',
      annote: '“The harbour stays open.” — Ada Vale (said), Mar 2025 (inferred).',
    });
    expect(entry).not.toHaveProperty('author');
  });

  it.each([...HOSTILE_HEADLINES, ...HOSTILE.filter((text) => /[\p{L}\p{N}]/u.test(text))])(
    'has the headline %j whole',
    async (headline) => {
      const entries = read(await toBibtex(citedWith(headline, headline), dialect));
      expect(entries).toHaveLength(1);
      expect(spaced(entries[0]?.title)).toBe(spaced(oneLine(headline)));
      expect(spaced(entries[0]?.annote)).toContain(`“${spaced(oneLine(headline))}`);
    },
  );

  it('has any headline whole, and balanced braces', async () => {
    await fc.assert(
      fc.asyncProperty(headlines, async (headline) => {
        const text = await toBibtex(citedWith(headline), dialect);
        expect(text.split('{').length).toBe(text.split('}').length);
        expect(spaced(read(text)[0]?.title)).toBe(spaced(headline));
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it('keeps a month a month', async () => {
    const { article } = sampleCitedQuotation;
    const published = { ...article.published, iso: '2025-03', precision: 'month' as const };
    const cited = {
      ...sampleCited,
      items: [{ ...sampleCitedQuotation, article: { ...article, published } }],
    };
    expect(read(await toBibtex(cited, dialect))[0]?.issued).toEqual({ 'date-parts': [[2025, 3]] });
    expect(await toRis(cited)).toContain('DA  - 2025/03//\r\n');
  });

  it('has an entry for each article, under a key of its own', async () => {
    const other = { ...sampleCitedQuotation.article, id: 'port-herald-2025-03-021' };
    const items = [sampleCitedQuotation, sampleCitedQuotation, { ...sampleCitedQuotation, article: other }];
    const keys = read(await toBibtex({ ...sampleCited, items }, dialect)).map(({ id }) => id);
    expect(keys).toEqual(['port-herald-2025-03-02', 'port-herald-2025-03-021']);
  });

  it('has no address where none is known', async () => {
    const { url: _url, ...article } = sampleCitedQuotation.article;
    const { url: _own, ...quotation } = sampleCitedQuotation;
    const text = await toBibtex({ ...sampleCited, items: [{ ...quotation, article }] }, dialect);
    expect(text).not.toMatch(/url =|undefined/);
  });
});

describe('an RIS file', () => {
  it('is read again as what was written', async () => {
    expect(readRis(await toRis(sampleCited))[0]).toMatchObject({
      id: 'port-herald-2025-03-02',
      type: 'article-newspaper',
      title: 'Harbour to stay open, mayor says',
      'container-title': 'Port Herald',
      language: 'en',
      issued: { 'date-parts': [[2025]] },
      accessed: { 'date-parts': [[2025, 12, 15]] },
      URL: 'https://herald.example/harbour?page=1&part=2',
      note: '“The harbour stays open.” — Ada Vale (said), Mar 2025 (inferred).',
    });
  });

  it.each([...HOSTILE_HEADLINES, 'Harbour\nER  - \nTY  - JOUR\nTI  - Evil', `Long ${'word '.repeat(50)}`])(
    'has the headline %j whole, on one line, and nothing beside it',
    async (headline) => {
      const text = await toRis(citedWith(headline, headline));
      expect(text.match(/^TY {2}- /gm)).toHaveLength(1);
      expect(text.match(/^ER {2}- /gm)).toHaveLength(1);
      expect(text.match(/^TI {2}- /gm)).toHaveLength(1);
      expect(spaced(readRis(text)[0]?.title)).toBe(spaced(oneLine(headline)));
    },
  );
});

describe('CSL-JSON', () => {
  it('has no author, and dates as precise as they are known', () => {
    const [entry] = toCsl(sampleCited);
    expect(entry).toMatchObject({ issued: { 'date-parts': [[2025, 3, 2]] }, type: 'article-newspaper' });
    expect(entry).not.toHaveProperty('author');
  });

  it('tells through whom the outlet has it', () => {
    const article = { ...sampleCitedQuotation.article, via: 'Coast Wire' };
    const [entry] = toCsl({ ...sampleCited, items: [{ ...sampleCitedQuotation, article }] });
    expect(entry?.annote).toMatch(/^Via Coast Wire\.\n“/);
  });
});
