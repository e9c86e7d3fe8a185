/** A page with so many entries that begin with their time is told as it happens. */
const ENTRIES = 3;
const CLOCK = /^[^\S\n]*(?:[01]?\d|2[0-3])[:.h][0-5]\d\b/gmu;

/** Whether a page, as text, tells hour by hour what happens on its day. */
export function isToldLive(text: string): boolean {
  return (text.match(CLOCK)?.length ?? 0) >= ENTRIES;
}
