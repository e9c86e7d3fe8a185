import type { Card } from '../../card/card.ts';
import type { Asking } from '../../command/read-question.ts';
import type { Upload } from '../attachment.ts';
import type { Outgoing } from './api.ts';
import { illustrated } from './illustrated.ts';
import type { Asker } from './incoming.ts';
import { EPHEMERAL } from './message.ts';
import { type NOTICES, notice } from './notice.ts';
import type { Parts } from './parts.ts';

/** Something to send to whoever asked. */
export interface Reply {
  readonly message: Outgoing;
  /** A new message, or in place of the one with the button. */
  readonly as: 'message' | 'update';
  /** Only the asker sees it. */
  readonly isPrivate: boolean;
  /** What `message.attachments` name. */
  readonly files?: readonly Upload[];
  /** The same without files, for where Discord does not take them. */
  readonly bare?: Outgoing;
}

/** How the answer is to be sent. */
export interface Wish {
  readonly as: Reply['as'];
  /** Only the asker is to see it, whatever the question says. In a direct message that goes without saying. */
  readonly isPrivate: boolean;
  /** It was asked by a message, which nothing can answer unseen: what went wrong is said there. */
  readonly isWritten?: true;
  /** The asker shares an answer with the channel. */
  readonly isShared?: boolean;
  /** Said above the answer, such as what was left out of the question. */
  readonly note?: string;
}

/** Answers a question with a message that is ready to be sent. Never rejects. */
export async function compose(parts: Parts, asking: Asking, asker: Asker, wish: Wish): Promise<Reply> {
  const { service, log } = parts;
  try {
    const { id, where, here } = asker;
    const answered = await service.handle({ asking, asker: `discord:${id}`, where, here });
    // What went wrong is for the asker alone, and takes nobody else's card away.
    const isProblem = answered.card.tone === 'problem' && wish.isWritten !== true;
    const isPrivate =
      where === 'channel' && (wish.isPrivate || answered.isPrivate || isProblem) && !wish.isShared;
    const card = wish.note === undefined ? answered.card : withNote(answered.card, wish.note);
    const ready = await illustrated(parts, card, {
      ...(isPrivate ? { isPrivate, owner: id } : {}),
      ...(wish.isShared === true ? { sharedBy: id } : {}),
    });
    await Promise.all(ready.keep.map((question) => service.keep(question)));
    // Nobody else is shown in place of a public message what only the asker may see.
    const isBeside = (isPrivate || isProblem) && !wish.isPrivate;
    return { ...ready.sent, as: isBeside ? 'message' : wish.as, isPrivate };
  } catch (error) {
    log.error({ err: error }, 'an answer could not be made into a message');
    return refusal('fault', asker);
  }
}

function withNote(card: Card, text: string): Card {
  return { ...card, blocks: [{ kind: 'note', text }, ...card.blocks] };
}

/** A notice that only the asker sees. */
export function refusal(name: keyof typeof NOTICES, { where }: Pick<Asker, 'where'>): Reply {
  return { message: notice(name), as: 'message', isPrivate: where === 'channel' };
}

/** A message with the flag that hides it from everybody but the asker, where it is private. */
export function flagged({ message, isPrivate }: Reply): Outgoing {
  return isPrivate ? { ...message, flags: message.flags | EPHEMERAL } : message;
}
