import { escapeText } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { RichPart, SlackBlock } from './payload.ts';
import { textOfRich } from './rich-text.ts';

const MORE = '\n(The message goes on.)';

/**
 * The first lines of a message, escaped, for notifications and screen readers, which read no blocks.
 * Each line, and so each quotation, is there whole or not at all.
 */
export function fallbackText(blocks: readonly SlackBlock[]): string {
  const lines = blocks.flatMap(linesOf).map(escapeText);
  const whole = lines.join('\n');
  if (whole.length <= LIMITS.fallback) return whole;
  let text = '';
  for (const line of lines) {
    const longer = text === '' ? line : `${text}\n${line}`;
    if (longer.length + MORE.length > LIMITS.fallback) break;
    text = longer;
  }
  return `${text}${MORE}`.trim();
}

function linesOf(block: SlackBlock): string[] {
  if (block.type === 'header') return [block.text.text];
  // What it shows stands in the lines of the card, which a notification has more need of.
  if (block.type === 'image') return [];
  if (block.type === 'context') return block.elements.map((element) => element.text);
  return block.type === 'rich_text' ? block.elements.flatMap(linesOfPart) : [];
}

function linesOfPart(part: RichPart): string[] {
  if (part.type === 'rich_text_list') return part.elements.flatMap(linesOfPart);
  return [part.elements.map(textOfRich).join('')];
}
