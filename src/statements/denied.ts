import type { Word } from './words.ts';

const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never nobody nothing none neither nor hardly barely without impossible unable refuse refused refuses exclude excluded excludes'.split(
    ' ',
  ),
);
/** Behind another negation these say that it is so: "did not refuse". */
const TURNS: ReadonlySet<string> = new Set(
  'without impossible unable refuse refused refuses exclude excluded excludes'.split(' '),
);
/** Verbs that deny with their particle alone: "rule out". */
const PHRASES: ReadonlySet<string> = new Set(['rule_out', 'rules_out', 'ruled_out', 'ruling_out']);
/** Between a negation and what it denies these say nothing. */
const HEDGES: ReadonlySet<string> = new Set(
  'for the at this in now stage point moment time present yet far so being of course'.split(' '),
);
const ENDS: ReadonlySet<string> = new Set(['but', 'only', 'until', 'unless', 'except', 'while', 'before']);
/** A clause with one of these stands on its own: the negation of the one before does not reach into it. */
const OWN =
  /^(?:i|we|he|she|they|it|you|am|is|are|was|were|have|has|had|do|does|did|will|would|can|could|may|might|must|should|shall)$/;
const CONTENT = 0.15;

/** The places that a negation reaches: from it to the end of its clause, and of the parts that carry that on. */
export function deniedIn(words: readonly Word[]): ReadonlySet<number> {
  const clauses = clausesOf(words);
  const denied = new Set<number>();
  let [clause, sentence, isOpen, hasContent] = [-1, -1, false, false];
  for (const [index, word] of words.entries()) {
    if (word.sentence !== sentence) isOpen = false;
    else if (word.clause !== clause && hasContent && isOwn(clauses.get(word.clause) ?? [])) isOpen = false;
    if (ENDS.has(word.folded)) isOpen = false;
    [clause, sentence] = [word.clause, word.sentence];
    if (isNegation(word)) {
      isOpen = !(isOpen && !hasContent && (TURNS.has(word.folded) || isPhrase(word)));
      hasContent = false;
    } else if (isOpen) {
      denied.add(index);
      if (word.weight >= CONTENT && !HEDGES.has(word.folded)) hasContent = true;
    }
  }
  return denied;
}

function clausesOf(words: readonly Word[]): Map<number, Word[]> {
  const clauses = new Map<number, Word[]>();
  for (const word of words) {
    const found = clauses.get(word.clause);
    if (found === undefined) clauses.set(word.clause, [word]);
    else found.push(word);
  }
  return clauses;
}

function isOwn(clause: readonly Word[]): boolean {
  return clause.some(({ folded }) => OWN.test(folded)) && !clause.every(({ folded }) => HEDGES.has(folded));
}

export function isNegation(word: Word): boolean {
  return NEGATIONS.has(word.folded) || isPhrase(word);
}

function isPhrase({ phrase }: Word): boolean {
  return phrase !== undefined && PHRASES.has(phrase);
}
