/** Months by their English names, folded. */
export const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
const DAYS_OF_MONTH = 31;

/** Whether a number and a word name a day: "4 May". */
export function isDayOf(number: number | undefined, word: string | undefined): boolean {
  return number !== undefined && number >= 1 && number <= DAYS_OF_MONTH && MONTHS.has(word ?? '');
}
