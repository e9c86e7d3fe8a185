import { describe, expect, it } from 'vitest';
import { htmlDocument } from '../../../src/platform/web/document.ts';
import { sampleCard } from '../../support/sample-card.ts';

describe('a page that stands alone', () => {
  it('is a whole document with the title and the words of the card', () => {
    const page = htmlDocument(sampleCard);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain('<title>Ada Vale: quotations · Dragoman</title>');
    expect(page).toContain('“The harbour stays open.”');
  });

  it('loads nothing from elsewhere', () => {
    const page = htmlDocument(sampleCard);
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|base)\b|\bsrc=|url\(|@import/);
    expect(page).toContain('.words {');
  });

  it('has no link to a console that is not there, and shows questions to be typed', () => {
    const page = htmlDocument({ ...sampleCard, page: { number: 1, of: 2, items: 6, order: 'newest first' } });
    expect(page).not.toContain('href="/');
    expect(page).toContain('<code dir="auto">/quotes speaker:ada-vale page:2</code>');
  });

  it('escapes the title', () => {
    expect(htmlDocument({ ...sampleCard, title: '</title><script>' })).not.toContain('<script>');
  });
});
