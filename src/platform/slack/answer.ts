import type { Card } from '../../card/card.ts';
import type { Asking } from '../../command/read-question.ts';
import { type Handling, type Incoming, idsOf } from './handling.ts';
import { type From, hereOf } from './here.ts';
import { illustrated } from './illustrated.ts';
import type { Outgoing } from './places.ts';
import { reasonOf } from './redact.ts';
import { uploadFile } from './upload.ts';

/** How an answer is wanted. */
export interface Wanted {
  readonly from: From;
  readonly where: 'channel' | 'direct';
  /** Whether only the asker is to see it, whatever the question says. */
  readonly isPrivate?: boolean;
  /** Whether it is shown in a window, which has no channel to share it in. */
  readonly inWindow?: boolean;
  /** Who shows it to the others. */
  readonly sharedBy?: string;
}

/** An answer, ready to be sent. */
export interface Reply extends Outgoing {
  /** What went wrong, where the question could not be answered. */
  readonly problem?: string;
}

/** Asks the bot, and renders its answer for the people who will see it. Never rejects. */
export async function reply(
  handling: Handling,
  incoming: Incoming,
  asking: Asking,
  { from, where, isPrivate: kept = false, inWindow = false, sharedBy }: Wanted,
): Promise<Reply> {
  const { service, log } = handling;
  const here = hereOf(handling, incoming, from);
  const asker = `slack:${incoming.team}:${incoming.user}`;
  const answered = await service.handle({ asking, asker, where, here });
  const { card } = answered;
  // What went wrong is for the asker alone.
  const isPrivate = kept || answered.isPrivate || card.tone === 'problem';
  const uploading = { client: from.client, fetch: handling.fetch, callMs: handling.pace.callMs };
  const { long, ...drawn } = await illustrated(
    {
      draw: service.draw,
      upload: (picture) => uploadFile(uploading, picture),
      warn: (says, error) => log.warn({ ...idsOf(incoming), reason: reasonOf(error) }, says),
    },
    card,
    {
      ...(isPrivate && !inWindow ? { isPrivate, owner: incoming.user } : {}),
      ...(sharedBy === undefined ? {} : { sharedBy }),
    },
    isPrivate || inWindow,
  );
  for (const question of long) {
    await service.keep(question).catch((error: unknown) => {
      log.error(
        { ...idsOf(incoming), reason: reasonOf(error) },
        'a long question could not be kept; its button will say that it is too old',
      );
    });
  }
  const problem = card.tone === 'problem' ? saidIn(card) : undefined;
  return { ...drawn, isPrivate, ...(problem === undefined ? {} : { problem }) };
}

function saidIn(card: Card): string {
  return card.blocks.find((block) => block.kind === 'note')?.text ?? card.title;
}
