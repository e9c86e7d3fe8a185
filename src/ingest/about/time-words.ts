import { WEEKDAYS } from '../words/closed.ts';
import { ENGLISH_MONTHS } from '../words/months.ts';

/** Words that name a time, as sources of patterns. */
export const MONTH = `(?:${ENGLISH_MONTHS.join('|')}|jan\\.?|feb\\.?|mar\\.?|apr\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)`;
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
export const YEAR = '(?:19|20)\\d\\d';
export const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?)(?:,?\\s+${YEAR})?|${YEAR}-\\d\\d-\\d\\d`;
const NUMBER =
  '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|\\d{1,2})';
export const SPAN = `${NUMBER}\\s+(?:day|week|fortnight|month|year|decade)s?`;
export const COUNT = `${SPAN}\\s+ago`;
export const IN_MONTH = `(?:in|last|back in|in early|in late|in mid)[\\s-]+${MONTH}(?:,?\\s+(?:of\\s+)?${YEAR})?(?!\\s+\\d)`;
export const IN_YEAR = `(?:in|back in)\\s+${YEAR}`;
export const LAST = 'last\\s+(?:week|month|year|spring|summer|autumn|fall|winter)';
