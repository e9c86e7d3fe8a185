import type { Member } from './cast.ts';

/** What stands before one's own name: "I am Ada Vale", "My name is Vale", "I, Ada Vale, …", "they call me Ada". */
const OWN = /(?:\bam|['’]m|\bis|\bme|\bI,|\bwas|\bto|\bas|\bof|\bMr|\bMrs|\bMs|\bDr|\bthe)\.?\s+$/iu;

/**
 * Whether the words name somebody as others do: "Lars is like a son", said by one who is not Lars. Only for one whom a
 * pronoun or the sentence before has made their speaker.
 */
export function speaksOf(words: string, member: Member | null): boolean {
  if (member === null || member.kind !== 'person') return false;
  const parts = member.name.split(/\s+/).filter((part) => /^\p{Lu}\p{L}{2,}$/u.test(part));
  return parts.some((part) => {
    const at = words.indexOf(part);
    if (at < 0) return false;
    const isWhole =
      !/[\p{L}\p{N}-]/u.test(words.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(words.charAt(at + part.length));
    return isWhole && !OWN.test(words.slice(Math.max(0, at - 6), at));
  });
}
