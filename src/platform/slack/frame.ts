import type { Card } from '../../card/card.ts';
import { footer } from '../../card/describe.ts';
import { type Turns, turns, whereabouts } from '../../card/turn.ts';
import { askBlocks, canPress } from './buttons.ts';
import { LINES } from './limits.ts';
import type { SlackBlock } from './payload.ts';
import { paragraph, plain, words } from './rich.ts';
import { shown } from './shown.ts';

/** What every message ends with: what was asked, what the corpus holds, and the way on. */
export function footBlocks(card: Card, part: number, parts: number): SlackBlock[] {
  const { asked, command, held } = footer(card);
  const question = shown(asked, LINES.asked);
  return [
    { type: 'divider' },
    ...contextBlock([question === '' ? '' : `Asked: ${question}`, shown(command, LINES.command)]),
    ...contextBlock([shown(held, LINES.held), whereabouts(card, part, parts)]),
    ...turnBlocks(card, turns(card, part, parts)),
  ];
}

/** Lines in small print. Plain text, in which Slack neither reads markup nor makes links. */
function contextBlock(lines: readonly string[]): SlackBlock[] {
  const text = lines.filter((line) => line !== '').join('\n');
  return text === '' ? [] : [{ type: 'context', elements: [plain(text)] }];
}

/** The buttons that turn. A question too long for a button is said by what to add to it. */
function turnBlocks(card: Card, { back, on }: Turns): SlackBlock[] {
  const actions = [back, on].filter((action) => action !== undefined);
  const typed = actions
    .filter((action) => !canPress(action))
    .map(({ label, text }) => `${label}: ask again, ending with ${turnOf(card, text)}`);
  return [...askBlocks(actions.filter(canPress)), ...paragraph(words(typed.join('\n'), LINES.line))];
}

function turnOf(card: Card, text: string): string {
  const added = text.slice(card.asked.text.length).trim();
  return added === '' ? 'no page and no part' : added;
}
