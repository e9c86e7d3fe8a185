import { pack } from '../../card/fit.ts';
import { costOfPart } from './cost.ts';
import { LINES } from './limits.ts';
import type { Rich, RichTextBlock } from './payload.ts';
import { section } from './rich.ts';

/**
 * A bulleted list under a lead, as one block or, where it is long, as several that can go to different
 * messages. The lead stays with the first items. Empty items are left out.
 */
export function listUnder(lead: Rich[], items: readonly Rich[][]): RichTextBlock[] {
  const sections = items.filter((item) => item.length > 0).map(section);
  const groups = pack(
    sections.map((item) => ({ part: item, cost: costOfPart(item) })),
    { text: LINES.list, weight: LINES.listWeight },
  );
  return groups
    .map((elements, index) => [
      ...(index === 0 && lead.length > 0 ? [section(lead)] : []),
      ...(elements.length > 0 ? [{ type: 'rich_text_list', style: 'bullet', elements } as const] : []),
    ])
    .filter((parts) => parts.length > 0)
    .map((elements) => ({ type: 'rich_text', elements }));
}
