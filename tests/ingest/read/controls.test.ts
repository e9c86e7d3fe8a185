import { describe, expect, it } from 'vitest';
import { withoutControls } from '../../../src/ingest/read/controls.ts';
import { quotesOf, readHtmlPage, readText } from '../read-text.ts';

describe('control characters', () => {
  it('are read as one space each, so that every place stays', () => {
    expect(withoutControls('a\u0001b\u001b\u007f\u0085c')).toBe('a b   c');
  });

  it('do not take tabs and line breaks with them', () => {
    expect(withoutControls('a\tb\r\nc')).toBe('a\tb\r\nc');
  });

  it('leave U+0000, which no text has', () => {
    expect(withoutControls('a\u0000b')).toBe('a\u0000b');
  });

  it('stand in no quotation of a text', () => {
    const read = readText(
      'The harbour stays open.',
      'Mayor Ada Vale said: “Nobody will\u0002 be turned away.”',
    );
    expect(quotesOf(read)).toEqual([['direct', 'Ada Vale', 'Nobody will  be turned away.']]);
  });

  it('stand in nothing that is read of a page of HTML, not even where it names them by number', () => {
    const read = readHtmlPage(
      '<html><head><meta property="og:title" content="Har&#7;bour"></head><body><article><p>Mayor Ada Vale said: “Nobody will&#2; be turned\u0003 away from here.”</p></article></body></html>',
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(JSON.stringify([read.title, read.text])).not.toMatch(/\\u00|[\u0001-\u0008]/);
  });
});
