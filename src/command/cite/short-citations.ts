import type { NoteBlock } from '../../card/blocks.ts';
import { isShowable } from '../../card/clip.ts';
import { plural } from '../../card/describe.ts';
import type { Cited } from '../../cite/cited.ts';
import type { FormatName } from '../../cite/formats.ts';
import { markdownCitation } from '../../cite/markdown.ts';
import { plainCitation } from '../../cite/plain.ts';
import { cited } from '../../cite/sentence.ts';

const SHOWN = 3;
/** A note is clipped at 1,500 characters on Discord, where escaping can double a text. A quotation never is. */
const LONGEST = 700;

/** The first citations, to copy from the card; one that is long, or has several lines, is in the file alone. */
export function shortCitations({ items, accessed }: Cited, format: FormatName): NoteBlock[] {
  const citation = format === 'markdown' ? markdownCitation : plainCitation;
  const lines = cited(items).map((item) => citation(item, accessed));
  const shown = lines
    .filter((line) => line.length <= LONGEST && isShowable(line) && !/[\n\r\u2028\u2029]/.test(line))
    .slice(0, SHOWN);
  const more = lines.length - shown.length;
  return [
    ...shown.map((text): NoteBlock => ({ kind: 'note', text })),
    ...(more === 0 || shown.length === 0
      ? []
      : [{ kind: 'note' as const, text: `${plural(more, 'more citation')} in the file.` }]),
  ];
}
