import type { LikenessOf } from './likeness.ts';
import type { Match } from './stretch.ts';
import type { Unit } from './units.ts';

const MOVED = 0.8;
/** Phrases that can stand at either end of a sentence begin so. */
const MOVES =
  /^(?:on|in|at|by|for|since|until|before|after|during|with|without|today|tomorrow|yesterday|tonight|now|again|still|also|already|yet|never|always|perhaps|probably|currently|immediately)$/;
/** How far from the stretch what was moved may stand. */
const AROUND = 6;

/** A phrase of time, place or manner that stands before the rest in one and behind it in the other. */
export function moved(
  typed: readonly Unit[],
  told: readonly Unit[],
  inOrder: readonly Match[],
  likenessOf: LikenessOf,
): Match[] {
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined) return [];
  const [here, there] = [new Set(inOrder.map(({ at }) => at)), new Set(inOrder.map((match) => match.with))];
  const found: Match[] = [];
  let isMoving = false;
  for (const [at, unit] of typed.entries()) {
    if (here.has(at)) {
      isMoving = MOVES.test(unit.folded);
      continue;
    }
    isMoving ||= MOVES.test(unit.folded);
    if (!isMoving) continue;
    const place = told.findIndex(
      (other, index) =>
        !there.has(index) &&
        index >= first.with - AROUND &&
        index <= last.with + AROUND &&
        likenessOf(unit, other) > 0,
    );
    if (place < 0) continue;
    there.add(place);
    const other = told[place];
    if (other !== undefined) found.push({ at, with: place, likeness: MOVED * likenessOf(unit, other) });
  }
  return found;
}
