/** Whether a period is wanted from a date on, behind it, up to it, or before it. */
export type Side = 'from' | 'after' | 'until' | 'before';

/** What stands before a date and says which side of it is meant. The longest that fits counts. */
const SIDES: Readonly<Record<Side, readonly string[]>> = {
  from: listed(
    'since,from,starting,beginning,effective,as of,as from,starting from,starting on,starting in,starting with,beginning from,beginning on,beginning in,beginning with,going back to,dating back to,back to,dating from,no earlier than,not earlier than,not before,ever since,onwards from,onward from,nothing older than,none older than,not older than,no older than,nothing before,none before,none from before,nothing from before,but none from before,nothing earlier than,none earlier than,nothing prior to,nothing dated before,since about,since around,since early,since late,since mid',
  ),
  after: listed(
    'after,newer than,dated after,from after,following,post,past,later than,subsequent to,any time after',
  ),
  until: listed(
    'nothing newer than,nothing later than,nothing after,none after,none later than,until,till,til,untill,to,by,through,thru,up,up to,up until,up till,no later than,not later than,not after,not beyond,ending,ending on,ending in,up to and including,until about,until around',
  ),
  before: listed(
    'before,prior to,older than,dated before,from before,earlier than,ahead of,preceding,pre,not since',
  ),
};
const BY_WORDS: ReadonlyMap<string, Side> = new Map(
  (['from', 'after', 'until', 'before'] as const).flatMap((side) =>
    SIDES[side].map((words) => [words, side] as const),
  ),
);
const LONGEST_SIDE = 4;

/** Words before a date that put what is meant within it. */
const WITHIN: ReadonlySet<string> = new Set(
  'in on during within over for of at throughout between and late early mid around about across dated the just only back'.split(
    ' ',
  ),
);

const MONTH =
  /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/;
const WEEKDAY = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/;
const NUMBER = /^\d{1,4}(st|nd|rd|th)?$|^\d{1,2}(st|nd|rd|th)?[-/]\d{1,2}(st|nd|rd|th)?$/;
const WHOLE =
  /^(19|20)\d\d([-/]\d{1,2}([-/]\d{1,2})?)?$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{1,2}[./-](19|20)\d\d$|^20\d{6}$|^\d{1,2}\/\d{1,2}$|^[12]?\d\.(0?[1-9]|1[0-2])$|^3[01]\.(0?[1-9]|1[0-2])$|^\d{4}-\d\d(-\d\d)?\.\.\d{4}-\d\d(-\d\d)?$/;
const SPAN_OF_MONTHS = /^[a-z]{3,9}[-/][a-z]{3,9}$/;
/** Every word that a date of several words is made of. */
const PART =
  /^(last|past|previous|this|the|of|a|an|one|two|three|four|five|six|seven|eight|nine|ten|couple|few|between|from|and|or|to|until|till|through|thru|up|so|far|date|ago|today|yesterday|now|beginning|start|end|very|half|quarter|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|fifteenth|twentieth|days?|weeks?|months?|years?|hours?|fortnight|weekend|commencing|starting|around|w\/c|wc|q[1-4]|h[12]|calendar|before|ytd|on|over)$/;
const UNIT =
  /^(days?|weeks?|months?|years?|hours?|fortnight|weekend|date|quarter|half|today|yesterday|ytd|q[1-4]|h[12])$/;
/** Month names that are words as well: dates only beside a number, behind a preposition, or where a clause ends. */
const ALSO_WORDS = /^(may|mar|march)$/;

function listed(text: string): string[] {
  return text.split(',');
}

/** Which side of a date the words before it mean, and how many words say so; undefined where they say none. */
export function sideBefore(before: readonly string[]): { side: Side; length: number } | undefined {
  if (/\b(run|walk|take|talk|go|lead)( me| us)? through$/.test(before.join(' '))) return undefined;
  for (let length = Math.min(LONGEST_SIDE, before.length); length > 0; length -= 1) {
    const side = BY_WORDS.get(before.slice(before.length - length).join(' '));
    if (side !== undefined) return { side, length };
  }
  return undefined;
}

/** Whether a word belongs to the date behind it and says nothing else. */
export function isDateLink(word: string): boolean {
  return WITHIN.has(word) || BY_WORDS.has(word);
}

/** Whether words are plainly meant as a date, before they are read as one. `before` and `after` stand beside them. */
export function mayBeDate(run: readonly string[], before: string, isClauseEnd: boolean): boolean {
  const [first = ''] = run;
  if (run.length === 1) {
    if (WHOLE.test(first) || /^(today|yesterday|ytd|q[1-4]|h[12])$/.test(first) || WEEKDAY.test(first))
      return true;
    if (SPAN_OF_MONTHS.test(first)) return first.split(/[-/]/).every((month) => MONTH.test(month));
    if (!MONTH.test(first)) return false;
    return !ALSO_WORDS.test(first) || isDateLink(before) || /^(last|this)$/.test(before) || isClauseEnd;
  }
  if (!run.every((word) => isDateWord(word) || PART.test(word) || SPAN_OF_MONTHS.test(word))) return false;
  const last = run.at(-1) ?? '';
  const ends =
    isDateWord(last) || UNIT.test(last) || /^(ago|far|now)$/.test(last) || SPAN_OF_MONTHS.test(last);
  return (
    (ends && !/^(of|and|or|to|until|on|a|an)$/.test(first)) ||
    run.join(' ') === 'a fortnight ago' ||
    /^an? (day|week|month|year) ago$/.test(run.join(' '))
  );
}

function isDateWord(word: string): boolean {
  return NUMBER.test(word) || MONTH.test(word) || WEEKDAY.test(word) || WHOLE.test(word);
}

/** "14 January 2025" and "Tuesday, 14 January" go over a comma, "December, 3 quotes" does not. */
export function goesOverComma(before: string, after: string): boolean {
  return /^(19|20)\d\d$/.test(after) || WEEKDAY.test(before);
}
