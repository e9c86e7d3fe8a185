/** Pairs of quotation marks, as texts use them. */
const MARKED =
  /[“”]([^“”]+)”|„([^„“”]+)[“”]|[«»]([^«»]+)[«»]|"([^"]+)"|(?<![\p{L}\p{N}])[‘']([^‘’']+(?:[’'][\p{L}][^‘’']*)*)[’'](?![\p{L}\p{N}])/gu;

/** Words that a text quotes, and what stands around their marks, up to other quoted words. */
export interface Passage {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** Other quoted words stand at the other end of `before`, of `after`. */
  readonly isPreceded: boolean;
  readonly isFollowed: boolean;
}

/**
 * What a text quotes: the words between each pair of quotation marks, in order. A text without such marks is taken as
 * one passage.
 */
export function passagesOf(text: string): Passage[] {
  const marks = [...text.matchAll(MARKED)];
  const passages = marks.map((match, index): Passage => {
    const last = marks[index - 1];
    const end = match.index + match[0].length;
    return {
      words: (match.slice(1).find((words) => words !== undefined) ?? '').trim(),
      before: text.slice(last === undefined ? 0 : last.index + last[0].length, match.index),
      after: text.slice(end, marks[index + 1]?.index),
      isPreceded: last !== undefined,
      isFollowed: index + 1 < marks.length,
    };
  });
  const whole = {
    words: text.replace(/["“”„«»]/g, ' ').trim(),
    before: '',
    after: '',
    isPreceded: false,
    isFollowed: false,
  };
  const found = passages.filter(hasWords);
  return found.length > 0 ? found : [whole].filter(hasWords);
}

function hasWords({ words }: Passage): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}

/** A text without what it quotes. */
export function withoutQuoted(text: string): string {
  return text.replace(MARKED, ' ');
}
