import { type ButtonAction, readActionId, type Verb } from './action-id.ts';
import { compose, type Reply, refusal, type Wish } from './compose.ts';
import { deliver } from './deliver.ts';
import type { Asker, Incoming } from './incoming.ts';
import type { Parts } from './parts.ts';

/** How each button answers. `isOwned`: only its owner may press it. */
const ANSWERS: Readonly<Record<Verb, (isOwned: boolean) => Wish>> = {
  ask: (isOwned) => ({ as: 'update', isPrivate: isOwned }),
  context: () => ({ as: 'message', isPrivate: true }),
  share: () => ({ as: 'message', isPrivate: false, isShared: true }),
};

/**
 * Answers the press of a button. One that is none of ours, or belongs to somebody else, or whose question is
 * not kept any more, is refused in words that say what to do, and nothing else happens.
 */
export function press(parts: Parts, { ticket, asker, receivedAt }: Incoming, id: string): Promise<void> {
  const action = readActionId(id);
  const isMine = action?.owner === undefined || action.owner === asker.id;
  if (action === undefined || !isMine) {
    const reply = refusal(action === undefined ? 'foreignButton' : 'notYours', asker);
    return deliver(parts, { ticket, receivedAt, ...reply }, Promise.resolve(reply));
  }
  const wish = ANSWERS[action.verb](action.owner !== undefined);
  const isPrivate = asker.where === 'channel' && wish.isPrivate;
  return deliver(parts, { ticket, receivedAt, as: wish.as, isPrivate }, answer(parts, action, asker, wish));
}

async function answer(parts: Parts, action: ButtonAction, asker: Asker, wish: Wish): Promise<Reply> {
  try {
    const text = 'text' in action ? action.text : await parts.service.recall(action.digest);
    return text === undefined ? refusal('forgotten', asker) : await compose(parts, { text }, asker, wish);
  } catch (error) {
    parts.log.error({ err: error }, 'the question of a button could not be looked up');
    return refusal('fault', asker);
  }
}
