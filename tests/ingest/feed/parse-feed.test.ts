import { describe, expect, it } from 'vitest';
import { type FeedEntry, parseFeed } from '../../../src/ingest/feed/parse-feed.ts';
import { plainText } from '../../../src/ingest/feed/plain-text.ts';

const BASE = 'https://herald.example/feeds/all';

const entriesOf = async (text: string): Promise<readonly FeedEntry[]> => {
  const feed = await parseFeed(text, BASE);
  if (typeof feed === 'string') throw new Error(feed);
  return feed.entries;
};
const item = (inner: string): string => `<rss version="2.0"><channel><item>${inner}</item></channel></rss>`;

describe('a feed', () => {
  it('of RSS is read', async () => {
    const text = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Port &amp; Herald</title><item><title>Harbour to stay open</title>
      <link> https://herald.example/harbour#top </link><pubDate>Tue, 10 Dec 2024 10:00:00 +0300</pubDate>
      <content:encoded><![CDATA[<p>All of it</p>]]></content:encoded></item></channel></rss>`;
    expect(await parseFeed(text, BASE)).toEqual({
      title: 'Port & Herald',
      entries: [
        {
          url: 'https://herald.example/harbour',
          title: 'Harbour to stay open',
          date: '2024-12-10T07:00:00.000Z',
        },
      ],
      without: 0,
    });
  });

  it('of Atom is read, with the base that it gives and the link that is the page', async () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://gazette.example/x/"><title>G</title>
      <entry><title type="html">A &lt;b&gt;storm&lt;/b&gt;</title><link rel="enclosure" href="a.mp3"/>
      <link href="storm.html"/><id>urn:1</id><updated>2024-12-11T00:00:00Z</updated>
      <published>2024-12-10T00:00:00Z</published></entry></feed>`;
    expect(await entriesOf(text)).toEqual([
      { url: 'https://gazette.example/x/storm.html', title: 'A storm', date: '2024-12-10T00:00:00.000Z' },
    ]);
  });

  it('of RDF is read', async () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>q</title></channel>
      <item rdf:about="https://herald.example/1"><title>One</title><dc:date>2024-01-02</dc:date></item></rdf:RDF>`;
    expect(await entriesOf(text)).toEqual([
      { url: 'https://herald.example/1', title: 'One', date: '2024-01-02T00:00:00.000Z' },
    ]);
  });

  it('of JSON is read', async () => {
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        { id: '1', url: '/one', title: 'One', date_published: '2024-01-01T00:00:00Z', content_html: '<p>x' },
        { id: 'https://herald.example/two' },
      ],
    });
    expect(await entriesOf(text)).toEqual([
      { url: 'https://herald.example/one', title: 'One', date: '2024-01-01T00:00:00.000Z' },
      { url: 'https://herald.example/two', title: '' },
    ]);
  });

  it('may have its addresses as guids, unless they say that they are none', async () => {
    const guid = 'https://herald.example/g';
    expect(await entriesOf(item(`<guid>${guid}</guid>`))).toMatchObject([{ url: guid }]);
    expect(await entriesOf(item(`<guid isPermaLink="false">${guid}</guid>`))).toEqual([]);
    expect(await entriesOf(item('<guid>tag:1</guid>'))).toEqual([]);
  });

  it('tells of each address once', async () => {
    const twice = `<item><link>https://herald.example/a</link></item>`.repeat(2);
    expect(await entriesOf(`<rss version="2.0"><channel>${twice}</channel></rss>`)).toHaveLength(1);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'https://ada:b@herald.example/', 'http://a:25/'])(
    'is not followed to %s',
    async (link) => {
      expect(await parseFeed(item(`<link>${link}</link>`), BASE)).toMatchObject({ entries: [], without: 1 });
    },
  );

  it('has no date where it gives none that is one', async () => {
    const [entry] = await entriesOf(item('<link>/a</link><pubDate>yesterday</pubDate>'));
    expect(entry).not.toHaveProperty('date');
  });

  it.each([
    ['<!doctype html><html><body>Sign in</body></html>', 'a web page, not a feed'],
    ['', 'not a feed'],
    ['{"a":1}', 'not a feed'],
    ['{"version":"https://jsonfeed.org/version/1.1","items":[', 'not a feed'],
    ['<rss><channel><item><title>cut o', 'a feed that is broken'],
    [
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title><item><link>/a</link></item></channel></rss>',
      'a feed that is broken',
    ],
  ])('that is none says what it is: %s', async (text, what) => {
    expect(await parseFeed(text, BASE)).toBe(what);
  });

  it('made to keep a parser busy is given up', async () => {
    const hostile = `<rss version="2.0"><channel><title>${'<'.repeat(5_000_000)}`;
    expect(await parseFeed(hostile, BASE, 500)).toBe('a feed that takes too long to read');
  });

  it('whose entities grow and grow does not grow with them', async () => {
    const names = 'abcdefghij';
    const entities = [...names]
      .map((name, at) => `<!ENTITY ${name} "${at === 0 ? 'ha' : `&${names[at - 1]};`.repeat(10)}">`)
      .join('');
    const text = `<!DOCTYPE rss [${entities}]>${item('<title>&j;</title><link>/a</link>')}`;
    const feed = await parseFeed(text, BASE);
    expect(JSON.stringify(feed).length).toBeLessThan(2000);
  });
});

describe('a title', () => {
  it.each([
    ['  Two\n lines ', 'Two lines'],
    ['<b>Bold</b> &amp; &quot;quoted&quot;', 'Bold & "quoted"'],
    ['It&#8217;s &#x201C;it&#x201D;', 'It’s “it”'],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['&unknown; &#0; &#99999999;', '&unknown; &#99999999;'],
    ['x'.repeat(9000), 'x'.repeat(500)],
  ])('%j is %j', (title, text) => {
    expect(plainText(title)).toBe(text);
  });
});
