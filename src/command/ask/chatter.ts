import { INTENT_WORDS } from './intent.ts';
import type { Placed } from './names.ts';
import { isOrdinary } from './ordinary-words.ts';
import { SPEECH } from './subject.ts';
import type { Word } from './words.ts';

/** What a question is made of, besides the words that are left: where its names and dates stand. */
export interface Around {
  readonly words: readonly Word[];
  /** The numbers of the words that are names. */
  readonly names: ReadonlySet<number>;
  /** The numbers of the words that are dates. */
  readonly dates: ReadonlySet<number>;
  /** Whether the question asks when something happened: the verb behind its subject then goes without saying. */
  readonly asksWhen: boolean;
}

const ABOUT =
  /^(from|by|via|per|about|on|regarding|concerning|of|over|with|into|against|towards?|containing|mentioning|named|called)$/;
const SEARCHED = /^(search|searching|find|look|looking)$/;
const LINK = /^(and|or|vs|versus|nor)$/;
const AUXILIARY = /^(did|does|do|has|have|had|is|was|are|were)$/;
/** The end of a letter, with whoever signs it. */
const CLOSING =
  /^((kind|best|warm|with)( kind| best| warm)? regards|regards|sincerely|yours|thanks|thank you|many thanks|best)\b/;
const ZONE = 5;
const TERSE = 5;

/**
 * Leaves out what people say around a question. A word is kept where leaving it out could change what is
 * asked: behind "about", "on" and the like, beside a name, before "quotes" or "news", in capitals, or in a
 * question of a few words; and wherever it is no ordinary word of requests ("asap", "for my seminar paper").
 */
export function withoutChatter(rest: readonly Placed[], around: Around): Placed[] {
  const { words } = around;
  if (words.length <= TERSE && !words.some(({ plain }) => AUXILIARY.test(plain) || INTENT_WORDS.has(plain)))
    return [...rest];
  const core = coreSentences(around);
  return rest.filter((word) => {
    const { plain, sentence } = word;
    if (!core.has(sentence) && isClosing(sentence, words)) return false;
    // Before the question itself begins, a title is no name: "the Head of Mission".
    if (isLeadIn(word, words) && isOrdinary(plain)) return false;
    if (isCapital(word, words) || !isOrdinary(plain)) return true;
    if (!core.has(sentence)) return false;
    return isBesideName(word, around) || isObject(word, around) || isModifier(word, words);
  });
}

/** "I am back from leave, so give me …": what comes before the sentence begins to ask, where it begins by the way. */
function isLeadIn({ at, sentence }: Placed, words: readonly Word[]): boolean {
  const first = words.findIndex((word) => word.sentence === sentence);
  const opening = `${words[first]?.plain ?? ''} ${words[first + 1]?.plain ?? ''}`;
  if (!BY_THE_WAY.test(words[first]?.plain ?? '') && !/^(in|at|for|with) (our|my|this)$/.test(opening))
    return false;
  const start = words.findIndex(
    (word, index) => index >= first && word.sentence === sentence && ASKS.test(word.plain),
  );
  return start >= 0 && at < start;
}

const BY_THE_WAY =
  /^(i|i'm|im|i've|ive|i'd|we|we're|we've|our|my|hello|hi|hey|good|dear|just|as|since|sorry|so|the|while|after|before|being|because|please|student|colleagues?|morning|afternoon|evening)$/;
const ASKS =
  /^(what|which|who|whose|when|where|how|whether|give|show|tell|list|find|search|compare|brief|catch|bring|summari[sz]e|sum|get|send|timeline|chronology|latest|newest|quotes?|quotations?|statements?|remarks|news|headlines|articles?|briefing|summary|overview|everything|anything|wording|words|check|verify|did|does)$/;

function isClosing(sentence: number, words: readonly Word[]): boolean {
  const own = words.filter((word) => word.sentence === sentence);
  return CLOSING.test(own.map(({ plain }) => plain).join(' '));
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

/** A capital that no beginning of a sentence explains, where not everything is in capitals. */
function isCapital({ raw, sentence, at }: Placed, words: readonly Word[]): boolean {
  const isFirst = words[at - 1]?.sentence !== sentence;
  const all = words.every((word) => word.raw === word.raw.toUpperCase());
  return /^\p{Lu}/u.test(raw) && !isFirst && !all;
}

/** "nato enlargement", "macron and lavrov": a word beside a name, or linked with one. */
function isBesideName(word: Placed, { words, names, asksWhen }: Around): boolean {
  const step = (direction: 1 | -1): number => {
    const next = word.at + direction;
    return LINK.test(words[next]?.plain ?? '') ? next + direction : next;
  };
  const isNear = (at: number): boolean =>
    names.has(at) && words[at]?.clause === word.clause && words[at]?.sentence === word.sentence;
  const before = isNear(step(-1));
  // "When did Johnson step in": the verb behind the subject.
  if (before && asksWhen) return false;
  return before || isNear(step(1));
}

/** A few words behind "about" or "reported", up to the next comma. */
function isObject(word: Placed, { words }: Around): boolean {
  for (let at = word.at - 1; at >= word.at - ZONE; at -= 1) {
    const earlier = words[at];
    if (earlier === undefined || earlier.clause !== word.clause || earlier.sentence !== word.sentence)
      return false;
    if (ABOUT.test(earlier.plain) || SPEECH.test(earlier.plain) || SEARCHED.test(earlier.plain)) return true;
    // "When was the round table"
    if (/^(is|was|were)$/.test(earlier.plain) && words[at - 1]?.plain === 'when') return true;
    if (earlier.plain === 'for' && SEARCHED.test(words[at - 1]?.plain ?? '')) return true;
  }
  return false;
}

/** "macron quotes", "macron on nato": a word before what is asked for, or before "on". */
function isModifier({ at }: Placed, words: readonly Word[]): boolean {
  const next = words[at + 1]?.plain ?? '';
  return (
    ABOUT.test(next) ||
    /^(quotes?|quotations?|statements?|remarks?|position|stance|views?|comments?|speech|news|coverage|articles?|headlines?|stories|timeline|briefing|summary|vs|versus)$/.test(
      next,
    )
  );
}
