/** A site that asks for more is asked again after a day all the same. */
const MOST_MS = 24 * 60 * 60_000;

/** When a site asks to be asked again: Retry-After has seconds or a date (RFC 9110, 10.2.3). */
export function readRetryAfter(header: string | undefined, now: Date): Date | undefined {
  if (header === undefined) return undefined;
  const at = /^\s*\d+\s*$/.test(header) ? now.getTime() + Number(header) * 1000 : Date.parse(header);
  if (Number.isNaN(at) || at <= now.getTime()) return undefined;
  return new Date(Math.min(at, now.getTime() + MOST_MS));
}
