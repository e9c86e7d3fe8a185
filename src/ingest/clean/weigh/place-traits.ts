import type { Block } from '../../read/block.ts';
import type { LineKind } from '../kinds.ts';
import { isApart } from '../sink.ts';
import { isOfSite, type Site } from '../site.ts';
import type { Worded } from './line-traits.ts';

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
  /** Indices of the lines that are prose without doubt: long, and ended as sentences are. */
  readonly prose: readonly number[];
  /** Whether most paragraphs of prose have a blank line before them. */
  readonly isSpaced: boolean;
  /** Long words of the prose and the headline, and the lines that each stands in: at most two of them. */
  readonly rare: ReadonlyMap<string, readonly number[]>;
}

/** Lines of prose have at least so many characters. */
const PROSE = 90;
/** No more of the prose is looked through for words. */
const BODY = 60_000;

export function surroundingsOf({ text, blocks, lines, kinds, at, first }: Judged): Surroundings {
  const prose: number[] = [];
  let apart = 0;
  for (let index = first; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (kinds[index] !== 'sentence' || line.length < PROSE) continue;
    prose.push(index);
    if (isApart(text, blocks[index - 1], blocks[index])) apart += 1;
  }
  const rare = new Map<string, number[]>();
  let length = 0;
  for (const index of at >= 0 ? [at, ...prose] : prose) {
    const line = lines[index] ?? '';
    length += line.length;
    if (length > BODY) break;
    for (const [word] of line.toLowerCase().replaceAll('’', "'").matchAll(RARE)) {
      const known = rare.get(word);
      if (known === undefined) rare.set(word, [index]);
      else if (known.length < 2 && known[0] !== index) known.push(index);
    }
  }
  return { prose, isSpaced: apart * 2 > prose.length, rare };
}

/** A word of content has five letters at least. */
const RARE = /\p{L}{5,}/gu;

/** The traits of a line's place on its page, and of what it has in common with the article. */
export function placeTraits(
  index: number,
  { words, lower, line }: Worded,
  page: Judged,
  around: Surroundings,
): string[] {
  const { text, blocks, lines, kinds, site, at, first } = page;
  const traits: string[] = [];
  const add = (isThere: boolean, trait: string): void => {
    if (isThere) traits.push(trait);
  };
  const behind = around.prose.filter((other) => other > index).length;
  const before = around.prose.filter((other) => other < index).length;
  const zone = index < first ? 'above' : behind === 0 ? 'tail' : behind === 1 ? 'before the last' : 'amid';
  traits.push(zone);
  const kind = kinds[index];
  add(kind === 'short', `short ${zone}`);
  const prev = kindAt(page, index - 1, at);
  const next = kindAt(page, index + 1, at);
  traits.push(`below ${prev}`, `over ${next}`, `between ${prev} and ${next}`);
  add(zone === 'tail', `tail over ${next}`);
  add(zone === 'tail', `tail below ${prev}`);
  if (zone === 'tail') {
    const last = around.prose.at(-1) ?? first;
    const since = kinds.slice(last + 1, index);
    add(since.includes('furniture'), 'tail behind furniture');
    add(index - last > 2, 'far down the tail');
    add(
      kinds.slice(index + 1).filter((one) => one === 'furniture').length >= 3,
      'tail before much furniture',
    );
  }
  const rows = blocks[index]?.markup;
  add(rows !== undefined && rows !== 'line', `markup ${rows}`);
  if (around.isSpaced) {
    const isAfterGap = isApart(text, blocks[index - 1], blocks[index]);
    const isBeforeGap = isApart(text, blocks[index], blocks[index + 1]);
    traits.push(
      isAfterGap ? (isBeforeGap ? 'stands alone' : 'gap above') : isBeforeGap ? 'gap below' : 'no gap',
    );
  }
  add(isOfSite(line, site), 'headed by the outlet');
  const content = lower.filter((word) => /^\p{L}{5,}$/u.test(word));
  const shared = content.filter((word) =>
    (around.rare.get(word) ?? []).some((other) => other !== index),
  ).length;
  if (content.length > 1) {
    add(shared === 0, 'shares no word');
    add(shared > 0 && shared * 3 < content.length, 'shares few words');
    add(shared * 2 >= content.length, 'shares many words');
    add(shared === 0 && zone === 'amid' && kind === 'short', 'short amid, shares no word');
  }
  const names = words
    .filter((word, n) => n > 0 && /^\p{Lu}\p{Ll}{3,}$/u.test(word))
    .map((word) => word.toLowerCase());
  const known = names.filter((name) => (around.rare.get(name) ?? []).some((other) => other !== index)).length;
  add(names.length > 0 && known > 0, 'shares a name');
  add(names.length > 0 && known === 0, 'has other names');
  add(before === 0 && zone !== 'above', 'before all prose');
  add(
    (lines[index - 1] ?? '').length < 70 && (lines[index + 1] ?? '').length < 70 && line.length < 70,
    'among short lines',
  );
  return traits;
}

function kindAt({ kinds, lines }: Judged, index: number, headline: number): string {
  if (index === headline) return 'headline';
  const kind = kinds[index];
  if (kind === undefined) return 'nothing';
  if (kind === 'sentence') return (lines[index] ?? '').length >= PROSE ? 'prose' : 'a sentence';
  return kind;
}
