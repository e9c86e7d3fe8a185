import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kept } from '../archive/keep.ts';
import { shownControls } from '../card/bidi.ts';
import { plural } from '../card/describe.ts';
import type { Given } from '../ingest/to-article.ts';
import type { Sinks } from './extract.ts';
import { type Fetched, NO_WEB, takeFetched, type Web } from './fetch-page.ts';
import { type Ingester, isAddress, type Taken } from './ingester.ts';
import { readPage } from './read-page.ts';

export interface IngestParts extends Sinks {
  readonly ingester: Ingester;
  readonly now: () => Date;
  /** None where nothing can be fetched. */
  readonly web?: Web;
}

type Outcome = Kept['outcome'];
const OUTCOMES: readonly Outcome[] = ['added', 'updated', 'duplicate', 'rejected'];
/** How often it is said on standard error how far a long run is. */
const PROGRESS_EVERY = 25;

/**
 * `ingest FILE|FOLDER|URL|FEED…`: keeps every page, prints a line for each and the totals. Each is kept wholly or
 * not at all, one after the other: a run that was broken off is taken up by running it again.
 * @param said what is said of all inputs, or of each
 * @returns how many inputs could not be read at all
 */
export async function ingest(
  inputs: readonly string[],
  said: Given | ((input: string) => Given),
  parts: IngestParts,
): Promise<number> {
  const { print, complain } = parts;
  const totals = new Map<Outcome, number>();
  let failed = 0;
  let leftOut = 0;
  const pages: string[] = [];
  const fetched = new Map<string, Fetched>();
  for (const input of inputs) pages.push(...(await pagesOf(input, parts, fetched)));
  for (const [index, page] of pages.entries()) {
    if (pages.length > PROGRESS_EVERY && index > 0 && index % PROGRESS_EVERY === 0)
      complain(`${index} of ${pages.length} read\n`);
    const given = typeof said === 'function' ? said(page) : said;
    const kept = await take(page, given, parts, fetched);
    if (typeof kept === 'string') {
      failed += 1;
      await parts.ingester.fail(page, given, kept, parts.now());
    } else if (kept.outcome !== 'rejected') await parts.ingester.settle(page);
    const outcome = typeof kept === 'string' ? 'rejected' : kept.outcome;
    totals.set(outcome, (totals.get(outcome) ?? 0) + 1);
    for (const line of linesOf(page, kept)) print(`${shownControls(line)}\n`);
    if (typeof kept !== 'string' && 'rejects' in kept) leftOut += kept.rejects.length;
  }
  const counts = OUTCOMES.map((outcome) => `${totals.get(outcome) ?? 0} ${outcome}`);
  const left =
    leftOut === 0 ? '' : `; ${plural(leftOut, 'quotation or event', 'quotations or events')} left out`;
  print(`${plural(pages.length, 'input')}: ${counts.join(', ')}${left}\n`);
  return failed;
}

/** An input as the pages it stands for: the files of a folder, the entries of a feed. */
async function pagesOf(
  input: string,
  { web, complain }: IngestParts,
  fetched: Map<string, Fetched>,
): Promise<string[]> {
  if (isAddress(input)) {
    const page = await web?.fetchPage(input);
    const entries = page?.kind === 'page' ? await web?.entriesOf(page) : undefined;
    // What is no feed is not fetched a second time to be kept.
    if (page !== undefined && entries === undefined) fetched.set(input, page);
    if (entries !== undefined)
      complain(`${input} is a feed with ${plural(entries.length, 'entry', 'entries')}\n`);
    return entries === undefined ? [input] : [...entries];
  }
  const isFolder = await stat(input).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [input];
  const found = await readdir(input, { recursive: true, withFileTypes: true });
  const files = found
    .filter(
      (entry) => entry.isFile() && /\.(?:txt|x?html?)$/i.test(entry.name) && !entry.name.startsWith('.'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  complain(`${input} has ${plural(files.length, 'page')} (.txt, .html)\n`);
  return files;
}

/** What became of one page; a text says why it could not be read. */
async function take(
  page: string,
  given: Given,
  { ingester, web, now }: IngestParts,
  before: Map<string, Fetched>,
): Promise<Taken | string> {
  if (!isAddress(page)) {
    const source = await readPage(page);
    return typeof source === 'string' ? source : ingester.take(source, given, now());
  }
  if (web === undefined) return NO_WEB;
  const fetched = before.get(page) ?? (await web.fetchPage(page));
  before.delete(page);
  return fetched.kind === 'refused' ? fetched.says : takeFetched(fetched, given, ingester, now());
}

function linesOf(page: string, kept: Taken | string): string[] {
  if (typeof kept === 'string') return [`rejected ${page}: ${kept}`];
  if (kept.outcome === 'rejected') return [`rejected ${page}: ${kept.reason}`];
  const claimed = (kept.claimed ?? []).map((says) => `${page}: ${says}`);
  const lines = [`${kept.outcome} ${kept.id} ${page}`, ...claimed];
  if (kept.outcome === 'duplicate') return lines;
  return [...lines, ...kept.rejects.map(({ path, reason }) => `left out ${page} ${path}: ${reason}`)];
}
