/** Where a link lands: the words to show, and a few words on either side of them. */
export interface Anchor {
  /** The first words of the passage, or the whole of it. */
  readonly start: string;
  /** The last words of a long passage. */
  readonly end?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Discord takes 512 characters in a link button, the least of our platforms. */
const LONGEST_URL = 512;
const LONG_PASSAGE = 120;
const TERM_WORDS = 7;
const CONTEXT_WORDS = 4;

/**
 * The address of a page, opened and scrolled to the words of an anchor: `#:~:text=prefix-,start,end,-suffix`.
 * Terms are cut at word boundaries and within one line, as the matching rules want.
 * Context that would make the address too long is left out.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function linkTo(url: string, anchor: Anchor): string {
  const page = url.replace(/#.*$/s, '');
  const { start, end } = terms(anchor);
  const prefix = lastWords(anchor.prefix ?? '', CONTEXT_WORDS);
  const suffix = firstWords(anchor.suffix ?? '', CONTEXT_WORDS);
  const middle = end === '' ? encode(start) : `${encode(start)},${encode(end)}`;
  if (start === '') return page;
  const before = prefix === '' ? '' : `${encode(prefix)}-,`;
  const after = suffix === '' ? '' : `,-${encode(suffix)}`;
  const room = LONGEST_URL - page.length - '#:~:text='.length;
  const fitting = [`${before}${middle}${after}`, `${before}${middle}`, middle].find(
    ({ length }) => length <= room,
  );
  return fitting === undefined ? page : `${page}#:~:text=${fitting}`;
}

/** A short passage is named whole; of a long one, or one of several lines, the first and the last words. */
function terms({ start, end }: Anchor): { start: string; end: string } {
  if (end !== undefined) return { start: firstWords(start, TERM_WORDS), end: lastWords(end, TERM_WORDS) };
  if (start.length <= LONG_PASSAGE && !start.includes('\n')) return { start: start.trim(), end: '' };
  return { start: firstWords(start, TERM_WORDS), end: lastWords(start, TERM_WORDS) };
}

/** The first `count` words of the first line. */
function firstWords(text: string, count: number): string {
  const end = text.indexOf('\n');
  const line = end < 0 ? text : text.slice(0, end);
  return wordsOf(line, line.slice(0, NEAR), count).slice(0, count).join(' ');
}

/** The last `count` words of the last line. */
function lastWords(text: string, count: number): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return wordsOf(line, line.slice(-NEAR), count).slice(-count).join(' ');
}

/** So many words as are wanted mostly stand within so many characters of either end. */
const NEAR = 160;

/** The words of a line, or none where it has no letter or digit to be found by. Of a long one, those of its end alone. */
function wordsOf(line: string, near: string, count: number): string[] {
  if (!/[\p{L}\p{N}]/u.test(line)) return [];
  const found = near.match(/\S+/g) ?? [];
  // The outermost word may be cut.
  return found.length > count || near.length === line.length ? found : (line.match(/\S+/g) ?? []);
}

/** `-`, `,` and `&` have a meaning in a text directive; brackets and stars have one in Markdown. */
function encode(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replace(
    /[-!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
