import { rt } from './rt.ts';
import type { OutletRule } from './rule.ts';
import { tass } from './tass.ts';
import { trtWorld } from './trt-world.ts';
import { yeniSafak } from './yeni-safak.ts';

/** Every outlet with a rule of its own. */
export const rules: readonly OutletRule[] = [rt, tass, trtWorld, yeniSafak];

/** How much of a page is looked through for an outlet's mark, from its beginning and from its end. */
const EDGE = 20_000;

/** The rule whose mark a raw page bears. */
export function ruleFor(text: string): OutletRule | undefined {
  const edges = text.length > 2 * EDGE ? `${text.slice(0, EDGE)}\n${text.slice(-EDGE)}` : text;
  return rules.find(({ mark }) => mark.test(edges));
}
