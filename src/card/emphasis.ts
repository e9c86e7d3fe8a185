import type { Stretch } from './blocks.ts';

/** A piece of a text that is set in one way. The pieces of a text join to exactly that text. */
export interface Run {
  readonly text: string;
  readonly isStrong: boolean;
}

/**
 * A text cut into what is set in bold and what is not. A bold piece begins and ends with a visible character and
 * lies on one line: Markdown sets no other in bold, and Slack refuses a blank piece. No character is cut in two.
 */
export function runsOf(text: string, stretches: readonly Stretch[] = []): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of strongOf(text, stretches)) {
    if (start > at) runs.push({ text: text.slice(at, start), isStrong: false });
    runs.push({ text: text.slice(start, end), isStrong: true });
    at = end;
  }
  if (at < text.length || runs.length === 0) runs.push({ text: text.slice(at), isStrong: false });
  return runs;
}

/** The stretches that can be set: in order, apart by something visible, and each at least a character long. */
function strongOf(text: string, stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  const whole = [...stretches]
    .filter(({ start, end }) => Number.isInteger(start) && Number.isInteger(end))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end }) => ({ start: before(text, start), end: before(text, end) }));
  for (const { start, end } of whole.flatMap((stretch) => linesOf(text, stretch))) {
    const last = found.at(-1);
    // What only a space parts is one stretch: a piece of nothing but space is no piece.
    if (
      last !== undefined &&
      start >= last.end &&
      /^[^\S\r\n\u2028\u2029]*$/.test(text.slice(last.end, start))
    )
      found[found.length - 1] = { start: last.start, end };
    else if (last === undefined || start >= last.end) found.push({ start, end });
  }
  return found;
}

/** A stretch as its lines have it, each without the space around it. */
function linesOf(text: string, { start, end }: Stretch): Stretch[] {
  const inside = text.slice(start, end);
  return [
    ...inside.matchAll(/[^\s\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}][^\r\n\u2028\u2029]*/gu),
  ].flatMap((found) => {
    const line = found[0].trimEnd();
    const from = start + found.index;
    return line === '' ? [] : [{ start: from, end: from + line.length }];
  });
}

/** The place within a text, or before the character that it would cut in two. */
function before(text: string, place: number): number {
  const at = Math.max(0, Math.min(text.length, place));
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
