import { lookup } from 'node:dns/promises';
import { hostOf } from './address.ts';
import { follow } from './follow.ts';
import { createGate } from './gate.ts';
import { createHop, type HopParts } from './hop.ts';
import { USUAL_LIMITS } from './limits.ts';
import type { Fetch, FetchHop } from './page.ts';
import { refuse } from './refusal.ts';
import type { Resolve } from './resolve.ts';
import { createRobots } from './robots.ts';
import { userAgentOf } from './user-agent.ts';

export interface FetchParts extends Pick<HopParts, 'allow' | 'now' | 'sleep' | 'authorities'> {
  /** Where sites can complain: a web or mail address. */
  readonly contact?: string;
  /** The least pause between two requests to a host, in milliseconds. */
  readonly pauseMs: number;
  /** As usual where they are not given. */
  readonly limits?: HopParts['limits'];
  readonly resolve?: Resolve;
}

/** Asks the system, as every other program on the machine does. */
const askSystem: Resolve = async (host) =>
  (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address);

/**
 * Fetches pages and feeds from the public network: one request at a time to a host, with a pause, and what
 * robots.txt allows. No script is run, no cookie is kept, and proxies are not used, for behind one the
 * addresses could not be checked.
 */
export function createFetch(parts: FetchParts): Fetch {
  const limits = parts.limits ?? USUAL_LIMITS;
  const fetchHop = createHop({
    ...parts,
    limits,
    resolve: parts.resolve ?? askSystem,
    userAgent: userAgentOf(parts.contact),
  });
  const gate = createGate(parts);
  const robots = createRobots(
    (address, options = {}) => follow(address, options, fetchHop, limits),
    parts.now,
  );

  const politeHop: FetchHop = (url, options, mostMs) => {
    const host = hostOf(url);
    const work: () => ReturnType<FetchHop> = async () => {
      const until = gate.heldUntil(host);
      if (until !== undefined) {
        const says = `${host} asked to be left alone until ${until.toISOString()}. Try again after that.`;
        return { hop: refuse('later', says, until), usedMs: 0 };
      }
      const rules = await robots(url, options.signal);
      if ('kind' in rules) return { hop: rules, usedMs: 0 };
      gate.setPause(host, rules.delayMs ?? 0);
      if (!rules.allows(url)) {
        const says = `${host} asks programs not to fetch this page (robots.txt), and this one does not.`;
        return { hop: refuse('robots', says), usedMs: 0 };
      }
      const done = await fetchHop(url, options, mostMs);
      if (done.hop.kind === 'refused' && done.hop.retryAt !== undefined) gate.hold(host, done.hop.retryAt);
      return done;
    };
    return gate.run(host, work, options.signal);
  };
  return (address, options = {}) => follow(address, options, politeHop, limits);
}
