import type { Dated } from '../../corpus/dated.ts';
import { sifted } from '../sieve/sifted.ts';
import { ENGLISH_MONTHS } from '../words/months.ts';
import { dayIn } from './spoken.ts';

/** The days on which something can have been said (ISO, both included). */
export interface Occasion {
  readonly from: string;
  readonly to: string;
  /** `told`: the words say when; `earlier`: they say only that it was not now; `open`: they say nothing. */
  readonly basis: 'told' | 'earlier' | 'open';
}

/** What a relative clause tells of somebody is not when it was said. */
const RELATIVE = /\b(?:who|whose|which|since)\s[^,.;:]*/giu;
const HAS_RELATIVE = sifted(RELATIVE);
/** What is to be has not been said yet. */
const TO_COME = /\b(?:will|would|shall|ahead of|until|by)\b/iu;
/** A month so near ahead is the coming one, unless the words say that it is over. */
const MONTHS_AHEAD = 3;

/** A report without a day in it tells of this day or of the few before it. */
const LOOKS_BACK = 8;
/** What is dated by its month tells of the month before, too. */
const MONTH_BACK = 31;
/** How far back "earlier" reaches. */
const LONG_AGO = 20 * 365;

const MONTH = `(?:${ENGLISH_MONTHS.map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`).join('|')})`;
const NUMBER = '(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|\\d{1,2})';
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** What tells of another time than that of the report. The first that is found decides. */
const TIMES: readonly {
  readonly pattern: RegExp;
  read(groups: readonly (string | undefined)[], day: string, words: string): Occasion | undefined;
}[] = [
  {
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Dd]uring|[Ff]rom|[Ll]ast|[Tt]hat|[Tt]his|[Tt]he|[Ee]arly|[Ll]ate|[Mm]id)[\\s-]+(${MONTH})(?!\\s+\\d{1,2}\\b)(?:,?\\s+(?:of\\s+)?((?:19|20)\\d\\d))?\\b`,
      'u',
    ),
    read: ([month = '', year], day, words) => monthOf(month, year, day, words),
  },
  {
    pattern: new RegExp(
      `\\b(${MONTH})(?:'s|’s)?\\s+(?:(?:19|20)\\d\\d\\s+)?(?:summit|session|debate|interview|speech|meeting|conference|briefing|address|exchange|visit|talks|hearing|lecture|statement)\\b`,
      'u',
    ),
    read: ([month = ''], day, words) => monthOf(month, undefined, day, words),
  },
  {
    pattern: /\b(?:[Ii]n|[Bb]ack in|[Dd]uring|[Oo]f)\s+((?:19|20)\d\d)\b/u,
    read: ([year = ''], day) =>
      year === day.slice(0, 4) ? undefined : told(`${year}-01-01`, `${year}-12-31`),
  },
  {
    pattern: new RegExp(
      `\\b${NUMBER}\\s+(day|week|fortnight|month|year|decade)s?\\s+(?:ago|earlier|before|previously|back)\\b`,
      'iu',
    ),
    read: ([count = '', unit = ''], day) => ago(count.toLowerCase(), unit.toLowerCase(), day),
  },
  { pattern: /\blast\s+(?:week)\b/iu, read: (_, day) => told(shift(day, -14), shift(day, -2)) },
  { pattern: /\blast\s+month\b/iu, read: (_, day) => told(shift(day, -62), shift(day, -15)) },
  {
    pattern: /\b(?:last\s+(?:year|spring|summer|autumn|fall|winter)|earlier this year)\b/iu,
    read: (_, day) => told(shift(day, -730), shift(day, -30)),
  },
  {
    pattern:
      /\b(?:(?:had|has|have)\s+(?:\w+\s+)?(?:said|told|argued|promised|warned|declared|insisted|written|called|used)\s+(?:\w+\s+){0,4}?(?:before|previously|in the past|once)|once\s+(?:said|told|called|wrote|declared|promised)|in the past|used to say|earlier (?:said|told|called|wrote|warned|promised|described)|previously\s+(?:said|told|promised)|long ago|years ago|months ago|weeks ago|decades ago|earlier this (?:month|spring|summer|autumn|winter)|during (?:the|his|her|last) (?:\w+\s+)?campaign)\b/iu,
    read: (_, day) => ({ from: shift(day, -LONG_AGO), to: shift(day, -5), basis: 'earlier' }),
  },
];

const PATTERNS = TIMES.map(({ pattern, read }) => ({ pattern: sifted(pattern), read }));
const TODAY = sifted(/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/iu);

/**
 * When a quotation was said, by the words around it: of its own sentence first, then of the one before. The words
 * of the quotation itself are left out by the caller, as what they name is seldom the day on which they were said.
 */
export function occasionIn(sentences: readonly string[], published: Dated): Occasion {
  const day = published.value.slice(0, 10);
  if (day.length < 10) {
    const { from, to } = whole(day);
    return { from: shift(from, -MONTH_BACK), to, basis: 'open' };
  }
  for (const sentence of sentences) {
    const start = sentence.slice(0, 600);
    const words = HAS_RELATIVE.may(start) ? start.replace(RELATIVE, ' ') : start;
    const dated = dayIn(words, published)?.value.slice(0, 10);
    if (dated !== undefined && dated <= day) return told(dated, dated);
    for (const { pattern, read } of PATTERNS) {
      const found = pattern.exec(words, start);
      const occasion = found === null ? undefined : read(found.slice(1), day, words);
      if (occasion !== undefined) return occasion;
    }
    if (TODAY.test(words, start)) return told(day, day);
  }
  return { from: shift(day, -LOOKS_BACK), to: day, basis: 'open' };
}

function told(from: string, to: string): Occasion {
  return { from, to, basis: 'told' };
}

/** All of a month, or of a year. */
function whole(part: string): Occasion {
  const [year = '', month] = part.split('-');
  return {
    from: `${year}-${month ?? '01'}-01`,
    to: `${year}-${month ?? '12'}-${month === undefined ? '31' : lastDay(year, month)}`,
    basis: 'open',
  };
}

function lastDay(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0');
}

/** The month of that name before a day, or the month of the day itself. */
function monthOf(name: string, year: string | undefined, day: string, words: string): Occasion | undefined {
  const number = ENGLISH_MONTHS.indexOf(name.toLowerCase()) + 1;
  if (number === 0) return undefined;
  const [now, current] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  // The month of the report itself says nothing new.
  if (year === undefined && number === current) return undefined;
  const ahead = (number - current + 12) % 12;
  if (year === undefined && !/\blast\b/iu.test(words) && (ahead <= MONTHS_AHEAD || TO_COME.test(words)))
    return undefined;
  const { from, to } = whole(
    `${year ?? (number > current ? now - 1 : now)}-${String(number).padStart(2, '0')}`,
  );
  return from > day ? undefined : told(from, to);
}

const LENGTHS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  year: 365,
  decade: 3650,
};

function ago(count: string, unit: string, day: string): Occasion {
  const number = /^\d/.test(count)
    ? Number(count)
    : count.startsWith('a') && count !== 'a few'
      ? 1
      : NUMBERS.indexOf(count);
  const length = LENGTHS[unit] ?? 1;
  const back = (number < 0 ? 4 : number) * length;
  // The bigger the unit, the rounder the number.
  const slack = number < 0 ? 2 * length : Math.floor(length / 2);
  return told(shift(day, -back - slack), shift(day, -Math.max(1, back - slack)));
}

/** A day, so many days on. */
function shift(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}
