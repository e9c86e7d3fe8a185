import type { Match } from './stretch.ts';
import type { Unit } from './units.ts';

const CONTENT = 0.15;
const HE = /^(?:he|him|his|himself)$/;
const SHE = /^(?:she|her|hers|herself)$/;

/** Whether a man was typed where a woman is told, or the reverse. */
export function isOtherSex(
  typed: readonly Unit[],
  told: readonly Unit[],
  matches: readonly Match[],
): boolean {
  return matches.some(({ at, with: place }) => {
    const [here = '', there = ''] = [typed[at]?.folded, told[place]?.folded];
    return (HE.test(here) && SHE.test(there)) || (SHE.test(here) && HE.test(there));
  });
}

/** Whether a sentence was typed of one subject that is told of another: "Belarus has …" for "Turkey has …". */
export function isOfAnother(
  typed: readonly Unit[],
  told: readonly Unit[],
  inOrder: readonly Match[],
  there: ReadonlySet<number>,
): boolean {
  const first = inOrder[0];
  if (first === undefined || first.at !== 1 || first.with === 0) return false;
  const [here, before, next] = [typed[0], told[first.with - 1], told[first.with]];
  if (here === undefined || before === undefined || next === undefined) return false;
  return (
    here.weight >= CONTENT &&
    before.weight >= CONTENT &&
    !there.has(first.with - 1) &&
    before.sentence === next.sentence &&
    told[first.with - 2]?.sentence !== before.sentence
  );
}
