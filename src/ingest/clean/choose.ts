import { languageOf } from '../about/language.ts';
import type { Bare } from '../quote/passages.ts';
import type { Block, Page } from '../read/block.ts';
import { sinkBehindEnd } from './behind-end.ts';
import { chooseHeadline } from './headline.ts';
import { captionEnd, kindOf, type LineKind } from './kinds.ts';
import { countWords } from './lines.ts';
import { sinkCaptions, sinkComments, sinkCredited, sinkHandles, sinkRepeated } from './sink.ts';
import { isOfSite, NO_SITE, type Site } from './site.ts';
import { raiseSourced } from './sourced.ts';
import { isAdded, isOfAuthor, sinkBios } from './tail.ts';
import { sinkLastTitles, sinkLists, sinkTitles } from './titles.ts';
import type { Judged } from './weigh/place-traits.ts';
import { sinkUnlikely } from './weigh/unlikely.ts';

/** What of a page is its article, and what stands around it, where the date and the author may be. */
export interface Cleaned {
  readonly headline: Block | undefined;
  readonly article: readonly Bare[];
  /** Lines that are not the article's text, in their order: datelines of the page, bylines, captions, menus. */
  readonly around: readonly Block[];
}

/** Paragraphs of the article begin with a line of so many words that ends as a sentence. */
const FIRST_PARAGRAPH = 9;

/** A page as the sure rules leave it, and whether it is in English: only then are doubtful lines weighed. */
export interface Sorted extends Judged {
  readonly kinds: LineKind[];
  readonly headline: Block | undefined;
  readonly isEnglish: boolean;
  /** Where the caption ends that a line begins with, if it does. */
  readonly cuts: readonly (number | undefined)[];
}

/** What each line of a page is, by the rules that are sure. */
export function sortLines(page: Page, rules: readonly string[] = [], site: Site = NO_SITE): Sorted {
  const { text, blocks } = page;
  const lineOf = (block: Block): string => text.slice(block.start, block.end);
  const starts = rules.map((rule) => rule.toLowerCase());
  const isRuledOut = (line: string): boolean =>
    starts.length > 0 && starts.some((start) => line.slice(0, 200).toLowerCase().startsWith(start));
  const isEnglish = languageOf(text) === 'en';
  const lines = blocks.map(lineOf);
  const cuts: (number | undefined)[] = [];
  const kinds = lines.map((line, index) => {
    const block = blocks[index];
    const kind = block === undefined || isRuledOut(line) ? 'furniture' : kindOf(line, block, isEnglish);
    cuts.push(kind === 'sentence' || kind === 'short' ? captionEnd(line) : undefined);
    return kind;
  });
  sinkCaptions(text, lines, kinds, blocks);
  sinkLists(lines, kinds, blocks);
  sinkComments(lines, kinds);
  sinkRepeated(lines, kinds);
  sinkHandles(lines, kinds);
  sinkCredited(lines, kinds, blocks);
  const headline = chooseHeadline(page, kinds, site);
  const at = headline === undefined ? -1 : blocks.lastIndexOf(headline);
  const behind = blocks.flatMap((_, index) => (kinds[index] === 'sentence' && index > at ? [index] : []));
  const first = Math.max(at + 1, firstParagraph(blocks, kinds, behind, lineOf));
  sinkBehindEnd(lines, kinds, first);
  sinkTitles(lines, kinds, blocks, first);
  sinkLastTitles(text, lines, kinds, blocks, first);
  sinkEnd(page, kinds, first, site, isEnglish);
  sinkBios(lines, kinds, at, first);
  raiseSourced(lines, kinds, blocks, first);
  return { text, blocks, lines, kinds, site, at, first, headline, isEnglish, cuts };
}

/** Tells the article from the page around it. */
export function clean(page: Page, rules: readonly string[] = [], site: Site = NO_SITE): Cleaned {
  const sorted = sortLines(page, rules, site);
  const { blocks, lines, kinds, at, first, headline, isEnglish, cuts } = sorted;
  if (isEnglish) sinkUnlikely(sorted, kinds, lastOf(sorted));
  const last = lastOf(sorted);
  const article: Bare[] = [];
  const around: Block[] = [];
  const seen = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const kind = kinds[index];
    const line = lines[index] ?? '';
    const part =
      block === headline
        ? 'headline'
        : index < first
          ? (kind === 'sentence' || isStandfirst(line, kind, index > at && at >= 0)) && !isOfSite(line, site)
            ? 'standfirst'
            : undefined
          : index <= last && kind !== 'furniture' && kind !== 'date'
            ? partOf(block, kind)
            : undefined;
    const again = part !== undefined && part !== 'paragraph' && part !== 'heading' && seen.has(line);
    if (headline !== undefined && line === lines[at] && block !== headline) around.push(block);
    else if (part === undefined || again || (index < at && part === 'standfirst')) around.push(block);
    else {
      seen.add(line);
      const cut = (kind === 'sentence' || kind === 'short') && block !== headline ? cuts[index] : undefined;
      article.push({
        part: cut === undefined ? part : 'caption',
        start: block.start,
        end: cut === undefined ? block.end : block.start + cut,
        ...(block.bold ? { bold: true } : {}),
        ...(block.quoted ? { quoted: block.quoted } : {}),
      });
    }
  }
  return { headline, article, around };
}

/** How many sentences from the end are looked at for what was added. */
const END = 12;
/** How much of an article is looked through for a name. */
const BODY = 100_000;

/** Takes what was added below the article for a part of the page: notes on its author, what the outlet is. */
function sinkEnd(
  { text, blocks, claims }: Page,
  kinds: LineKind[],
  first: number,
  site: Site,
  isEnglish: boolean,
): void {
  const ends = kinds.flatMap((kind, index) =>
    (kind === 'sentence' || kind === 'short') && index > first ? [index] : [],
  );
  const start = blocks[first]?.start ?? 0;
  const bylines = `${text.slice(Math.max(0, start - 3000), start)} ${claims.author ?? ''}`;
  let isEnd = true;
  for (const index of ends.slice(-END).reverse()) {
    const block = blocks[index];
    if (block === undefined || block.markup === 'quotation') break;
    const line = text.slice(block.start, block.end);
    const ending = { site, bylines, body: text.slice(start, Math.min(block.start, start + BODY)), isEnglish };
    if (isEnd ? isAdded(line, ending) : isOfAuthor(line, { ...ending, body: text }))
      kinds[index] = 'furniture';
    else if (kinds[index] === 'sentence') isEnd = false;
  }
}

function firstParagraph(
  blocks: readonly Block[],
  kinds: readonly LineKind[],
  sentences: readonly number[],
  lineOf: (block: Block) => string,
): number {
  const index = sentences.find((at) => {
    const block = blocks[at];
    if (block === undefined || countWords(lineOf(block)) < FIRST_PARAGRAPH) return false;
    // A sentence before the date or the byline is the standfirst.
    const next = kinds.slice(at + 1, at + 5);
    return (
      !next.includes('date') || (next.indexOf('date') > next.indexOf('sentence') && next.includes('sentence'))
    );
  });
  const first = index ?? sentences[0] ?? blocks.length;
  // The heading and the time of the first entry belong to it, where other paragraphs have such too.
  const isHeaded = kinds.some(
    (kind, at) => at > first && at < (sentences.at(-1) ?? 0) && (kind === 'short' || kind === 'time'),
  );
  let head = first;
  while (head > 0 && isHeaded && isHeading(blocks[head - 1], kinds[head - 1], lineOf)) {
    const above = blocks[head - 1];
    // A name alone above the text is whoever wrote it, unless a time makes it the heading of an entry.
    if (above !== undefined && NAME.test(lineOf(above)) && kinds[head - 2] !== 'time') break;
    // Amid the date and the byline, a time alone is that of the page.
    if (kinds[head - 1] === 'time' && !kinds.includes('time', first)) break;
    head -= 1;
  }
  return isFirstQuestion(blocks[head - 1], kinds[head - 1], lineOf) ? head - 1 : head;
}

/** A short question in bold right above the first paragraph: the interview begins with it. */
function isFirstQuestion(
  block: Block | undefined,
  kind: LineKind | undefined,
  lineOf: (block: Block) => string,
): boolean {
  return (
    block?.bold === true &&
    block.markup !== 'title' &&
    (kind === 'sentence' || kind === 'short') &&
    lineOf(block).endsWith('?')
  );
}

const NAME = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}$/u;

function isHeading(
  block: Block | undefined,
  kind: LineKind | undefined,
  lineOf: (block: Block) => string,
): boolean {
  if (block === undefined || block.markup === 'title') return false;
  return kind === 'time' || (kind === 'short' && countWords(lineOf(block)) <= 5);
}

/** The index of the article's last paragraph. */
export function lastOf({ blocks, lines, kinds, at }: Judged): number {
  let last = kinds.length - 1;
  while (last > at && (kinds[last] !== 'sentence' || blocks[last] === undefined)) last -= 1;
  if (last <= at) last = -1;
  // A last paragraph that lost its full stop.
  return kinds[last + 1] === 'short' && countWords(lines[last + 1] ?? '') >= 20 ? last + 1 : last;
}

function isStandfirst(line: string, kind: LineKind | undefined, isBehindHeadline: boolean): boolean {
  return isBehindHeadline && kind === 'short' && (countWords(line) >= 6 || /^[-•–]\s/.test(line));
}

function partOf(block: Block, kind: LineKind | undefined): Bare['part'] {
  if (block.markup === 'quotation') return 'quotation';
  if (block.markup === 'caption') return 'caption';
  return kind === 'sentence' ? 'paragraph' : 'heading';
}
