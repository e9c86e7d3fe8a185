import { ASKED_NOUN, ASKS, BY_THE_WAY, PARTICIPLE, SELF, TIME } from './aside-words.ts';
import type { Around } from './content.ts';
import { ROLES } from './lexicon/asker-words.ts';
import type { Placed } from './names.ts';
import { isFunction } from './word-class.ts';
import type { Word } from './words.ts';

/**
 * "I am back from leave, so give me …": what comes before a sentence begins to ask, where it begins by the way.
 * A clause with a name belongs to the question, unless it begins by the way itself.
 * @param clauses of one sentence, in their order
 */
export function leadInOf(clauses: readonly (readonly Placed[])[], around: Around): readonly Placed[] {
  const [first = []] = clauses;
  if (!beginsByTheWay(first)) return [];
  const leadIn: Placed[] = [];
  const sentence = clauses.flat();
  if (!sentence.some((_word, index) => isAsking(index, sentence, around))) return [];
  for (const clause of clauses) {
    const isNamed = clause.some(({ at }) => around.names.has(at));
    if (isNamed && !beginsByTheWay(clause)) break;
    const asking = clause.findIndex((_word, index) => isAsking(index, clause, around));
    if (asking >= 0) return [...leadIn, ...clause.slice(0, beforeNoun(asking, clause, around))];
    if (isNamed) break;
    leadIn.push(...clause);
  }
  return leadIn;
}

function beginsByTheWay(clause: readonly Placed[]): boolean {
  const [first = '', second = ''] = clause.map(({ plain }) => plain);
  // "Since the election, …" is a time; "since our desk lost it, …" a reason.
  if (TIME.test(first) && !clause.some(({ plain }) => SELF.test(plain))) return false;
  return (
    BY_THE_WAY.test(first) ||
    PARTICIPLE.test(first) ||
    /^(in|at|for|with) (our|my|this)$/.test(`${first} ${second}`)
  );
}

function isAsking(index: number, words: readonly Placed[], { asksPlainly }: Around): boolean {
  const word = words[index];
  if (word === undefined) return false;
  return asksPlainly.has(word.at) || (ASKS.test(word.plain) && !isRelative(index, words));
}

/** "The flood timeline": what stands before a noun says what it is of. */
function beforeNoun(asking: number, clause: readonly Placed[], { asksPlainly }: Around): number {
  const noun = clause[asking];
  if (noun === undefined || !(ASKED_NOUN.test(noun.plain) || asksPlainly.has(noun.at))) return asking;
  let end = asking;
  for (let word = clause[end - 1]; word !== undefined && !isFunction(word); word = clause[end - 1]) end -= 1;
  return end;
}

/** "The head of mission, who is travelling": about whoever asks, and no question. */
export function isRelative(at: number, words: readonly Word[]): boolean {
  return /^(who|which|whose)$/.test(words[at]?.plain ?? '') && ROLES.has(words[at - 1]?.plain ?? '');
}
