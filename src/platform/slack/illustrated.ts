import type { Card } from '../../card/card.ts';
import { type Attachment, UNDRAWN, type Upload, uploadsOf } from '../attachment.ts';
import type { Service } from '../service.ts';
import { withFileIds } from './file.ts';
import type { SlackMessage } from './payload.ts';
import { type Audience, renderForAll, renderSlack } from './render.ts';
import { whyNotUploaded } from './upload.ts';

/** A message with its pictures in place; the files to share beside it; and the same without any of them. */
export interface Illustrated {
  readonly message: SlackMessage;
  readonly files: readonly Upload[];
  readonly bare?: SlackMessage;
}

/** What drawing and handing over takes. */
export interface Illustrating {
  readonly draw: Service['draw'];
  /** Hands a picture to Slack and gives its id. Rejects with what `faultOf` reads. */
  readonly upload: (picture: Upload) => Promise<string>;
  /** Told why a picture is left out. */
  readonly warn: (reason: string, error: unknown) => void;
}

/** Slack shows a file only to those with whom it is shared, which an answer for one person's eyes cannot do. */
const HIDDEN = 'Slack shows none in an answer that only you see; ask me in a direct message';
const NOT_THERE = 'Slack takes it only where I am a member; invite me to this channel and ask again';

/**
 * A card as a message, with its pictures drawn and handed to Slack. What cannot be is left out, with a line that
 * says why: the card itself always goes.
 */
export async function illustrated(
  { draw, upload, warn }: Illustrating,
  card: Card,
  audience: Audience = {},
  isHidden = false,
): Promise<Illustrated & { readonly long: readonly string[] }> {
  const rendered = Object.keys(audience).length === 0 ? renderForAll(card) : renderSlack(card, audience);
  const { long } = rendered;
  if (rendered.files.length === 0) return { message: rendered.message, long, files: [] };
  const without = (why: string): SlackMessage =>
    renderSlack(card, { ...audience, withoutFiles: why }).message;
  const pictures = rendered.files.filter(isPicture);
  const texts = rendered.files.filter((file) => !isPicture(file));
  if (isHidden && pictures.length > 0) return { message: without(HIDDEN), long, files: [] };
  let drawn: Upload[];
  try {
    drawn = await uploadsOf(rendered.files, draw);
  } catch (error) {
    warn('a picture could not be drawn', error);
    return { message: without(UNDRAWN), long, files: [] };
  }
  try {
    const ids = new Map<string, string>();
    for (const picture of drawn.filter(({ name }) => pictures.some((each) => each.name === name)))
      ids.set(picture.name, await upload(picture));
    const files = drawn.filter(({ name }) => texts.some((each) => each.name === name));
    const message = withFileIds(rendered.message, ids);
    return { message, long, files, ...(isHidden ? {} : { bare: without(NOT_THERE) }) };
  } catch (error) {
    warn('Slack did not take a picture', error);
    return { message: without(whyNotUploaded(error)), long, files: [] };
  }
}

function isPicture({ content }: Attachment): boolean {
  return typeof content !== 'string';
}
