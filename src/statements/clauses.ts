import type { Flag } from './relation.ts';
import type { Token } from './tokens.ts';

/** What a reader has to see before using the typed words. */
export interface Caveat {
  readonly flag: Flag;
  /** The words of the telling that it is about; empty where it is the typed text that has more. */
  readonly words: string;
}

/** So many words of a telling are shown beside a flag. */
export const SHOWN = 12;

const DENIAL =
  /^(?:not|no|never|nobody|nothing|none|neither|without|hardly|barely|cannot|impossible|refuse[ds]?|illegal|in(?:adequate|complete|correct|sufficient)|un(?:able|acceptable|certain|clear|fair|happy|just|known|lawful|likely|necessary|prepared|ready|safe|true|willing))$|n't$/;

export function isDenial({ folded }: Token): boolean {
  return DENIAL.test(folded);
}

/** Where the next clause begins. */
export function endOfClause(told: readonly Token[], at: number): number {
  const end = told.findIndex(({ beginsClause }, index) => index > at && beginsClause);
  return end < 0 ? told.length : end;
}

/** Words as they stand in their parts. */
export function wordsOf(tokens: readonly Token[], parts: readonly string[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first.part === last.part) return parts[first.part]?.slice(first.start, last.end) ?? '';
  return tokens.map(({ part, start, end }) => parts[part]?.slice(start, end) ?? '').join(' ');
}
