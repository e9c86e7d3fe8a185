import { Parser } from 'htmlparser2';
import type { Block, Markup, Page } from './block.ts';
import { withoutControls } from './controls.ts';
import { createClaims } from './html-claims.ts';
import { BLOCKS, isFurniture, isPost, SKIPPED } from './html-elements.ts';
import { isNoteMark, raised } from './superscript.ts';

interface Open {
  readonly name: string;
  readonly skips: boolean;
  readonly holds: boolean;
  readonly posts: boolean;
}

interface Draft {
  /** As it came in: joined once, at the end. */
  readonly pieces: string[];
  length: number;
  readonly markup: Markup;
  readonly held: boolean;
  /** In which of the page's articles it stands, from 1; 0 in none. */
  readonly story: number;
  /** Whether any of its letters is not in bold type. */
  plain: boolean;
  readonly quoted: { start: number; end: number }[];
}

/** A draft that has come to its end. */
interface Whole extends Omit<Draft, 'pieces'> {
  readonly text: string;
}

/**
 * HTML in blocks of text, in one pass over its tags: no document is built and no script is run. Menus, forms, asides,
 * advertisements and hidden elements are left out by their tags and the words of their classes.
 */
export function readHtml(html: string): Page {
  const stack: Open[] = [];
  const drafts: Whole[] = [];
  const claims = createClaims();
  let skipping = 0;
  /** Of these, those that are no headers: a header may hold the headline and its date. */
  let asides = 0;
  let holding = 0;
  /** Articles that stand in no other, and how deep the parser is in one. */
  let stories = 0;
  let telling = 0;
  let current: Draft | undefined;
  let quoteFrom: number | undefined;
  /** Of a `<q>` inside another, the outer one alone is taken. */
  let quotes = 0;

  const flush = (): void => {
    if (current !== undefined) {
      const text = current.pieces.join('');
      if (text.trim() !== '') drafts.push({ ...current, text });
    }
    current = undefined;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      claims.open(name, attributes, asides > 0);
      if (VOID.test(name)) {
        if (name === 'br' || name === 'hr') flush();
        return;
      }
      // Who signs a block quote stands in its footer, or in a line of its own.
      const signs =
        (name === 'footer' || name === 'cite') && stack.slice(-3).some((one) => one.name === 'blockquote');
      const isHidden = (SKIPPED.has(name) && !signs) || isFurniture(name, attributes, holding > 0);
      if (isHidden) skipping += 1;
      if (isHidden && name !== 'header') asides += 1;
      const holds = name === 'article' || name === 'main' || attributes.itemprop === 'articleBody';
      if (holds) holding += 1;
      if (name === 'article') {
        if (telling === 0) stories += 1;
        telling += 1;
      }
      stack.push({
        name,
        skips: isHidden,
        holds,
        posts: name !== 'blockquote' && name !== 'p' && isPost(attributes),
      });
      if (BLOCKS.has(name) || signs) flush();
      if (name === 'q' && skipping === 0) {
        if (quotes === 0) quoteFrom = current?.length ?? 0;
        quotes += 1;
      }
    },
    ontext(data) {
      claims.text(data);
      if (skipping > 0 && !stack.slice(-3).some(({ name }) => name === 'h1')) return;
      const isLink = stack.at(-1)?.name === 'a';
      const isRaised = stack.at(isLink ? -2 : -1)?.name === 'sup';
      if (isRaised && isNoteMark(data, isLink)) return;
      const words = withoutControls(isRaised ? raised(data) : data).replace(/[ \t\r\n\f\u2028\u2029]+/g, ' ');
      if (current === undefined && words === ' ') return;
      current ??= {
        pieces: [],
        length: 0,
        markup: markupOf(stack),
        held: holding > 0,
        story: telling > 0 ? stories : 0,
        plain: false,
        quoted: [],
      };
      if (
        !current.plain &&
        /\p{L}/u.test(words) &&
        !stack.slice(-8).some(({ name }) => name === 'b' || name === 'strong')
      )
        current.plain = true;
      const isBehindGap = current.length === 0 || current.pieces.at(-1)?.endsWith(' ') === true;
      const piece = isBehindGap ? words.replace(/^ /, '') : words;
      if (piece === '') return;
      current.pieces.push(piece);
      current.length += piece.length;
    },
    onclosetag(name) {
      claims.close(name);
      if (VOID.test(name)) return;
      if (name === 'q' && skipping === 0) quotes = Math.max(0, quotes - 1);
      if (name === 'q' && quotes === 0 && current !== undefined && quoteFrom !== undefined) {
        current.quoted.push({ start: quoteFrom, end: current.length });
        quoteFrom = undefined;
      }
      if (BLOCKS.has(name)) flush();
      const open = stack.pop();
      if (open?.skips) skipping -= 1;
      if (open?.skips && open.name !== 'header') asides -= 1;
      if (open?.holds) holding -= 1;
      if (open?.name === 'article') telling -= 1;
    },
  });
  for (let at = 0; at < html.length && stack.length < DEEPEST; at += CHUNK)
    parser.write(html.slice(at, at + CHUNK));
  parser.end();
  flush();
  return assemble(drafts, claims.read());
}

/** No page nests deeper, and a parser's stack costs more the deeper it is: what stands behind is not read. */
const DEEPEST = 5000;
const CHUNK = 16_384;

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

function markupOf(stack: readonly Open[]): Markup {
  for (let at = stack.length - 1; at >= Math.max(0, stack.length - 12); at--) {
    const name = stack[at]?.name ?? '';
    if (name === 'h1') return 'title';
    if (/^h[2-6]$/.test(name) || name === 'dt' || name === 'time') return 'heading';
    if (name === 'blockquote' || stack[at]?.posts) return 'quotation';
    if (name === 'figcaption' || name === 'caption') return 'caption';
    if (name === 'li') return 'item';
  }
  return 'line';
}

/** The text of the blocks, one blank line between them: those of the article's element where the page has one. */
function assemble(drafts: readonly Whole[], claims: Page['claims']): Page {
  const held = drafts.filter((draft) => draft.held);
  const lengthOf = (some: readonly Whole[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const chosen =
    lengthOf(held) * 3 > lengthOf(drafts)
      ? drafts.filter(({ held, markup }) => held || markup === 'title')
      : drafts;
  const other = otherStories(chosen);
  const blocks: Block[] = [];
  const pieces: string[] = [];
  let at = 0;
  for (const draft of chosen) {
    if (other.has(draft.story)) continue;
    const words = draft.text.trimEnd();
    const quoted = draft.quoted
      .map(({ start, end }) => ({ start: at + start, end: at + Math.min(end, words.length) }))
      .filter(({ start, end }) => start < end);
    blocks.push({
      start: at,
      end: at + words.length,
      markup: draft.markup,
      ...(draft.plain ? {} : { bold: true }),
      ...(quoted.length > 0 ? { quoted } : {}),
    });
    pieces.push(words);
    at += words.length + GAP.length;
  }
  return { text: pieces.join(GAP), blocks, claims };
}

/** Of several articles on a page that have a title each, those behind the first: they are other reports. */
function otherStories(drafts: readonly Whole[]): ReadonlySet<number> {
  const titled = new Set(
    drafts.flatMap(({ story, markup }) => (story > 0 && markup === 'title' ? [story] : [])),
  );
  const [, ...others] = titled;
  return new Set(others);
}

const GAP = '\n\n';
