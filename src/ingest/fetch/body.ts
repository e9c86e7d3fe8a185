import { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Limits } from './limits.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The codings that are undone (RFC 9110, 8.4.1), one at a time: several on top of each other are no site's habit. */
const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

export const ACCEPTED_CODINGS = 'gzip, deflate, br';

class TooMuch extends Error {}

/**
 * Reads a body to its end, undoes its coding, and stops as soon as either is over its bound: a few kilobytes
 * can stand for gigabytes.
 * @param coding the Content-Encoding
 * @throws what the connection throws
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  coding: string,
  { wireBytes, bytes }: Pick<Limits, 'wireBytes' | 'bytes'>,
): Promise<Buffer | Refusal> {
  const name = coding.trim().toLowerCase();
  const isPlain = name === '' || name === 'identity';
  if (!isPlain && !isKnown(name)) {
    return refuse('content', `The page is compressed as "${name.slice(0, 40)}", which is not read.`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const collect = new Writable({
    write(chunk: Uint8Array, _, done) {
      size += chunk.length;
      if (size > bytes) return done(new TooMuch(`over ${inMegabytes(bytes)}`));
      chunks.push(chunk);
      done();
    },
  });
  try {
    if (isPlain) await pipeline(Readable.from(body), meter(wireBytes), collect);
    else await pipeline(Readable.from(body), meter(wireBytes), DECODERS[name](), collect);
  } catch (error) {
    if (error instanceof TooMuch) {
      return refuse('size', `The page is too large: ${error.message}. It was not read to its end.`);
    }
    if (isCodingFault(error)) return refuse('content', 'The page is compressed in a way that is broken.');
    throw error;
  }
  return Buffer.concat(chunks);
}

function meter(most: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      size += chunk.length;
      if (size > most) done(new TooMuch(`over ${inMegabytes(most)} on the wire`));
      else done(null, chunk);
    },
  });
}

function isKnown(name: string): name is keyof typeof DECODERS {
  return Object.hasOwn(DECODERS, name);
}

/** zlib's codes: `Z_DATA_ERROR`, `ERR__ERROR_FORMAT_…` (Brotli) and the like. */
function isCodingFault(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && /^(Z_|ERR_+(BROTLI|ERROR|PADDING))/.test(String(error.code))
  );
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 100_000) / 10} MB`;
}
