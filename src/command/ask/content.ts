import { type Asides, isCapital, isLeftOut } from './asides.ts';
import { OCCASIONS, ROLES } from './lexicon/asker-words.ts';
import { TRANSPARENT } from './lexicon/frame-words.ts';
import type { Placed } from './names.ts';
import { isFrame, isFunction } from './word-class.ts';
import type { Word } from './words.ts';

/** What a question is made of, besides the words that are left: where its names, dates and turns of phrase stand. */
export interface Around {
  readonly words: readonly Word[];
  /** The numbers of the words that are names. */
  readonly names: ReadonlySet<number>;
  /** The numbers of the words that are dates. */
  readonly dates: ReadonlySet<number>;
  /** The numbers of the words that say whom or what the answer is for. */
  readonly purposes: ReadonlySet<number>;
  /** The numbers of the words that belong to a turn of phrase. */
  readonly turns: ReadonlySet<number>;
  /** The numbers of the words that ask for something: turns of phrase with a meaning. */
  readonly asks: ReadonlySet<number>;
  /** And of those that ask for it by its name. */
  readonly asksPlainly: ReadonlySet<number>;
  /** The numbers of the words at which people's names begin. */
  readonly people: ReadonlySet<number>;
  /** And those of outlets, and of topics. */
  readonly outlets: ReadonlySet<number>;
  readonly topics: ReadonlySet<number>;
}

/** What comes behind these is what a question is about. */
const ABOUT =
  /^(about|on|re|regarding|concerning|over|mentioning|containing|search|since|until|till|before|after|during)$/;
const HAPPENING =
  /^(happen(s|ed|ing)?|take|takes|took|taken|taking|place|held|hold|occur(s|red)?|begin|began|begun|start(s|ed)?|end(s|ed)?|open(s|ed)?|conclude[sd]?|travel(s|led|ed)?|go|went|come|came|visit(s|ed)?|meet|meets|met|arrive[sd]?|leave|left|speak|spoke|talk(s|ed)?|step(s|ped)?|involved|intervene[sd]?|attend(s|ed)?|participate[sd]?|part|sit|sat|convene[sd]?|gather(s|ed)?|host(s|ed)?|appear(s|ed)?|enter(s|ed)?|join(s|ed)?|play(s|ed)?|figure[sd]?|feature[sd]?|unfold(s|ed)?|active|present|role)$/;
const LONGEST_OBJECT = 4;
/** Nouns of asking that make one thing with the noun behind them: "press conference", "media landscape". */
const COMPOUND = /^(press|media|news|data|information|time|state|date|source|article|record|line)$/;
const HONORIFIC = /^(the|h\.e|he|mr|mrs|ms|dr|sir|madam|his|her|excellency)$/;
const COUNTED =
  /^(words?|lines?|sentences?|minutes?|mins?|hours?|pages?|paragraphs?|bullet|bullets|points?|items?|quotes?|quotations?|statements?|remarks?|articles?|stories|pieces|headlines|reports?|write-?ups?|things|ones|links|texts|publications|sources?|outlets?|pm|am|days?|weeks?|months?|years?)$/;

/**
 * The words that say what a question is about, besides its names and dates. Left out are grammar, turns of
 * phrase, what questions are made of, and what people say around a question. Whatever is kept has to be found
 * in the corpus, so a word is kept where leaving it out could change what is asked.
 * @param asksWhen the question asks when something happened: that it happened then goes without saying
 */
export function contentOf(
  rest: readonly Placed[],
  around: Around,
  aside: Asides,
  asksWhen: boolean,
): Placed[] {
  const { words, turns } = around;
  const asides = aside.all;
  const bare = bareObjects(around, asides);
  const kept = new Set(
    rest
      .filter((word) => {
        if (bare.has(word.at) || isToCome(word, asides, words) || isCountry(word, around)) return true;
        if (turns.has(word.at) || isFunction(word)) return false;
        if (asides.has(word.at) && isLeftOut(word, words, aside)) return isOnlyMatter(word, around);
        if (isTitle(word, around) || isInitial(word, around) || isDescription(word, around)) return false;
        if (/^\d+$/.test(word.plain)) return !isCount(word, words);
        if (isFrame(word)) return isNameLike(word, words);
        return !(asksWhen && HAPPENING.test(word.plain) && hasSubject(word, rest, around));
      })
      .map(({ at }) => at),
  );
  // "Press conference", "article 5": one thing in two words.
  for (const { at, plain, clause, sentence } of [...rest].reverse()) {
    const next = words[at + 1];
    const isOneThing = next?.clause === clause && next.sentence === sentence && kept.has(at + 1);
    if (isOneThing && COMPOUND.test(plain) && !turns.has(at)) kept.add(at);
  }
  return rest.filter(({ at }) => kept.has(at));
}

/** Whether something stands before a word that can have happened: a name, or what is no word of asking. */
function hasSubject(
  { at, sentence }: Placed,
  rest: readonly Placed[],
  { words, names, turns }: Around,
): boolean {
  const isMatter = (word: Placed): boolean =>
    !turns.has(word.at) && !isFunction(word) && !isFrame(word) && !HAPPENING.test(word.plain);
  return (
    words.some((word, place) => place < at && word.sentence === sentence && names.has(place)) ||
    rest.some((word) => word.at < at && word.sentence === sentence && isMatter(word))
  );
}

/** "Foreign Minister Lavrov", "the minister Lavrov" */
function isTitle({ at, plain }: Placed, { words, people }: Around): boolean {
  if (!ROLES.has(plain)) return false;
  let next = at + 1;
  const isSkipped = (word: string): boolean => ROLES.has(word) || HONORIFIC.test(word);
  while (!people.has(next) && isSkipped(words[next]?.plain ?? '')) next += 1;
  return people.has(next);
}

/** "Writing about hunger, need the news": what an aside is about counts where the question names no topic. */
function isOnlyMatter(word: Placed, { words, topics, purposes }: Around): boolean {
  const { at, plain, clause, sentence } = word;
  if (topics.size > 0 || purposes.has(at) || isFrame(word) || ROLES.has(plain) || OCCASIONS.has(plain))
    return false;
  const before = words.slice(Math.max(0, at - LONGEST_OBJECT), at);
  if (before.some(({ plain: own }) => /^(my|our)$/.test(own))) return false;
  return before.some(
    (other) =>
      other.clause === clause &&
      other.sentence === sentence &&
      /^(about|on|regarding|concerning)$/.test(other.plain),
  );
}

/** "Next week": what is to come cannot be answered, and must not be left out either. */
function isToCome({ at, plain }: Placed, asides: ReadonlySet<number>, words: readonly Word[]): boolean {
  return (
    plain === 'next' &&
    !asides.has(at) &&
    /^(day|days|week|weeks|month|months|year|years|few)$/.test(words[at + 1]?.plain ?? '')
  );
}

/** "Lavrov US": a country, where no verb or preposition before it makes it the people who ask. */
function isCountry({ at, plain }: Placed, { words, names }: Around): boolean {
  const before = words[at - 1]?.plain ?? '';
  const after = words[at + 1]?.plain ?? '';
  return (
    plain === 'us' &&
    (names.has(at - 1) ||
      /^(and|vs|versus|the|of the)$/.test(before) ||
      /^(position|policy|stance|view|response|reaction)$/.test(after))
  );
}

/** "S. V. Lavrov" */
function isInitial({ at, raw }: Placed, { people, words }: Around): boolean {
  let next = at + 1;
  while (/^\p{Lu}$/u.test(words[next]?.raw ?? '')) next += 1;
  return /^\p{Lu}$/u.test(raw) && people.has(next);
}

/** "The Turkish daily Evening Port": what sort of outlet it is, before its name. */
function isDescription({ at }: Placed, { words, outlets }: Around): boolean {
  let next = at + 1;
  while (
    /^(state|daily|weekly|newspaper|paper|agency|broadcaster|wire|newswire|channel|outlet|site|website|news)$/.test(
      words[next]?.plain ?? '',
    )
  )
    next += 1;
  return next > at + 1 && outlets.has(next);
}

/** "The 4 newest articles" */
function isCount({ at, clause, sentence }: Placed, words: readonly Word[]): boolean {
  return words
    .slice(at + 1, at + 4)
    .some((word) => word.clause === clause && word.sentence === sentence && COUNTED.test(word.plain));
}

/** "The Times": a word of asking with a capital that nothing explains may be somebody's name. */
function isNameLike(word: Placed, words: readonly Word[]): boolean {
  if (!isCapital(word, words)) return false;
  const before = words[word.at - 1];
  const capitals = words.filter(({ raw }) => /^\p{Lu}/u.test(raw)).length;
  const isNewClause = before?.clause !== word.clause;
  return !isNewClause && capitals <= words.length / 2;
}

/**
 * Words of asking that are all a question is about: "on reports", "about the press". Nothing else could be
 * meant by them there. "On this topic" points back, and "on the question of" goes on.
 */
function bareObjects(
  { words, names, dates, turns }: Around,
  asides: ReadonlySet<number>,
): ReadonlySet<number> {
  const bare = new Set<number>();
  for (const [at, { plain, clause, sentence }] of words.entries()) {
    if (!ABOUT.test(plain) || asides.has(at)) continue;
    const object: number[] = [];
    for (let next = at + 1; ; next += 1) {
      const word = words[next];
      if (word === undefined || word.clause !== clause || word.sentence !== sentence) break;
      if (/^(any|the|a|an|its|his|her|their|all|some|every)$/.test(word.plain)) continue;
      if (isFunction(word) && !/^us$/.test(word.plain)) break;
      object.push(next);
    }
    const isNamed = object.some((one) => names.has(one) || dates.has(one));
    const isFrameOnly = object.every((one) => {
      const word = words[one];
      return word !== undefined && (isFrame(word) || word.plain === 'us');
    });
    const last = words[object.at(-1) ?? -1];
    const goesOn =
      TRANSPARENT.has(last?.plain ?? '') &&
      /^(of|about|on|between|around|whether|over|regarding)$/.test(
        words[(object.at(-1) ?? 0) + 1]?.plain ?? '',
      );
    if (object.length === 0 || isNamed || !isFrameOnly || goesOn || turns.has(at)) continue;
    for (const one of object) bare.add(one);
  }
  return bare;
}
