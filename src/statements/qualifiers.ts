import type { Likeness } from './compare.ts';
import { LIMITS } from './limits.ts';
import type { Reading } from './telling.ts';
import type { Word } from './words.ts';

/** From this share of its content on, a clause is told. */
const TOLD = 0.3;
/** A clause in which most of a short piece is found is told, too. */
const MOST = 0.6;
const CONTENT = 0.15;
const NEGATION = /\b(?:not|no|never|nobody|nothing|none|neither|nor)\b/gu;
/** A short clause at the end that takes back a part: "we have not ended it". */
const TAKES_BACK = /^(?:it|we|i|they|he|she) (?:\S+ )?not \S+(?: \S+){0,3}$/u;

interface Clause {
  readonly text: string;
  readonly sentence: number;
  readonly isTold: boolean;
}

/** Whether the fullest telling limits what this one claims, and this one does not. */
export function isQualifierDropped(member: Reading, fullest: Reading, likeness: Likeness): boolean {
  const clauses = clausesOf(fullest, likeness);
  const told = new Set(clauses.filter(({ isTold }) => isTold).map(({ sentence }) => sentence));
  const near = clauses.filter(({ sentence }) => told.has(sentence));
  const claim = textOf(member.words);
  const isMissing = LIMITS.some(({ limits, keeps }) =>
    near.some(
      (clause) => isLimited(clause, limits) && !keeps.test(withoutShared(claim, clause.text, limits)),
    ),
  );
  if (isMissing) return true;
  const denials = Math.max(0, ...near.filter(({ isTold }) => isTold).map(({ text }) => countOf(text)));
  if (denials >= 2 && countOf(claim) < denials && member.telling.kind !== 'mixed') return true;
  return near.some(({ text, isTold }) => !isTold && TAKES_BACK.test(text)) && countOf(claim) === 0;
}

/** A limit within a clause that is told limits it; one in the clause beside it has to stand at its beginning. */
function isLimited({ text, isTold }: Clause, limits: RegExp): boolean {
  const found = limits.exec(text);
  if (found === null) return false;
  return isTold || text.slice(0, found.index).trim().split(' ').length <= 2;
}

/** The words of a claim but for those that the limited clause has besides its limit: "still" of "for now, … still". */
function withoutShared(claim: string, limited: string, limits: RegExp): string {
  const rest = new Set(limited.replace(limits, ' ').split(' '));
  return claim
    .split(' ')
    .filter((word) => !rest.has(word))
    .join(' ');
}

function countOf(text: string): number {
  return text.match(NEGATION)?.length ?? 0;
}

function clausesOf(fullest: Reading, { whole, pairs }: Likeness): Clause[] {
  const isWhole = whole === fullest;
  const told = new Map<number, number>();
  for (const pair of pairs) {
    const word = fullest.words[isWhole ? pair.with : pair.at];
    if (word !== undefined && word.weight >= CONTENT)
      told.set(word.clause, (told.get(word.clause) ?? 0) + word.weight * pair.likeness);
  }
  const clauses = new Map<number, Word[]>();
  for (const word of fullest.words) {
    const words = clauses.get(word.clause);
    if (words === undefined) clauses.set(word.clause, [word]);
    else words.push(word);
  }
  const all = [...told.values()].reduce((sum, weight) => sum + weight, 0);
  return [...clauses].map(([clause, words]) => {
    const weight = words.reduce((sum, word) => sum + (word.weight >= CONTENT ? word.weight : 0), 0);
    const found = told.get(clause) ?? 0;
    return {
      text: textOf(words),
      sentence: words[0]?.sentence ?? 0,
      isTold: weight > 0 && (found >= TOLD * weight || found >= MOST * all),
    };
  });
}

/** The words, numbers in digits. */
function textOf(words: readonly Word[]): string {
  return words.map(({ folded, number }) => (number === undefined ? folded : String(number))).join(' ');
}
