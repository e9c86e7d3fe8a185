import type { LineKind } from '../kinds.ts';
import { countWords } from '../lines.ts';
import { lineTraits, type Worded, wordedOf } from './line-traits.ts';
import { type Judged, placeTraits, type Surroundings, surroundingsOf } from './place-traits.ts';
import { THRESHOLD, WEIGHTS } from './weights.ts';

/** Whether the rules leave a line in doubt, so that its traits are weighed: others stay what they are. */
export function isOpen(index: number, { kinds, lines, at }: Judged, last: number): boolean {
  const kind = kinds[index];
  if (index === at || index > last || (kind !== 'sentence' && kind !== 'short')) return false;
  const line = lines[index] ?? '';
  if (line.length > LONGEST || countWords(line) > MOST) return false;
  if (kind === 'sentence' && /["“”„«»]/.test(line)) return false;
  // An account or a name amid the text is whoever speaks below it.
  return index > at && !(kind === 'short' && /(?:^|[\s(])@\w/.test(line));
}

const LONGEST = 400;
const MOST = 45;

export function traitsOf(index: number, page: Judged, around: Surroundings): string[] {
  const worded: Worded = wordedOf(page.lines[index] ?? '');
  return [...lineTraits(worded), ...placeTraits(index, worded, page, around)];
}

/** How much speaks for furniture and against the article, as the logarithm of the odds. */
export function weigh(traits: readonly string[], weights: ReadonlyMap<string, number>): number {
  return traits.reduce((sum, trait) => sum + (weights.get(trait) ?? 0), weights.get('') ?? 0);
}

/** Takes lines in doubt for furniture where their traits weigh so. What is sunk tells of its neighbours, too. */
export function sinkUnlikely(
  page: Judged,
  kinds: LineKind[],
  last: number,
  weights: ReadonlyMap<string, number> = WEIGHTS,
  threshold = THRESHOLD,
): void {
  const open = kinds.flatMap((_, index) => (isOpen(index, page, last) ? [index] : []));
  if (open.length === 0) return;
  const around = surroundingsOf(page);
  for (const order of [open.toReversed(), open])
    for (const index of order) {
      if (kinds[index] === 'furniture') continue;
      if (weigh(traitsOf(index, page, around), weights) > threshold) kinds[index] = 'furniture';
    }
}
