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
  const middle = [encode(start), ...(end === '' ? [] : [encode(end)])].join(',');
  const before = prefix === '' ? '' : `${encode(prefix)}-,`;
  const after = suffix === '' ? '' : `,-${encode(suffix)}`;
  const candidates = [`${before}${middle}${after}`, `${before}${middle}`, middle];
  const fitting = candidates
    .map((text) => `${page}#:~:text=${text}`)
    .find((link) => link.length <= LONGEST_URL);
  return start === '' ? page : (fitting ?? page);
}

/** A short passage is named whole; of a long one, or one of several lines, the first and the last words. */
function terms({ start, end }: Anchor): { start: string; end: string } {
  if (end !== undefined) return { start: firstWords(start, TERM_WORDS), end: lastWords(end, TERM_WORDS) };
  if (start.length <= LONG_PASSAGE && !start.includes('\n')) return { start: start.trim(), end: '' };
  return { start: firstWords(start, TERM_WORDS), end: lastWords(start, TERM_WORDS) };
}

/** The first `count` words of the first line. */
function firstWords(text: string, count: number): string {
  return words(text.split('\n')[0] ?? '')
    .slice(0, count)
    .join(' ');
}

/** The last `count` words of the last line. */
function lastWords(text: string, count: number): string {
  return words(text.split('\n').at(-1) ?? '')
    .slice(-count)
    .join(' ');
}

/** The words of a line, or none where it has no letter or digit to be found by. */
function words(line: string): string[] {
  return /[\p{L}\p{N}]/u.test(line) ? line.trim().split(/\s+/) : [];
}

/** `-`, `,` and `&` have a meaning in a text directive; brackets and stars have one in Markdown. */
function encode(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replace(
    /[-!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
