import type { Place } from '../extract/places.ts';

/** The sentence around a place: what stands between two full stops or line breaks, marks aside. */
export function sentenceAround(text: string, { start, end }: Place): string {
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf('\n'), before.search(/[.!?]["”’»]?\s+[^.!?]*$/));
  const after = text.slice(end).search(/[.!?]["”’»]?\s|\n/);
  return text.slice(from + 1, after < 0 ? text.length : end + after + 1);
}
