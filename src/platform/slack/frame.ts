import type { Card } from '../../card/card.ts';
import { footer } from '../../card/describe.ts';
import { footActions } from '../../card/foot-actions.ts';
import { turnTo, whereabouts } from '../../card/turn.ts';
import type { ButtonMaker } from './buttons.ts';
import { LINES } from './limits.ts';
import type { SlackBlock } from './payload.ts';
import { plain } from './rich.ts';
import { shown } from './shown.ts';

/** What a message says of itself beside the card. */
export interface Framing {
  /** Whether its reader can show it to the others. */
  readonly canShare: boolean;
  /** The name of the person who showed it to the others. */
  readonly sharedBy?: string;
}

/** What every message ends with: what was asked, what the corpus holds, and the way on. */
export function footBlocks(
  card: Card,
  part: number,
  parts: number,
  buttons: ButtonMaker,
  { canShare, sharedBy }: Framing,
): SlackBlock[] {
  const { lead, asked, command, held } = footer(card);
  const question = shown(asked, LINES.asked);
  const sharer = shown(sharedBy ?? '', LINES.label);
  const share = { label: 'Share here', text: turnTo(card.asked.text, card.page?.number ?? 1, part) };
  return [
    { type: 'divider' },
    ...contextBlock([question === '' ? '' : `${lead}${question}`, shown(command, LINES.command)]),
    ...contextBlock([
      shown(held, LINES.held),
      whereabouts(card, part, parts),
      sharer === '' ? '' : `Shared by ${sharer}`,
    ]),
    ...buttons.rows(footActions(card, part, parts)),
    ...(canShare ? buttons.rows([share], 'share') : []),
  ];
}

/** Lines in small print. Plain text, in which Slack neither reads markup nor makes links. */
function contextBlock(lines: readonly string[]): SlackBlock[] {
  const text = lines.filter((line) => line !== '').join('\n');
  return text === '' ? [] : [{ type: 'context', elements: [plain(text)] }];
}
