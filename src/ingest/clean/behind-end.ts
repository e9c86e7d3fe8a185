import type { LineKind } from './kinds.ts';
import { countWords } from './lines.ts';

/** What stands between a release and what its office adds to it. */
const END =
  /^(?:#\s?#\s?#?|[-–—]{0,2}\s?ends?\s?[-–—]{0,2}|[-–—]\s?30\s?[-–—]|notes? (?:to|for) (?:the )?editors?\s?:?|(?:media|press) contacts?\s?:?)$/iu;
/** "About Halvard Energy": the name that the text below it begins with. */
const ABOUT = /^(?:About|ABOUT) (?:[Tt]he )?(\p{Lu}[\p{L}\p{N}’'&.-]+)[^.!?]{0,60}$/u;

/** So many sentences has an article before it ends. */
const FEWEST = 2;

/**
 * All that stands behind the mark that ends a release, or behind the heading under which an office describes itself,
 * where it is not more than the release.
 */
export function sinkBehindEnd(lines: readonly string[], kinds: LineKind[], first: number): void {
  let length = 0;
  let sentences = 0;
  for (let at = first; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (sentences >= FEWEST && line.length <= 80 && isEnd(line, lines[at + 1] ?? '')) {
      const behind = lines.slice(at + 1).reduce((sum, words) => sum + words.length, 0);
      if (behind <= Math.max(length * 1.5, 600)) kinds.fill('furniture', at);
      return;
    }
    if (kinds[at] === 'sentence') sentences += 1;
    length += line.length;
  }
}

function isEnd(line: string, next: string): boolean {
  if (END.test(line.trim())) return true;
  const name = ABOUT.exec(line)?.[1];
  return name !== undefined && countWords(line) <= 8 && next.slice(0, 80).includes(name);
}
