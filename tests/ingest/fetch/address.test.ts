import { describe, expect, it } from 'vitest';
import { hostOf, readAddress } from '../../../src/ingest/fetch/address.ts';
import { nextAddress } from '../../../src/ingest/fetch/follow.ts';

const read = (text: string): string => {
  const url = readAddress(text);
  return url instanceof URL ? url.href : url.says;
};

describe('an address', () => {
  it.each([
    ['https://herald.example/harbour#top', 'https://herald.example/harbour'],
    ['  http://herald.example:8080/ ', 'http://herald.example:8080/'],
    ['HTTPS://Bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('%s is read', (text, href) => {
    expect(read(text)).toBe(href);
  });

  it.each([
    ['file:///etc/passwd', /Only http and https/],
    ['gopher://herald.example/', /Only http and https/],
    ['javascript:alert(1)', /Only http and https/],
    ['data:text/html,x', /Only http and https/],
    ['herald.example/harbour', /is not an address/],
    ['https://', /is not an address/],
    ['https://ada:secret@herald.example/', /user name or password/],
    ['https://ada@herald.example/', /user name or password/],
    ['http://herald.example:25/', /Port 25/],
    ['http://herald.example:6667/', /Port 6667/],
    ['http://herald.example:0/', /Port 0/],
    ['http://herald.example:65536/', /is not an address/],
    [`https://herald.example/${'a'.repeat(3000)}`, /is not an address/],
  ])('%s is refused', (text, says) => {
    expect(read(text)).toMatch(says);
  });

  it.each([
    ['http://2130706433/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://0177.0.0.1/', '127.0.0.1'],
    ['http://127.1/', '127.0.0.1'],
    ['http://①②⑦.0.0.1/', '127.0.0.1'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['http://localhost./', 'localhost'],
  ])('%s is seen as the host that it is', (text, host) => {
    const url = readAddress(text);
    expect(url instanceof URL && hostOf(url)).toBe(host);
  });
});

describe('a redirect', () => {
  const from = new URL('https://herald.example/a/b');

  it('may be relative', () => {
    expect(nextAddress(from, '../c?d#e')).toEqual(new URL('https://herald.example/c?d'));
  });

  it('may go from http to https', () => {
    expect(nextAddress(new URL('http://herald.example/'), 'https://herald.example/')).toBeInstanceOf(URL);
  });

  it.each([
    ['http://herald.example/', /from https to http/],
    ['file:///etc/passwd', /Only http and https/],
    ['https://ada:b@herald.example/', /user name or password/],
    ['//herald.example:22/', /Port 22/],
    ['https://[', /is not an address/],
  ])('to %s is refused', (location, says) => {
    expect(nextAddress(from, location)).toMatchObject({ kind: 'refused', says: expect.stringMatching(says) });
  });
});
