import { type Dispatcher, request } from 'undici';
import type { Sleep } from '../../rounds/sleep.ts';
import { hostOf } from './address.ts';
import type { Allow } from './allow.ts';
import { ACCEPTED_CODINGS, readBody } from './body.ts';
import { decodeText } from './charset.ts';
import { isRead, readContentType } from './content-type.ts';
import { refuseFault } from './faults.ts';
import type { Limits } from './limits.ts';
import type { FetchHop, FetchOptions, Hop } from './page.ts';
import { pinnedAgent } from './pinned.ts';
import { refuse, refuseStatus } from './refusal.ts';
import { type Resolve, resolveChecked } from './resolve.ts';
import { readRetryAfter } from './retry-after.ts';

export interface HopParts {
  readonly resolve: Resolve;
  readonly allow: Allow;
  readonly limits: Limits;
  readonly userAgent: string;
  readonly now: () => Date;
  readonly sleep: Sleep;
  /** Certificates to trust beside those of Node, as PEM. */
  readonly authorities?: string;
}

/** Makes one request to an address that was read with `readAddress`: name, connection, header and body. */
export function createHop(parts: HopParts): FetchHop {
  return async (url, options, mostMs) => {
    const since = parts.now().getTime();
    const hop = await bounded(parts, url, options, mostMs);
    return { hop, usedMs: parts.now().getTime() - since };
  };
}

async function bounded(parts: HopParts, url: URL, options: FetchOptions, mostMs: number): Promise<Hop> {
  const isCalledOff = (): boolean => options.signal?.aborted === true;
  if (isCalledOff()) return refuse('stopped', 'Stopped before it was fetched.');
  const done = new AbortController();
  const ending = new AbortController();
  const end = (): void => ending.abort();
  // Linked by hand: AbortSignal.any would keep each fetch in the memory of a signal that lives as long as the process.
  options.signal?.addEventListener('abort', end);
  void parts.sleep(mostMs, done.signal).then(end);
  try {
    return await Promise.race([aborted(ending.signal), attempt(parts, url, options, ending.signal)]);
  } catch (error) {
    if (isCalledOff()) return refuse('stopped', 'Stopped while it was fetched.');
    if (!ending.signal.aborted) return refuseFault(error, hostOf(url));
    return refuse('time', `${hostOf(url)} takes too long to answer. Try again later.`);
  } finally {
    options.signal?.removeEventListener('abort', end);
    done.abort();
  }
}

async function attempt(parts: HopParts, url: URL, options: FetchOptions, signal: AbortSignal): Promise<Hop> {
  const ips = await resolveChecked(hostOf(url), parts.resolve, parts.allow);
  if ('kind' in ips) return ips;
  signal.throwIfAborted();
  const agent = pinnedAgent(ips, parts.limits, parts.authorities);
  try {
    const response = await request(url, {
      dispatcher: agent,
      signal,
      headers: headersOf(parts.userAgent, options),
    });
    // Whatever is not read is torn down with the connection.
    response.body.on('error', () => undefined);
    return await read(parts, url, options, response);
  } finally {
    void agent.destroy();
  }
}

function headersOf(
  userAgent: string,
  { etag, lastModified, isAnyType }: FetchOptions,
): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: isAnyType === true ? '*/*' : 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5',
    'accept-encoding': ACCEPTED_CODINGS,
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

async function read(
  { limits, now }: HopParts,
  url: URL,
  options: FetchOptions,
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
): Promise<Hop> {
  const header = (name: string): string | undefined => [headers[name] ?? []].flat()[0];
  const location = header('location');
  if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
    return { kind: 'redirect', status, location };
  }
  const isConditional = options.etag !== undefined || options.lastModified !== undefined;
  if (status === 304 && isConditional) return { kind: 'unchanged', url: url.href };
  if (status < 200 || status > 299) {
    return refuseStatus(status, hostOf(url), readRetryAfter(header('retry-after'), now()));
  }
  const contentType = readContentType(header('content-type') ?? '');
  if (options.isAnyType !== true && !isRead(contentType)) {
    const named = contentType.type === '' ? 'of no stated type' : `"${contentType.type.slice(0, 60)}"`;
    return refuse('content', `What is there is ${named}. Pages, plain text and feeds are read.`);
  }
  const bytes = await readBody(body, header('content-encoding') ?? '', limits);
  if ('kind' in bytes) return bytes;
  const { note, ...decoded } = decodeText(bytes, contentType.charset);
  const [etag, lastModified] = [header('etag'), header('last-modified')];
  return {
    kind: 'page',
    url: url.href,
    status,
    contentType: contentType.type,
    ...decoded,
    notes: note === undefined ? [] : [note],
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

/** Rejects when the signal comes: a resolver cannot be called off, but need not be waited for. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
