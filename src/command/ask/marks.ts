const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
/** How a date ends, and how the next begins. */
const BEFORE = new RegExp(`(?:\\d|\\d(?:st|nd|rd|th)|\\b${MONTH}[a-z]*\\.?)$`, 'i');
const BEHIND = new RegExp(`^(?:\\d|${MONTH})`, 'i');
/** No end of a date is longer. */
const LONGEST = 12;

/** Marks that stand for words: "TASS & RT", "1 Dec – 15 Dec", "10–12 December", "Dec '25", "need 2 know". */
export function plainMarks(text: string): string {
  return withoutStops(text)
    .replace(/^\s*(?:\d{1,2}|[a-z])[).]\s/i, ' ')
    .replace(/\b[QA]:(?=\s|$)/g, ' ')
    .replace(/\s[&+/]\s/g, ' and ')
    .replace(/\s+[-–—]\s+(?=\S)/g, (mark, at: number, whole: string) =>
      isSpan(whole, at, mark) ? ' to ' : mark,
    )
    .replace(/(\d(?:st|nd|rd|th)?)[–—](?=\d)/g, '$1-')
    .replace(/(\s)['’](?=\d\d\b)/g, '$120')
    .replace(/\b(need|want|have|like|how|what|able|got|going|nice|trying) 2 /gi, '$1 to ')
    .replace(/\bh\.\s?e\.(?=\s)/gi, 'HE')
    .replace(/\bcf\./gi, 'cf');
}

/** In telegrams a word stands for the full stop. */
function withoutStops(text: string): string {
  const stops = text.match(/\bSTOP\b/g)?.length ?? 0;
  return stops > 1 ? text.replace(/\bSTOP\b/g, ',') : text;
}

/** "1 Dec – 15 Dec": a dash between two dates. */
function isSpan(text: string, at: number, mark: string): boolean {
  const end = at + mark.length;
  return (
    BEFORE.test(text.slice(Math.max(0, at - LONGEST), at)) && BEHIND.test(text.slice(end, end + LONGEST))
  );
}
