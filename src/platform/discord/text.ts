import { isolate } from '../../card/bidi.ts';
import { clip } from '../../card/clip.ts';
import { code, escapeMarkdown } from './escape.ts';

/** Discord refuses a text of nothing but spaces and invisible characters. U+2800 is a braille cell without dots. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);
}

/** Plain text on one line, as Markdown of at most `most` UTF-16 units. Nothing where the text is blank. */
export function line(text: string, most: number): string {
  return within(oneLine(text), most, (clipped) => escapeMarkdown(isolate(clipped)));
}

/** Plain text of several lines, each isolated by itself, as Markdown of at most `most` UTF-16 units. */
export function paragraph(text: string, most: number): string {
  const lines = text.split(/[\r\n\u2028\u2029]+/).filter((each) => !isBlank(each));
  return within(lines.join('\n'), most, (clipped) =>
    escapeMarkdown(clipped.split('\n').map(isolate).join('\n')),
  );
}

/** A text to type, as inline code of at most `most` UTF-16 units. */
export function typed(text: string, most: number): string {
  return within(oneLine(text), most, (clipped) => isolate(code(clipped)));
}

/** The text of a button: plain, on one line, at most `most` UTF-16 units. */
export function label(text: string, most: number): string {
  return within(oneLine(text), most, isolate);
}

/** Markup around a text, or nothing around nothing. */
export function mark(before: string, text: string, after = ''): string {
  return text === '' ? '' : `${before}${text}${after}`;
}

/** The lines that have something on them. */
export function stack(lines: readonly string[]): string {
  return lines.filter((each) => each !== '').join('\n');
}

/** Deals lines into as few texts as possible of about `most` UTF-16 units, so that a long list can go on in the next message. */
export function bundle(lines: readonly string[], most: number): string[] {
  const texts: string[] = [];
  for (const each of lines.filter((one) => one !== '')) {
    const open = texts.at(-1);
    if (open === undefined || open.length + each.length > most) texts.push(each);
    else texts[texts.length - 1] = `${open}\n${each}`;
  }
  return texts;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}

/** Clips a text until what is drawn of it, which escapes and isolates lengthen, is within the limit too. */
function within(text: string, most: number, draw: (clipped: string) => string): string {
  if (isBlank(text)) return '';
  // What is cut off in any case need not be looked at; one character more tells that something is.
  const start = text.slice(0, most + 1);
  for (let room = most; ; ) {
    const clipped = clip(start, room);
    const drawn = isBlank(clipped) ? '' : draw(clipped);
    if (drawn.length <= most) return drawn;
    room = Math.floor((room * most) / drawn.length);
  }
}
