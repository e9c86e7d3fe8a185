import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/ingest/fetch/charset.ts';
import { isRead, readContentType } from '../../../src/ingest/fetch/content-type.ts';

const CYRILLIC = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);

describe('the encoding of a page', () => {
  it('is what the server says', () => {
    expect(decodeText(CYRILLIC, 'windows-1251')).toEqual({ text: 'Привет', charset: 'windows-1251' });
  });

  it('is that of a byte order mark before all else', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('Ада')]);
    expect(decodeText(bytes, 'windows-1251')).toEqual({ text: 'Ада', charset: 'utf-8' });
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Ада', 'utf16le')]);
    expect(decodeText(wide)).toEqual({ text: 'Ада', charset: 'utf-16le' });
  });

  it.each([
    '<meta charset="windows-1251">',
    "<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
    '<?xml version="1.0" encoding="windows-1251"?>',
    '<!-- <meta charset="koi8-r"> --><meta charset=cp1251>',
  ])('is what the page says: %s', (head) => {
    expect(decodeText(Buffer.concat([Buffer.from(head), CYRILLIC]))).toEqual({
      text: `${head}Привет`,
      charset: 'windows-1251',
    });
  });

  it('is UTF-8 where nothing is said, and windows-1252 where that cannot be', () => {
    expect(decodeText(Buffer.from('“Ада”'))).toEqual({ text: '“Ада”', charset: 'utf-8' });
    expect(decodeText(Buffer.from([0x93, 0x41, 0x94]))).toMatchObject({
      text: '“A”',
      charset: 'windows-1252',
      note: expect.stringContaining('does not say'),
    });
  });

  it('that nobody knows is taken for UTF-8, with a note', () => {
    expect(decodeText(Buffer.from('Ада'), 'klingon')).toMatchObject({
      text: 'Ада',
      charset: 'utf-8',
      note: expect.stringContaining('"klingon"'),
    });
  });

  it('cannot be UTF-16 by the word of a page that is readable', () => {
    expect(decodeText(Buffer.from('<meta charset="utf-16">Ада'))).toMatchObject({ charset: 'utf-8' });
  });
});

describe('a content type', () => {
  it('is read with its charset', () => {
    expect(readContentType('Text/HTML; charset="UTF-8"')).toEqual({ type: 'text/html', charset: 'UTF-8' });
    expect(readContentType('')).toEqual({ type: '' });
  });

  it.each([
    ['text/html', true],
    ['application/xhtml+xml', true],
    ['text/plain', true],
    ['application/rss+xml', true],
    ['application/feed+json', true],
    ['application/pdf', false],
    ['image/svg+xml', false],
    ['text/javascript', false],
    ['', false],
  ])('"%s" is read: %s', (type, is) => {
    expect(isRead({ type })).toBe(is);
  });
});
