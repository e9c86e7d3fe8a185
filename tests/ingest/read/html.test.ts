import { describe, expect, it } from 'vitest';
import { quotesOf, readHtmlPage } from '../read-text.ts';

const FIRST = 'Mayor Ada Vale opened the new pier of Port Halden on Monday before a crowd of fishermen.';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>Mayor opens the pier</h1><p>${FIRST}</p>${body}</article><footer><p>All rights reserved by the Herald.</p></footer></body></html>`;

describe('a page of HTML', () => {
  it('is read without what stands around its article', () => {
    const read = readHtmlPage(
      page('<div class="cookie-banner"><p>We use cookies to give you the best page.</p></div>'),
    );
    expect(read.text).toBe(`Mayor opens the pier\n\n${FIRST}`);
  });

  it('leaves out what is struck out, and what only a screen reader tells', () => {
    const read = readHtmlPage(
      page(
        '<p>“It is a <s>stupid</s> brave plan<span class="sr-only"> not</span>, <del>never</del> one to regret,” Vale said.</p>',
      ),
    );
    expect(quotesOf(read).map(([, , words]) => words)).toEqual(['It is a brave plan, one to regret,']);
  });

  it('keeps figures raised, and leaves out marks of notes', () => {
    const read = readHtmlPage(
      page(
        '<p>“It holds 10<sup>6</sup> litres on the 21<sup>st</sup> day,”<sup><a href="#n">2</a></sup> Vale said.<sup>[3]</sup></p>',
      ),
    );
    expect(read.text).toContain('“It holds 10⁶ litres on the 21st day,” Vale said.');
    expect(read.text).not.toContain('3');
  });

  it('is the first of several articles with a title each', () => {
    const read = readHtmlPage(
      `<main>${page('')
        .replace(/^.*?<article>/s, '<article>')
        .replace(
          '</body></html>',
          '',
        )}<article><h1>Council drops its tram</h1><p>“The sums do not add up,” said Ben Ruston, who leads the council.</p></article></main>`,
    );
    expect(read.text).not.toContain('sums');
  });

  it('gives a block quote to whoever signs it in its footer', () => {
    const read = readHtmlPage(
      page(
        '<p>Ben Ruston left.</p><blockquote><p>“You raise it once, and they thank you.”</p><footer>Ada Vale, mayor</footer></blockquote><p>The pier opens in June.</p>',
      ),
    );
    expect(quotesOf(read)).toEqual([['direct', 'Ada Vale', 'You raise it once, and they thank you.']]);
  });

  it('gives a pull quote to whoever says it in the text', () => {
    const read = readHtmlPage(
      page(
        '<p>“You raise it once, and they thank you,” Vale said.</p><p>Ben Ruston said he knew nothing of it.</p><blockquote>You raise it once</blockquote><p>The pier opens in June.</p>',
      ),
    );
    expect(quotesOf(read)).toContainEqual(['direct', 'Ada Vale', 'You raise it once']);
  });

  it('takes a quoted element with another one inside it whole', () => {
    const read = readHtmlPage(page('<p><q>He told me <q>run</q> and I ran</q>, said Mayor Ada Vale.</p>'));
    expect(quotesOf(read)).toEqual([['direct', 'Ada Vale', 'He told me run and I ran']]);
  });

  it('runs no script and shows none', () => {
    const read = readHtmlPage(page('<script>document.write("<p>“We close,” Vale said.</p>")</script>'));
    expect(read.quotes).toEqual([]);
  });

  it('gives places in its body', () => {
    const read = readHtmlPage(page('<p>“We stay &amp; pay,” Vale said.</p>'));
    const [quote] = read.quotes;
    expect(read.text.slice(quote?.parts[0]?.start, quote?.parts[0]?.end)).toBe('We stay & pay,');
  });

  it('takes <q> for quotation marks', () => {
    expect(quotesOf(readHtmlPage(page('<p><q>We stay open all year,</q> Vale said.</p>')))).toEqual([
      ['direct', 'Ada Vale', 'We stay open all year,'],
    ]);
  });

  it('takes a block quote for speech of the one who is spoken of', () => {
    const quoted =
      '<p>Vale wrote to the fishermen:</p><blockquote><p>The harbour stays open.</p></blockquote>';
    expect(quotesOf(readHtmlPage(page(quoted)))).toEqual([['direct', 'Ada Vale', 'The harbour stays open.']]);
  });

  it('takes a post that is embedded for its account', () => {
    const post =
      '<blockquote class="x-post"><p>Who pays for the pier?</p>— Jon Reed (@jreed) March 2, 2027</blockquote>';
    expect(quotesOf(readHtmlPage(page(post)))).toEqual([['direct', 'Jon Reed', 'Who pays for the pier?']]);
  });

  it('believes JSON-LD before other metadata', () => {
    const linked = {
      '@type': 'NewsArticle',
      datePublished: '2027-03-02T09:15:00+01:00',
      publisher: { name: 'The Herald' },
    };
    const head = `<meta property="article:published_time" content="2027-03-05"><script type="application/ld+json">${JSON.stringify(linked)}</script>`;
    expect(readHtmlPage(page('', head))).toMatchObject({
      publisher: 'The Herald',
      datePublished: { value: '2027-03-02T09:15', precision: 'minute' },
    });
  });

  it('is read although its JSON-LD is broken', () => {
    expect(readHtmlPage(page('', '<script type="application/ld+json">{</script>')).title).toBe(
      'Mayor opens the pier',
    );
  });
});
