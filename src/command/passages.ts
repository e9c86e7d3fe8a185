/** Pairs of quotation marks, as texts use them. */
const MARKED =
  /[“”]([^“”]+)”|„([^„“”]+)[“”]|[«»]([^«»]+)[«»]|"([^"]+)"|(?<![\p{L}\p{N}])[‘']([^‘’']+(?:[’'][\p{L}][^‘’']*)*)[’'](?![\p{L}\p{N}])/gu;

/**
 * What a text quotes: the words between each pair of quotation marks, in order. A text without such marks is
 * taken as one passage.
 */
export function passagesOf(text: string): string[] {
  const marked = [...text.matchAll(MARKED)].map(
    (match) => match.slice(1).find((words) => words !== undefined) ?? '',
  );
  const passages = marked.map((words) => words.trim()).filter((words) => /[\p{L}\p{N}]/u.test(words));
  if (passages.length > 0) return [...new Set(passages)];
  return [text.replace(/["“”„«»]/g, ' ').trim()].filter((words) => /[\p{L}\p{N}]/u.test(words));
}

/** A text without what it quotes. */
export function withoutQuoted(text: string): string {
  return text.replace(MARKED, ' ');
}

/** Words as they are compared: typography, case and punctuation at the ends aside. */
export function comparable(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** The pieces of a passage that was shortened with an ellipsis: each must stand in the source. */
export function piecesOf(passage: string): string[] {
  return passage
    .split(/\s*(?:<…>|<\.\.\.>|\[…\]|\[\.\.\.\]|…|\.\.\.)\s*/)
    .map(comparable)
    .filter((piece) => piece !== '');
}

/** Whether pieces stand in comparable words one after the other, none of them in the middle of a longer word. */
export function hasPieces(whole: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = indexOfWords(whole, piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

function indexOfWords(whole: string, piece: string, from: number): number {
  for (let at = whole.indexOf(piece, from); at !== -1; at = whole.indexOf(piece, at + 1)) {
    const around = [whole.slice(0, at).at(-1) ?? '', whole.at(at + piece.length) ?? ''];
    // "We don" is no word of "We don't", nor "self" of "self-determine".
    if (!around.some((character) => /[\p{L}\p{N}'-]/u.test(character))) return at;
  }
  return -1;
}
