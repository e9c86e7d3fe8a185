import type { Flag } from './relation.ts';

/** What stands before a piece of a sentence and takes it back, or leaves it open. */
export interface Matrix {
  readonly flag: Flag;
  /** How many words before the piece it begins. */
  readonly back: number;
}

const VERBS =
  'think|believe|say|claim|suggest|mean|know|expect|accept|agree|see|want|intend|plan|pretend|promise|recall|remember|imagine|hope|propose|imply';
const NEVER =
  "(?:do|does|did|would|will|can|could|should) not|\\S+n't|cannot|never|nobody|no one|neither of \\S+|none of \\S+|hardly";
/** What somebody else does with words; nobody says "we claims". */
export const SAYS =
  'says|claims|alleges|thinks|believes|insists|argues|pretends|asserts|suggests|maintains|writes|tells|cries|wants|demands|accuses|imagines|complains|threatens|reckons|fears|swears';
/** The same of several, or in the past, where it takes a subject that is not the speaker. */
export const SAY =
  'say|claim|allege|think|believe|insist|argue|pretend|assert|suggest|maintain|write|tell|cry|want|demand|accuse|complain|threaten|fear|said|claimed|alleged|thought|believed|insisted|argued|pretended|asserted|suggested|maintained|wrote|told|cried|wanted|demanded|accused|complained|threatened|feared';
/** Others than the speaker. */
export const OTHERS =
  '(?:they|he|she|you|who|whoever|whosoever|those|anyone|anybody|nobody|someone|somebody|everybody|everyone|people|some|others|critics|opponents|rumours?|newspapers?|(?:the|my|our|his|her|their|your|some|many|most|mr|mrs|ms|dr) (?!of\\b|i\\b|we\\b)\\S+(?: (?!i\\b|we\\b|and\\b|but\\b|to\\b)\\S+)?)';
export const UNTRUE =
  'lie|lies|myth|falsehood|fabrication|slander|fiction|fantasy|fairy tale|illusion|delusion|mistake|nonsense|rubbish|propaganda|hoax|legend|invention|absurd|ridiculous|wrong|false|untrue|madness|folly';
const IDEA =
  'idea|notion|claim|rumour|rumor|suggestion|allegation|charge|accusation|belief|story|tale|assertion|impression|fear|view|theory|possibility|risk|danger|pretence|legend|talk|question';
/** Words that may stand between it and the piece: no new clause begins with them. */
const BETWEEN = '(?: (?!but\\b|and\\b|because\\b|so\\b)\\S+)';

/** By flags; each pattern reaches from where it begins to the piece. */
const MATRICES: readonly { readonly flag: Flag; readonly patterns: readonly string[] }[] = [
  {
    flag: 'negation changed',
    patterns: [
      `(?:it (?:is|was|would be|will be|seems) )?(?:impossible|unthinkable)${BETWEEN}{0,10}`,
      `(?:it (?:is|was|would be|will be|seems) )?(?:an? (?:\\S+ )?)?(?:${UNTRUE}|unlikely|not (?:true|possible|likely|the case))(?: (?:that|to|for|if))${BETWEEN}{0,5}`,
      `(?:impossible|wrong|false|untrue|unthinkable|unlikely|absurd|not (?:true|possible|likely|the case))${BETWEEN}{0,5}`,
      `(?:${NEVER}) (?:\\S+ )?(?:${VERBS}|${VERBS.replaceAll('|', 's|')}s|claimed|said|promised|thought|believed)${BETWEEN}{0,6}`,
      `(?:nobody|no one|none|no \\S+)${BETWEEN}{0,6} (?:${SAYS}|${SAY})(?: that)?`,
      `(?:no|without) (?:\\S+ )?(?:evidence|proof|sign|reason|indication|guarantee|suggestion|question|intention|plans?|truth|basis|chance|prospect|hope|need|way)${BETWEEN}{0,4}`,
      `(?:fail(?:s|ed)?(?: to)?|neglect(?:s|ed)?(?: to)?|forgot(?: to)?|declin(?:es?|ed)(?: to)?|unable(?: to)?|den(?:y|ies|ied)|refus(?:e|es|ed)|rejects?|rejected|disputes?|disputed|far from|instead of|rather than)${BETWEEN}{0,5}`,
      `wish(?:ed)?(?: (?:that|i|we|you|they|he|she|it|could|had|might))*(?: (?:say|tell you|believe|think|hope|promise))?(?: that)?`,
      `used to (?:think|believe|say|claim|hope|tell|fear)(?: (?:you|them|him|her|people|everybody|myself|us))?(?: that)?`,
    ],
  },
  {
    flag: 'qualifier dropped',
    patterns: [
      `(?:whether|if|unless|suppose|supposing|assuming|imagine|as if|as though|doubt|doubts|doubted)${BETWEEN}{0,5}`,
      `${OTHERS} (?:\\S+ )?(?:${SAYS}|${SAY})${BETWEEN}{0,5}`,
      `(?:\\S+ )?(?:${SAYS})${BETWEEN}{0,5}`,
      `(?<!\\b(?:i|we|i have|we have|i had|we had|i also|we also|i always|we always) )(?:demanded|claimed|alleged|insisted|threatened|accused \\S+|argued|pretended)(?: (?:that|of|to))`,
      `according to${BETWEEN}{1,5}`,
      `you (?:may|might|will|can|could) (?:\\S+ )?(?:hear|read|be told|think|believe|say)(?: \\S+){0,2}`,
      `(?:the|this|that|an?|any|every|such) (?:\\S+ ){0,2}(?:${IDEA}) (?:that|of)${BETWEEN}{0,2}`,
      `(?:i|we) (?:\\S+ )?(?:heard|read)(?: \\S+){0,2} that`,
    ],
  },
];
const COMPILED = MATRICES.map(({ flag, patterns }) => ({
  flag,
  pattern: new RegExp(`(?:^| )(?:${patterns.join('|')})$`, 'u'),
}));
/** A matrix that stands further off does not reach the piece. */
const REACH = 14;

/**
 * Whether the words before a piece, of its own sentence, deny it, doubt it, make it a condition or say that others
 * claim it: "It is impossible to …", "I do not think that …", "who claims that …", "whether …".
 * @param before folded words, from the beginning of the sentence up to the piece
 */
export function matrixBefore(before: readonly string[]): Matrix | undefined {
  const text = before.slice(-REACH).join(' ');
  for (const { flag, pattern } of COMPILED) {
    const found = pattern.exec(text);
    if (found !== null) return { flag, back: found[0].trim().split(' ').length };
  }
  return undefined;
}
