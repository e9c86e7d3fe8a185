import { extract } from '../src/ingest/extract.ts';
import { goldPages, goldReferences } from './gold-pages.ts';

/**
 * The heap while a hundred thousand articles are read: `node --expose-gc --import tsx bench/memory.ts [articles]`. The
 * annotated pages over and over, their people under other names each time, so that whatever is remembered would grow.
 */
const articles = Number(process.argv[2] ?? 100_000);
const every = Math.max(1, Math.floor(articles / 10));
const collect = globalThis.gc;
if (collect === undefined) throw new Error('Run it with --expose-gc');

const references = goldReferences();
const pages = goldPages();
const since = performance.now();
let quotations = 0;
for (let at = 0; at <= articles; at++) {
  if (at % every === 0) {
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    const [heap, all] = [heapUsed, rss].map((bytes) => (bytes / 1_000_000).toFixed(1));
    const seconds = ((performance.now() - since) / 1000).toFixed(0);
    process.stdout.write(
      `${at} articles, ${quotations} quotations, ${seconds} s: heap ${heap} MB, resident ${all} MB\n`,
    );
  }
  const page = pages[at % pages.length];
  if (page === undefined) continue;
  const content = page.surnames.reduce(
    (text, surname) => text.replaceAll(surname, `${surname}${lettersOf(at)}`),
    page.source.content,
  );
  quotations += extract({ ...page.source, content }, { references }).quotes.length;
}

/** A number in letters: an ending for names. */
function lettersOf(number: number): string {
  return number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}
