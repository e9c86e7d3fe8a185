import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/ingest/clean/choose.ts';
import { siteOf } from '../../../src/ingest/clean/site.ts';
import { readHtml } from '../../../src/ingest/read/html.ts';
import { readRaw } from '../../../src/ingest/read/raw.ts';
import { quotesOf, readHtmlPage } from '../read-text.ts';

const FIRST = 'Mayor Ada Vale opened the new pier of Port Halden on Monday before a crowd of fishermen.';
const LAST = 'The harbour stays open all year, and the fishermen pay nothing for it.';
const URL_OF = 'https://www.haldencourier.example/coast/mayor-opens-new-pier';

function body(lines: readonly string[], url?: string): string[] {
  const page = readRaw(lines.join('\n'));
  return clean(page, [], siteOf(url, page.claims)).article.map(({ start, end }) =>
    page.text.slice(start, end),
  );
}

describe('the end of an article', () => {
  it.each([
    ['a note on whoever wrote it, by the byline', 'Mia Stone lives on a boat.', 'By Mia Stone'],
    ['a note on a trade', 'Carla Wynn is a writer and critic. Her novel is out.', ''],
    ['an address', 'Reach the desk at coast@haldencourier.example for tips.', ''],
    ['what was changed', 'This article was amended on 5 March to correct a name.', ''],
    ['who helped', 'Dan Orme in Pell contributed to this report.', ''],
    ['what the outlet is', 'The Halden Courier is printed on recycled nets.', ''],
    ['a house rule in another language', 'Yasal Uyarı: Yayınlanan haberin tüm hakları saklıdır.', ''],
  ])('leaves out %s', (_, added, byline) => {
    const read = body(['Mayor opens the new pier', byline, FIRST, LAST, added], URL_OF);
    expect(read).toEqual(['Mayor opens the new pier', FIRST, LAST]);
  });

  it('keeps a last sentence on somebody of the article', () => {
    const last = 'Ada Vale is the author of two books on ice.';
    expect(body(['Mayor opens the new pier', FIRST, LAST, last]).at(-1)).toBe(last);
  });

  it("leaves out readers' comments", () => {
    const comments = ['2 thoughts on “Pier”', 'dan_o says:', 'I have seen the pier and it leaks.', 'Reply'];
    expect(body(['Mayor opens the new pier', FIRST, LAST, LAST, ...comments]).at(-1)).toBe(LAST);
  });
});

describe('the headline', () => {
  it('is the line that the address spells', () => {
    const lines = [
      'Coast live with Mia Stone',
      'Mayor opens pier in new harbour – as it happened',
      FIRST,
      LAST,
    ];
    expect(body(lines, URL_OF)[0]).toBe('Mayor opens pier in new harbour – as it happened');
  });

  it("is not the outlet's slogan", () => {
    const lines = [
      "Halden Courier — the coast's most widely read newspaper",
      'Ten boats wait for the ice',
      FIRST,
    ];
    expect(body(lines, 'https://haldencourier.example/1')[0]).toBe('Ten boats wait for the ice');
  });
});

describe('a caption', () => {
  const page = (after: string): string =>
    `<article><h1>Pier</h1><figure><figcaption>Dan Orme on the quay: “We were promised ice.” Photograph: T. Field/Courier</figcaption></figure><p>${after}</p></article>`;

  it('is read without its credit', () => {
    const read = readHtml(page(FIRST));
    const caption = clean(read).article.find(({ part }) => part === 'caption');
    expect(read.text.slice(caption?.start, caption?.end)).toBe(
      'Dan Orme on the quay: “We were promised ice.”',
    );
  });

  it('tells no pronoun of the text who is meant', () => {
    const read = readHtmlPage(page('“The ice will come by the first of May,” he said before the council.'));
    expect(quotesOf(read).at(-1)?.[1]).toBeNull();
  });
});

describe('a button below each entry', () => {
  it('is left out, as it comes again and again', () => {
    const entries = [
      '14:10',
      FIRST,
      'Copy address',
      '13:20',
      LAST,
      'Copy address',
      '12:00',
      `${FIRST} Again.`,
    ];
    expect(body(['Mayor opens the new pier', ...entries, 'Copy address', LAST])).not.toContain(
      'Copy address',
    );
  });
});
