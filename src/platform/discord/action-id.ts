import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isShowable } from '../../card/clip.ts';
import { LIMITS } from './limits.ts';

/** What a button does with its question, and whether it says in its `custom_id` who alone may press it. */
const VERBS = {
  /** Answers in place of the message. */
  ask: { owned: 'sometimes' },
  /** Answers the one who presses, in a new message. */
  context: { owned: 'sometimes' },
  /** Posts a private answer where everybody sees it. */
  share: { owned: 'always' },
} as const satisfies Readonly<Record<string, { readonly owned: 'sometimes' | 'always' }>>;

export type Verb = keyof typeof VERBS;

/** What a button asks: the question itself, or the digest under which it is kept. */
export type AskedByButton = { readonly text: string } | { readonly digest: string };

/** What a button does. `owner` is the id of the one person who may press it. */
export type ButtonAction = AskedByButton & { readonly verb: Verb; readonly owner?: string };

/** `ask:/quotes lavrov`, `context@123:/source x`, or `ask#` and a digest. */
const FORM = /^([a-z]+)(?:@(\d{1,20}))?(?::(.+)|#([\w-]{43}))$/s;

const actionSchema = z
  .string()
  .max(LIMITS.customId.most)
  .transform((id): ButtonAction | undefined => {
    const [, verb = '', owner, text, digest = ''] = FORM.exec(id) ?? [];
    if (!isVerb(verb) || (VERBS[verb].owned === 'always' && owner === undefined)) return undefined;
    return {
      verb,
      ...(owner === undefined ? {} : { owner }),
      ...(text === undefined ? { digest } : { text }),
    };
  });

/**
 * The `custom_id` of a button that asks `text`: the text itself where Discord will carry it unchanged, else
 * its digest, under which the text has to be kept.
 */
export function actionId(text: string, verb: Verb = 'ask', owner?: string): string {
  const start = owner === undefined ? verb : `${verb}@${owner}`;
  const id = `${start}:${text}`;
  const carried =
    text !== '' && id.length <= LIMITS.customId.most && isShowable(text) && !/[\r\n\t]|\s$/.test(text);
  return carried ? id : `${start}#${digestOf(text)}`;
}

/** The inverse of `actionId`; undefined for a `custom_id` that it did not make. */
export function readActionId(id: string): ButtonAction | undefined {
  return actionSchema.safeParse(id).data;
}

/** How a question that no button can carry is named: SHA-256 of its UTF-8 in base64url. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url');
}

function isVerb(word: string): word is Verb {
  return Object.hasOwn(VERBS, word);
}
