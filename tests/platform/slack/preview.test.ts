import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { previewSlack } from '../../../src/platform/slack/preview.ts';
import { renderSlack } from '../../../src/platform/slack/render.ts';
import { sampleArticle, sampleCard, sampleQuote } from '../../support/sample-card.ts';

const page = { number: 1, of: 2, items: 6, order: 'newest first' as const };
const previewOf = (card: typeof sampleCard) =>
  previewSlack(renderSlack(card).message, (text) => `/slack?q=${encodeURIComponent(text)}`);
const css = readFileSync(new URL('../../../src/platform/slack/preview.css', import.meta.url), 'utf8');

test('shows a header, a quotation, a link, a line and small print', () => {
  const html = previewOf(sampleCard);
  expect(html).toContain('<h3 class="slack-header" dir="auto">Ada Vale: quotations</h3>');
  expect(html).toContain('<blockquote class="slack-quote" dir="auto">“The harbour stays open.”</blockquote>');
  expect(html).toContain(
    'rel="noopener noreferrer" target="_blank">Port Herald via Coast Wire, 2 Mar 2025</a>',
  );
  expect(html).toContain('<hr class="slack-divider">');
  expect(html).toContain('<span class="slack-small">Asked: ');
});

test('a button is a link that asks its question', () => {
  expect(previewOf({ ...sampleCard, page })).toContain(
    '<a class="slack-button" href="/slack?q=%2Fquotes%20speaker%3Aada-vale%20page%3A2">Older</a>',
  );
});

test('a button whose question is kept under a digest is a link where the question is given', () => {
  const text = `/quotes words:"${'x'.repeat(2_000)}"`;
  const { message, long } = renderSlack({ ...sampleCard, page, asked: { words: 'Long', text } });
  expect(previewSlack(message, () => '/there', long)).toContain(
    '<a class="slack-button" href="/there">Older</a>',
  );
  expect(previewSlack(message, () => '/there')).toContain('<span class="slack-button">Older</span>');
});

test('shows a list item by item', () => {
  const facts = { kind: 'facts' as const, rows: [{ label: 'Articles', value: '5' }] };
  expect(previewOf({ ...sampleCard, blocks: [facts] })).toContain(
    '<ul class="slack-list"><li class="slack-item" dir="auto"><strong>Articles: </strong>5</li></ul>',
  );
});

test('shows bold, italic and code', () => {
  const usage = { kind: 'usage' as const, usage: '/quotes', summary: '', examples: [] };
  const html = previewOf({ ...sampleCard, blocks: [{ ...sampleArticle, caution: 'Old.' }, usage] });
  expect(html).toContain('<strong>Harbour to stay open');
  expect(html).toContain('<em>Old.');
  expect(html).toContain('<code class="slack-code">/quotes</code>');
});

test('escapes markup in a quotation', () => {
  const html = previewOf({
    ...sampleCard,
    blocks: [{ ...sampleQuote, parts: ['"><script>alert(1)</script>'] }],
  });
  expect(html).toContain('“&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;”');
});

test('escapes the address that a button is given', () => {
  const { message } = renderSlack({ ...sampleCard, page });
  expect(previewSlack(message, () => '/?a="&b')).toContain('href="/?a=&quot;&amp;b"');
});

test('makes no link of an address that is no web address', () => {
  const link = { type: 'link' as const, url: 'javascript:alert(1)', text: 'Press' };
  const section = { type: 'rich_text_section' as const, elements: [link] };
  const html = previewSlack(
    {
      text: 'Press',
      blocks: [{ type: 'rich_text', elements: [section] }],
      unfurl_links: false,
      unfurl_media: false,
    },
    () => '/',
  );
  expect(html).toContain('<p class="slack-section">Press</p>');
});

test('every class it uses is styled', () => {
  const usage = { kind: 'usage' as const, usage: '/quotes', summary: 'Quotations.', examples: [] };
  const facts = { kind: 'facts' as const, rows: [{ label: 'Articles', value: '5' }] };
  const html = previewOf({ ...sampleCard, page, blocks: [sampleQuote, usage, facts] });
  const used = new Set(html.match(/slack-[a-z-]+(?=")/g));
  const unstyled = [...used].filter((name) => !new RegExp(`\\.${name}[ ,]`).test(css));
  expect(unstyled).toEqual([]);
});

/** The contrast of two colours as WCAG 2.2 measures it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const themes = [...css.matchAll(/\{([^}]*--slack-ground:[^}]*)\}/g)].map(([, body = '']) =>
  Object.fromEntries(
    [...body.matchAll(/--slack-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  ),
);

test.each(themes.map((theme, index) => [index === 0 ? 'light' : 'dark', theme] as const))(
  'the %s theme can be read',
  (_, {
    ground = '',
    text = '',
    small = '',
    link = '',
    press = '',
    edge = '',
    code = '',
    'code-ground': under = '',
  }) => {
    for (const colour of [text, small, link]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text, press)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(code, under)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  },
);

test('there is a light and a dark theme', () => {
  expect(themes).toHaveLength(2);
  expect(css).toContain('[data-theme="dark"] .slack-message');
});
