import type { GoldQuote } from './gold.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a gold quotation stand; undefined for words that the text does not have. */
export function placesOf(text: string, { text: whole, parts, occurrence }: GoldQuote): (Place | undefined)[] {
  let from = 0;
  return (parts ?? [whole ?? '']).map((words, index) => {
    const place = nth(text, words, index === 0 ? (occurrence ?? 1) : 1, from);
    if (place !== undefined) from = place.end;
    return place;
  });
}

/** The nth place of words, or the last one where there are fewer. */
export function nth(text: string, words: string, count: number, from = 0): Place | undefined {
  let found: Place | undefined;
  let at = text.indexOf(words, from);
  for (let number = 0; number < count && at >= 0; number++) {
    found = { start: at, end: at + words.length };
    at = text.indexOf(words, at + 1);
  }
  return found;
}

/** How many characters two places share. */
export function shared(a: Place, b: Place): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
