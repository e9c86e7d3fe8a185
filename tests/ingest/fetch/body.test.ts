import { Readable } from 'node:stream';
import {
  brotliCompressSync,
  createBrotliCompress,
  createDeflate,
  createGzip,
  deflateSync,
  gzipSync,
} from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/ingest/fetch/body.ts';

const LIMITS = { wireBytes: 5_000_000, bytes: 10_000_000 };

/** A body in pieces, and how many of them were asked for. */
function inPieces(whole: Buffer, size = 1000) {
  const counted = { pieces: 0 };
  const body = (async function* () {
    for (let at = 0; at < whole.length; at += size) {
      counted.pieces += 1;
      yield whole.subarray(at, at + size);
    }
  })();
  return { body, counted };
}

const endless = async function* (counted = { pieces: 0 }) {
  for (;;) {
    counted.pieces += 1;
    yield Buffer.alloc(10_000, 'a');
  }
};

describe('a body', () => {
  const text = Buffer.from('The harbour stays open. '.repeat(1000));

  it.each([
    ['', text],
    ['identity', text],
    ['gzip', gzipSync(text)],
    ['X-GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
  ])('in the coding "%s" is read', async (coding, bytes) => {
    expect(await readBody(inPieces(bytes).body, coding, LIMITS)).toEqual(text);
  });

  it('that never ends is cut off on the wire', async () => {
    const counted = { pieces: 0 };
    expect(await readBody(endless(counted), '', LIMITS)).toMatchObject({ reason: 'size', mayPass: false });
    expect(counted.pieces).toBeLessThan(600);
  });

  it.each([
    ['gzip', createGzip],
    ['deflate', createDeflate],
    ['br', createBrotliCompress],
  ] as const)('that is a bomb in %s, and never ends, is cut off', async (coding, compress) => {
    // A thousand times smaller on the wire: the bound there does not help.
    const source = Readable.from(endless());
    const bomb = source.pipe(compress());
    expect(await readBody(bomb, coding, LIMITS)).toMatchObject({ reason: 'size' });
    source.destroy();
  });

  it('may be as long as the bound, and no longer', async () => {
    const limits = { wireBytes: text.length, bytes: text.length };
    expect(await readBody(inPieces(text).body, '', limits)).toEqual(text);
    const shorter = { ...limits, bytes: text.length - 1 };
    expect(await readBody(inPieces(text).body, '', shorter)).toMatchObject({ reason: 'size' });
  });

  it.each(['zstd', 'gzip, gzip', 'toString', 'compress'])(
    'in the coding "%s" is not read',
    async (coding) => {
      expect(await readBody(inPieces(text).body, coding, LIMITS)).toMatchObject({ reason: 'content' });
    },
  );

  it.each([
    ['gzip', gzipSync(text).subarray(0, 50)],
    ['gzip', text],
    ['deflate', text],
    ['br', Buffer.from('no brotli at all, and long enough to tell')],
  ])('that is broken %s is told so', async (coding, bytes) => {
    expect(await readBody(inPieces(bytes).body, coding, LIMITS)).toMatchObject({
      says: expect.stringContaining('broken'),
    });
  });
});
