/** What starts markup, a mention, an emoji, a timestamp or a link anywhere in a line. `:` keeps `https://` and `:name:` apart. */
const ANYWHERE = /[\\*_~`|<>[\]@:#]/g;
/** What starts a list or small text at the beginning of a line: `-`, `+`, `1.`. */
const LINE_START = /^([^\S\r\n\u2028\u2029]*)([-+])/gm;
const NUMBERED = /^([^\S\r\n\u2028\u2029]*\d+)([.)])/gm;

/**
 * Plain text as Discord Markdown that shows exactly that text and does nothing else: no markup, mention, emoji,
 * timestamp or link. A backslash before a character that is no letter, digit or space shows that character.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(ANYWHERE, '\\$&').replace(LINE_START, '$1\\$2').replace(NUMBERED, '$1\\$2');
}

/** Escaped text as a block quote: each of its lines is marked, so that none falls out of the quote. */
export function blockQuote(escaped: string): string {
  return `> ${escaped.replace(/\r\n|\r|\n/g, '$&> ')}`;
}

/** What Discord would read inside code too: a line break or backtick ends it, and the server looks for mentions. */
const NOT_IN_CODE = /[`@\r\n\u2028\u2029]|:\/\/|<(?:[@#:/+]|\w*:)/;

/** A text to type as inline code, or escaped where code could not show it as it is. */
export function code(text: string): string {
  return NOT_IN_CODE.test(text) ? escapeMarkdown(text) : `\`${text}\``;
}
