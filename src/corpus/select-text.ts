import type { TextSelector } from './selector.ts';

/** How many UTF-16 units of context a selector keeps on either side. */
const CONTEXT = 32;
const LINE_BREAK = /[\n\r\u2028\u2029]/;

/**
 * The selector of `text.slice(start, end)`. Its prefix and suffix touch the words, hold whole words, at most
 * 32 UTF-16 units of them, and stay on the same line, because a browser looks for them within one block.
 */
export function selectText(text: string, start: number, end: number): TextSelector {
  return {
    exact: text.slice(start, end),
    prefix: prefixAt(text, start),
    suffix: suffixAt(text, end),
    start,
    end,
  };
}

/** One unit more than is kept is looked at: it shows whether the outermost word is whole. */
function prefixAt(text: string, start: number): string {
  const line =
    text
      .slice(Math.max(0, start - CONTEXT - 1), start)
      .split(LINE_BREAK)
      .at(-1) ?? '';
  if (line.length <= CONTEXT) return line.trimStart();
  const cut = /\s/.exec(line);
  return cut === null ? '' : line.slice(cut.index).trimStart();
}

function suffixAt(text: string, end: number): string {
  const line = text.slice(end, end + CONTEXT + 1).split(LINE_BREAK)[0] ?? '';
  if (line.length <= CONTEXT) return line.trimEnd();
  const lastWord = /\S*$/.exec(line);
  return line.slice(0, lastWord?.index).trimEnd();
}
