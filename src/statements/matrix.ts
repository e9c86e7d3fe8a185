import type { Flag } from './relation.ts';

/** What stands before a piece of a sentence and takes it back, or leaves it open. */
export interface Matrix {
  readonly flag: Flag;
  /** How many words before the piece it begins. */
  readonly back: number;
}

const VERBS =
  'think|believe|say|claim|suggest|mean|know|expect|accept|agree|see|want|intend|plan|pretend|promise|recall|remember|imagine|hope|propose|imply';
/** Words that may stand between it and the piece: no new clause begins with them. */
const BETWEEN = '(?: (?!but\\b|and\\b|because\\b|so\\b)\\S+)';

/** By flags; each pattern reaches from where it begins to the piece. */
const MATRICES: readonly { readonly flag: Flag; readonly pattern: RegExp }[] = [
  {
    flag: 'negation changed',
    pattern: new RegExp(
      `(?:^| )(?:(?:it (?:is|was|would be|will be|seems) )?(?:impossible|wrong|false|untrue|unthinkable|unlikely|absurd|not (?:true|possible|likely|the case))${BETWEEN}{0,5}|(?:(?:do|does|did|would|will|can|could|should) not|\\S+n't|cannot|never|nobody|no one|neither of \\S+|hardly) (?:\\S+ )?(?:${VERBS}|${VERBS.replaceAll('|', 's|')}s|claimed|said|promised|thought|believed)${BETWEEN}{0,6}|(?:no|without) (?:evidence|proof|sign|reason|indication|guarantee|suggestion|question|intention|plans?)${BETWEEN}{0,4}|(?:den(?:y|ies|ied)|refus(?:e|es|ed)|rejects?|rejected|disputes?|disputed|far from|instead of|rather than)${BETWEEN}{0,5})$`,
      'u',
    ),
  },
  {
    flag: 'qualifier dropped',
    pattern: new RegExp(
      `(?:^| )(?:(?:whether|if|unless|suppose|supposing|assuming|imagine|as if|as though|doubt|doubts|doubted)${BETWEEN}{0,5}|(?:they|he|she|who|whoever|whosoever|those|anyone|anybody|nobody|someone|somebody|people|some|others|critics|opponents|everybody|everyone|rumours?|you) (?:\\S+ )?(?:claim|claims|claimed|say|says|said|allege|alleges|alleged|pretend|pretends|believe|believes|think|thinks|tell|tells|told|insist|insists|insisted|want|wants|accuse|accuses)${BETWEEN}{0,5})$`,
      'u',
    ),
  },
];
/** A matrix that stands further off does not reach the piece. */
const REACH = 14;

/**
 * Whether the words before a piece, of its own sentence, deny it, doubt it, make it a condition or say that others
 * claim it: "It is impossible to …", "I do not think that …", "who claims that …", "whether …".
 * @param before folded words, from the beginning of the sentence up to the piece
 */
export function matrixBefore(before: readonly string[]): Matrix | undefined {
  const text = before.slice(-REACH).join(' ');
  for (const { flag, pattern } of MATRICES) {
    const found = pattern.exec(text);
    if (found !== null) return { flag, back: found[0].trim().split(' ').length };
  }
  return undefined;
}
