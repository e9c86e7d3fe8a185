import { baseOf } from './irregular.ts';
import { isFact } from './must-agree.ts';
import { areOpposites } from './opposites.ts';
import type { Match } from './stretch.ts';
import type { Unit } from './units.ts';

/** Common verbs have as much. */
const CONTENT = 0.08;
/** So many words can stand in the place of others. More say something of their own. */
const MOST = 2;
const MOST_TOLD = 3;

/**
 * Typed words that stand in the place of others: between two words that both sides have, one or two words of content
 * here and some there, neither of them a number, a name or a day. "to keep the plant closed" for "the station". What
 * stands at an end in the place of something else is a claim of its own: nothing behind it holds it there.
 */
export function insteadOf(
  typed: readonly Unit[],
  told: readonly Unit[],
  inOrder: readonly Match[],
): number[] {
  return inOrder.slice(1).flatMap((next, index) => {
    const before = inOrder[index];
    if (before === undefined) return [];
    const here = indexes(before.at + 1, next.at).filter((at) => isContent(typed, at));
    const there = indexes(before.with + 1, next.with).filter(
      (at) => isContent(told, at) || isLight(told[at]),
    );
    if (here.length === 0 || here.length > MOST || there.length === 0 || there.length > MOST_TOLD) return [];
    if (here.some((at) => isFact(typed, at)) || there.some((at) => isFact(told, at))) return [];
    const isTurned = here.some((a) =>
      there.some((b) => areOpposites(typed[a]?.stem ?? '', told[b]?.stem ?? '')),
    );
    return isTurned ? [] : here;
  });
}

/** Verbs that say little and stand for many: "I got an email". */
const LIGHT = /^(?:get|go|come|make|take|say|tell|give|put)$/;

function isLight(unit: Unit | undefined): boolean {
  return unit !== undefined && LIGHT.test(baseOf(unit.folded));
}

function isContent(units: readonly Unit[], index: number): boolean {
  return (units[index]?.weight ?? 0) >= CONTENT;
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
