import type { Token } from './tokens.ts';

const BE: ReadonlySet<string> = new Set(['am', 'is', 'are']);
const PLACES: ReadonlySet<string> = new Set(
  'the a an my our your his her its their this that these those'.split(' '),
);

/** "are going to" and "are not going to" before a verb, which say no more than "will" and "will not". */
export interface GoingTo {
  readonly isDenied: boolean;
  /** Its last token. */
  readonly last: number;
}

export function goingToAt(tokens: readonly Token[], index: number): GoingTo | undefined {
  if (!BE.has(tokens[index]?.folded ?? '')) return undefined;
  const isDenied = tokens[index + 1]?.folded === 'not';
  const last = index + (isDenied ? 3 : 2);
  const verb = tokens[last + 1];
  const isFuture =
    tokens[last - 1]?.folded === 'going' &&
    tokens[last]?.folded === 'to' &&
    verb !== undefined &&
    !verb.beginsClause &&
    !verb.isName &&
    !PLACES.has(verb.folded);
  return isFuture ? { isDenied, last } : undefined;
}
