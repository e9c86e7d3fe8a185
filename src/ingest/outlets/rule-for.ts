import type { References } from '../../corpus/corpus.ts';
import type { Outlet } from '../../corpus/reference.ts';

/** How much of a page is looked through for an outlet's mark, from its beginning and from its end. */
const EDGE = 20_000;

/** The outlet whose page it is, by its address. */
export function outletAt(url: string | undefined, { outlets }: References): Outlet | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return [...outlets.values()].find(({ domains }) =>
    domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`)),
  );
}

/** The outlet whose mark a page without a known address bears. */
export function outletMarked(text: string, { outlets }: References): Outlet | undefined {
  const edges = text.length > 2 * EDGE ? `${text.slice(0, EDGE)}\n${text.slice(-EDGE)}` : text;
  return [...outlets.values()].find(({ page }) => page?.mark !== undefined && edges.includes(page.mark));
}

/** How the lines begin that belong to the pages of this outlet, beside those that all pages have. */
export function linesOf(text: string, url: string | undefined, references: References): readonly string[] {
  const outlet = outletAt(url, references) ?? outletMarked(text, references);
  return outlet?.page?.furniture ?? [];
}
