import type { FileBlock, PictureBlock } from '../card/blocks.ts';
import type { Chart } from '../card/chart.ts';

/** A file that goes with a message. What is in it is made only when the message is sent. */
export interface Attachment {
  /** Letters, digits, dots, dashes and underscores of ASCII, and unique in its message. */
  readonly name: string;
  readonly mediaType: string;
  /** What a picture shows; empty for other files. */
  readonly alt: string;
  readonly content: string | Chart;
}

/** A file as it is sent. */
export interface Upload {
  readonly name: string;
  readonly mediaType: string;
  readonly alt: string;
  readonly bytes: Uint8Array;
}

/** Draws a chart as a PNG. Rejects where the picture cannot be drawn. */
export type Draw = (chart: Chart) => Promise<Uint8Array>;

export type AttachmentOf = (block: FileBlock | PictureBlock) => Attachment;

const LONGEST_NAME = 60;
const MEDIA_TYPE = /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/i;

/** Names the files of one message. A block has the same name each time it is asked for. */
export function attachmentNames(): AttachmentOf {
  const known = new Map<FileBlock | PictureBlock, Attachment>();
  const taken = new Set<string>();
  return (block) => {
    const before = known.get(block);
    if (before !== undefined) return before;
    const wanted =
      block.kind === 'file'
        ? safeName(block.name, 'file.txt')
        : `${slug(block.chart.title) || 'picture'}.png`;
    const name = free(wanted, taken);
    taken.add(name);
    const made: Attachment =
      block.kind === 'file'
        ? { name, mediaType: mediaTypeOf(block), alt: '', content: block.text }
        : { name, mediaType: 'image/png', alt: block.alt, content: block.chart };
    known.set(block, made);
    return made;
  };
}

/** The media type of a file; what is no media type is plain text. */
export function mediaTypeOf({ mediaType }: FileBlock): string {
  return MEDIA_TYPE.test(mediaType) ? mediaType : 'text/plain';
}

/** Writes and draws files. Rejects where one of them cannot be drawn. */
export function uploadsOf(attachments: readonly Attachment[], draw: Draw): Promise<Upload[]> {
  return Promise.all(
    attachments.map(async ({ name, mediaType, alt, content }) => ({
      name,
      mediaType,
      alt,
      bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : await draw(content),
    })),
  );
}

/** Said in place of a file that does not go with the message. `why` ends without a full stop. */
export function leftOut(block: FileBlock | PictureBlock, why: string): string {
  const what = block.kind === 'picture' ? 'The picture' : `The file ${safeName(block.name, 'file.txt')}`;
  return `${what} is left out: ${why}.`;
}

/** What is said where a picture cannot be drawn. */
export const UNDRAWN = 'it could not be drawn, which is our fault; the lines say all that it shows';

/** A file name that every platform keeps as it is. */
export function safeName(name: string, otherwise: string): string {
  const last = name.slice(-500).split(/[/\\]/).at(-1) ?? '';
  const dot = last.lastIndexOf('.');
  const stem = slug(dot > 0 ? last.slice(0, dot) : last);
  const ending =
    dot > 0
      ? last
          .slice(dot + 1)
          .replace(/[^A-Za-z0-9]/g, '')
          .slice(0, 10)
      : '';
  if (stem === '') return otherwise;
  return ending === '' ? stem : `${stem}.${ending}`;
}

function slug(text: string): string {
  return text
    .slice(0, 500)
    .replace(/ı/g, 'i')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^[-_]+|[-_]+$/g, '');
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const dot = wanted.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  for (let number = 2; ; number += 1) {
    const name = `${stem}-${number}${ending}`;
    if (!taken.has(name)) return name;
  }
}
