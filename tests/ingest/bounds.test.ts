import { expect, it } from 'vitest';
import { readReferences } from '../../src/corpus/read-references.ts';
import { BOUNDS } from '../../src/ingest/bounds.ts';
import { makeArticle } from '../../src/ingest/make-article.ts';
import { OPENING, pageOf } from '../support/pages.ts';
import { readHtmlPage, readText } from './read-text.ts';

const { references } = readReferences({ outlets: [], people: [], topics: [] });
const lines = (line: string, count: number): string[] => Array.from({ length: count }, () => line);

it.each([
  ['html', () => readHtmlPage(`<p>a</p>${' '.repeat(BOUNDS.html)}`), 'characters of HTML'],
  ['text', () => readText('a'.repeat(BOUNDS.text + 1)), 'characters of text on the page'],
  ['lines', () => readText(...lines('a', BOUNDS.lines + 1)), 'lines'],
  [
    'article',
    () => readText('Harbour to stay open', ...numbered(BOUNDS.article / OPENING.length + 50)),
    'characters in the article',
  ],
  [
    'quotations',
    () => readText('Harbour to stay open', '“We go,” said Ada Vale. '.repeat(BOUNDS.quotations + 1)),
    'quotations',
  ],
])('a page over the bound of %s is refused', (_, read, what) => {
  expect(read).toThrow(new RegExp(`too large: it has \\d+ ${what}, and at most \\d+ are read; save the`));
});

it('a page within the bounds is read, however much HTML is around it', () => {
  const frame = '<script>let a = 1;</script>'.repeat(100_000);
  expect(readHtmlPage(pageOf({ frame, paragraphs: [OPENING] })).body).toHaveLength(2);
});

it('a page that is too large is rejected for good, and nothing of it is kept', () => {
  const content = pageOf({ paragraphs: [OPENING.repeat(20_000)] });
  const made = makeArticle({ content, form: 'html' }, {}, references);
  expect(made).toMatchObject({ kind: 'rejected', isFinal: true });
  expect(made).not.toHaveProperty('article');
});

function numbered(count: number): string[] {
  return Array.from({ length: Math.ceil(count) }, (_, at) => `${OPENING.slice(0, -1)} of ${at}.`);
}
