import type { References } from '../../corpus/corpus.ts';
import type { Outlet } from '../../corpus/reference.ts';
import { foldName } from '../../text/fold.ts';
import type { Cleaned } from '../clean/choose.ts';
import { isByline } from '../clean/lines.ts';
import { outletAt, outletMarked } from '../outlets/rule-for.ts';
import { perReferences } from '../per-references.ts';
import type { Page } from '../read/block.ts';
import type { Source } from '../source.ts';

/** Who publishes the page: by its address, its metadata, an outlet's own marks, or the name of the file. */
export function publisherOf(
  page: Page,
  source: Source,
  references: References,
): { name: string; id?: string } | null {
  const byHost = outletAt(source.url ?? page.claims.url, references);
  if (byHost !== undefined) return { name: byHost.name, id: byHost.id };
  if (page.claims.publisher !== undefined) {
    const wanted = foldName(page.claims.publisher);
    const known = namesOf(references).find(({ names }) => names.includes(wanted))?.outlet;
    if (known !== undefined && isElsewhere(known, source.url)) return null;
    return known === undefined ? { name: page.claims.publisher } : { name: known.name, id: known.id };
  }
  const ruled = outletMarked(page.text, references);
  if (ruled !== undefined && !isElsewhere(ruled, source.url)) return { name: ruled.name, id: ruled.id };
  const file = startOf(source.file ?? '');
  const byFile = namesOf(references).find(({ starts }) => starts.some((own) => begins(file, own)))?.outlet;
  if (byFile !== undefined && !isElsewhere(byFile, source.url)) return { name: byFile.name, id: byFile.id };
  const dateline = datelineAgency(page.text);
  return dateline === undefined ? null : { name: dateline };
}

/** Whether a page stands at an address that is none of an outlet's: it may name itself as it likes. */
function isElsewhere({ domains }: Outlet, url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url) || domains.length === 0) return false;
  const { hostname } = new URL(url);
  return !domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}

/** Each outlet with its names as they are compared, and with the words that a file of it may begin with. */
const namesOf = perReferences(({ outlets }) =>
  [...outlets.values()].map((outlet) => {
    const { id, name, aliases, domains } = outlet;
    const names = [name, ...aliases].map(foldName);
    return {
      outlet,
      names,
      starts: [id, ...domains.map((domain) => domain.split('.')[0] ?? '')]
        .map(foldName)
        .concat(names)
        .filter((own) => own.length > 1),
    };
  }),
);

/** "tass-2025-01-14.txt" begins as TASS is called. */
function startOf(file: string): string {
  return foldName(file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, ''));
}

function begins(file: string, own: string): boolean {
  return file === own || file.startsWith(`${own} `);
}

/** "MEROV, March 14. /KTA/." and "PELL, May 18 (Meridian) -": the agency in the dateline. */
function datelineAgency(text: string): string | undefined {
  const head = text.slice(0, 4000);
  return (
    /^\p{Lu}[\p{Lu}\p{M} .’'-]{2,40}, [^\n/]{3,20}\. \/(\p{L}[\p{L} -]{1,20})\/\./mu.exec(head)?.[1] ??
    /^\p{Lu}[\p{Lu}\p{M} .’'-]{2,40}, [^\n(]{3,20} \((\p{L}[\p{L} -]{1,20})\) [-–—]/mu.exec(head)?.[1]
  );
}

/** The agency that the page names as its source, where that is not the publisher. */
export function agencyOf(page: Page, publisher: string | null): string | null {
  const named =
    /^source\s?:\s?(\p{Lu}[\p{L}\p{N} .&-]{1,40})$/imu.exec(page.text.slice(-8000))?.[1] ??
    /\(with (?:inputs|reporting|files) from (\p{Lu}[\p{L} .]{1,30})\)/iu.exec(page.text.slice(-8000))?.[1] ??
    datelineAgency(page.text);
  if (named === undefined) return null;
  return publisher !== null && foldName(named) === foldName(publisher) ? null : named.trim();
}

/** Who wrote it, by the metadata or the line that says so. */
export function authorOf(page: Page, cleaned: Cleaned): string | null {
  if (page.claims.author !== undefined && !/^https?:/.test(page.claims.author)) return page.claims.author;
  const first = cleaned.article.find(({ part }) => part === 'paragraph')?.start ?? page.text.length;
  for (const { start, end } of cleaned.around.slice(0, 30)) {
    const line = page.text.slice(start, Math.min(end, start + 160));
    const by = /(?:^|[|·]\s*|\s{2,})(?:by|par|por|von|edited by)\s+([^|·,\d(]{3,60})/iu.exec(line)?.[1];
    if (by !== undefined && /^\p{Lu}/u.test(by)) return by.trim();
    // Below the text, a title of another article may look like one.
    if (start < first && isByline(line)) return (line.split(/,| in /)[0] ?? line).trim();
  }
  return null;
}
