import type { Action } from '../../card/card.ts';
import { actionId } from './action-id.ts';
import { LIMITS } from './limits.ts';
import type { Button, SlackBlock } from './payload.ts';
import { pressValue, type Verb } from './press-value.ts';
import { plain } from './rich.ts';
import { shown } from './shown.ts';

/** Makes the buttons of one message: who may press them, and which of their questions have to be kept. */
export interface ButtonMaker {
  /** Questions as rows of buttons. Those without anything to read on them are left out. */
  rows(actions: readonly Action[], verb?: Verb): SlackBlock[];
}

/**
 * @param owner the only user who may press the buttons, where the message is private
 * @param keep is told of each question that is too long for a button, and has to be kept before sending
 */
export function buttonMaker(owner?: string, keep: (question: string) => void = () => {}): ButtonMaker {
  const button = (action: Action, verb: Verb): Button => {
    const { value, long } = pressValue(verb, action.text, owner);
    if (long !== undefined) keep(long);
    return { type: 'button', text: plain(labelOf(action)), action_id: actionId(0), value };
  };
  return {
    rows(actions, verb) {
      const buttons = actions
        .filter((action) => action.text.trim() !== '' && labelOf(action) !== '')
        .map((action) => button(action, verb ?? (action.beside === true ? 'context' : 'ask')));
      const rows: SlackBlock[] = [];
      for (let start = 0; start < buttons.length; start += LIMITS.actionsElements) {
        rows.push({ type: 'actions', elements: buttons.slice(start, start + LIMITS.actionsElements) });
      }
      return rows;
    },
  };
}

/** Gives each button of a message a name of its own. */
export function withUniqueIds(blocks: readonly SlackBlock[]): SlackBlock[] {
  let place = 0;
  const named = (button: Button): Button => ({ ...button, action_id: actionId(place++) });
  return blocks.map((block) =>
    block.type === 'actions' ? { ...block, elements: block.elements.map(named) } : block,
  );
}

function labelOf(action: Action): string {
  return shown(action.label, LIMITS.buttonText) || shown(action.text, LIMITS.buttonText);
}
