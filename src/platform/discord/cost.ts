import { addCosts, type Cost, type Piece } from '../../card/fit.ts';
import { type Component, KIND } from './components.ts';
import { LIMITS } from './limits.ts';
import type { DiscordMessage } from './message.ts';

/** A little under what was measured, in case Discord counts something that was not in the measurements. */
const SPARE_BYTES = 70;

/** What a message may use of the limits that hold over the whole of it. */
export const WHOLE_MESSAGE = {
  components: LIMITS.components.most,
  characters: LIMITS.characters.most,
  bytes: LIMITS.bytes.most - SPARE_BYTES,
  attachments: LIMITS.attachments.most,
} as const satisfies Cost;

/** What components use of these limits, with everything inside them. */
export function costOf(components: DiscordMessage['components'] | readonly Component[]): Cost {
  return addCosts(components.map(costOfOne));
}

/** Components that stand together in one message, or wait together for the next one. */
export type Pieces = Piece<readonly Component[]>[];

/** Components that are shown together and whole, with their cost. */
export function together(...part: readonly Component[]): Pieces[number] {
  return { part, cost: costOf(part) };
}

/** A heading, which stays with what follows it. */
export function leading(heading: Component): Pieces[number] {
  return { ...together(heading), leads: true };
}

/** What is left of a budget when something else has been taken from it. */
export function less(budget: Cost, used: Cost): Cost {
  return Object.fromEntries(
    Object.entries(budget).map(([limit, most]) => [limit, most - (used[limit] ?? 0)]),
  );
}

function costOfOne(component: object): Cost {
  const nested = [
    ...('components' in component && Array.isArray(component.components) ? component.components : []),
    ...('accessory' in component ? [component.accessory] : []),
  ].filter((each) => typeof each === 'object' && each !== null);
  return addCosts([{ components: 1 }, textCost(component), fileCost(component), ...nested.map(costOfOne)]);
}

/** Each picture and each file is an attachment of its own. */
function fileCost(component: object): Cost {
  const isFile = 'type' in component && (component.type === KIND.gallery || component.type === KIND.file);
  return isFile ? { attachments: 1 } : {};
}

function textCost(component: object): Cost {
  if (!('content' in component) || typeof component.content !== 'string') return {};
  const bytes = Buffer.byteLength(component.content, 'utf8') + LIMITS.bytesPerDisplay.most;
  return { characters: component.content.length, bytes };
}
