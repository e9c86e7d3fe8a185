import { OTHERS, SAY, SAYS, UNTRUE } from './matrix.ts';
import type { Flag } from './relation.ts';
import type { Token } from './tokens.ts';

/** What stands behind a piece and takes it back, or gives it to somebody else. */
export interface Aftermath {
  readonly flag: Flag;
  /** How many words behind the piece it goes on to. */
  readonly length: number;
}

const IS = '(?:is|was|are|were|would be|will be) (?:\\S+ )?(?:an? )?(?:\\S+ )?';
const UNTRUTH = `(?:${UNTRUE}|not (?:true|so|the case|what)|impossible|unthinkable|over)`;

const FALSE =
  '(?:lie|lies|myth|falsehood|fabrication|slander|fiction|fairy tale|illusion|nonsense|untrue|false|propaganda|hoax|not true|not so|not the case)';

/** Right behind it, in its own sentence. */
const SAME: readonly (readonly [Flag, RegExp])[] = [
  ['negation changed', new RegExp(`^${IS}${UNTRUTH}\\b`, 'u')],
  ['qualifier dropped', /^(?:according to|in the words of)(?: \S+){1,4}/u],
];
/** The same, behind a comma or a dash. */
const APART: readonly (readonly [Flag, RegExp])[] = [
  [
    'qualifier dropped',
    new RegExp(
      `^(?:or )?(?:so |as )?(?:${OTHERS} (?:\\S+ )?(?:${SAYS}|${SAY})|(?:${SAYS}|said) (?!i\\b|we\\b)\\S+)\\b`,
      'u',
    ),
  ],
  ['qualifier dropped', /^(?:or so|as if|allegedly|supposedly|they say|we are told|i am told)\b/u],
];
/** In the sentence after it. */
const NEXT: readonly (readonly [Flag, RegExp])[] = [
  [
    'negation changed',
    new RegExp(
      `^(?:that|this|those|these|all (?:that|this)) (?:is|was|are|were) (?:(?:\\S+ )?an? )?(?:\\S+ )?${FALSE}\\b`,
      'u',
    ),
  ],
  [
    'negation changed',
    /^(?:nonsense|not true|wrong|no such thing|(?:that is not|that isn't) (?:what|true|so|right|my|our|me|us|the case|how)|far from it)\b/u,
  ],
  [
    'qualifier dropped',
    new RegExp(
      `^(?:that|this|it|those|these) (?:is|was|are|were) (?:what (?!i\\b|we\\b)(?:\\S+ ){1,3}(?:${SAYS}|${SAY}|wants?)|(?:the )?words of|(?:his|her|their|somebody else's|not my|not our|no) (?:words?|view|claim|opinion|idea)|how (?:he|she|they)\\b)(?: \\S+){0,5}`,
      'u',
    ),
  ],
  [
    'qualifier dropped',
    new RegExp(`^(?:or )?so (?:(?:${SAYS}|${SAY})\\b|${OTHERS} (?:${SAYS}|${SAY})\\b)`, 'u'),
  ],
];
/** A matrix that stands further off does not reach the piece. */
const REACH = 14;

/** Whether the words behind a piece take it back, or say that it is somebody else's: "… — or so my critics think". */
export function aftermathOf(behind: readonly Token[], sentence: number): Aftermath | undefined {
  const near = behind.slice(0, REACH);
  const [first] = near;
  if (first === undefined) return undefined;
  const isSame = first.sentence === sentence;
  const own = near.filter((token) => token.sentence === first.sentence);
  const text = own.map(({ folded }) => folded).join(' ');
  const patterns = isSame ? [...SAME, ...(first.beginsClause ? APART : [])] : NEXT;
  for (const [flag, pattern] of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return { flag, length: found[0].split(' ').length };
  }
  return undefined;
}
