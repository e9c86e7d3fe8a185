import { OperatorError } from '../errors/errors.ts';
import { lookalike } from './lookalike.ts';

/** Words to be found in a text, and what tells their place from others where they stand several times. */
export interface Sought {
  readonly exact: string;
  /** Which of the places, from 1. */
  readonly occurrence?: number | undefined;
  /** Words that stand once in the text, before the place. */
  readonly after?: string | undefined;
  /** The place itself in UTF-16 units, as an earlier sealing found it. */
  readonly start?: number | undefined;
}

/**
 * The one place (UTF-16 units) where the words stand in the text, as whole words.
 * @throws OperatorError where they stand nowhere, or in several places
 */
export function findWords(text: string, sought: Sought): { start: number; end: number } {
  const { exact, occurrence, after, start } = sought;
  if (exact.trim() !== exact || exact === '') {
    throw new OperatorError(`"${exact}" begins or ends with a space; leave the space out`);
  }
  const from = after === undefined ? 0 : findWords(text, { exact: after }).end;
  const found = places(text, exact).filter((place) => place >= from);
  if (found.length === 0) throw new OperatorError(nowhere(text, exact, after));
  if (start !== undefined && !found.includes(start)) {
    throw new OperatorError(
      `"${exact}" does not stand at ${start}; leave "start" out to look through the whole text`,
    );
  }
  const chosen = start ?? choose(found, occurrence, after);
  if (chosen === undefined) throw new OperatorError(several(exact, found.length, occurrence));
  return { start: chosen, end: chosen + exact.length };
}

function choose(
  found: readonly number[],
  occurrence: number | undefined,
  after: string | undefined,
): number | undefined {
  if (occurrence !== undefined) return found[occurrence - 1];
  return found.length === 1 || after !== undefined ? found[0] : undefined;
}

/** Where the words begin, places inside longer words left out. */
export function places(text: string, exact: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (!splitsWord(text, at) && !splitsWord(text, at + exact.length)) found.push(at);
  }
  return found;
}

function splitsWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  return /[\p{L}\p{N}\p{M}]$/u.test(before) && /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2));
}

function nowhere(text: string, exact: string, after: string | undefined): string {
  const where = after === undefined ? '' : ` after "${after}"`;
  if (after === undefined && text.includes(exact)) {
    return `"${exact}" stands only inside longer words; begin and end with a whole word`;
  }
  const similar = lookalike(text, exact);
  const advice =
    similar === undefined || similar === exact
      ? 'copy the words from the text, letter for letter'
      : `it has "${similar}", with other spaces, dashes or quotation marks; copy these`;
  return `the text does not have "${exact}"${where}; ${advice}`;
}

function several(exact: string, count: number, occurrence: number | undefined): string {
  const times = count === 1 ? 'once' : `${count} times`;
  return occurrence === undefined
    ? `"${exact}" stands ${times} in the text; add "occurrence" (1 to ${count}) or "after" (words before it)`
    : `"${exact}" stands ${times} here, so there is no occurrence ${occurrence}`;
}
