import type { References } from '../../corpus/corpus.ts';
import type { Outlet } from '../../corpus/reference.ts';
import { perReferences } from '../per-references.ts';

/** How much of a page is looked through for an outlet's mark, from its beginning and from its end. */
const EDGE = 20_000;

/** The outlet whose page it is, by its address. */
export function outletAt(url: string | undefined, references: References): Outlet | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  const outlets = domainsOf(references);
  // "edition.kaldor.example" is Kaldor's: the outlet that is listed first, as any of its names could be another's.
  let found: Listed | undefined;
  for (let from = 0; from >= 0; from = hostname.indexOf('.', from) + 1 || -1) {
    const one = outlets.get(hostname.slice(from));
    if (one !== undefined && (found === undefined || one.at < found.at)) found = one;
  }
  return found?.outlet;
}

interface Listed {
  readonly outlet: Outlet;
  readonly at: number;
}

const domainsOf = perReferences(({ outlets }) => {
  const listed = new Map<string, Listed>();
  for (const [at, outlet] of [...outlets.values()].entries())
    for (const domain of outlet.domains) if (!listed.has(domain)) listed.set(domain, { outlet, at });
  return listed;
});

/** The outlet whose mark a page without a known address bears. */
export function outletMarked(text: string, references: References): Outlet | undefined {
  const edges = text.length > 2 * EDGE ? `${text.slice(0, EDGE)}\n${text.slice(-EDGE)}` : text;
  return marksOf(references).find(({ mark }) => edges.includes(mark))?.outlet;
}

const marksOf = perReferences(({ outlets }) =>
  [...outlets.values()].flatMap((outlet) =>
    outlet.page?.mark === undefined ? [] : [{ outlet, mark: outlet.page.mark }],
  ),
);

/** How the lines begin that belong to the pages of this outlet, beside those that all pages have. */
export function linesOf(text: string, url: string | undefined, references: References): readonly string[] {
  const outlet = outletAt(url, references) ?? outletMarked(text, references);
  return outlet?.page?.furniture ?? [];
}
