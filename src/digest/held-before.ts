import type { Archive, Arrivals } from '../archive/archive.ts';
import { isWithin, type Statement, wordsOf } from './utterance.ts';

/** The first words of a passage find those that may have it; then they are compared letter by letter. */
const SOUGHT = 12;
const CANDIDATES = 50;

/**
 * Whether the corpus held a statement before an arrival, in these words or in others: then another outlet tells what
 * is known.
 */
export async function wasHeldBefore(
  { fullest }: Statement,
  arrival: number,
  archive: Pick<Archive, 'quotations'>,
): Promise<boolean> {
  if (arrival === 0) return false;
  const arrived = { after: 0, through: arrival };
  const told = await archive.quotations({ statement: fullest.statement, arrived }, { limit: 1, offset: 0 });
  return told.matched > 0 || wereWordsHeld(fullest, arrived, archive);
}

/** Reported speech, and words whose speaker is not known, have nothing to be compared by. */
async function wereWordsHeld(
  fullest: Statement['fullest'],
  arrived: Arrivals,
  archive: Pick<Archive, 'quotations'>,
): Promise<boolean> {
  const { speaker, kind } = fullest.quotation;
  const words = wordsOf(fullest);
  if (speaker === null || kind === 'indirect' || words === '') return false;
  const start = words.split(' ').slice(0, SOUGHT).join(' ');
  const { items } = await archive.quotations(
    { speaker, kinds: ['direct', 'mixed'], words: `"${start}"`, arrived },
    { limit: CANDIDATES, offset: 0 },
  );
  return items.some((entry) => {
    const held = wordsOf(entry);
    return held === words || isWithin(words, held);
  });
}
