import type { Around } from './content.ts';
import { OCCASIONS, ROLES } from './lexicon/asker-words.ts';
import type { Placed } from './names.ts';
import { isOrdinary } from './ordinary-words.ts';
import { isFunction } from './word-class.ts';
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
const MEANWHILE =
  /\b(before|until|till|once|as soon as|when|while) (the|my|our|a|an) [\w -]+ (arrives?|leaves?|starts?|begins?|comes?|goes|lands?|airs?|closes?|calls?|rings?|gets? (here|back|in)|is (here|back|on|over|out))\b/;
/** "Need it for the page" */
const NEED_IT =
  /^(i |we |we'll |i'll )?(need|needed|want|wanted|must have|have to have) (it|this|that|them|these|one)\b/;
/** How a clause begins that says more of what is asked for. */
const RESTRICTS =
  /^(on|about|in|at|to|with|during|from|by|of|re|regarding|concerning|via|over|into|under|against|between|within|inside|outside|near|around|and|or|but|not|nor|except|without|excluding|especially|particularly|including|mostly|mainly|specifically|namely|notably|only|who|which|that|where|when|whose|what|how|why|said|made|given|delivered|spoken|held|published|printed|written|reported|carried|posted|aired|issued|released|if|whether|did|does|has|is|was|were|are|any|all|some|anything|something)$/;
const LONGEST_ADDRESS = 5;
/** "Could the desk please have …": who is to have the answer. */
const MAY_HAVE =
  /^(?:[\w-]+ ){0,4}?(could|can|may|might|would|will|let) (the|our|my|his|her) ([\w-]+ ){1,4}?(?=(please |kindly )?(have|get|see|know|receive|forward|send|provide|supply|give|share|let|show|pull|be (sent|given|told|briefed))\b)/;
/** What is sought "for" something is that very thing. */
const SOUGHT_FOR = /^(timeline|chronology|dates?|search|searching|look|looking|events|calendar|hunt|ask)$/;
const LONGEST_TAIL = 8;
/** A reason that stands before the question: "since our desk lost the file". */
const OWN_REASON =
  /^(since|as|because|while|after|before|when|if|now that|given that|seeing that) (i|we|our|my)\b/;
/** What begins a tail that gives a reason. */
const REASON =
  /^(because|cause|cos|coz|so that|so (i|we)|as (i|we|my|our)|since (i|we|my|our)|while (i|we)|if (i|we)|when (i|we)|(i|we) need (it|this|that|them|these)|need (it|this|that|them|these)|(i|we) have (a|an|to|my|our)|(i am|i'm|im|we are|we're) [a-z]+ing|to (prepare|prep|use|include|put|add|finish|help|cite|quote|inform|support) )\b/;
/** What begins a tail that says whom or what the answer is for; the second needs "my", "this" and the like. */
const FOR =
  /^(for|per|further to|following|at the request of|ahead of|in time for|in preparation for|to prepare for|as part of|with a view to|on behalf of)$/;
const BEFORE = /^(before|in|at|by|towards|during|after)$/;
const OWN = /^(my|our|this|tomorrow's|today's|tonight's|monday's|tuesday's|wednesday's|thursday's|friday's)$/;
/** A participle that begins by the way, "putting a page together, …", and not one of asking. */
const PARTICIPLE =
  /^(?!(following|regarding|concerning|starting|beginning|according|comparing|quoting|searching|looking|including|mentioning|covering|going|nothing|anything|something|everything|briefing|morning|evening|reporting|writing|seeking|finding|checking|wanting|needing|asking|requesting|dating|ending|containing|carrying|citing)$)[a-z]{2,}ing$/;
const BY_THE_WAY =
  /^(i|am|been|still|currently|new|i'm|im|i've|ive|i'd|we|we're|we've|our|my|hello|hi|hey|good|dear|just|as|since|sorry|so|the|while|after|before|being|because|please|student|colleagues?|morning|afternoon|evening|writing|preparing|working|researching|doing|having|finishing|drafting|studying)$/;
const ASKS =
  /^(what|what's|whats|which|who|who's|whos|whose|when|where|where's|how|how's|whether|any|got|give|show|tell|list|find|search|compare|brief|catch|bring|summari[sz]e|sum|get|send|timeline|chronology|latest|newest|quotes?|quotations?|statements?|remarks|news|headlines|articles?|briefing|summary|overview|everything|anything|wording|words|check|verify|did|does)$/;

/** What is asked for by a noun, before which others say what it is of. */
const ASKED_NOUN =
  /^(timeline|chronology|quotes?|quotations?|statements?|remarks|news|headlines|articles?|briefing|summary|overview|wording|words|brief|sum)$/;

/** The numbers of words that stand around a question. */
export interface Asides {
  /** Beside it in its own sentence. What these seem to ask for is not asked. */
  readonly within: ReadonlySet<number>;
  /** Before it, and in sentences of their own, as well. */
  readonly all: ReadonlySet<number>;
}

/** The words that stand around the question itself: greetings, reasons, whoever asks. By their numbers. */
export function asidesOf(around: Around): Asides {
  const { words } = around;
  const core = coreSentences(around);
  const within = words.flatMap((word, at) =>
    core.has(word.sentence) && isAsideClause(at, around) ? [at] : [],
  );
  const others = words.flatMap((word, at) =>
    isLeadIn(at, words) || (!core.has(word.sentence) && isAsideSentence(word, around)) ? [at] : [],
  );
  return { within: new Set(within), all: new Set([...within, ...others]) };
}

/** Whether a word of an aside may be left out: an ordinary word, whoever asks, or who signs. */
export function isLeftOut(word: Placed, words: readonly Word[]): boolean {
  const sentence = textOf(words.filter((other) => other.sentence === word.sentence));
  const clause = textOf(
    words.filter((other) => other.sentence === word.sentence && other.clause === word.clause),
  );
  if (CLOSING.test(sentence) || INTRODUCTION.test(sentence) || INTRODUCTION.test(clause)) return true;
  if (ROLES.has(word.plain) || OCCASIONS.has(word.plain) || /^[a-z]+ing$/.test(word.plain)) return true;
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

/** A sentence without names, beside one that has them, unless it asks for something as well. */
function isAsideSentence({ sentence }: Word, { words, asks }: Around): boolean {
  const text = textOf(words.filter((word) => word.sentence === sentence));
  if (GOING_ON.test(text)) return false;
  const isAsking = words.some((word, at) => word.sentence === sentence && asks.has(at));
  return (
    !isAsking || !/\b(about|on|regarding|concerning)\b/.test(text) || SELF.test(text.split(' ')[0] ?? '')
  );
}

/** "I am back from leave, so give me …": what comes before the sentence begins to ask, where it begins by the way. */
function isLeadIn(at: number, words: readonly Word[]): boolean {
  const sentence = words[at]?.sentence;
  const first = words.findIndex((word) => word.sentence === sentence);
  const opening = `${words[first]?.plain ?? ''} ${words[first + 1]?.plain ?? ''}`;
  const begins = words[first]?.plain ?? '';
  if (
    !BY_THE_WAY.test(begins) &&
    !PARTICIPLE.test(begins) &&
    !/^(in|at|for|with) (our|my|this)$/.test(opening)
  )
    return false;
  const start = words.findIndex(
    (word, index) =>
      index >= first && word.sentence === sentence && ASKS.test(word.plain) && !isRelative(index, words),
  );
  let end = start;
  // "The flood timeline": what stands before a noun says what it is of.
  while (ASKED_NOUN.test(words[start]?.plain ?? '') && end > first && !isGrammar(words[end - 1])) end -= 1;
  return start >= 0 && at < end;
}

function isGrammar(word: Word | undefined): boolean {
  return word === undefined || isFunction(word);
}

/** "The head of mission, who is travelling": about whoever asks, and no question. */
function isRelative(at: number, words: readonly Word[]): boolean {
  return /^(who|which|whose)$/.test(words[at]?.plain ?? '') && ROLES.has(words[at - 1]?.plain ?? '');
}

/** A clause in which the asker speaks of themselves, or its beginning or end that says for whom or what it is. */
function isAsideClause(at: number, { words, names, dates, asks }: Around): boolean {
  const own = words[at];
  const clause = words.flatMap((word, index) =>
    word.sentence === own?.sentence && word.clause === own.clause ? [{ ...word, at: index }] : [],
  );
  const place = clause.findIndex((word) => word.at === at);
  const isNamed = (list: readonly { readonly at: number }[]): boolean =>
    list.some((word) => names.has(word.at));
  const isUnnamed = !isNamed(clause) && !clause.some((word) => dates.has(word.at));
  const isAsking = clause.some((word) => asks.has(word.at));
  const isAskedElsewhere = words.some(
    (word, index) =>
      (names.has(index) || dates.has(index) || asks.has(index)) &&
      (word.sentence !== own?.sentence || word.clause !== own.clause),
  );
  if (isUnnamed && isAskedElsewhere && OWN_REASON.test(textOf(clause))) return true;
  const before = words[at - 1]?.plain ?? '';
  if (/^(my|our)$/.test(before) && (ROLES.has(own?.plain ?? '') || OCCASIONS.has(own?.plain ?? '')))
    return true;
  const mayBeAside = isUnnamed && !isAsking && isAskedElsewhere;
  if (mayBeAside && (clause.some(({ plain }) => SELF.test(plain)) || isByTheWay(clause))) return true;
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

/**
 * A clause without a name that is no part of what is asked: who is there ("night desk", "its the press office
 * again"), what happens meanwhile ("before the car arrives"), or something said to the bot ("take this down").
 * One that begins like a part of the question ("on sanctions", "in Cairo", "he said it twice") is none.
 */
function isByTheWay(clause: readonly Placed[]): boolean {
  const text = textOf(clause);
  const [first = ''] = text.split(' ');
  const last = clause.at(-1)?.plain ?? '';
  if (last === 'here' || INTRODUCTION.test(text) || MEANWHILE.test(text) || NEED_IT.test(text)) return true;
  const isFirst = clause[0]?.at === 0;
  if (isFirst && clause.length <= LONGEST_ADDRESS && ROLES.has(last) && !RESTRICTS.test(first)) return true;
  if (RESTRICTS.test(first) || /\b(he|she|they|his|her|their|him|them)\b/.test(text)) return false;
  return /\b(you|your|this|that|it|it's|its|one|is|was|are|has|have|had|can|could|or not)\b/.test(text);
}

function isTail(tail: readonly Word[], place: number, isEnd: boolean): boolean {
  const text = textOf(tail);
  if (isEnd && REASON.test(text)) return true;
  const [first = '', second = '', third = ''] = text.split(' ');
  const isFor = FOR.test(first) || FOR.test(`${first} ${second}`) || FOR.test(`${first} ${second} ${third}`);
  const isSoon = isEnd && first === 'before' && OCCASIONS.has(second);
  if (!isFor && !isSoon && !(BEFORE.test(first) && OWN.test(second))) return false;
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
