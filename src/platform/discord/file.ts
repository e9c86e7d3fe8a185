import type { FileBlock, PictureBlock } from '../../card/blocks.ts';
import { type Attachment, type AttachmentOf, leftOut } from '../attachment.ts';
import { type Component, display, fileOf, gallery, KIND } from './components.ts';
import { type Pieces, together } from './cost.ts';
import { LIMITS } from './limits.ts';
import type { DiscordMessage } from './message.ts';
import { isBlank, label, paragraph } from './text.ts';

/** How the files of a card are named, or why none goes with the message. */
export interface Files {
  readonly attach: AttachmentOf;
  readonly without: string | undefined;
}

const TOO_LARGE = 'it is larger than Discord takes; ask for fewer days or less at once';

/** A file or a picture in its place among the blocks, or a line that says why it is not there. */
export function filePiece(block: FileBlock | PictureBlock, { attach, without }: Files): Pieces {
  const { name, alt, content } = attach(block);
  const isTooLarge =
    typeof content === 'string' && Buffer.byteLength(content, 'utf8') > LIMITS.fileBytes.most;
  const why = without ?? (isTooLarge ? TOO_LARGE : undefined);
  if (why !== undefined) return [together(display(paragraph(leftOut(block, why), 400)))];
  return [together(block.kind === 'picture' ? gallery(name, alt) : fileOf(name))];
}

/** Whether a component shows the attachment of a name. */
export function namesFile(component: Component, name: string): boolean {
  const url = `attachment://${name}`;
  if (component.type === KIND.file) return component.file.url === url;
  return component.type === KIND.gallery && component.items.some(({ media }) => media.url === url);
}

/** What a message says of its files; nothing where it has none. */
export function filesOf(files: readonly Attachment[]): Pick<DiscordMessage, 'attachments'> {
  if (files.length === 0) return {};
  return {
    attachments: files.map(({ name, alt }, id) => {
      const description = label(alt, LIMITS.description.most);
      return { id, filename: name, ...(isBlank(description) ? {} : { description }) };
    }),
  };
}
