import type { Action } from '../../card/card.ts';
import { isShowable } from '../../card/clip.ts';
import { actionId } from './action-id.ts';
import { LIMITS, LINES } from './limits.ts';
import type { Button, SlackBlock } from './payload.ts';
import { joined, paragraph, plain, words } from './rich.ts';
import { shown } from './shown.ts';

/** Whether a button can carry a question. */
export function canPress(action: Action): boolean {
  return action.text.length <= LIMITS.buttonValue && isShowable(action.text) && labelOf(action) !== '';
}

/** Questions as rows of buttons. A question that no button can carry is shown below, to be typed. */
export function askBlocks(actions: readonly Action[]): SlackBlock[] {
  const typed = actions.filter((action) => !canPress(action));
  return [...buttonRows(actions.filter(canPress)), ...typed.flatMap(typedLine)];
}

/** Gives each button of a message a name of its own. */
export function withUniqueIds(blocks: readonly SlackBlock[]): SlackBlock[] {
  let place = 0;
  const named = (button: Button): Button => ({ ...button, action_id: actionId(place++) });
  return blocks.map((block) =>
    block.type === 'actions' ? { ...block, elements: block.elements.map(named) } : block,
  );
}

function buttonRows(actions: readonly Action[]): SlackBlock[] {
  const buttons = actions.map(
    (action, place): Button => ({
      type: 'button',
      text: plain(labelOf(action)),
      action_id: actionId(place),
      value: action.text,
    }),
  );
  const rows: SlackBlock[] = [];
  for (let start = 0; start < buttons.length; start += LIMITS.actionsElements) {
    rows.push({ type: 'actions', elements: buttons.slice(start, start + LIMITS.actionsElements) });
  }
  return rows;
}

function labelOf(action: Action): string {
  return shown(action.label, LIMITS.buttonText) || shown(action.text, LIMITS.buttonText);
}

function typedLine(action: Action): SlackBlock[] {
  const label = words(action.label, LIMITS.buttonText);
  return paragraph(joined([label, words(action.text, LINES.typed, { code: true })], ': '));
}
