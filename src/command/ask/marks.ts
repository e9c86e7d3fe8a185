const DATE_PART = '\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const SPAN = new RegExp(
  `(?<=(?:\\d|\\d(?:st|nd|rd|th)|(?:${DATE_PART})[a-z]*\\.?))\\s+[-–—]\\s+(?=(?:${DATE_PART}))`,
  'gi',
);

/** Marks that stand for words: "TASS & RT", "1 Dec – 15 Dec", "10–12 December", "Dec '25", "need 2 know". */
export function plainMarks(text: string): string {
  return (
    text
      // "1) …", "Q: …"
      .replace(/^\s*(?:\d{1,2}|[a-z])[).]\s/i, ' ')
      .replace(/\b[QA]:(?=\s|$)/g, ' ')
      .replace(/\s[&+/]\s/g, ' and ')
      .replace(SPAN, ' to ')
      .replace(/(?<=\d(?:st|nd|rd|th)?)[–—](?=\d)/g, '-')
      .replace(/(?<=\s)['’](?=\d\d\b)/g, '20')
      .replace(/\b(need|want|have|like|how|what|able|got|going|nice|trying) 2 /gi, '$1 to ')
      .replace(/\bh\.\s?e\.(?=\s)/gi, 'HE')
      .replace(/\bcf\./gi, 'cf')
      // Telegrams.
      .replace(/\bSTOP\b(?=.*\bSTOP\b)|(?<=\bSTOP\b.*)\bSTOP\b/g, ',')
  );
}
