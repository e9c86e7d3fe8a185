import { createHash } from 'node:crypto';
import { isShowable } from '../../card/clip.ts';
import { LIMITS } from './limits.ts';

const ASK = 'ask:';
const DIGEST = 'ask#';

/** What a button asks: the question itself, or the digest under which it is kept. */
export type AskedByButton = { readonly text: string } | { readonly digest: string };

/**
 * The `custom_id` of a button that asks `text`: the text itself where Discord will carry it unchanged, else
 * the SHA-256 of it in base64url, under which the text has to be kept.
 */
export function actionId(text: string): string {
  const id = `${ASK}${text}`;
  const carried = id.length <= LIMITS.customId.most && isShowable(text) && !/[\r\n\t]|\s$/.test(text);
  return carried ? id : `${DIGEST}${createHash('sha256').update(text, 'utf8').digest('base64url')}`;
}

/** The inverse of `actionId`; undefined for a `custom_id` that it did not make. */
export function readActionId(id: string): AskedByButton | undefined {
  if (id.startsWith(ASK)) return { text: id.slice(ASK.length) };
  const digest = id.startsWith(DIGEST) ? id.slice(DIGEST.length) : '';
  return /^[\w-]{43}$/.test(digest) ? { digest } : undefined;
}
