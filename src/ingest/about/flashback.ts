import { OCCASIONS } from '../words/occasions.ts';
import { isEventBefore } from './event-before.ts';
import { ASIDE_OF, type SaidIn } from './said-when.ts';
import { TAKEN } from './taken.ts';
import { DATE, IN_MONTH, IN_YEAR, LAST, MONTH, SPAN, WEEKDAY, YEAR } from './time-words.ts';

/** So much before the verb and behind it is looked at, in characters. */
const NEAR = 260;

/** Times that are not those of the report: it tells what was said on an earlier occasion. */
const FAR = `(?:early\\s+|late\\s+)?(${IN_MONTH}|${IN_YEAR}|of\\s+${YEAR}|(?:the\\s+)?${YEAR}\\s+(?:${OCCASIONS})|${SPAN}\\s+(?:ago|earlier)|${LAST}|on\\s+(?:${DATE})|${MONTH}\\s+(?:${OCCASIONS}))(?![\\p{L}\\d]|['’]s)`;
const FAR_TIME = new RegExp(`(?<![\\p{L}\\d-])${FAR}`, 'iu');
/** Where words send back to a time, it may be of the same week. */
const TIMES = new RegExp(`(?<![\\p{L}\\d-])(?:${FAR}|((?:on|last)\\s+${WEEKDAY})\\b|(yesterday)\\b)`, 'giu');
const OPENER =
  /^[\s"“”'‘’«»([—–-]*(?:(?:but|and|yet|so|then|also|meanwhile|separately|however|recall that|it was|only|just|even|already|earlier)[,\s]+)*/iu;
/** How a clause begins that tells what went on while somebody spoke. */
const MEANWHILE =
  /^(?:during\s[^;:,]*|when\s[^;:,]*\b(?:was|were)\b[^;:,]*|(?:visiting|announcing|presenting|launching|opening|introducing|addressing)\s+(?:\S+\s+){1,4})$/iu;
/** How one begins that may tell of another time, unless the verb says that it was then: "had said". */
const BEFORE_THAT =
  /^(?:(?:in|at|on|after|before|following|back|speaking|announcing|presenting|visiting)\s[^;:]*)$/iu;
const PLUPERFECT = /\bhad\b/iu;
/** What stands between such a clause and whoever speaks, and what is said of them. */
const ASIDE =
  /^(?:in|on|at|after|before|during|with|when|while|as|then|a|an|the|now|once|under|over|outside|inside|near|who|\p{L}{3,20}ing)\b/iu;
/** A subject has none of these, but for "had". */
const CLAUSE =
  /\b(?:that|who|whose|whom|which|if|whether|because|than|is|are|was|were|be|been|will|would|shall|should|could|can|must|might|did|does|do|since|until|till|despite|not|never)\b/iu;
const LONGEST_SUBJECT = 9;
/** A participle before the time takes it for itself: "the mill built in 1960". */
const PARTICIPLE =
  /\b(?!unveiled|announced|delivered|held)(?:\p{L}{3,20}(?:ed|en)|built|born|made|set|sold|won|begun)\s+$/iu;
/** "the line she took in January, when she told". */
const WHEN = new RegExp(`(?<![\\p{L}\\d-])${FAR},?\\s+(?:when|where)\\s+(?:\\S+\\s+){1,8}$`, 'iu');
/** Where what belongs to the verb is over. */
const ENDS = new RegExp(`[${TAKEN};]|[.!?](?:\\s|$)`, 'u');
/** These send back to a time that was told before. */
const THEN_BEHIND =
  /^(?:\s+(?!that\b)[\p{L}'’-]+){0,5}?\s+(?:at\s+(?:the|that)\s+time|back\s+then|on\s+that\s+occasion)\b|^(?:\s+(?!that\b)[\p{L}'’-]+){0,5}?\s+then\s*(?:[.:,)]|$)/iu;
const THEN_BEFORE = /^\W*(?:at\s+(?:the|that)\s+time|back\s+then|on\s+that\s+occasion)\b/iu;
/** Whoever spoke in the sentence before. */
const PRONOUN =
  /^\W*(?:(?:he|she|it|they)|(?:his|her|its|their)\s+(?:letter|statement|note|post|message))\s+$/iu;
/** A sentence that leads up to what was said then. */
const LEADS_UP = /\b(?:sounded|struck|spoke|put it|wrote\s+to|said\s+(?:something|the\s+same|much))\b/iu;
const AUXILIARIES =
  /(?:\b(?:had|has|have|was|also|again|then|later|once|first|still|already|himself|herself|themselves|\p{L}{2,20}ly)\s+)+$/iu;

export interface Flashback extends SaidIn {
  /** The outlet's own words before the sentence, with `TAKEN` for what others say. */
  readonly before: string;
}

/**
 * The words that tell on which earlier occasion something was said: "In December, speaking in parliament, she had
 * warned", "the line she took in January, when she told", "he said at the time" behind a sentence with a time.
 */
export function flashback({ words, verb, before }: Flashback): string | undefined {
  const ahead = words.slice(Math.max(0, verb.start - NEAR), verb.start);
  const cut = Math.max(...[TAKEN, ';', ':'].map((sign) => ahead.lastIndexOf(sign))) + 1;
  const clause = ahead.slice(cut);
  const behind = words.slice(verb.end, verb.end + NEAR);
  const end = behind.search(ENDS);
  const tail = end < 0 ? behind : behind.slice(0, end + 1);
  const opened = clause.replace(OPENER, '');
  if (THEN_BEHIND.test(tail) || THEN_BEFORE.test(opened)) return lastOf(clause) ?? thenOf(before);
  return (
    leading(opened.replace(AUXILIARIES, ''), group(words, verb, clause), tail) ??
    WHEN.exec(clause.replace(AUXILIARIES, ''))?.[1] ??
    ledUp(clause, lastSentences(before, 1)) ??
    atEnd(tail)
  );
}

/** The time in a sentence that says without a verb of saying that somebody used the same words then. */
export function usedThen(words: string): string | undefined {
  return SAME_WORDS.test(words) ? FAR_TIME.exec(words)?.[1] : undefined;
}

const SAME_WORDS =
  /\b(?:the\s+same|similar|identical|almost\s+the\s+same)\s+(?:words?|phrase|formula|line|promise|warning|language|terms|image)\b/iu;

/** The verb with what helps it, which may stand before it. */
function group(words: string, { start, end }: SaidIn['verb'], clause: string): string {
  return `${AUXILIARIES.exec(clause)?.[0] ?? ''} ${words.slice(start, end)}`;
}

function leading(clause: string, verb: string, tail: string): string | undefined {
  const found = FAR_TIME.exec(clause);
  if (found === null || ASIDE_OF.test(tail)) return undefined;
  const lead = clause.slice(0, found.index);
  const time = found[1] ?? '';
  if (!isOfSaying(lead, time, verb) || PARTICIPLE.test(lead)) return undefined;
  if (isEventBefore(lead) && !/^during\b/iu.test(lead)) return undefined;
  const rest = clause.slice(found.index + found[0].length);
  // "When the deal was unveiled in June, he told": such a clause ends with its time.
  if (/^when\b/iu.test(lead) && !/^\s*,/.test(rest)) return undefined;
  const parts = rest.split(',').map((part) => part.trim());
  const named = parts.filter((part) => part !== '' && !ASIDE.test(part));
  const subject = named.join(' ');
  const isAside = named.length <= 1 && !CLAUSE.test(subject);
  return isAside && subject.split(/\s+/).length <= LONGEST_SUBJECT ? time : undefined;
}

/** Whether the words before a time say that it is that of the saying, and not of what is spoken of. */
function isOfSaying(lead: string, time: string, verb: string): boolean {
  if (lead === '') return !/^of\b/iu.test(time);
  if (CLAUSE.test(lead.replace(/^when\b.*?\b(?:was|were)\b/iu, '')) || ABOUT.test(lead)) return false;
  if (lead.split(',').length > 2) return false;
  if (/^during\b/iu.test(lead)) return true;
  if (/^of\b/iu.test(time)) return false;
  return (
    MEANWHILE.test(lead) || (BEFORE_THAT.test(lead) && (PLUPERFECT.test(verb) || isOccasion(lead, time)))
  );
}

/** "In a lecture two years ago", "At the 2025 meeting". */
function isOccasion(lead: string, time: string): boolean {
  return OCCASION_BEFORE.test(lead) || OCCASION_IN.test(time);
}

const OCCASION_BEFORE = new RegExp(`^(?:in|at|during)\\s+(?:\\S+\\s+){1,3}(?<=(?:${OCCASIONS})\\s)$`, 'iu');
const OCCASION_IN = new RegExp(`\\b(?:${OCCASIONS})$`, 'iu');
/** What is spoken of has times of its own. */
const ABOUT =
  /\b(?:about|over|regarding|concerning|marking|for|against|asked|recalling|referring|commenting|beside|lost|victims?|anniversary)\b/iu;

function ledUp(clause: string, sentence: string): string | undefined {
  if (!PRONOUN.test(clause)) return undefined;
  const start = sentence.replace(OPENER, '');
  const found = FAR_TIME.exec(start);
  return found?.index === 0 && LEADS_UP.test(start) ? found[1] : undefined;
}

function lastOf(words: string): string | undefined {
  const [, far, weekday, yesterday] = [...words.matchAll(TIMES)].at(-1) ?? [];
  return far ?? weekday ?? yesterday;
}

/** Of another paragraph, a day of the week is that of something else. Of two times, either may be meant. */
function farOf(words: string): string | undefined {
  const found = new Set([...words.matchAll(TIMES)].flatMap(([, far]) => far ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}

/** The time that "at the time" means: of the sentence before, unless the one before that has another. */
function thenOf(before: string): string | undefined {
  const two = lastSentences(before, 2);
  const far = farOf(two);
  if (far !== undefined) return far;
  const own = lastSentences(before.slice(before.lastIndexOf('\n') + 1), 1);
  return FAR_TIME.test(two.slice(0, -own.length || undefined)) ? undefined : lastOf(own);
}

/** "had told parliament a day earlier". */
function atEnd(tail: string): string | undefined {
  const found = EARLIER.exec(tail);
  return found === null || CLAUSE.test(tail.slice(0, found.index)) ? undefined : found[1];
}

const EARLIER = new RegExp(`\\s(${SPAN}\\s+(?:earlier|before))[\\s${TAKEN}:,.;"“«]*$`, 'iu');

/** A full stop within the marks of a quotation ends its sentence, too: it is taken with it. */
const SENTENCES = new RegExp(`(?<=[.!?${TAKEN}]["”’»']?)\\s+(?=[^\\p{Ll}])|\\n+`, 'u');

function lastSentences(before: string, count: number): string {
  return before
    .split(SENTENCES)
    .filter((sentence) => sentence.trim() !== '')
    .slice(-count)
    .join(' ');
}
