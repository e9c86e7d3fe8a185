import type { Archive, QuotationEntry } from '../archive/archive.ts';
import { daysOf } from '../command/days-of.ts';
import { dateLabel } from '../command/labels.ts';
import { partsOf } from '../command/telling-block.ts';
import { wordChanges } from '../command/word-changes.ts';
import type { Statement } from './utterance.ts';

/** So much of the shorter one both have to share, to be one position in two wordings. */
const ALIKE = 0.5;
/** Fewer words are said by chance. */
const FEWEST_WORDS = 5;

/**
 * How a speaker put the same when they last said it, on an earlier day and as another statement: a standing
 * position. Nothing where the corpus holds nothing near, and of reported speech, which has no words of theirs.
 */
export async function beforeNow(
  { fullest, others }: Statement,
  archive: Pick<Archive, 'resembling'>,
): Promise<QuotationEntry | undefined> {
  const { speaker, spoken } = fullest.quotation;
  const words = partsOf(fullest);
  if (speaker === null || words.join(' ').split(/\s+/).length < FEWEST_WORDS) return undefined;
  const { from } = daysOf(dateLabel(spoken));
  const own = new Set([fullest, ...others].map(({ id }) => id));
  const [last] = (await archive.resembling(words.join(' '), speaker))
    .map(({ entry }) => ({ entry, day: daysOf(dateLabel(entry.quotation.spoken)).to }))
    .filter(
      ({ entry, day }) =>
        day < from &&
        entry.quotation.speaker === speaker &&
        entry.statement !== fullest.statement &&
        !own.has(entry.id) &&
        isAlike(partsOf(entry), words),
    )
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return last?.entry;
}

function isAlike(was: readonly string[], is: readonly string[]): boolean {
  return was.join(' ').split(/\s+/).length >= FEWEST_WORDS && wordChanges(was, is).alike >= ALIKE;
}
