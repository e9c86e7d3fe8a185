import type { Measure } from './font.ts';
import { oneLine } from './svg.ts';

/** No line of a picture has more characters: the rest of a longer text need not be measured. */
const MOST = 400;

/** A text on one line that is at most `room` wide at a size; one that is cut ends in "…". */
export function clipTo(text: string, room: number, size: number, measure: Measure): string {
  const line = oneLine(text.slice(0, MOST));
  const isWhole = text.length <= MOST;
  if (isWhole && measure(line) * size <= room) return line;
  const characters = [...line];
  while (characters.length > 0 && measure(`${characters.join('')}…`) * size > room) characters.pop();
  const kept = withoutCutQuotation(characters.join('')).trimEnd();
  return kept === '' ? '' : `${kept}…`;
}

/** What each mark that opens a quotation is closed by. */
const CLOSED_BY: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '"': '"' };

/** Quotations are shown whole or not at all: what ends within one ends before it. */
function withoutCutQuotation(text: string): string {
  let open: { readonly at: number; readonly closedBy: string } | undefined;
  for (const [at, sign] of [...text].entries()) {
    if (open?.closedBy.includes(sign) === true) open = undefined;
    else if (open === undefined && CLOSED_BY[sign] !== undefined) open = { at, closedBy: CLOSED_BY[sign] };
  }
  return open === undefined ? text : [...text].slice(0, open.at).join('');
}

/** A text on at most `most` lines, broken between words; what does not fit is cut and ends in "…". */
export function wrapTo(text: string, room: number, size: number, most: number, measure: Measure): string[] {
  const words = oneLine(text.slice(0, MOST * most)).split(' ');
  const lines: string[] = [];
  while (words.length > 0 && lines.length < most - 1) {
    let line = words.shift() ?? '';
    while (words[0] !== undefined && measure(`${line} ${words[0]}`) * size <= room)
      line = `${line} ${words.shift()}`;
    lines.push(clipTo(line, room, size, measure));
  }
  if (words.length > 0) lines.push(clipTo(words.join(' '), room, size, measure));
  const shown = lines.filter((line) => line !== '');
  // A quotation that begins in one line and is cut in another goes with all of it.
  const all = shown.join(' ');
  if (!all.endsWith('…') || oneLine(text) === all) return shown;
  const rest = withoutCutQuotation(all.slice(0, -1)).trimEnd();
  return rest === all.slice(0, -1) || rest === '' ? shown : wrapTo(`${rest}…`, room, size, most, measure);
}
