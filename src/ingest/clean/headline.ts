import { fold } from '../../text/fold.ts';
import type { Block, Page } from '../read/block.ts';
import type { LineKind } from './choose.ts';
import { countWords } from './lines.ts';

/** How far from the top a headline is looked for. */
const TOP = 40;

/**
 * The line that is the headline: what the page's metadata or its `<h1>` call so; else a line at the top that stands
 * twice, as scraped pages have it; else the first one there that reads as one.
 */
export function chooseHeadline(
  { text, blocks, claims }: Page,
  kinds: readonly LineKind[],
): Block | undefined {
  const title = blocks.find(({ markup }) => markup === 'title');
  if (title !== undefined) return title;
  const lineOf = (block: Block): string => text.slice(block.start, Math.min(block.end, block.start + 400));
  const top = blocks.slice(0, TOP);
  if (claims.headline !== undefined) {
    const wanted = fold(claims.headline);
    const claimed = top.find(
      (block) =>
        fold(lineOf(block)) === wanted ||
        (countWords(lineOf(block)) > 3 && wanted.startsWith(fold(lineOf(block)))),
    );
    if (claimed !== undefined) return claimed;
  }
  const body = top.findIndex(
    (block, index) =>
      kinds[index] === 'sentence' && countWords(lineOf(block)) >= (lineOf(block).endsWith('.') ? 12 : 18),
  );
  const candidates = top
    .slice(0, body < 0 ? TOP : body)
    .filter(
      (block) =>
        kinds[blocks.indexOf(block)] === 'short' || isQuestion(lineOf(block), kinds[blocks.indexOf(block)]),
    )
    .filter(
      (block) =>
        countWords(lineOf(block)) >= 2 && !/\s{3,}/.test(lineOf(block)) && !/^[-•]\s/.test(lineOf(block)),
    );
  const menu = top.findLastIndex(
    (block, index) =>
      kinds[index] === 'furniture' && (body < 0 || index < body) && /\S\s{2,}\S/.test(lineOf(block)),
  );
  const seen = new Map<string, Block>();
  for (const block of candidates) {
    const twin = seen.get(lineOf(block));
    if (twin !== undefined) return twin;
    seen.set(lineOf(block), block);
  }
  const below = candidates.filter((block) => menu < 0 || block.start > (top[menu]?.start ?? 0));
  return (
    below.find((block) => isTelling(lineOf(block))) ??
    candidates.find((block) => isTelling(lineOf(block))) ??
    longest(candidates, lineOf)
  );
}

function isQuestion(line: string, kind: LineKind | undefined): boolean {
  return kind === 'sentence' && countWords(line) <= 18 && /[?!]["”’»]?$/.test(line);
}

/** At least five words, two of them in lower case and more than the small words of a name. */
function isTelling(line: string): boolean {
  const words = line.split(/\s+/);
  const lower = words.filter(
    (word) => /^\p{Ll}{2,}/u.test(word) && !/^(?:of|the|and|for|in|de|la|del|et|der|die)$/.test(word),
  );
  return words.length >= 5 && lower.length >= 2;
}

function longest(blocks: readonly Block[], lineOf: (block: Block) => string): Block | undefined {
  return [...blocks].sort((a, b) => countWords(lineOf(b)) - countWords(lineOf(a)))[0];
}
