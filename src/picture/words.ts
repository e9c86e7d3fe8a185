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
  const kept = characters.join('').trimEnd();
  return kept === '' ? '' : `${kept}…`;
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
  return lines.filter((line) => line !== '');
}
