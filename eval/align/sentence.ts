import type { Place } from '../extract/places.ts';

/** Stands for the words of a quotation in a sentence that is looked at without them. */
const GAP = ' ‹› ';
const QUOTED =
  /“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|"[^"\n]*"|(?<![\p{L}\p{N}])[‘'][^’'\n]*[’'](?![\p{L}\p{N}])/gu;

/** The sentence around a quotation, and the one before it in its paragraph: without what is quoted in them. */
export function sentencesAround(text: string, places: readonly Place[]): string[] {
  const [first] = places;
  if (first === undefined) return [];
  const from = text.lastIndexOf('\n', first.start) + 1;
  const line = text.indexOf('\n', first.end);
  const to = line < 0 ? text.length : line;
  let marked = '';
  let at = from;
  for (const { start, end } of places.filter(({ start }) => start < to)) {
    marked += `${text.slice(at, start)}\u0000${endOf(text.slice(start, end))}`;
    at = Math.min(end, to);
  }
  marked += text.slice(at, to);
  const plain = marked
    .replace(/<[^>]*>/g, ' ')
    .replace(QUOTED, (words) =>
      words.includes('\u0000') ? `\u0000${endOf(words.slice(0, -1))}` : `${GAP}${endOf(words.slice(0, -1))}`,
    );
  const sentences = plain.split(/(?<=[.!?…][”’"'»]?)\s+(?=[^\p{Ll}])/u);
  const own = sentences.findIndex((sentence) => sentence.includes('\u0000'));
  return [
    sentences[own] ?? '',
    sentences[own + 1]?.startsWith('\u0000') ? (sentences[own + 1] ?? '') : '',
    sentences[own - 1] ?? '',
  ].map((s) => s.replaceAll('\u0000', GAP));
}

/** The full stop within the marks ends the sentence around them, too. */
function endOf(words: string): string {
  return /[.!?]$/.test(words) ? '.' : '';
}
