import type { Word } from './words.ts';

/** Where in a question its subject stands: "did … say", "… said", "by …". Word numbers, the end not included. */
export interface Region {
  readonly from: number;
  readonly to: number;
  /** "How is … reported": what is there is spoken of. */
  readonly isPassive: boolean;
  /** "By …", "from …": no subject of a verb. */
  readonly isAgent: boolean;
  /** "Did … say": the subject is plainly one. */
  readonly isPlain: boolean;
}

const AUXILIARY = /^(did|does|do|has|have|had|is|was|are|were)$/;
const SPEECH =
  /^(says?|said|saying|states?|stated|claim(s|ed)?|tells?|told|argue[sd]?|mention(s|ed)?|comment(s|ed)?|speaks?|spoke|talk(ed)?|think(s|ing)?|thought|report(s|ed|ing)?|writes?|wrote|publish(es|ed)?|carry|carries|carried|cover(s|ed|ing)?|quoted?|answer(s|ed)?|warn(s|ed)?|promise[sd]?|announce[sd]?|deny|denie[sd]|reply|replie[sd]|demand(s|ed)?|propose[sd]?|offer(s|ed)?|accuse[sd]?|want(s|ed)?|call(s|ed)?|describe[sd]?|attribute[sd]?|respond(s|ed)?|react(s|ed)?)$/;
const BY = /^(by|from|per)$/;
const SEEING = /^(sees?|views?|regards?|perceives?|judges?|takes?|makes?)$/;
const LONGEST = 5;

/** "How does … see it", and not "can I see it". */
function isAsked(verb: number, words: readonly Word[]): boolean {
  return words
    .slice(Math.max(0, verb - LONGEST - 1), verb)
    .some(({ plain }) => /^(do|does|did)$/.test(plain));
}

/** "My professor says Vale spoke": the asker's own people are not asked about. */
function isHearsay(verb: number, words: readonly Word[]): boolean {
  const own = words
    .slice(Math.max(0, verb - 3), verb)
    .filter(({ sentence }) => sentence === words[verb]?.sentence);
  return (
    own.some(({ plain }) => /^(my|our|i|we)$/.test(plain)) &&
    words.slice(verb + 1).some(({ plain }) => SPEECH.test(plain))
  );
}

/**
 * Who the question is about, by its grammar; undefined where it does not say.
 * @param asides the numbers of words that stand around the question: none of them begins or ends a subject
 */
export function subjectOf(words: readonly Word[], asides: ReadonlySet<number>): Region | undefined {
  // "As carried by RT" names its subject behind the verb.
  const verb = words.findIndex(
    ({ plain }, at) =>
      (SPEECH.test(plain) || (SEEING.test(plain) && isAsked(at, words))) &&
      !/^(by|place|part)$/.test(words[at + 1]?.plain ?? '') &&
      !asides.has(at) &&
      !isHearsay(at, words),
  );
  if (verb > 0) {
    const own = words[verb]?.sentence;
    const start =
      words.findLastIndex((word, at) => at < verb && (word.sentence !== own || asides.has(at))) + 1;
    const before = words.slice(0, verb).map(({ plain }, at) => (at < start ? '' : plain));
    const auxiliary = before.findLastIndex((word) => AUXILIARY.test(word));
    if (auxiliary >= 0 && auxiliary < verb - 1) {
      return {
        from: auxiliary + 1,
        to: verb,
        isPassive: /^(is|was|are|were)$/.test(before[auxiliary] ?? ''),
        isAgent: false,
        isPlain: true,
      };
    }
    const first = Math.max(start, verb - LONGEST);
    const link = before.findLastIndex((word) =>
      /^(what|which|where|when|that|whether|if|how|and|who)$/.test(word),
    );
    const from = Math.max(first, link + 1);
    if (from < verb) return { from, to: verb, isPassive: false, isAgent: false, isPlain: false };
  }
  const by = words.findIndex(
    ({ plain, clause, sentence }, at) =>
      BY.test(plain) &&
      !asides.has(at) &&
      !/^(the|a|an)$/.test(words[at + 1]?.plain ?? '') &&
      words[at + 1]?.plain !== words[at - 1]?.plain &&
      words[at + 1]?.clause === clause &&
      words[at + 1]?.sentence === sentence,
  );
  if (by < 0) return undefined;
  const isSecond =
    words[by + 2]?.clause === words[by]?.clause && words[by + 2]?.sentence === words[by]?.sentence;
  return { from: by + 1, to: isSecond ? by + 3 : by + 2, isPassive: false, isAgent: true, isPlain: false };
}
