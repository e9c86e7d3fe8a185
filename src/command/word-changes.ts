import type { Stretch, Telling } from '../card/blocks.ts';
import { wordDiff } from '../statements/word-diff.ts';
import { foldName } from '../text/fold.ts';

/** How the words of one quotation differ from those of another. */
export interface WordChanges {
  readonly changes: Telling['changes'];
  /** Of each part of the later one, what is its own. */
  readonly emphasis: readonly (readonly Stretch[])[];
  /** The share of the words of the shorter one that both have, from 0 to 1. */
  readonly alike: number;
}

/** A word of a text in parts: where it stands, and the letters and digits by which it is compared. */
interface Word {
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** Below this share, a list of what differs would be the two texts over again. */
const COMPARABLE = 0.35;

/**
 * What differs between the words of `was` and those of `is`, each in its parts. Case and punctuation are no
 * difference. Every stretch that is given is exactly what stands in its source; of several parts, with " … " between.
 */
export function wordChanges(was: readonly string[], is: readonly string[]): WordChanges {
  const [left, right] = [wordsOf(was), wordsOf(is)];
  const line = (words: readonly Word[]): string => words.map(({ folded }) => `${folded} `).join('');
  const changes: { was: string; is: string }[] = [];
  const emphasis: Stretch[][] = is.map(() => []);
  let [atLeft, atRight, same] = [0, 0, 0];
  let open: { left: Word[]; right: Word[] } = { left: [], right: [] };
  const close = (): void => {
    if (open.left.length + open.right.length > 0)
      changes.push({ was: written(was, open.left), is: written(is, open.right) });
    for (const { part, start, end } of stretchesOf(open.right)) emphasis[part]?.push({ start, end });
    open = { left: [], right: [] };
  };
  for (const { kind, text } of wordDiff(line(left), line(right))) {
    const count = text.split(' ').length - 1;
    if (kind === 'same') {
      close();
      same += count;
    }
    if (kind !== 'right') {
      if (kind === 'left') open.left.push(...left.slice(atLeft, atLeft + count));
      atLeft += count;
    }
    if (kind !== 'left') {
      if (kind === 'right') open.right.push(...right.slice(atRight, atRight + count));
      atRight += count;
    }
  }
  close();
  const alike = same / Math.max(1, Math.min(left.length, right.length));
  return alike < COMPARABLE
    ? { changes: [], emphasis: is.map(() => []), alike }
    : { changes, emphasis, alike };
}

/** The words of each part, without the marks around them. */
function wordsOf(parts: readonly string[]): Word[] {
  return parts.flatMap((text, part) =>
    [...text.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)].map((found) => ({
      part,
      start: found.index,
      end: found.index + found[0].length,
      folded: foldName(found[0]).replaceAll(' ', '-') || found[0],
    })),
  );
}

/** Words that follow each other as stretches of their parts. */
function stretchesOf(words: readonly Word[]): { part: number; start: number; end: number }[] {
  const stretches: { part: number; start: number; end: number }[] = [];
  for (const { part, start, end } of words) {
    const last = stretches.at(-1);
    if (last !== undefined && last.part === part) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ part, start, end });
  }
  return stretches;
}

function written(parts: readonly string[], words: readonly Word[]): string {
  return stretchesOf(words)
    .map(({ part, start, end }) => (parts[part] ?? '').slice(start, end))
    .join(' … ');
}
