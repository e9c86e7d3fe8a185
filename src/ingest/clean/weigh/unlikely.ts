import type { LineKind } from '../kinds.ts';
import { countWords } from '../lines.ts';
import { lineTraits, type Worded, wordedOf } from './line-traits.ts';
import { type Judged, placeTraits, proseOf, surroundingsOf } from './place-traits.ts';
import { type Content, contentOf, SHARED, sharedTraits } from './shared-traits.ts';
import { THRESHOLD, WEIGHTS } from './weights.ts';

/** Whether the rules leave a line in doubt, so that its traits are weighed: others stay what they are. */
export function isOpen(index: number, { kinds, lines, blocks, at, first }: Judged, last: number): boolean {
  const kind = kinds[index];
  if (index <= at || index > last || (kind !== 'sentence' && kind !== 'short')) return false;
  const line = lines[index] ?? '';
  // Above the text only a standfirst is taken for the article's, and none is so short.
  if (index < first && kind === 'short' && countWords(line) < STANDFIRST) return false;
  if (line.length > LONGEST || countWords(line) > MOST || blocks[index]?.markup === 'quotation') return false;
  if (kind === 'sentence' && /["“”„«»]/.test(line)) return false;
  return !isOfPost(index, lines) && !IS_POINT.test(line) && !isOfLetter(index, lines);
}

/** An account amid the text is whoever speaks below it; what stands there is a post. */
function isOfPost(index: number, lines: readonly string[]): boolean {
  return lines
    .slice(Math.max(0, index - 2), index + 1)
    .some((line) => line.length < 200 && ACCOUNT.test(line));
}

const ACCOUNT = /(?:^|[\s(])@\w/;
/** "• Two of them have flown home": a point of a summary. */
const IS_POINT = /^[•·*–-]\s+\S+(?:\s+\S+){5}/;

/** The end of a letter, and whoever signed it. */
function isOfLetter(index: number, lines: readonly string[]): boolean {
  return [index, index - 1].some((at) => END_OF_LETTER.test((lines[at] ?? '').slice(0, 60)));
}

const END_OF_LETTER =
  /^(?:yours|sincerely|regards|(?:kind|best|warm) (?:regards|wishes)|with (?:love|regards)|love)\b[^.!?]*,$/i;

const STANDFIRST = 6;
const LONGEST = 400;
const MOST = 45;

/** The traits of a line by itself and of its place; then those of what it shares with the article. */
export interface Traits {
  readonly own: readonly string[];
  readonly shared: () => readonly string[];
}

/** Finds the traits of lines of a page. What the article speaks of is gathered only where a line hangs on it. */
export function traitsOn(page: Judged): (index: number) => Traits {
  const prose = proseOf(page);
  const around = surroundingsOf(page, prose);
  let content: Content | undefined;
  const byLine = new Map<number, ReturnType<typeof byItself>>();
  return (index) => {
    const line = page.lines[index] ?? '';
    const known = byLine.get(index) ?? byItself(line);
    byLine.set(index, known);
    const { worded, traits } = known;
    const place = placeTraits(index, line, page, around);
    const zone = place[0] ?? '';
    return {
      own: inZone(zone, [...place, ...traits]),
      shared: () => {
        content ??= contentOf(page, prose);
        return inZone(zone, sharedTraits(index, worded, page, content));
      },
    };
  };
}

function byItself(line: string): { readonly worded: Worded; readonly traits: readonly string[] } {
  const worded = wordedOf(line);
  return { worded, traits: lineTraits(worded) };
}

function inZone(zone: string, traits: readonly string[]): string[] {
  return [...traits, ...traits.filter((trait) => TOGETHER.has(trait)).map((trait) => `${zone}, ${trait}`)];
}

/** What tells more at one place than at another. */
const TOGETHER: ReadonlySet<string> = new Set([
  'speaks to the reader',
  'speaks of us',
  'timeless',
  'bids',
  'shares no word',
  'shares many words',
  'headed by the outlet',
  'two words of pages',
  'mostly words of pages',
  'names a thing of pages',
  'names who makes or reads it',
  'no name',
  'ends .',
  'no end',
  'has a label',
  'tells what was said',
  'tells what was',
  'short, shares no word',
]);

/** How much speaks for furniture and against the article, as the logarithm of the odds. */
export function weigh(traits: readonly string[], weights: ReadonlyMap<string, number>): number {
  return traits.reduce((sum, trait) => sum + (weights.get(trait) ?? 0), weights.get('') ?? 0);
}

/** Takes lines in doubt for furniture where their traits weigh so. What is sunk tells of its neighbours, too. */
export function sinkUnlikely(page: Judged, kinds: LineKind[], last: number): void {
  const open = kinds.flatMap((_, index) => (isOpen(index, page, last) ? [index] : []));
  if (open.length === 0) return;
  const traitsAt = traitsOn(page);
  let isSunk = false;
  for (const order of [open.toReversed(), open]) {
    for (const index of order) {
      if (kinds[index] === 'furniture') continue;
      const { own, shared } = traitsAt(index);
      if (weigh(own, WEIGHTS) + MOST_SHARED <= THRESHOLD) continue;
      if (weigh([...own, ...shared()], WEIGHTS) > THRESHOLD) {
        kinds[index] = 'furniture';
        isSunk = true;
      }
    }
    if (!isSunk) return;
  }
}

/** What a line has in common with the article adds no more than that. */
const MOST_SHARED = [...WEIGHTS]
  .filter(([trait]) => SHARED.some((one) => trait === one || trait.endsWith(`, ${one}`)))
  .reduce((sum, [, weight]) => sum + Math.max(0, weight), 0);
