import type { Block } from '../../read/block.ts';
import type { LineKind } from '../kinds.ts';
import { isApart } from '../sink.ts';
import { isOfSite, type Site } from '../site.ts';

/** A page as the sure rules leave it. */
export interface Judged {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly lines: readonly string[];
  readonly kinds: readonly LineKind[];
  readonly site: Site;
  /** The headline's index, or -1. */
  readonly at: number;
  /** The first paragraph's. */
  readonly first: number;
}

/** What is known of all lines of a page, for the traits of one. */
export interface Surroundings {
  /** Indices of the first and the last two of the lines that are prose without doubt: long, and ended as sentences are. */
  readonly start: number;
  readonly beforeLast: number;
  readonly last: number;
  /** Whether most paragraphs of prose have a blank line before them. */
  readonly isSpaced: boolean;
}

/** Lines of prose have at least so many characters. */
const PROSE = 90;
/** So many lines to either side are looked at for furniture. */
const WINDOW = 20;

/** Indices of the lines that are prose without doubt. */
export function proseOf({ lines, kinds, first }: Judged): number[] {
  return lines.flatMap((line, index) =>
    index >= first && kinds[index] === 'sentence' && line.length >= PROSE ? [index] : [],
  );
}

export function surroundingsOf({ text, blocks }: Judged, prose: readonly number[]): Surroundings {
  const apart = prose.filter((index) => isApart(text, blocks[index - 1], blocks[index])).length;
  return {
    start: prose[0] ?? Number.POSITIVE_INFINITY,
    beforeLast: prose.at(-2) ?? -1,
    last: prose.at(-1) ?? -1,
    isSpaced: apart * 2 > prose.length,
  };
}

/** The traits of a line's place on its page: its zone first. */
export function placeTraits(index: number, line: string, page: Judged, around: Surroundings): string[] {
  const { text, blocks, lines, kinds, site, at, first } = page;
  const traits: string[] = [];
  const add = (isThere: boolean, trait: string): void => {
    if (isThere) traits.push(trait);
  };
  const zone =
    index < first
      ? 'above'
      : index >= around.last
        ? 'tail'
        : index >= around.beforeLast
          ? 'before the last'
          : 'amid';
  traits.push(zone);
  add(kinds[index] === 'short', `short ${zone}`);
  const prev = kindAt(page, index - 1, at);
  const next = kindAt(page, index + 1, at);
  traits.push(`below ${prev}`, `over ${next}`, `between ${prev} and ${next}`);
  if (zone === 'tail') {
    const last = Math.max(around.last, first);
    traits.push(`tail over ${next}`, `tail below ${prev}`);
    add(
      kinds.slice(Math.max(last + 1, index - WINDOW), index).includes('furniture'),
      'tail behind furniture',
    );
    add(index - last > 2, 'far down the tail');
    const behind = kinds.slice(index + 1, index + WINDOW).filter((kind) => kind === 'furniture').length;
    add(behind >= 3, 'tail before much furniture');
  }
  const markup = blocks[index]?.markup ?? 'line';
  add(markup !== 'line', `markup ${markup}`);
  if (around.isSpaced) {
    const isAfterGap = isApart(text, blocks[index - 1], blocks[index]);
    const isBeforeGap = isApart(text, blocks[index], blocks[index + 1]);
    traits.push(
      isAfterGap ? (isBeforeGap ? 'stands alone' : 'gap above') : isBeforeGap ? 'gap below' : 'no gap',
    );
  }
  add(isOfSite(line, site), 'headed by the outlet');
  add(index <= around.start && zone !== 'above', 'before all prose');
  const near = [lines[index - 1] ?? '', line, lines[index + 1] ?? ''];
  add(
    near.every(({ length }) => length < SHORT),
    'among short lines',
  );
  return traits;
}

const SHORT = 70;

function kindAt({ kinds, lines }: Judged, index: number, headline: number): string {
  if (index === headline) return 'headline';
  const kind = kinds[index];
  if (kind === undefined) return 'nothing';
  if (kind === 'sentence') return (lines[index] ?? '').length >= PROSE ? 'prose' : 'a sentence';
  return kind;
}
