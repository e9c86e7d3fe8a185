import type { Archive } from '../archive/archive.ts';
import { isWithin, type Statement, wordsOf } from './utterance.ts';

/** The first words of a passage find those that may have it; then they are compared letter by letter. */
const SOUGHT = 12;
const CANDIDATES = 50;

/**
 * Whether the corpus held the words of a statement before an arrival: then another outlet tells what is known.
 * Reported speech, and words whose speaker is not known, have nothing to be compared by.
 */
export async function wasHeldBefore(
  { fullest }: Statement,
  arrival: number,
  archive: Pick<Archive, 'quotations'>,
): Promise<boolean> {
  const { speaker, kind } = fullest.quotation;
  const words = wordsOf(fullest);
  if (speaker === null || kind === 'indirect' || words === '' || arrival === 0) return false;
  const start = words.split(' ').slice(0, SOUGHT).join(' ');
  const { items } = await archive.quotations(
    { speaker, kinds: ['direct', 'mixed'], words: `"${start}"`, arrived: { after: 0, through: arrival } },
    { limit: CANDIDATES, offset: 0 },
  );
  return items.some((entry) => {
    const held = wordsOf(entry);
    return held === words || isWithin(words, held);
  });
}
