/** Closed classes of English, as the aligning of words needs them. */

/** One word of many forms: what changes when speech is reported, or translated, says nothing. */
const CLASSES: Readonly<Record<string, string>> = {
  be: 'am is are was were be been being',
  have: 'has have had having',
  do: 'do does did done doing',
  will: 'will would shall wo',
  can: 'can could ca',
  may: 'may might',
  not: "not n't never cannot",
  no: 'no none',
  i: 'i we he she they it one me us him her them you myself ourselves himself herself themselves itself my our his hers their its your mine ours theirs yours',
  that: 'that this these those which who whom whose what',
  the: 'the a an',
  nobody: 'nobody noone',
  before: 'before until till unless',
  like: 'like as',
};

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

/** The class of a word that is of a closed class in which forms are not told apart. */
export function classOf(word: string): string | undefined {
  return CLASS_OF.get(word);
}

/** Words that say next to nothing when two quotations share them. */
export const EMPTY: ReadonlySet<string> = new Set(
  'the a an of to in on at by for from with as and or but so if then than that this these those which who whom whose what it its be have do will can may i we he she they you me us him her them my our his their your there here not no one some any all also very just too only even still yet now about into out up down over off through after before when while where how because both either neither each every other such more most much many good like well say tell get go come make take thing let us never nobody shall must should ought would could might been being am is are was were has had having does did done until till unless whether though although'.split(
    ' ',
  ),
);
