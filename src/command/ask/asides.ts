import {
  ASKS,
  BY_THE_WAY,
  CLOSING,
  GOING_ON,
  INTRODUCTION,
  LABEL,
  LETTER_END,
  MAY_HAVE,
  MEANWHILE,
  NEED_IT,
  NEEDS,
  OWN_REASON,
  PARTICIPLE,
  QUESTION,
  REASON,
  RESTRICTS,
  SELF,
  TIME,
  TO_DO,
} from './aside-words.ts';
import type { Around } from './content.ts';
import { isRelative, leadInOf } from './lead-ins.ts';
import { OCCASIONS, ROLES } from './lexicon/asker-words.ts';
import type { Placed } from './names.ts';
import { isOrdinary } from './ordinary-words.ts';
import { isFrame, isFunction } from './word-class.ts';
import type { Word } from './words.ts';

/** A reason, or what happens meanwhile, at the end of a clause. */
const ENDING = new RegExp(`${REASON.source}|^${MEANWHILE.source}`);
const LONGEST_ADDRESS = 5;
const LONGEST_RECIPIENT = 5;
const LONGEST_MATTER = 3;

/** The numbers of words that stand around a question. */
export interface Asides {
  /** Beside it in its own sentence. What these seem to ask for is not asked. */
  readonly within: ReadonlySet<number>;
  /** Before it, in the same sentence. */
  readonly leadIns: ReadonlySet<number>;
  /** The end of a letter. */
  readonly closing: ReadonlySet<number>;
  /** All of them, and those in sentences of their own. */
  readonly all: ReadonlySet<number>;
}

/** The words that stand around the question itself: greetings, reasons, whoever asks. By their numbers. */
export function asidesOf(around: Around): Asides {
  const { words, purposes } = around;
  const core = coreSentences(around);
  const within = new Set(purposes);
  const leadIns = new Set<number>();
  const all = new Set(purposes);
  for (const sentence of sentencesOf(words)) {
    const own = sentence[0]?.sentence ?? 0;
    const isCore = core.has(own);
    if (!isCore && isAsideSentence(sentence, around)) addAll(sentence, all);
    addAll(leadInOf(clausesOf(sentence), around), leadIns);
    for (const clause of isCore ? clausesOf(sentence) : []) {
      const aside = asideOf(clause, around);
      addAll(aside, within);
      addAll(aside, all);
    }
  }
  const closing = new Set<number>();
  addAll(closingOf(sentencesOf(words).flatMap(clausesOf), around), closing);
  return { within, leadIns, closing, all: new Set([...all, ...leadIns, ...closing]) };
}

/** From the first clause that closes a letter on, where nothing is named behind it. */
function closingOf(clauses: readonly (readonly Placed[])[], { names }: Around): readonly Placed[] {
  const first = clauses.findIndex((clause) => LETTER_END.test(textOf(clause)));
  const closing = first < 0 ? [] : clauses.slice(first).flat();
  return closing.some(({ at }) => names.has(at)) ? [] : closing;
}

/** Whether a word of an aside may be left out: an ordinary word, whoever asks, or who signs. */
export function isLeftOut(word: Placed, words: readonly Word[], { leadIns, closing }: Asides): boolean {
  if (closing.has(word.at)) return true;
  const sentence = words.filter((other) => other.sentence === word.sentence);
  const clause = textOf(sentence.filter((other) => other.clause === word.clause));
  if (CLOSING.test(textOf(sentence)) || INTRODUCTION.test(textOf(sentence)) || INTRODUCTION.test(clause))
    return true;
  if (LABEL.test(clause)) return true;
  // "In his spokeswoman's words": nobody who asks.
  if (/^(his|her|their)$/.test(words[word.at - 1]?.plain ?? '')) return false;
  const bare = word.plain.replace(/'s?$/, '');
  if (
    ROLES.has(bare) ||
    OCCASIONS.has(bare) ||
    /^[a-z]+ing$|^\d{1,2}(am|pm|h)?$|^(mon|tues|wednes|thurs|fri|satur|sun)day$/.test(bare)
  )
    return true;
  return isOrdinary(word.plain) && (!isCapital(word, words) || leadIns.has(word.at));
}

/** A capital that no beginning of a sentence explains, where not everything is in capitals. */
export function isCapital({ raw, sentence, at }: Placed, words: readonly Word[]): boolean {
  const isFirst = words[at - 1]?.sentence !== sentence;
  const all = words.every((word) => word.raw === word.raw.toUpperCase());
  return /^\p{Lu}/u.test(raw) && !isFirst && !all;
}

/** The sentences that name something; where none does, those that ask something. */
function coreSentences({ words, names, dates, asksPlainly }: Around): ReadonlySet<number> {
  const named = new Set([...names, ...dates].flatMap((at) => words[at]?.sentence ?? []));
  if (named.size > 0) return named;
  const asking = new Set(
    words.flatMap(({ plain, sentence }, at) => (ASKS.test(plain) || asksPlainly.has(at) ? [sentence] : [])),
  );
  return asking.size > 0 ? asking : new Set(words.map(({ sentence }) => sentence));
}

/** A sentence without names, beside one that has them, unless it asks for something as well. */
function isAsideSentence(sentence: readonly Placed[], { asks, topics }: Around): boolean {
  const text = textOf(sentence);
  if (topics.size === 0 && isBare(sentence)) return false;
  if (GOING_ON.test(text)) return false;
  const isAsking = sentence.some(({ at }) => asks.has(at));
  return (
    !isAsking || !/\b(about|on|regarding|concerning)\b/.test(text) || SELF.test(sentence[0]?.plain ?? '')
  );
}

/** "Hm. Hunger. Catch me up.": a matter by itself, where no other is named. */
function isBare(sentence: readonly Placed[]): boolean {
  const said = sentence.filter(
    (word) => !/^(h+m+|um+|uh|er|ok|okay|so|well|right|the|a|an)$/.test(word.plain),
  );
  return (
    said.length > 0 &&
    said.length <= LONGEST_MATTER &&
    !said.some((word) => isFunction(word) || isFrame(word))
  );
}

/** The words of a clause of the question itself in which the asker speaks of something else. */
function asideOf(clause: readonly Placed[], around: Around): readonly Placed[] {
  const { words, names, dates, asks } = around;
  const text = textOf(clause);
  const [head] = clause;
  const isNamed = (list: readonly Placed[]): boolean => list.some(({ at }) => names.has(at));
  const isUnnamed = !isNamed(clause) && !clause.some(({ at }) => dates.has(at));
  const isElsewhere = words.some(
    (word, at) =>
      (names.has(at) || dates.has(at) || asks.has(at)) &&
      (word.sentence !== head?.sentence || word.clause !== head.clause),
  );
  if (isUnnamed && isElsewhere) {
    const isAsking = clause.some(({ at }) => asks.has(at));
    if (OWN_REASON.test(text) || TO_DO.test(text) || LABEL.test(text)) return clause;
    if (!isAsking && (clause.some(({ plain }) => SELF.test(plain)) || isByTheWay(clause, text)))
      return clause;
    if (isRelative(head?.at ?? 0, words)) return clause;
    const begins = head?.plain ?? '';
    const isOpening = BY_THE_WAY.test(begins) || PARTICIPLE.test(begins);
    if (head?.at === 0 && !isAsking && isOpening && !TIME.test(begins)) return clause;
  }
  const needs = clause.findIndex(({ plain }) => NEEDS.test(plain));
  const asker = QUESTION.test(head?.plain ?? '') || isNamed(clause.slice(0, needs)) ? 0 : Math.max(0, needs);
  const recipient = MAY_HAVE.exec(text)?.[0].trim().split(' ').length ?? 0;
  const tail = clause.findIndex(
    (_word, index) => index > 0 && !isNamed(clause.slice(index)) && ENDING.test(textOf(clause.slice(index))),
  );
  return clause.filter(
    ({ at }, index) =>
      index < asker ||
      index < recipient ||
      (tail > 0 && index >= tail) ||
      isOwn(at, words) ||
      isRecipient(at, words),
  );
}

/** "My thesis", "our editor" */
function isOwn(at: number, words: readonly Word[]): boolean {
  const plain = words[at]?.plain ?? '';
  const isMeant = /^(by|from|of|about|on|with|to)$/.test(words[at - 2]?.plain ?? '');
  return (
    !isMeant && /^(my|our)$/.test(words[at - 1]?.plain ?? '') && (ROLES.has(plain) || OCCASIONS.has(plain))
  );
}

/** "Brief the new minister on …", "give our editor a summary": who is to have it. */
function isRecipient(at: number, words: readonly Word[]): boolean {
  if (!ROLES.has(words[at]?.plain ?? '')) return false;
  const before = textOf(words.slice(Math.max(0, at - LONGEST_RECIPIENT), at));
  return /(?:^|\b(?:please|pls|kindly|to|and|you|just|then|now) )(brief|update|bring|keep|fill|catch|get|give|tell|show|send|inform|let|help|hand|pass|remind) (the|our|my|his|her)( [\w-]+)?$/.test(
    before,
  );
}

/**
 * A clause without a name that is no part of what is asked: who is there ("night desk", "its the press office
 * again"), what happens meanwhile ("before the car arrives"), or something said to the bot ("take this down").
 * One that begins like a part of the question ("on sanctions", "in Cairo", "he said it twice") is none.
 */
function isByTheWay(clause: readonly Placed[], text: string): boolean {
  const first = clause[0]?.plain ?? '';
  const last = clause.at(-1)?.plain ?? '';
  if (last === 'here' || INTRODUCTION.test(text) || MEANWHILE.test(text) || NEED_IT.test(text)) return true;
  const isOthers = /\b(he|she|they|his|her|their|him|them)\b/.test(text);
  const isFirst = clause[0]?.at === 0 && !isOthers;
  const who = /^(again|speaking|calling)$/.test(last) ? (clause.at(-2)?.plain ?? '') : last;
  if (isFirst && clause.length <= LONGEST_ADDRESS && ROLES.has(who) && !RESTRICTS.test(first)) return true;
  if (RESTRICTS.test(first) || isOthers) return false;
  return /\b(you|your|this|that|it|it's|its|one|is|was|are|has|have|had|can|could|or not)\b/.test(text);
}

function sentencesOf(words: readonly Word[]): Placed[][] {
  return grouped(
    words.map((word, at) => ({ ...word, at })),
    ({ sentence }) => sentence,
  );
}

function clausesOf(sentence: readonly Placed[]): Placed[][] {
  return grouped(sentence, ({ clause }) => clause);
}

function grouped(words: readonly Placed[], keyOf: (word: Placed) => number): Placed[][] {
  const groups = new Map<number, Placed[]>();
  for (const word of words) groups.set(keyOf(word), [...(groups.get(keyOf(word)) ?? []), word]);
  return [...groups.values()];
}

function addAll(words: readonly Placed[], to: Set<number>): void {
  for (const { at } of words) to.add(at);
}

function textOf(words: readonly Word[]): string {
  return words.map(({ plain }) => plain).join(' ');
}
