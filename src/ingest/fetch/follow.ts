import { hostOf, readAddress } from './address.ts';
import type { Limits } from './limits.ts';
import type { Fetched, FetchHop, FetchOptions } from './page.ts';
import { type Refusal, refuse } from './refusal.ts';

/** RFC 9110, 15.4: these say that the address itself has changed. */
const FOR_GOOD = [301, 308];

/** Where a redirect leads: it is checked as the first address was. A safe connection is not given up for an open one. */
export function nextAddress(from: URL, location: string): URL | Refusal {
  const next = readAddress(location, from);
  if (next instanceof URL && from.protocol === 'https:' && next.protocol === 'http:') {
    return refuse('redirect', `${hostOf(from)} leads from https to http, which is not followed.`);
  }
  return next;
}

/** Fetches an address and what it redirects to, one request after the other, within the bounds of the whole. */
export async function follow(
  address: string,
  options: FetchOptions,
  fetchHop: FetchHop,
  { redirects, totalMs }: Pick<Limits, 'redirects' | 'totalMs'>,
): Promise<Fetched> {
  let url = readAddress(address);
  let leftMs = totalMs;
  let movedTo: string | undefined;
  let isForGood = true;
  for (let turn = 0; turn <= redirects; turn += 1) {
    if (!(url instanceof URL)) return url;
    if (leftMs <= 0) return refuse('time', `${hostOf(url)} takes too long to answer. Try again later.`);
    const { hop, usedMs } = await fetchHop(url, options, leftMs);
    leftMs -= usedMs;
    if (hop.kind === 'page') return movedTo === undefined ? hop : { ...hop, movedTo };
    if (hop.kind !== 'redirect') return hop;
    isForGood &&= FOR_GOOD.includes(hop.status);
    url = nextAddress(url, hop.location);
    if (isForGood && url instanceof URL) movedTo = url.href;
  }
  return refuse(
    'redirect',
    `The address redirects more than ${redirects} times. Give the one it is to end at.`,
  );
}
