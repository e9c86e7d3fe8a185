import { isPlain } from '../sentence/tokens.ts';
import { hashOf, hashOn } from '../words/lexicon.ts';
import { MONTH_NAME } from '../words/months.ts';
import { VERBS } from '../words/verbs.ts';

/** Whether a line ends as a sentence does, and is long enough to be one. */
export function isSentenceLine(line: string): boolean {
  const words = countWords(line);
  if (/[.!?…:;]["”’»“')\]]{0,3}$/.test(line.slice(-6))) return words >= 4 || (words >= 2 && isTurn(line));
  // "($1 = 10.44 crowns)", below a wire's text.
  if (/^\([$€£]?\s?\d[^()]{2,60}=[^()]{2,60}\)$/.test(line)) return true;
  // A quotation with its attribution may have lost its full stop, or its last mark.
  return words >= 12 && /["“”„«‘']/.test(line) && /[.!?]/.test(line) && hasSaying(line);
}

/** "Vale: Yes." */
function isTurn(line: string): boolean {
  return /^\p{Lu}[\p{L}. ]{0,40}(?:\([^)]{1,40}\))?:\s/u.test(line.slice(0, 100));
}

/** So much of a line is looked through for a verb. */
const SAYING = 1000;

/** Whether a line has a verb of saying in the past. */
export function hasSaying(line: string): boolean {
  const end = Math.min(line.length, SAYING);
  for (let from = 0, hash = 0, at = 0; at <= end; at++) {
    const unit = at < end ? line.charCodeAt(at) : 0;
    if (isLetter(unit)) hash = hashOn(hash, unit | 32);
    else {
      if (unit >= 128 && !isNewsSign(unit)) return hasAnySaying(line);
      if (at > from && PAST.has(hash) && isPast(line.slice(from, at).toLowerCase())) return true;
      from = at + 1;
      hash = 0;
    }
  }
  return false;
}

/** The same for a line with letters that are not of ASCII. */
function hasAnySaying(line: string): boolean {
  return line
    .slice(0, SAYING)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some(isPast);
}

function isPast(word: string): boolean {
  return VERBS.get(word)?.form === 'past';
}

/** The hashes of the verbs of saying in the past. */
const PAST: ReadonlySet<number> = new Set(
  [...VERBS.keys()].filter(isPast).map((verb) => hashOf(verb, 0, verb.length)),
);

/** A letter of ASCII. */
function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

/** Hard spaces, guillemets, dashes, quotation marks, dots: what news has beyond ASCII that is no letter. */
function isNewsSign(unit: number): boolean {
  return (
    unit === 0xa0 || unit === 0xab || unit === 0xbb || unit === 0x2026 || (unit >= 0x2010 && unit <= 0x201e)
  );
}

export function countWords(line: string): number {
  let count = 0;
  let isCounted = false;
  for (let at = 0; at < Math.min(line.length, 2000); at++) {
    const unit = line.charCodeAt(at);
    if (unit === 32 || (unit >= 9 && unit <= 13)) isCounted = false;
    else if (unit < 128 ? isPlain(unit) : unit < 0x2010 || unit > 0x2027) {
      if (unit >= 128) return countAnyWords(line);
      if (!isCounted) count += 1;
      isCounted = true;
    }
  }
  return count;
}

/** A word from its first letter or figure to the gap behind it. */
const COUNTED = /[\p{L}\p{N}]\S*/gu;

/** The same for a line with letters or spaces that are not of ASCII. */
function countAnyWords(line: string): number {
  return line.slice(0, 2000).match(COUNTED)?.length ?? 0;
}

/** "By Ada Vale", "Ada Vale in Pell", "Reporting by …", "Rex Tolliver, Money Editor": who wrote it. */
export function isByline(line: string): boolean {
  if (line.length > 140 || countWords(line) > 14) return false;
  if (
    /^(?:(?:by|text by|von|par|por|edited by|words by|redacción|from our)\s|(?:story|written|reported|curated|compiled|produced|reviewed|published|posted|edited|translated|interview|words|pictures) by\b[\s:])/i.test(
      line,
    )
  )
    return true;
  if (
    /^(?:author|writer|reporter|journalist|correspondent|words|text|editor)s?(?: of the (?:article|story))?\s?: ?\p{Lu}/iu.test(
      line,
    )
  )
    return true;
  if (
    /^\p{Lu}[^.]{3,60}\. (?:photographs?|photography|pictures|illustrations?|video|graphics) by \p{Lu}/iu.test(
      line,
    )
  )
    return true;
  if (
    /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}(?:,\s.*\b(?:editor|correspondent|reporter|writer|bureau|critic|columnist)\b.*| in \p{Lu}[\p{L} ]{1,30})$/u.test(
      line,
    )
  )
    return !/[.!?]$/.test(line);
  if (/^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:,? and| with) (?:news )?agencies$/u.test(line))
    return true;
  // "Ada Vale, Halden News, Pell", "Halden News, Pell": whose picture it is, or whose text.
  if (line.includes(', ') && OUTLET_AND_PLACE.test(line)) return true;
  return /^[\p{L} ]+ (?:bureau|desk|newsroom|staff)$/iu.test(line);
}

const OUTLET_AND_PLACE =
  /^(?:\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}, )?(?:The )?(?:\p{Lu}[\p{L}'’-]* ){1,3}(?:News|TV|Radio|Press|Agency|Times|Post|Herald|Tribune|Gazette|Daily|Standard|Media|Network), \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u;

const DAY = new RegExp(`^\\d{1,2}\\.? (?:de )?${MONTH_NAME}(?!\\p{L})`, 'iu');

/** A line of a date and a time with hardly anything beside it. */
export function isDateLine(line: string): boolean {
  if (line.length > 140 || /["“”„«]|(?:^|[\s(])@\w/.test(line)) return false;
  const isDate =
    /\b(?:19|20)\d\d(?:\b|\d{1,2}:\d{2})/.test(line) ||
    /^(?:updated|published|posted|last updated|publié|date)\b/i.test(line) ||
    /\b\d{1,2}:\d{2}\b/.test(line) ||
    DAY.test(line);
  if (!isDate && !/^(?:\p{L}*day),?$/iu.test(line.trim())) return false;
  const others = line
    .replace(
      /\b(?:published|updated|posted|last|modified|ago|hours?|minutes?|min|read|ist|gmt|utc|cet|est|am|pm|at|on|date|world|politics|news|by|the|of|modifié|publié|le|à|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|st|nd|rd|th|p\.m|a\.m)\b/gi,
      '',
    )
    .replace(
      /\p{L}*(?:day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\p{L}*/giu,
      '',
    );
  return countWords(others.replace(/\d+/g, '')) <= 5;
}

/** The time of an entry in a live page: "14:48", "14.05 GMT", "1:47 pm". */
export function isTimeLine(line: string): boolean {
  return /^\d{1,2}[:.]\d{2}(?:\s?(?:am|pm|gmt|utc|cet|bst|local time))?$/i.test(line);
}
