import { diffArrays } from 'diff';

/** A stretch of two texts that both have, or one of them alone. */
export interface WordChange {
  readonly kind: 'same' | 'left' | 'right';
  readonly text: string;
}

/** Above this many words, two texts are shown as two whole stretches: a reader could not follow a diff of them. */
const MOST_WORDS = 1500;

/**
 * What is alike and what differs between two texts, by words with the marks that touch them. The stretches that are
 * `same` or `left` join to exactly the left text, those that are `same` or `right` to the right one.
 */
export function wordDiff(left: string, right: string): WordChange[] {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const changes =
    a.length + b.length > MOST_WORDS ? undefined : diffArrays(a, b, { maxEditLength: MOST_WORDS });
  if (changes === undefined)
    return left === right ? change('same', left) : [...change('left', left), ...change('right', right)];
  return changes.flatMap(({ value, added, removed }) =>
    change(removed ? 'left' : added ? 'right' : 'same', value.join('')),
  );
}

function change(kind: WordChange['kind'], text: string): WordChange[] {
  return text === '' ? [] : [{ kind, text }];
}

/** The words of a text with the space behind each: together they are the text. */
function wordsOf(text: string): string[] {
  return text.match(/^\s+|\S+\s*/g) ?? [];
}
