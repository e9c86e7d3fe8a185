import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/ingest/extract.ts';

const references = { outlets: [], people: [], topics: [] };

interface Says {
  readonly script?: { readonly headline: string; readonly date: string };
  readonly tag?: string;
  readonly line?: string;
}

const dated = ({ script, tag, line }: Says): string => {
  const linked =
    script === undefined
      ? ''
      : `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${script.headline}","datePublished":"${script.date}"}</script>`;
  const meta = tag === undefined ? '' : `<meta property="article:published_time" content="${tag}">`;
  const content = `<html><head><title>Ferry returns to Halden</title>${linked}${meta}</head><body><article><h1>Ferry returns to Halden</h1>${line === undefined ? '' : `<p>${line}</p>`}<p>The ferry came back to the harbour of Halden after a long winter, and many came to see it.</p><p>“We waited for it,” harbour master Ida Rønne said, and went back to her work.</p></article></body></html>`;
  const read = extract({ content, form: 'html', file: 'a.html' }, { references } as never).datePublished;
  return `${read?.value.slice(0, 10)} ${read?.basis}`;
};

const OTHER = { headline: 'Council votes on budget', date: '2018-03-04' };
const OWN = { headline: 'Ferry returns to Halden', date: '2018-03-04' };

describe('a page with two dates of publication', () => {
  it('does not take that of an article with another headline', () => {
    expect(dated({ script: OTHER, tag: '2027-04-14T09:00:00Z' })).toBe('2027-04-14 inferred');
    expect(dated({ script: OTHER, tag: '2027-04-14T09:00:00Z', line: 'Published 14 April 2027' })).toBe(
      '2027-04-14 stated',
    );
    expect(dated({ script: OTHER, line: 'Published 14 April 2027' })).toBe('2027-04-14 stated');
  });

  it('takes the one that readers see', () => {
    expect(dated({ script: OWN, tag: '2027-04-14T09:00:00Z', line: 'Published 14 April 2027' })).toBe(
      '2027-04-14 stated',
    );
    expect(dated({ script: OWN, tag: '2027-04-14T09:00:00Z', line: 'Published 4 March 2018' })).toBe(
      '2018-03-04 stated',
    );
  });

  it('says that they differ, where nothing tells which is right', () => {
    expect(dated({ script: OWN, tag: '2027-04-14T09:00:00Z' })).toBe('2018-03-04 inferred');
    expect(dated({ tag: '2018-03-04T09:00:00Z', line: 'Published 14 April 2027' })).toBe(
      '2018-03-04 inferred',
    );
  });

  it('has one, where they are a day or two apart', () => {
    expect(dated({ script: { ...OWN, date: '2027-04-13' }, tag: '2027-04-14T09:00:00Z' })).toBe(
      '2027-04-13 stated',
    );
  });
});
