import type { Worded } from './line-traits.ts';
import type { Judged } from './place-traits.ts';

/** Words of content of an article, and the lines that each stands in: at most two of them. */
export type Content = ReadonlyMap<string, readonly number[]>;

/** No more of the prose is looked through. */
const BODY = 60_000;
/** A word of content has five letters at least. */
const LONG = /\p{L}{5,}/gu;

/** The words of content of a page's headline and prose. */
export function contentOf({ lines, at }: Judged, prose: readonly number[]): Content {
  const content = new Map<string, number[]>();
  let length = 0;
  for (const index of at >= 0 ? [at, ...prose] : prose) {
    const line = (lines[index] ?? '').slice(0, BODY - length);
    length += line.length;
    for (const [word] of line.toLowerCase().matchAll(LONG)) {
      const known = content.get(word);
      if (known === undefined) content.set(word, [index]);
      else if (known.length < 2 && known[0] !== index) known.push(index);
    }
  }
  return content;
}

/** All traits that a line's words in common with the article may give. */
export const SHARED = [
  'shares no word',
  'shares few words',
  'shares many words',
  'short, shares no word',
  'shares a name',
  'has other names',
];

/** What a line has in common with the article: its own page, and titles of other articles, have hardly anything. */
export function sharedTraits(
  index: number,
  { words, lower }: Worded,
  { kinds }: Judged,
  content: Content,
): string[] {
  const isKnown = (word: string): boolean => (content.get(word) ?? []).some((other) => other !== index);
  const long = lower.filter((word) => /^\p{L}{5,}$/u.test(word));
  const shared = long.filter(isKnown).length;
  const names = words.filter((word, at) => at > 0 && /^\p{Lu}\p{Ll}{4,}$/u.test(word));
  const known = names.filter((name) => isKnown(name.toLowerCase())).length;
  const traits: [string, boolean][] = [
    ['shares no word', long.length > 1 && shared === 0],
    ['shares few words', shared > 0 && shared * 3 < long.length],
    ['shares many words', long.length > 1 && shared * 2 >= long.length],
    ['short, shares no word', kinds[index] === 'short' && long.length > 1 && shared === 0],
    ['shares a name', known > 0],
    ['has other names', names.length > 0 && known === 0],
  ];
  return traits.flatMap(([trait, isThere]) => (isThere ? [trait] : []));
}
