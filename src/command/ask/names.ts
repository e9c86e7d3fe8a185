import type { Name, NameKind, Names } from '../../archive/names.ts';
import { fold } from '../../text/fold.ts';
import { slipsBetween } from '../../text/slips.ts';
import { FRAME_WORDS } from './lexicon/frame-words.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { mayBeginName, nearName } from './near-names.ts';
import { isOffice, officeNames } from './offices.ts';
import { isSpeltWell } from './ordinary-words.ts';
import { TURN_WORDS } from './turns.ts';
import type { Word } from './words.ts';

/** A name that was found: who or what, and whether its spelling had to be guessed. */
export interface FoundName {
  readonly name: Name;
  readonly guessed: boolean;
  /** As typed, folded. */
  readonly text: string;
  /** Where it stood among the words, for the order of two sides. */
  readonly at: number;
  /** Others of its kind who are called so too. */
  readonly others?: readonly Name[];
}

/** A word, and its number in the question. */
export type Placed = Word & { readonly at: number };

interface Match {
  readonly name: Name;
  readonly text: string;
  readonly end: number;
  readonly others?: readonly Name[];
}

export interface NamesTaken {
  readonly found: readonly FoundName[];
  readonly rest: readonly Placed[];
}

const LONGEST = 6;
const KINDS = ['speaker', 'outlet', 'topic'] as const satisfies readonly NameKind[];
const LONGEST_GUESSED = 3;
const LEAST_GUESSED = 5;
const LONGEST_BETWEEN = 4;

/** Words of the lexicon are never taken for a misspelt name. */
const KNOWN_WORDS: ReadonlySet<string> = new Set([...FUNCTION_WORDS, ...FRAME_WORDS, ...TURN_WORDS]);

/** Takes every name out of the words, the longest first. */
export function takeNames(words: readonly Placed[], names: Names): NamesTaken {
  const found: FoundName[] = [];
  const rest: Placed[] = [];
  for (let index = 0; index < words.length; ) {
    const run = longestName(words, index, names);
    const word = words[index];
    if (word !== undefined) {
      if (run === undefined) rest.push(word);
      else found.push({ name: run.name, text: run.text, guessed: false, at: word.at, ...namesakes(run) });
    }
    index = run?.end ?? index + 1;
  }
  return { found, rest };
}

/** Takes names with a slip in them out of words in which no others are left. */
export function guessNames(words: readonly Placed[], known: readonly FoundName[], names: Names): NamesTaken {
  const found: FoundName[] = [];
  const rest: Placed[] = [];
  for (let index = 0; index < words.length; ) {
    const word = words[index];
    const near = guessName(words, index, names);
    const slipOf = word === undefined ? undefined : known.find((one) => isSlipOf(word, one));
    // Several words that make a name say more than one that is like a part of another name.
    const isSeveral = near !== undefined && near.end > index + 1;
    const guess = slipOf === undefined || isSeveral ? near : undefined;
    if (word !== undefined) {
      if (guess !== undefined) found.push({ name: guess.name, text: guess.text, guessed: true, at: word.at });
      else if (slipOf !== undefined) found.push({ ...slipOf, guessed: true });
      else rest.push(word);
    }
    index = guess?.end ?? index + 1;
  }
  return { found, rest };
}

function namesakes({ name, others = [] }: Match): Pick<FoundName, 'others'> {
  return name.kind === 'speaker' && others.length > 0 ? { others } : {};
}

function longestName(words: readonly Word[], at: number, names: Names): Match | undefined {
  const mayBegin = mayBeginName(words[at]?.plain ?? '', names);
  for (let end = Math.min(words.length, at + LONGEST); end > at; end -= 1) {
    const run = words.slice(at, end).map(({ plain }) => plain);
    // "Russia's foreign minister" is a name as it stands; "Lavrov's" is one without its ending.
    const text = run.join(' ');
    if (!mayBegin && !isOffice(text)) continue;
    const written = [
      text,
      run.map(withoutPossessive).join(' '),
      ...officeNames(text, names),
      ...withoutS(text),
    ];
    const [match] = written
      .filter((one) => !KNOWN_WORDS.has(one))
      .flatMap((one) => {
        const [name, ...more] = names.called(one, KINDS);
        const others = more.filter(({ kind }) => kind === name?.kind);
        return name === undefined ? [] : [{ name, text: one, end, others }];
      });
    if (match !== undefined) return match;
  }
  return undefined;
}

/** A slip or two in a long word or in neighbouring words, such as "lavorv" or "securty guarantees". */
function guessName(left: readonly Placed[], index: number, names: Names): Match | undefined {
  for (let end = Math.min(left.length, index + LONGEST_GUESSED); end > index; end -= 1) {
    const run = left.slice(index, end);
    const plain = run.map(({ plain: word }) => withoutPossessive(word)).join(' ');
    const isRun = run.every(({ at }, place) => at === (run[0]?.at ?? 0) + place);
    const isOwn =
      run.every(({ plain: word }) => /^\p{L}+$/u.test(withoutPossessive(word))) &&
      ![run[0], run.at(-1)].some((word) => FUNCTION_WORDS.has(word?.plain ?? '')) &&
      run.some(({ plain: word }) => !KNOWN_WORDS.has(word) && !isSpeltWell(withoutPossessive(word)));
    if (!isRun || !isOwn || plain.length < LEAST_GUESSED || KNOWN_WORDS.has(plain)) continue;
    const name = nearName(plain.split(' '), names);
    if (name !== undefined) return { name, text: plain, end };
  }
  return undefined;
}

/** Whether a word is a misspelt part of a name that was found by its other part: "securty guarantees". */
function isSlipOf({ plain: word, at }: Placed, { name, at: named, text: typed }: FoundName): boolean {
  // A title or a preposition may stand between: "negotiations in …", "the Russian minister …".
  const behind = at - (named + typed.split(' ').length);
  if (named - at > LONGEST_BETWEEN || behind >= LONGEST_BETWEEN) return false;
  // Beside the name a shorter word may be a part of it: "Bors Johnson".
  const least = named - at === 1 ? LEAST_GUESSED - 1 : LEAST_GUESSED;
  if (word.length < least || KNOWN_WORDS.has(word)) return false;
  return [name.name, ...name.aliases].some((text) =>
    fold(text)
      .split(/[^\p{L}]+/u)
      .some((part) => part.length >= least && slipsBetween(part, word) <= 1),
  );
}

/** "Lavrovs quotes": a name with its ending and no apostrophe. */
function withoutS(text: string): string[] {
  return /[^s]s$/.test(text) && text.length > LEAST_GUESSED ? [text.slice(0, -1)] : [];
}

function withoutPossessive(word: string): string {
  return word.replace(/'s?$/, '');
}
