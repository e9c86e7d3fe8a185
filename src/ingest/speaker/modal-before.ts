import type { Token } from '../sentence/tokens.ts';
import { VERBS } from '../words/verbs.ts';
import type { Mention } from './mention.ts';

/** How far before its verb a modal stands that reaches over an "and". */
const REACH = 12;

/**
 * “She might have stood up and said …”: the modal reaches over the "and". “Vale said it would close and called …”:
 * the modal of what she said is not hers.
 */
export function isModalBefore(tokens: readonly Token[], verb: number, last: Mention | undefined): boolean {
  const modal = tokens.findIndex(
    ({ lower }, at) => at >= verb - REACH && at < verb && /^(?:might|could|would|should|may)$/.test(lower),
  );
  if (modal < 0) return false;
  return last === undefined || !tokens.slice(last.to, modal).some(({ lower }) => VERBS.has(lower));
}
