import type { Unit } from './units.ts';

/** What joins a clause to another one, and goes with it wherever it stands. */
const JOINS: ReadonlySet<string> = new Set(
  'if unless when whenever because since until till before after once while although though provided so then therefore where whereas'.split(
    ' ',
  ),
);
const MOST = 6;

/** The places at which a text can be cut for its two halves to change places: "B if A" and "if A, B". */
export function cutsOf(units: readonly Unit[]): number[] {
  return units
    .flatMap((unit, index) => (index > 0 && (unit.beginsClause || isJoin(unit)) ? [index] : []))
    .slice(0, MOST);
}

export function isJoin({ folded }: Unit): boolean {
  return JOINS.has(folded);
}
