import { OCCASIONS, ROLES } from './lexicon/asker-words.ts';
import type { Word } from './words.ts';

/** What begins to say whom or what an answer is for. The second kind needs "my", "this" and the like. */
const FOR =
  /^(for|per|pursuant to|with reference to|in reference to|in reply to|in response to|thanks to|due to|owing to|given|further to|following|at the request of|ahead of|in time for|in preparation for|to prepare for|as part of|with a view to|in view of|in light of|in advance of|by way of|on behalf of|because of|as|to go with|to accompany)$/;
const BEFORE = /^(before|in|at|by|on|under|towards|during|after|until|from)$/;
const OWN =
  /^(my|our|this|tomorrow's|today's|tonight's|monday's|tuesday's|wednesday's|thursday's|friday's|saturday's|sunday's|embargo)$/;
const OF_SOMEBODY = /'s?$/;
/** What is sought "for" something is that very thing. */
const SOUGHT_FOR = /^(timeline|chronology|dates?|search|searching|look|looking|events|calendar|hunt|ask)$/;
const ENDS = /^(i|we|and|about|on|what|which|that|to|please|could|can|need|give|quotes?|lines?|words?)$/;
const WHEN =
  /^(on|at|until|till|this|next|early|late|the|tomorrow|tonight|today|morning|afternoon|evening|noon|midday|\d{1,2}(am|pm|h)?|am|pm|o'clock|six|seven|eight|nine|ten|eleven|twelve|(mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const LONGEST = 8;

/**
 * The numbers of words that say whom or what an answer is for: "for Thursday's hearing", "at the ambassador's
 * request", "to go with our piece". Dates in them are no dates of what is asked.
 * @param names the numbers of the words that are names: nothing with a name is left out
 */
export function purposesOf(words: readonly Word[], names: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    const end = endOfPurpose(at, words, names);
    for (let place = at; place < end; place += 1) found.add(place);
    at = Math.max(at, end - 1);
  }
  return found;
}

/** Where a purpose that begins at a word ends; the word's own number where none does. */
function endOfPurpose(at: number, words: readonly Word[], names: ReadonlySet<number>): number {
  const own = words[at];
  const run: Word[] = [];
  for (let next = at; next < words.length && run.length < LONGEST + 3; next += 1) {
    const word = words[next];
    if (
      word === undefined ||
      word.clause !== own?.clause ||
      word.sentence !== own.sentence ||
      names.has(next)
    )
      break;
    run.push(word);
  }
  const plain = run.map((word) => word.plain);
  const length = openingOf(plain);
  const before = words[at - 1];
  const isOpening = before?.clause !== own?.clause || before?.sentence !== own?.sentence;
  if (length === 0 || (!isOpening && SOUGHT_FOR.test(before?.plain ?? ''))) return at;
  // "As" and "given" are purposes only where a question begins with them.
  if (!isOpening && /^(as|given|per|following)$/.test(plain[0] ?? '')) return at;
  // "By my professor" is no purpose; "by my deadline" is one.
  const isBefore = BEFORE.test(plain[0] ?? '') && !FOR.test(plain.slice(0, length).join(' '));
  const stop = plain.findIndex((word, index) => index >= length && ENDS.test(word));
  // "For his spokeswoman's words": nobody whom the asker serves.
  if (/^(his|her|their|its)$/.test(plain[length] ?? '')) return at;
  const last = plain
    .slice(0, stop < 0 ? LONGEST : Math.min(stop, LONGEST))
    .findLastIndex((word) => (isBefore ? OCCASIONS.has(bareOf(word)) : isOccasion(word)));
  const isOwner = /'s?$/.test(plain[last] ?? '') && plain[last + 1] !== undefined;
  if (last < length || isOwner) return at;
  let end = last + 1;
  // "The debate on Friday", "the show at six"
  for (let more = end; WHEN.test(plain[more] ?? ''); more += 1) {
    if (!/^(on|at|until|till|this|next|the|early|late)$/.test(plain[more] ?? '')) end = more + 1;
  }
  return at + end;
}

/** How many words begin a purpose; none where they do not. */
function openingOf(plain: readonly string[]): number {
  const [first = '', second = '', third = '', fourth = ''] = plain;
  if (FOR.test(first)) return 1;
  if (FOR.test(`${first} ${second}`)) return 2;
  if (FOR.test(`${first} ${second} ${third}`)) return 3;
  if (FOR.test(`${first} ${second} ${third} ${fourth}`)) return 4;
  const isOwn = OWN.test(second) || (second === 'the' && OF_SOMEBODY.test(third) && isOccasion(third));
  if (first === 'before' && OCCASIONS.has(second)) return 1;
  return BEFORE.test(first) && isOwn ? 1 : 0;
}

function bareOf(word: string): string {
  return word.replace(/'s?$/, '');
}

function isOccasion(word: string): boolean {
  const bare = bareOf(word);
  return OCCASIONS.has(bare) || ROLES.has(bare) || bare === "o'clock" || /^\d{1,2}(am|pm)$/.test(bare);
}
