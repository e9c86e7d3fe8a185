import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/card/card.ts';
import { previewDiscord } from '../../../src/platform/discord/preview.ts';
import { markdownToHtml } from '../../../src/platform/discord/preview-markdown.ts';
import { renderDiscord } from '../../../src/platform/discord/render.ts';
import { sampleCard } from '../../support/sample-card.ts';

const preview = (card: Card): string =>
  previewDiscord(renderDiscord(card).message, (action) =>
    'text' in action ? `/?q=${encodeURIComponent(action.text)}` : `/?id=${action.digest}`,
  );

describe('Markdown as Discord shows it', () => {
  it.each([
    ['## Title', '<h2>Title</h2>'],
    ['### Title', '<h3>Title</h3>'],
    ['-# small', '<p class="discord-small">small</p>'],
    ['> one\n> two\nthree', '<blockquote>one<br>two</blockquote><p>three</p>'],
    ['> one\r\n> two', '<blockquote>one<br>two</blockquote>'],
    ['**a** and *b*', '<p><strong>a</strong> and <em>b</em></p>'],
    ['`a*b*`', '<p><code>a*b*</code></p>'],
    ['\\*a\\* \\<b\\> \\`c\\`', '<p>*a* &#60;b&#62; `c`</p>'],
    ['**a\\*\\*b**', '<p><strong>a**b</strong></p>'],
    ['a\\b', '<p>a\\b</p>'],
    [
      '[a](https://a.example/?x=1&y)',
      '<p><a href="https://a.example/?x=1&#38;y" rel="noopener noreferrer" target="_blank">a</a></p>',
    ],
    ['[a](javascript:b)', '<p>[a](javascript:b)</p>'],
    ['<script>alert(1)</script>', '<p>&#60;script&#62;alert(1)&#60;/script&#62;</p>'],
  ])('shows %j', (markdown, expected) => {
    expect(markdownToHtml(markdown)).toBe(expected);
  });
});

describe('the preview of a message', () => {
  it('has the accent of the tone as a class', () => {
    expect(preview({ ...sampleCard, tone: 'problem' })).toContain('class="discord-container accent-problem"');
  });

  it('opens sources in a page of their own', () => {
    expect(preview(sampleCard)).toContain(
      '<a class="discord-button discord-button-link" href="https://herald.example/harbour#:~:text=said%20Ms%20Vale.-,The%20harbour%20stays%20open" rel="noopener noreferrer" target="_blank">Port Herald ↗</a>',
    );
  });

  it('asks with links what the buttons ask', () => {
    const page = { number: 1, of: 2, items: 8, order: 'newest first' } as const;
    expect(preview({ ...sampleCard, page })).toContain(
      '<a class="discord-button" href="/?q=%2Fquotes%20speaker%3Aada-vale%20page%3A2">Older</a>',
    );
  });

  it('asks by its digest what is too long for a button', () => {
    const card: Card = {
      ...sampleCard,
      blocks: [{ kind: 'suggestions', text: 'Try.', actions: [{ label: 'Long', text: 'x'.repeat(300) }] }],
    };
    expect(preview(card)).toMatch(/<a class="discord-button" href="\/\?id=[\w-]{43}">Long<\/a>/);
  });

  it('shows the words of a quotation with their markup as text', () => {
    const [block] = sampleCard.blocks;
    const card = { ...sampleCard, blocks: [{ ...block, parts: ['**a** <b>\n# c'] }] } as Card;
    expect(preview(card)).toContain('<blockquote>“**a** &#60;b&#62;<br># c”</blockquote>');
  });
});

describe('the colours of the preview', () => {
  const css = readFileSync(new URL('../../../src/platform/discord/preview.css', import.meta.url), 'utf8');
  const [dark = '', light = ''] = css.split('[data-theme="light"] .discord-message {');
  const colour = (theme: string, name: string): string =>
    theme.match(new RegExp(`--discord-${name}: (#[0-9a-f]{6})`))?.[1] ?? `no ${name}`;
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  it.each([
    ['text', 'container'],
    ['strong', 'back'],
    ['strong', 'container'],
    ['muted', 'container'],
    ['link', 'container'],
    ['text', 'code'],
    ['muted', 'code'],
    ['button-text', 'button'],
    ['button-text', 'button-hover'],
  ])('have a contrast of 4.5 for %s on %s', (front, back) => {
    for (const theme of [dark, light]) {
      expect(contrast(colour(theme, front), colour(theme, back))).toBeGreaterThanOrEqual(4.5);
    }
  });
});
