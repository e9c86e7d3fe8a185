import type { References } from '../../corpus/corpus.ts';
import type { Outlet } from '../../corpus/reference.ts';
import { foldName } from '../../text/fold.ts';
import { foundId } from './people.ts';

/** ISO 3166-1 leaves this code to users; in Unicode's data it stands for an unknown region. */
const UNKNOWN_COUNTRY = 'ZZ';

/** An outlet of the reference files by its id, its name or another name of it. */
export function outletCalled(name: string, outlets: ReadonlyMap<string, Outlet>): Outlet | undefined {
  const sought = foldName(name);
  return (
    outlets.get(name) ??
    [...outlets.values()].find((outlet) =>
      [outlet.name, ...outlet.aliases].some((alias) => foldName(alias) === sought),
    )
  );
}

/** The record of an outlet that no reference file has: what the page tells of it, and nothing made up. */
export function outletOf(name: string, kind: Outlet['kind'], url?: string): Outlet {
  const host = url === undefined ? undefined : hostOf(url);
  return {
    id: foundId(name),
    name: name.slice(0, 100),
    aliases: [],
    domains: host === undefined ? [] : [host],
    country: UNKNOWN_COUNTRY,
    kind,
  };
}

/** The host of an address, without `www.`; undefined where it is a number. */
export function hostOf(url: string): string | undefined {
  const { hostname } = new URL(url);
  const host = hostname.toLowerCase().replace(/^www\./, '');
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(host) ? host : undefined;
}

/** Whether the reference files have an outlet: what pages named first is known, too, and has no country. */
export function isListed({ id, country }: Outlet, { outlets }: Pick<References, 'outlets'>): boolean {
  return outlets.has(id) && country !== UNKNOWN_COUNTRY;
}
