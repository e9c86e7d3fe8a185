import { describe, expect, it } from 'vitest';
import { readHtmlPage } from '../read-text.ts';

const BODY =
  '<p>Mayor Ada Vale opened the new pier of Port Halden before a crowd of fishermen.</p><p>It had been shut for nine years after a fire.</p>';
const dateOf = (head: string, above = ''): string | undefined =>
  readHtmlPage(`${head}<article><h1>Mayor opens pier</h1>${above}${BODY}</article>`).datePublished?.value;
const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const published = (content: string): string =>
  `<meta property="article:published_time" content="${content}">`;

describe('the date that metadata claim', () => {
  it.each([
    ['20270312', '2027-03-12'],
    ['20270312T140500Z', '2027-03-12T14:05'],
    ['2027-03-12T00:00:00+00:00', '2027-03-12'],
    ['Fri, 12 Mar 2027 14:05:00 +0100', '2027-03-12T14:05'],
    ['1804860300', '2027-03-12T14:05'],
    ['2027-03-12 14:05:33', '2027-03-12T14:05'],
  ])('is read of %s', (content, value) => {
    expect(dateOf(published(content))).toBe(value);
  });

  it.each([
    [
      'a page about an article',
      '{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"2027-03-12"}}',
    ],
    [
      'a graph in a list',
      '[{"@graph":[{"@type":"Organization"},{"@type":["Article"],"datePublished":"2027-03-12"}]}]',
    ],
    [
      'a section of characters',
      '//<![CDATA[\n{"@type":"NewsArticle","headline":"Mayor\nopens pier","datePublished":"2027-03-12"}\n//]]>',
    ],
    [
      'what is told live',
      '{"@type":"LiveBlogPosting","coverageStartTime":"2027-03-12","liveBlogUpdate":[{"@type":"BlogPosting","datePublished":"2027-03-14"}]}',
    ],
  ])('is read of %s in JSON-LD', (_, json) => {
    expect(dateOf(linked(json))).toBe('2027-03-12');
  });

  it('is not a vague one where there is a sure one', () => {
    expect(dateOf(`<meta name="date" content="2027-03-20">${published('2027-03-12')}`)).toBe('2027-03-12');
  });

  it('gives way to the neighbouring day that readers see', () => {
    expect(dateOf(published('2027-03-12T23:05:00Z'), '<p>13 March 2027</p>')).toBe('2027-03-13');
    expect(dateOf(published('2027-03-12T12:05:00Z'), '<p>14 March 2027</p>')).toBe('2027-03-12T12:05');
  });

  it('does not give way to the time of an update', () => {
    const page = dateOf(published('2027-03-12T12:05:00Z'), '<p>Updated 12 March 2027 18:20 CET</p>');
    expect(page).toBe('2027-03-12T12:05');
  });

  it('is that of the element of time behind the headline, not of a menu or an update', () => {
    const times =
      '<div>Updated <time datetime="2027-03-13">13 March</time></div><time datetime="2027-03-12T14:05">12 March</time>';
    expect(dateOf('<nav><time datetime="2027-03-20">today</time></nav>', times)).toBe('2027-03-12T14:05');
  });
});
