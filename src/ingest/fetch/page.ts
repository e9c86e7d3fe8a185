import type { Refusal } from './refusal.ts';

/** A page or feed that was fetched, as text. */
export interface Page {
  readonly kind: 'page';
  /** Where it was in the end, after redirects. */
  readonly url: string;
  /** Where it has moved for good: set where every redirect said so (RFC 9110, 301 and 308). */
  readonly movedTo?: string;
  /** The HTTP status: 200 to 299. */
  readonly status: number;
  /** In lower case, without parameters: `text/html`. */
  readonly contentType: string;
  readonly text: string;
  /** The encoding that the text was read in, by its WHATWG name. */
  readonly charset: string;
  /** What is unusual about how it was read, a sentence each. */
  readonly notes: readonly string[];
  readonly etag?: string;
  readonly lastModified?: string;
}

/** It is as it was when its `etag` or `lastModified` were given. */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly url: string;
}

export type Fetched = Page | Unchanged | Refusal;

/** What one request comes to: a redirect is not followed by it. */
export type Hop = Fetched | { readonly kind: 'redirect'; readonly status: number; readonly location: string };

export interface FetchOptions {
  /** Of the last fetch: what has not changed since comes back as `unchanged`. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Takes any type of content, as for robots.txt, which servers label as they like. */
  readonly isAnyType?: boolean;
  /** Calls the fetch off: it comes back as a refusal. */
  readonly signal?: AbortSignal;
}

/** Fetches a page or feed. Never throws for what the other side does. */
export type Fetch = (address: string, options?: FetchOptions) => Promise<Fetched>;

/** One request, with at most so many milliseconds for it, and how many it took. */
export type FetchHop = (
  url: URL,
  options: FetchOptions,
  mostMs: number,
) => Promise<{ readonly hop: Hop; readonly usedMs: number }>;
