import robotsParser from 'robots-parser';
import type { Fetch } from './page.ts';
import { inShort, type Refusal } from './refusal.ts';
import { ROBOT_NAME } from './user-agent.ts';

/** What a site asks of programs like this one. */
export interface Rules {
  allows(url: URL): boolean;
  /** How long to wait between two requests, in milliseconds, where it says so. */
  readonly delayMs?: number;
}

/** The rules of the site that an address is on, or why nothing may be fetched from it now. */
export type Robots = (url: URL, signal?: AbortSignal) => Promise<Rules | Refusal>;

/** The package is a function; its types say that it is a module with one. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** RFC 9309 (2.4) has at most a day. */
const KEPT_MS = 60 * 60_000;
/** A site in trouble is asked for its rules again sooner. */
const FAULT_KEPT_MS = 5 * 60_000;
/** RFC 9309 (2.5): at least 500 KiB have to be read. What is beyond is left out. */
const MOST_CHARACTERS = 512_000;
/**
 * In lines with wildcards: each of their characters is compared with each of the address, and a file made for
 * that could keep the process busy for seconds. Sites in earnest have a tenth of it.
 */
const MOST_WILD_CHARACTERS = 30_000;
const MOST_DELAY_MS = 30_000;
const MOST_SITES = 1000;

const EVERYTHING: Rules = { allows: () => true };
const NOTHING: Rules = { allows: () => false };

/**
 * Knows each site's robots.txt (RFC 9309) for an hour. Without one (4xx) everything may be fetched; while it
 * cannot be had (5xx, no connection), nothing.
 * @param fetch fetches robots.txt itself
 */
export function createRobots(fetch: Fetch, now: () => Date): Robots {
  const known = new Map<string, { readonly until: number; readonly rules: Rules | Refusal }>();
  return async (url, signal) => {
    const time = now().getTime();
    const kept = known.get(url.origin);
    if (kept !== undefined && kept.until > time) return kept.rules;
    const rules = await ask(fetch, url.origin, signal, now);
    if ('kind' in rules && rules.reason === 'stopped') return rules;
    if (known.size >= MOST_SITES) known.clear();
    const keptMs = 'kind' in rules ? FAULT_KEPT_MS : KEPT_MS;
    const until = 'kind' in rules ? rules.retryAt?.getTime() : undefined;
    known.set(url.origin, { until: until ?? time + keptMs, rules });
    return rules;
  };
}

async function ask(
  fetch: Fetch,
  origin: string,
  signal: AbortSignal | undefined,
  now: () => Date,
): Promise<Rules | Refusal> {
  const address = `${origin}/robots.txt`;
  const got = await fetch(address, { isAnyType: true, ...(signal === undefined ? {} : { signal }) });
  if (got.kind === 'page') return readRules(address, got.text);
  if (got.kind === 'unchanged') return EVERYTHING;
  // What stands in the way of robots.txt stands in the way of the page.
  if (['network', 'stopped', 'host'].includes(got.reason)) return got;
  const { status } = got;
  // Redirects that lead nowhere, and files that are none, count as none: RFC 9309, 2.3.1.2 and 2.3.1.3.
  const isMissing = status === undefined ? !got.mayPass : status < 500 && !got.mayPass;
  if (isMissing) return EVERYTHING;
  const says = `${new URL(origin).host} does not give its robots.txt just now (${inShort(got)}), so nothing is fetched from it. Try again later.`;
  return {
    ...got,
    // Without an answer, what is wrong is wrong with the whole site.
    says: status === undefined ? got.says : says,
    mayPass: true,
    retryAt: got.retryAt ?? new Date(now().getTime() + FAULT_KEPT_MS),
  };
}

/** Reads a robots.txt. Lines that are none are passed over. */
export function readRules(address: string, text: string): Rules {
  const read = text.slice(0, MOST_CHARACTERS);
  if ((read.match(/^.*\*.*$/gm) ?? []).join('').length > MOST_WILD_CHARACTERS) return NOTHING;
  const robots = parseRobots(address, read);
  const delay = robots.getCrawlDelay(ROBOT_NAME);
  return {
    allows: (url) => robots.isAllowed(url.href, ROBOT_NAME) !== false,
    ...(delay === undefined || !(delay > 0) ? {} : { delayMs: Math.min(delay * 1000, MOST_DELAY_MS) }),
  };
}
