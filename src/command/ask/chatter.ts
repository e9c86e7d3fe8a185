import { OPENERS } from './lexicon.ts';
import type { Word } from './words.ts';

/** The end of a letter, with whoever signs it. */
const CLOSING =
  /^((kind|best|warm|with)( kind| best| warm)? regards|regards|sincerely|yours|thanks|thank you|many thanks|best)\b/;

type Placed = Word & { readonly at: number };

/**
 * Leaves out what people say around a question: sentences that name nothing ("Many thanks in advance"), and
 * what comes before the first name in one that begins by the way ("I am a student, and would like to know …").
 * Only words in lower case are left out, and only where the writer uses capitals: a name is never lost.
 */
export function withoutChatter<One extends Placed>(
  rest: readonly One[],
  all: readonly Word[],
  names: readonly number[],
): One[] {
  const usesCapitals = names.some((at) => /^\p{Lu}/u.test(all[at]?.raw ?? ''));
  if (!usesCapitals) return [...rest];
  const named = new Set(names.map((at) => all[at]?.sentence));
  return rest.filter(({ raw, sentence, at }) => {
    const isFirst = all.findIndex((word) => word.sentence === sentence) === at;
    const opener = all.find((word) => word.sentence === sentence)?.plain ?? '';
    if (
      !named.has(sentence) &&
      CLOSING.test(
        all
          .filter((word) => word.sentence === sentence)
          .map(({ plain }) => plain)
          .join(' '),
      )
    )
      return false;
    if (/^\p{Lu}/u.test(raw) && !isFirst) return true;
    if (!named.has(sentence)) return false;
    const firstName = names.find((name) => all[name]?.sentence === sentence) ?? 0;
    return !(OPENERS.has(opener) && at < firstName);
  });
}
