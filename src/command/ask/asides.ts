import type { Around } from './content.ts';
import { OCCASIONS, ROLES } from './lexicon/asker-words.ts';
import type { Placed } from './names.ts';
import { isOrdinary } from './ordinary-words.ts';
import type { Word } from './words.ts';

/** The end of a letter, with whoever signs it. */
const CLOSING =
  /^((kind|best|warm|many|with)( kind| best| warm| many)? (regards|wishes|thanks)|regards|sincerely|yours|thanks|thank you|cheers|best)\b/;
/** Who is speaking: "this is Ada from the Berlin desk", "Ada here". */
const INTRODUCTION =
  /^((hi|hello|hey|good \w+) )?((this is|it's|its|my name is|i am|i'm|im) |[\w-]+( [\w-]+){0,3} here\b)/;
/** A question that goes on in another sentence. */
const GOING_ON =
  /^(and|also|plus|or|especially|particularly|including|what about|how about|mostly|mainly|on|about|specifically|focus)\b/;
const SELF = /^(i|i'm|im|i've|ive|i'd|i'll|we|we're|we've|we'd|we'll|my|our)$/;
/** Who needs something asks for it, and is not what is asked about: "the ambassador requires a summary". */
const NEEDS =
  /^(needs?|needed|wants?|wanted|requires?|required|requests?|requested|asks|asked|asking|appreciates?|appreciate|expects?|wishes|likes?)$/;
const QUESTION = /^(what|which|who|whose|when|where|how|did|does|do|has|have|is|are|was|were|why)$/;
/** "Could the desk please have …": who is to have the answer. */
const MAY_HAVE =
  /^(could|can|may|might|would|will) (the|our|my|his|her) ([\w-]+ ){1,4}?(?=(please |kindly )?(have|get|see|know|receive|be (sent|given|told|briefed))\b)/;
/** What is sought "for" something is that very thing. */
const SOUGHT_FOR = /^(timeline|chronology|dates?|search|searching|look|looking|events|calendar|hunt|ask)$/;
const LONGEST_TAIL = 8;
/** What begins a tail that gives a reason. */
const REASON =
  /^(because|cause|cos|coz|so that|so (i|we)|as (i|we|my|our)|since (i|we|my|our)|while (i|we)|if (i|we)|when (i|we)|i need|i have|i am|i'm|we need|we have|we are|we're|to (prepare|prep|use|include|put|add|finish|help|cite|quote|inform|support) )\b/;
/** What begins a tail that says whom or what the answer is for; the second needs "my", "this" and the like. */
const FOR =
  /^(for|per|further to|following|at the request of|ahead of|in time for|in preparation for|to prepare for|as part of|with a view to|on behalf of)$/;
const BEFORE = /^(before|in|at|by|towards|during|after)$/;
const OWN = /^(my|our|this|tomorrow's|today's|tonight's|monday's|tuesday's|wednesday's|thursday's|friday's)$/;
const BY_THE_WAY =
  /^(i|i'm|im|i've|ive|i'd|we|we're|we've|our|my|hello|hi|hey|good|dear|just|as|since|sorry|so|the|while|after|before|being|because|please|student|colleagues?|morning|afternoon|evening|writing|preparing|working|researching|doing|having|finishing|drafting|studying)$/;
const ASKS =
  /^(what|which|who|whose|when|where|how|whether|give|show|tell|list|find|search|compare|brief|catch|bring|summari[sz]e|sum|get|send|timeline|chronology|latest|newest|quotes?|quotations?|statements?|remarks|news|headlines|articles?|briefing|summary|overview|everything|anything|wording|words|check|verify|did|does)$/;

/** The words that stand around the question itself: greetings, reasons, whoever asks. By their numbers. */
export function asidesOf(around: Around): ReadonlySet<number> {
  const { words } = around;
  const core = coreSentences(around);
  return new Set(
    words.flatMap((word, at) => {
      const isOutside = core.has(word.sentence) ? isAsideClause(at, around) : isAsideSentence(word, around);
      return isOutside || isLeadIn(at, words) ? [at] : [];
    }),
  );
}

/** Whether a word of an aside may be left out: an ordinary word, whoever asks, or who signs. */
export function isLeftOut(word: Placed, words: readonly Word[]): boolean {
  const sentence = textOf(words.filter((other) => other.sentence === word.sentence));
  if (CLOSING.test(sentence) || INTRODUCTION.test(sentence)) return true;
  if (ROLES.has(word.plain) || OCCASIONS.has(word.plain)) return true;
  return isOrdinary(word.plain) && (!isCapital(word, words) || isLeadIn(word.at, words));
}

/** A capital that no beginning of a sentence explains, where not everything is in capitals. */
export function isCapital({ raw, sentence, at }: Placed, words: readonly Word[]): boolean {
  const isFirst = words[at - 1]?.sentence !== sentence;
  const all = words.every((word) => word.raw === word.raw.toUpperCase());
  return /^\p{Lu}/u.test(raw) && !isFirst && !all;
}

/** The sentences that name something; where none does, those that ask something. */
function coreSentences({ words, names, dates }: Around): ReadonlySet<number> {
  const sentencesOf = (numbers: Iterable<number>): Set<number> =>
    new Set([...numbers].flatMap((at) => words[at]?.sentence ?? []));
  const named = sentencesOf([...names, ...dates]);
  if (named.size > 0) return named;
  const asking = new Set(words.flatMap(({ plain, sentence }) => (ASKS.test(plain) ? [sentence] : [])));
  return asking.size > 0 ? asking : new Set(words.map(({ sentence }) => sentence));
}

function isAsideSentence({ sentence }: Word, { words }: Around): boolean {
  return !GOING_ON.test(textOf(words.filter((word) => word.sentence === sentence)));
}

/** "I am back from leave, so give me …": what comes before the sentence begins to ask, where it begins by the way. */
function isLeadIn(at: number, words: readonly Word[]): boolean {
  const sentence = words[at]?.sentence;
  const first = words.findIndex((word) => word.sentence === sentence);
  const opening = `${words[first]?.plain ?? ''} ${words[first + 1]?.plain ?? ''}`;
  if (!BY_THE_WAY.test(words[first]?.plain ?? '') && !/^(in|at|for|with) (our|my|this)$/.test(opening))
    return false;
  const start = words.findIndex(
    (word, index) =>
      index >= first && word.sentence === sentence && ASKS.test(word.plain) && !isRelative(index, words),
  );
  return start >= 0 && at < start;
}

/** "The head of mission, who is travelling": about whoever asks, and no question. */
function isRelative(at: number, words: readonly Word[]): boolean {
  return /^(who|which|whose)$/.test(words[at]?.plain ?? '') && ROLES.has(words[at - 1]?.plain ?? '');
}

/** A clause in which the asker speaks of themselves, or its beginning or end that says for whom or what it is. */
function isAsideClause(at: number, { words, names, dates }: Around): boolean {
  const own = words[at];
  const clause = words.flatMap((word, index) =>
    word.sentence === own?.sentence && word.clause === own.clause ? [{ ...word, at: index }] : [],
  );
  const place = clause.findIndex((word) => word.at === at);
  const isNamed = (list: readonly { readonly at: number }[]): boolean =>
    list.some((word) => names.has(word.at));
  const isUnnamed = !isNamed(clause) && !clause.some((word) => dates.has(word.at));
  if (isUnnamed && clause.some(({ plain }) => SELF.test(plain))) return true;
  if (isUnnamed && clause.at(-1)?.plain === 'here') return true;
  const needs = clause.findIndex(({ plain }) => NEEDS.test(plain));
  const isAsker = place < needs && !QUESTION.test(clause[0]?.plain ?? '') && !isNamed(clause.slice(0, needs));
  if (isAsker) return true;
  if (isUnnamed && isRelative(clause[0]?.at ?? 0, words)) return true;
  const may = MAY_HAVE.exec(textOf(clause))?.[0];
  if (may !== undefined && place < may.split(' ').length) return true;
  return clause.some((_word, index) => {
    const tail = clause.slice(index);
    const named = tail.findIndex((word) => names.has(word.at));
    const unnamed = named < 0 ? tail : tail.slice(0, named);
    return (
      index <= place &&
      !SOUGHT_FOR.test(clause[index - 1]?.plain ?? '') &&
      isTail(unnamed, place - index, named < 0 && index > 0)
    );
  });
}

function isTail(tail: readonly Word[], place: number, isEnd: boolean): boolean {
  const text = textOf(tail);
  if (isEnd && REASON.test(text)) return true;
  const [first = '', second = '', third = ''] = text.split(' ');
  const isFor = FOR.test(first) || FOR.test(`${first} ${second}`) || FOR.test(`${first} ${second} ${third}`);
  if (!isFor && !(BEFORE.test(first) && OWN.test(second))) return false;
  const end = tail.findIndex(
    ({ plain }, index) =>
      index > 0 && /^(i|we|and|about|on|what|which|that|to|please|could|can)$/.test(plain),
  );
  const last = tail
    .slice(0, end < 0 ? LONGEST_TAIL : Math.min(end, LONGEST_TAIL))
    .findLastIndex(({ plain }) => OCCASIONS.has(plain) || ROLES.has(plain));
  return last >= place;
}

function textOf(words: readonly Word[]): string {
  return words.map(({ plain }) => plain).join(' ');
}
