import type { Card } from '../../card/card.ts';
import { UNDRAWN, type Upload, uploadsOf } from '../attachment.ts';
import type { PlatformLog } from '../log.ts';
import type { Service } from '../service.ts';
import type { Audience } from './audience.ts';
import type { DiscordMessage } from './message.ts';
import { renderDiscord, renderForAll } from './render.ts';

/** A message with its files, and the same without them where there are some. */
export interface Illustrated {
  readonly message: DiscordMessage;
  readonly files: readonly Upload[];
  readonly bare?: DiscordMessage;
}

/** Said where Discord takes the words and not the files. */
const NOT_TAKEN = 'Discord did not take it; it may be that I lack the permission Attach Files here';

/** A card as a message with its pictures drawn. One that cannot be drawn is left out, with a line that says so. */
export async function illustrated(
  { service, log }: { readonly service: Pick<Service, 'draw'>; readonly log?: PlatformLog },
  card: Card,
  audience: Audience = {},
): Promise<{ readonly sent: Illustrated; readonly keep: readonly string[] }> {
  const { message, keep, files } =
    Object.keys(audience).length === 0 ? renderForAll(card) : renderDiscord(card, audience);
  if (files.length === 0) return { sent: { message, files: [] }, keep };
  const uploads = await uploadsOf(files, service.draw).catch((error: unknown) => {
    log?.error({ err: error }, 'a picture could not be drawn');
    return undefined;
  });
  const without = (why: string): DiscordMessage =>
    renderDiscord(card, { ...audience, withoutFiles: why }).message;
  return uploads === undefined
    ? { sent: { message: without(UNDRAWN), files: [] }, keep }
    : { sent: { message, files: uploads, bare: without(NOT_TAKEN) }, keep };
}
