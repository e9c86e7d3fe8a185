import { diffArrays } from 'diff';
import type { Token } from './tokens.ts';

/** Words that differ: as they were typed, and as they stand in a telling. Either may be empty. */
export interface Change {
  readonly typed: string;
  readonly told: string;
  /** Where the told words stand: the part, and from where to where in it. */
  readonly at?: { readonly part: number; readonly start: number; readonly end: number };
}

/** Words that are alike but for case, typography and punctuation do not differ. */
export function changesBetween(
  text: string,
  typed: readonly Token[],
  parts: readonly string[],
  told: readonly Token[],
): Change[] {
  const folded = (tokens: readonly Token[]): string[] => tokens.map((token) => token.folded);
  const changes: { typed: Token[]; told: Token[] }[] = [];
  let [here, there, isSame] = [0, 0, true];
  for (const { count, added, removed } of diffArrays(folded(typed), folded(told))) {
    if (!added && !removed) {
      [here, there, isSame] = [here + count, there + count, true];
      continue;
    }
    if (isSame) changes.push({ typed: [], told: [] });
    isSame = false;
    const change = changes.at(-1);
    if (removed) {
      change?.typed.push(...typed.slice(here, here + count));
      here += count;
    } else {
      change?.told.push(...told.slice(there, there + count));
      there += count;
    }
  }
  return withoutMoved(changes).flatMap((change) => written(change.typed, [text], change.told, parts));
}

interface Differing {
  readonly typed: readonly Token[];
  readonly told: readonly Token[];
}

/** "4 May" for "May 4": words that merely stand elsewhere are there. */
function withoutMoved(changes: readonly Differing[]): Differing[] {
  const left = [...changes];
  for (const change of changes) {
    if (change.told.length > 0 || !left.includes(change)) continue;
    const at = left.findIndex(
      ({ typed, told }) => typed.length === 0 && withoutWords(told, change.typed) !== undefined,
    );
    const moved = left[at];
    if (moved === undefined) continue;
    const told = withoutWords(moved.told, change.typed) ?? [];
    left.splice(at, 1, ...(told.length === 0 ? [] : [{ typed: [], told }]));
    left.splice(left.indexOf(change), 1);
  }
  return left;
}

/** Tokens without the same words at their beginning or end; undefined where these stand at neither. */
function withoutWords(tokens: readonly Token[], words: readonly Token[]): readonly Token[] | undefined {
  const isAt = (from: number): boolean =>
    from >= 0 && words.every(({ folded }, index) => tokens[from + index]?.folded === folded);
  if (isAt(0)) return tokens.slice(words.length);
  return isAt(tokens.length - words.length) ? tokens.slice(0, -words.length) : undefined;
}

/** A change that runs over two parts is two: the outlet's own words stand between. */
function written(
  typed: readonly Token[],
  texts: readonly string[],
  told: readonly Token[],
  parts: readonly string[],
): Change[] {
  const asked = textOf(typed, texts)[0]?.words ?? '';
  const found = textOf(told, parts);
  if (found.length === 0) return [{ typed: asked, told: '' }];
  return found.map(({ words, ...at }, index) => ({ typed: index === 0 ? asked : '', told: words, at }));
}

function textOf(
  tokens: readonly Token[],
  parts: readonly string[],
): { words: string; part: number; start: number; end: number }[] {
  return [...new Set(tokens.map(({ part }) => part))].map((part) => {
    const own = tokens.filter((token) => token.part === part);
    const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
    return { words: parts[part]?.slice(start, end) ?? '', part, start, end };
  });
}
