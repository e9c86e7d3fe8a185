import type { FileBlock, PictureBlock } from '../../card/blocks.ts';
import { type AttachmentOf, leftOut } from '../attachment.ts';
import { LIMITS, LINES } from './limits.ts';
import type { ImageBlock, SlackBlock, SlackMessage } from './payload.ts';
import { paragraph, words } from './rich.ts';
import { shown } from './shown.ts';

/** How the files of a card are named, or why none goes with the message. */
export interface Files {
  readonly attach: AttachmentOf;
  readonly without?: string | undefined;
  /** Only one person sees the message. */
  readonly isPrivate: boolean;
}

/** In place of a file's id until Slack has given one: the file's name. */
const UNPLACED = 'attachment:';

/** A picture in its place among the blocks, or a line that says where a file is, or why there is none. */
export function fileBlocks(block: FileBlock | PictureBlock, files: Files): SlackBlock[] {
  if (files.without !== undefined) return paragraph(words(leftOut(block, files.without), LINES.line));
  const { name } = files.attach(block);
  if (block.kind === 'file') {
    const where = files.isPrivate ? 'in your direct messages with me' : 'in the thread of this message';
    return paragraph(words(`File: ${name}, ${where}.`, LINES.line));
  }
  const alt = shown(block.alt, LIMITS.imageAlt);
  return [
    {
      type: 'image',
      slack_file: { id: `${UNPLACED}${name}` },
      alt_text: alt === '' ? name : alt,
    },
  ];
}

/** Whether a message shows a picture or tells of a file by this name. */
export function tellsOf(blocks: readonly SlackBlock[], name: string): boolean {
  const text = JSON.stringify(blocks);
  return text.includes(`"${UNPLACED}${name}"`) || text.includes(`"File: ${name}, `);
}

/** The message with the ids that Slack has given its pictures, by their names. */
export function withFileIds(message: SlackMessage, ids: ReadonlyMap<string, string>): SlackMessage {
  const placed = (block: ImageBlock): ImageBlock => {
    const id = ids.get(block.slack_file.id.slice(UNPLACED.length));
    return id === undefined ? block : { ...block, slack_file: { id } };
  };
  return {
    ...message,
    blocks: message.blocks.map((block) => (block.type === 'image' ? placed(block) : block)),
  };
}
