import { fold } from '../../text/fold.ts';
import type { Block, Page } from '../read/block.ts';
import { isCaption } from './caption.ts';
import type { LineKind } from './kinds.ts';
import { countWords } from './lines.ts';
import { isOfSite, likeness, NO_SITE, type Site } from './site.ts';

/** How far from the top a headline is looked for. */
const TOP = 40;

/**
 * The line that is the headline: what the page's metadata or its `<h1>` call so; else a line at the top that stands
 * twice, as scraped pages have it; else the first one there that reads as one.
 */
export function chooseHeadline(
  { text, blocks, claims }: Page,
  kinds: readonly LineKind[],
  site: Site = NO_SITE,
): Block | undefined {
  const lineOf = (block: Block): string => text.slice(block.start, Math.min(block.end, block.start + 400));
  const titles = blocks.filter(({ markup }) => markup === 'title');
  const title = titles.find((block) => !isOfSite(lineOf(block), site)) ?? titles[0];
  if (title !== undefined) return title;
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
  const head = top.slice(0, body < 0 ? TOP : body);
  const spelt = speltBy(
    head.filter((block) => !isCaption(lineOf(block))),
    site,
    lineOf,
  );
  if (spelt !== undefined) return spelt;
  const candidates = head
    .filter(
      (block) =>
        kinds[blocks.indexOf(block)] === 'short' || isQuestion(lineOf(block), kinds[blocks.indexOf(block)]),
    )
    .filter(
      (block) =>
        countWords(lineOf(block)) >= 2 &&
        !/\s{3,}/.test(lineOf(block)) &&
        !/^(?:[-•]|\d{1,2}[.)])\s/.test(lineOf(block)),
    );
  // A row of buttons below the date is no menu above the headline.
  const dated = kinds.indexOf('date');
  const menu = head.findLastIndex(
    (block, index) =>
      kinds[index] === 'furniture' && (dated < 0 || index < dated) && /\S\s{2,}\S/.test(lineOf(block)),
  );
  // The line right below the outlet's name is its slogan, and one that begins with the name too.
  const isSlogan = (block: Block): boolean => {
    const above = blocks[blocks.indexOf(block) - 1];
    const isBelow = above !== undefined && countWords(lineOf(above)) <= 5 && isOfSite(lineOf(above), site);
    return isBelow || isOfSite(lineOf(block), site);
  };
  const seen = new Map<string, Block>();
  for (const block of candidates) {
    const twin = seen.get(lineOf(block));
    if (twin !== undefined) return twin;
    seen.set(lineOf(block), block);
  }
  const below = candidates.filter((block) => menu < 0 || block.start > (top[menu]?.start ?? 0));
  return (
    below.find((block) => isTelling(lineOf(block)) && !isSlogan(block)) ??
    candidates.find((block) => isTelling(lineOf(block)) && !isSlogan(block)) ??
    longest(candidates, lineOf)
  );
}

/** The line that the address spells, as far as addresses do. */
function speltBy(blocks: readonly Block[], site: Site, lineOf: (block: Block) => string): Block | undefined {
  let best: Block | undefined;
  let most = ALIKE;
  for (const block of blocks) {
    const count = countWords(lineOf(block));
    const isPath = /\S›\S|\s[›>|]\s/.test(lineOf(block));
    const alike = count >= 2 && count <= LONGEST && !isPath ? likeness(lineOf(block), site) : 0;
    // Two words are a kicker as often as a headline: they have to be all that the address spells.
    if (alike > most && (count >= 4 || alike === 1)) [best, most] = [block, alike];
  }
  return best;
}

/** An address leaves words out, and so does the page. */
const ALIKE = 0.45;
/** No headline has more words. */
const LONGEST = 40;

function isQuestion(line: string, kind: LineKind | undefined): boolean {
  // The first turn of a transcript may ask.
  if (/^[\p{Lu}][\p{Lu} .’'-]{2,40}:\s/u.test(line)) return false;
  if (/^\p{Lu}[\p{L}. ]{0,40}:\s.*[.!?]\s/u.test(line)) return false;
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
