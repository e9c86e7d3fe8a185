import type { NoteBlock } from '../../card/blocks.ts';
import { isShowable } from '../../card/clip.ts';
import { plural } from '../../card/describe.ts';
import type { Cited } from '../../cite/cited.ts';
import type { FormatName } from '../../cite/formats.ts';
import { markdownCitation } from '../../cite/markdown.ts';
import { plainCitation } from '../../cite/plain.ts';
import { cited } from '../../cite/sentence.ts';

const SHOWN = 3;
/** A note is clipped at 1,500 characters on Discord, escapes counted, which a quotation never is. */
const LONGEST = 1300;
/** All of them stay in one message with the file and the buttons. */
const LONGEST_IN_ALL = 2400;

/** The first citations, to copy from the card; one that is long, or has several lines, is in the file alone. */
export function shortCitations({ items, accessed }: Cited, format: FormatName): NoteBlock[] {
  const citation = format === 'markdown' ? markdownCitation : plainCitation;
  const all = cited(items);
  const shown: string[] = [];
  let used = 0;
  for (const item of all.slice(0, SHOWN)) {
    const line = citation(item, accessed);
    const length = lengthOf(line);
    if (!isShort(line) || used + length > LONGEST_IN_ALL) break;
    shown.push(line);
    used += length;
  }
  const more = all.length - shown.length;
  return [
    ...shown.map((text): NoteBlock => ({ kind: 'note', text })),
    ...(more === 0
      ? []
      : [
          {
            kind: 'note' as const,
            text: `${plural(more, shown.length === 0 ? 'citation' : 'more citation')} in the file.`,
          },
        ]),
  ];
}

function isShort(line: string): boolean {
  return lengthOf(line) <= LONGEST && isShowable(line) && !/[\n\r\u2028\u2029]/.test(line);
}

/** How long it is where every sign that could be markup has a backslash before it. */
function lengthOf(line: string): number {
  return line.length + (line.match(/[^\p{L}\p{N}\s%.,;“”’()]/gu)?.length ?? 0);
}
