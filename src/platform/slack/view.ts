import type { types } from '@slack/bolt';
import { VIEW_LIMITS } from './limits.ts';
import type { SlackBlock, SlackMessage } from './payload.ts';
import { plain } from './rich.ts';

/** A message in a window of its own. */
export function answerView({ blocks }: SlackMessage): types.ModalView {
  return { type: 'modal', title: plain('Dragoman'), close: plain('Close'), blocks };
}

/** The bot's Home tab. */
export function homeView(blocks: readonly SlackBlock[]): types.HomeView {
  return { type: 'home', blocks: blocks.slice(0, VIEW_LIMITS.blocks) };
}
