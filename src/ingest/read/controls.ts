/**
 * Control characters but tabs and line breaks, which no reader sees and no record may hold. U+0000 is left: what holds
 * it is no text, and is refused as such.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** A text with one space for each control character: every place in it stays where it was. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, ' ');
}
