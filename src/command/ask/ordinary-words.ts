import { commonWords } from '../../text/word-list.ts';

/** How many of the commonest words of spoken English count as ordinary. */
const MOST = 22_000;
/** How many count as words at all, names among them: none of these is a slip for another. */
const MOST_KNOWN = 30_000;
/** Words of messages that films do not speak. */
const WRITTEN =
  'asap fyi btw pls plz thx ty abt wat cuz coz gonna wanna gotta lemme gimme dunno kinda sorta podcast webinar memo email inbox slack discord hiya internship thesis dissertation';

/** Of each known word, in lower case, whether it is ordinary. */
type Words = ReadonlyMap<string, boolean>;

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
  words ??= readWords();
  return words;
}

function readWords(): Words {
  const known = new Map<string, boolean>(WRITTEN.split(' ').map((word) => [word, true]));
  let ordinary = 0;
  for (const word of commonWords(MOST_KNOWN)) {
    const lower = word.toLowerCase();
    if (lower === word) ordinary += 1;
    if (lower === word || !known.has(lower)) known.set(lower, lower === word && ordinary <= MOST);
  }
  return known;
}
