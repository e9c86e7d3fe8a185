/** What is read: pages, plain text, and feeds (RSS, Atom, RDF, JSON Feed) as servers label them. */
const READ = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/xml',
  'application/xml',
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/json',
]);

export interface ContentType {
  /** In lower case, without parameters; empty where there is none. */
  readonly type: string;
  /** As it was written. */
  readonly charset?: string;
}

/** Reads a Content-Type header (RFC 9110, 8.3.1). */
export function readContentType(header: string): ContentType {
  const [, type = ''] = /^\s*([^\s;,]+)/.exec(header) ?? [];
  const [, charset] = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(header) ?? [];
  return { type: type.toLowerCase(), ...(charset === undefined ? {} : { charset }) };
}

export function isRead({ type }: ContentType): boolean {
  return READ.has(type);
}
