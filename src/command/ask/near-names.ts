import type { Name, NameKind, Names } from '../../archive/names.ts';
import { foldName } from '../../text/fold.ts';
import { slipsBetween } from '../../text/slips.ts';

const KINDS = ['speaker', 'outlet', 'topic'] as const satisfies readonly NameKind[];
/** A shorter word is not taken for another one's slip. */
const LEAST = 4;

interface Spelling {
  readonly name: Name;
  readonly words: readonly string[];
  readonly joined: string;
}

interface Index {
  readonly byLetter: ReadonlyMap<string, readonly Spelling[]>;
  readonly firstWords: ReadonlySet<string>;
}

/** How an archive's names are spelt: made once for each state of an archive. */
const indexes = new WeakMap<Names, Index>();

/** Whether a name may begin with a word, possessive or not. */
export function mayBeginName(word: string, names: Names): boolean {
  const [first = ''] = foldName(word).split(' ');
  return indexOf(names).firstWords.has(first) || indexOf(names).firstWords.has(first.replace(/s$/, ''));
}

/** The name that words are a slip or so away from: one slip a word, and never in the first letter. */
export function nearName(typed: readonly string[], names: Names): Name | undefined {
  const [first = ''] = typed;
  const joined = typed.join('');
  return indexOf(names)
    .byLetter.get(first.charAt(0))
    ?.find((spelling) => isJoined(joined, spelling) || isWordByWord(typed, spelling))?.name;
}

/** "Yenisafk" for two words with a slip in both together. */
function isJoined(typed: string, { joined }: Spelling): boolean {
  const isAlike = joined.slice(0, 2) === typed.slice(0, 2) && Math.abs(joined.length - typed.length) <= 1;
  return isAlike && joined.length > LEAST && slipsBetween(joined, typed) <= 1;
}

function isWordByWord(typed: readonly string[], { words }: Spelling): boolean {
  return (
    words.length === typed.length &&
    words.every((word, at) => {
      const other = typed[at] ?? '';
      const isAlike = word.charAt(0) === other.charAt(0) && Math.abs(word.length - other.length) <= 1;
      return word === other || (isAlike && word.length >= LEAST && slipsBetween(word, other) <= 1);
    })
  );
}

function indexOf(names: Names): Index {
  const known = indexes.get(names);
  if (known !== undefined) return known;
  const byLetter = new Map<string, Spelling[]>();
  for (const name of KINDS.flatMap((kind) => names.all(kind))) {
    for (const spelling of spellingsOfName(name)) {
      const letter = spelling.joined.charAt(0);
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), spelling]);
    }
  }
  const firstWords = new Set([...byLetter.values()].flat().flatMap(({ words }) => words[0] ?? []));
  const index = { byLetter, firstWords };
  indexes.set(names, index);
  return index;
}

/** A person is also called by the last word of the name. */
function spellingsOfName(name: Name): Spelling[] {
  const written = [name.id, name.name, ...name.aliases].map(foldName);
  const surname = name.kind === 'speaker' ? (written[0]?.split(' ').at(-1) ?? '') : '';
  return (
    [...new Set([...written, surname])]
      .filter((text) => text !== '')
      // "Moscow's" is folded to two words.
      .map((text) => text.replace(/ s(?= |$)/g, ''))
      .map((text) => ({ name, words: text.split(' '), joined: text.replaceAll(' ', '') }))
  );
}
