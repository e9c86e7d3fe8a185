import { fold } from '../../text/fold.ts';
import type { FoundName } from './names.ts';

/** Each name once, where it first stands, in their order. */
export function eachOnce(found: readonly FoundName[]): FoundName[] {
  const inOrder = [...found].sort((a, b) => a.at - b.at);
  const byName = new Map<string, FoundName>();
  for (const one of inOrder) {
    const key = `${one.name.kind} ${one.name.id}`;
    const known = byName.get(key);
    byName.set(key, known === undefined ? one : { ...known, guessed: known.guessed || one.guessed });
  }
  return [...byName.values()];
}

/** "The neutral status of Ukraine" is one topic: a second name that is only a word of the first says nothing more. */
export function withoutRepeats(found: readonly FoundName[]): FoundName[] {
  return found.filter(({ name, text }) => {
    const isPart = found.some(
      (other) =>
        other.name !== name &&
        other.name.kind === name.kind &&
        name.kind === 'topic' &&
        fold(other.name.name).includes(text),
    );
    return !isPart;
  });
}

/**
 * Names that were read from words that are no part of them: "gaza" for a topic called Palestine. The reader has
 * to be told, since the corpus may hold nothing with that very word.
 */
export function readAs(found: readonly FoundName[]): { readonly typed: string; readonly name: string }[] {
  return found
    .filter(({ name, text, guessed }) => name.kind !== 'outlet' && !guessed && !isPartOf(text, name.name))
    .map(({ name, text }) => ({
      typed: text,
      name: name.kind === 'topic' ? `the topic ${name.name}` : name.name,
    }));
}

const STEM = 5;

function isPartOf(typed: string, name: string): boolean {
  const words = fold(name).split(/[^\p{L}\p{N}]+/u);
  const initials = words.map((word) => word.charAt(0)).join('');
  const isAbbreviated = typed.replace(/[^\p{L}\p{N}]/gu, '') === initials;
  return (
    isAbbreviated ||
    typed
      .split(/[^\p{L}\p{N}]+/u)
      .every((word) => words.some((part) => part.startsWith(word.slice(0, Math.max(STEM, word.length - 2)))))
  );
}
