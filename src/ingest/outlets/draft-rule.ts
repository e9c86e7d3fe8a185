import type { References } from '../../corpus/corpus.ts';
import type { PageRule } from '../../corpus/reference.ts';
import { publishedOf } from '../about/published.ts';
import { authorOf, publisherOf } from '../about/who.ts';
import { type Cleaned, clean } from '../clean/choose.ts';
import { isFurnitureLine } from '../clean/furniture.ts';
import { countWords } from '../clean/lines.ts';
import { siteOf } from '../clean/site.ts';
import type { Page } from '../read/block.ts';
import { readHtml } from '../read/html.ts';
import { readRaw } from '../read/raw.ts';
import { hostOf } from '../record/outlets.ts';
import type { Source } from '../source.ts';
import { linesOf } from './rule-for.ts';

/** A line of a page and its number, counted from 1 over the lines that are not blank. */
interface Line {
  readonly line: number;
  readonly text: string;
}

/** Where on a page what stands. */
interface Places {
  readonly file: string | null;
  readonly headline: Line | null;
  readonly date: { readonly value: string; readonly basis: string } | null;
  readonly author: string | null;
  readonly body: { readonly first: number; readonly last: number; readonly paragraphs: number } | null;
  /** Lines that all pages have around their articles: no rule has to name them. */
  readonly known: readonly Line[];
}

/** A rule drafted from pages of one outlet, and what a person has to look at before it is kept. */
export interface DraftedRule {
  readonly id: string | null;
  readonly name: string | null;
  readonly domains: readonly string[];
  readonly page: PageRule;
  readonly places: readonly Places[];
  readonly unsure: readonly string[];
}

interface Read {
  readonly source: Source;
  readonly page: Page;
  readonly cleaned: Cleaned;
  readonly lines: readonly string[];
  /** The lines of the article, without its headline. */
  readonly body: ReadonlySet<number>;
}

/** Lines that a rule names are no paragraphs. */
const LONGEST = 240;
/** A rule names how a line begins: so many characters of it. */
const START = 60;
const MOST_KNOWN = 40;

/** Drafts the rule for an outlet's pages: what stands alike on several of them, and is read as the article's. */
export function draftRule(sources: readonly Source[], references: References): DraftedRule {
  const pages = sources.map((source) => readPage(source, references));
  const [first] = pages;
  const unsure: string[] = [];
  const url = sources.map((source, index) => source.url ?? pages[index]?.page.claims.url).find(Boolean);
  const host = url === undefined || !URL.canParse(url) ? undefined : hostOf(url);
  const publisher = first === undefined ? null : publisherOf(first.page, first.source, references);
  const known = references.outlets.get(publisher?.id ?? '');
  if (publisher === null) unsure.push('No page says who published it: write "id" and "name".');
  if (host === undefined && known === undefined)
    unsure.push('No page has an address: write "domains", or the rule counts for pages with its mark alone.');
  const isClaimed = sources.every((source) => source.url === undefined) && url !== undefined;
  if (isClaimed) unsure.push(`The address is as the page itself gives it, and any file can: is it ${url}?`);
  const furniture = sharedLines(pages, unsure);
  const mark = markOf(pages, publisher?.name, furniture);
  if (mark === undefined && host === undefined && known === undefined)
    unsure.push('No words were found that only this outlet has: write a "mark".');
  return {
    id: known?.id ?? null,
    name: publisher?.name ?? null,
    domains: known?.domains ?? (host === undefined ? [] : [host]),
    page: { ...(mark === undefined ? {} : { mark }), furniture, sample: sampleOf(pages, furniture, mark) },
    places: pages.map((page) => placesOf(page, unsure)),
    unsure,
  };
}

function readPage(source: Source, references: References): Read {
  const page = source.form === 'html' ? readHtml(source.content) : readRaw(source.content);
  const url = source.url ?? page.claims.url;
  const cleaned = clean(page, linesOf(page.text, url, references), siteOf(url, page.claims));
  const starts = new Set(cleaned.article.filter(({ part }) => part !== 'headline').map(({ start }) => start));
  return {
    source,
    page,
    cleaned,
    lines: page.blocks.map(({ start, end }) => page.text.slice(start, end)),
    body: new Set(page.blocks.flatMap(({ start }, index) => (starts.has(start) ? [index] : []))),
  };
}

/** How lines begin that are read as the article's on one page, and stand on another too. */
function sharedLines(pages: readonly Read[], unsure: string[]): string[] {
  const found = new Set<string>();
  for (const [at, { lines, body }] of pages.entries()) {
    const others = new Set(pages.flatMap((page, index) => (index === at ? [] : page.lines.map(startOf))));
    for (const index of body) {
      const line = lines[index] ?? '';
      const start = startOf(line);
      if (line.length > LONGEST || start.length < 4) continue;
      if (others.has(start)) found.add(start);
      else if (pages.length === 1 && isDoubtful(line, index, lines.length))
        unsure.push(`Line ${index + 1} is read as the article's; is it? "${line.slice(0, 100)}"`);
    }
  }
  if (pages.length === 1)
    unsure.push('One page does not tell what all pages of the outlet have: give two or three.');
  return [...found].slice(0, 50);
}

function startOf(line: string): string {
  return line.slice(0, START).toLowerCase().trim();
}

/** A short line that is no sentence, or any in the last tenth of the page. */
function isDoubtful(line: string, index: number, count: number): boolean {
  const isSentence = /[.!?…:]["”’»)]?$/.test(line);
  return (!isSentence && countWords(line) <= 12) || (index > count * 0.9 && countWords(line) < 20);
}

/** Words that only this outlet has: a line that holds its name and stands on every page, else one of the rule's. */
function markOf(
  pages: readonly Read[],
  name: string | undefined,
  furniture: readonly string[],
): string | undefined {
  const [first, ...others] = pages;
  if (first === undefined) return undefined;
  const everywhere = first.lines.filter(
    (line, index) => !first.body.has(index) && others.every(({ lines }) => lines.includes(line)),
  );
  const own = everywhere.filter(
    (line) => countWords(line) >= 3 && line.length <= 100 && !isFurnitureLine(line),
  );
  const named = own.find((line) => name === undefined || line.includes(name));
  if (named !== undefined) return named;
  const start = furniture.find((words) => words.length >= 12);
  const line = first.lines.find((words) => start !== undefined && startOf(words) === start);
  return line?.slice(0, START).trim();
}

const PIER = 'The pier of Port Halden has been opened by its mayor on Monday.';

/** A page with news that we invented, and the outlet's lines around it. */
function sampleOf(
  pages: readonly Read[],
  furniture: readonly string[],
  mark: string | undefined,
): PageRule['sample'] {
  const all = pages[0]?.lines ?? [];
  const lines = furniture.slice(0, 10).flatMap((start) => all.find((line) => startOf(line) === start) ?? []);
  const isMarked = mark === undefined || lines.some((line) => line.includes(mark));
  return {
    page: [...(isMarked ? [] : [mark, '']), 'Mayor opens the pier', '', PIER, ...lines].join('\n'),
    article: PIER,
  };
}

function placesOf({ source, page, cleaned, lines, body }: Read, unsure: string[]): Places {
  const at = (start: number | undefined): number => page.blocks.findIndex((block) => block.start === start);
  const headline = at(cleaned.headline?.start);
  const date = publishedOf(page, cleaned, source);
  const where = source.file ?? source.url ?? 'the page';
  const numbers = [...body].sort((a, b) => a - b);
  if (headline < 0) unsure.push(`No headline was found on ${where}.`);
  if (date === null) unsure.push(`No date was found on ${where}.`);
  else if (date.basis === 'inferred')
    unsure.push(`The date of ${where} is inferred: ${date.why ?? date.value}`);
  if (numbers.length < 3) unsure.push(`Hardly a paragraph was found on ${where}: is it an article?`);
  return {
    file: source.file ?? source.url ?? null,
    headline: headline < 0 ? null : { line: headline + 1, text: lines[headline] ?? '' },
    date: date === null ? null : { value: date.value, basis: date.basis },
    author: authorOf(page, cleaned),
    body:
      numbers.length === 0
        ? null
        : { first: (numbers[0] ?? 0) + 1, last: (numbers.at(-1) ?? 0) + 1, paragraphs: numbers.length },
    known: lines
      .flatMap((text, index) =>
        body.has(index) || index === headline ? [] : [{ line: index + 1, text: text.slice(0, 100) }],
      )
      .slice(0, MOST_KNOWN),
  };
}
