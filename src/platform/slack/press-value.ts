import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isShowable } from '../../card/clip.ts';
import { LIMITS } from './limits.ts';

/** What a button does: asks in place of its message, asks privately beside it, or posts the answer for all. */
export type Verb = 'ask' | 'context' | 'share';

/** What a pressed button wants. Either the question itself or, where it is long, the digest it is kept under. */
export interface Press {
  readonly verb: Verb;
  /** The only user who may press it, where the answer is private. */
  readonly owner?: string;
  readonly question: { readonly text: string } | { readonly digest: string };
}

/** The `value` of a button, and the question to keep where the value has only its digest. */
export interface PressValue {
  readonly value: string;
  readonly long?: string;
}

/**
 * Writes `ask:/quotes lavrov`, `share@U123:/quotes lavrov`, or `ask#<digest>` where the question is too long
 * or would not come back unchanged.
 */
export function pressValue(verb: Verb, text: string, owner?: string): PressValue {
  const start = owner === undefined ? verb : `${verb}@${owner}`;
  const value = `${start}:${text}`;
  const carried = value.length <= LIMITS.buttonValue && isShowable(text) && text === text.trim();
  return carried ? { value } : { value: `${start}#${digestOf(text)}`, long: text };
}

const FORM = /^(ask|context|share)(?:@([UW][A-Z0-9]{1,30}))?(?::([\s\S]+)|#([\w-]{43}))$/;

const pressSchema = z
  .string()
  .max(LIMITS.buttonValue)
  .transform((value, context): Press => {
    const [, verb, owner, text, digest] = FORM.exec(value) ?? [];
    const question =
      text !== undefined && text.trim() !== '' ? { text } : digest === undefined ? undefined : { digest };
    const named = verbSchema.safeParse(verb);
    // Only a private answer is shared, and only by the person who has it.
    if (!named.success || question === undefined || (named.data === 'share' && owner === undefined)) {
      context.addIssue('not the value of a button of ours');
      return z.NEVER;
    }
    return { verb: named.data, question, ...(owner === undefined ? {} : { owner }) };
  });
const verbSchema = z.enum(['ask', 'context', 'share']);

/** The inverse of `pressValue`; undefined for a value that it did not write. */
export function readPressValue(value: unknown): Press | undefined {
  const parsed = pressSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** How a long question is named: SHA-256 of its UTF-8 in base64url. */
export function digestOf(question: string): string {
  return createHash('sha256').update(question, 'utf8').digest('base64url');
}
