import { type Clock, type Period, readPeriod } from '../period.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const NUMBERS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
};
const DAYS_IN_A_WEEK = 7;
const HOURS_IN_A_DAY = 24;

type Reader = (text: string, clock: Clock) => Period | undefined;

/**
 * Spans as people say them in a sentence, which no option of a command takes: "the week of 8 December",
 * "so far this year", "the third quarter of 2025", "Dec 25" for a month. Undefined for any other text.
 */
export function readSpoken(text: string, clock: Clock): Period | undefined {
  const plain = text
    .replace(/\bthe /g, '')
    .replace(/(?<=\d(?:st|nd|rd|th)?) of\b/g, '')
    .replace(/\b(up (to|until|till)|through|thru|till|til|untill)\b/g, 'to');
  for (const read of READERS) {
    const period = read(plain, clock);
    if (period !== undefined) return period;
  }
  const bare = plain
    .replace(/(?<=\d)(st|nd|rd|th)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === text ? undefined : readPeriod(bare, clock);
}

const READERS: readonly Reader[] = [
  // "Week of 8 December", "w/c 8 December"
  (text, clock) => {
    const day =
      /^(?:week|w\/c|wc)(?: (?:of|beginning|commencing|starting|from|around|including|containing))*(?: on)?(?: the)? (.+)$/.exec(
        text,
      )?.[1];
    const named = day === undefined || /^\d{4}$/.test(day) ? undefined : readPeriod(day, clock);
    return named === undefined || named.from !== named.to ? undefined : weekOf(named.from);
  },
  // "So far this year", "this month so far", "year to date"
  (text, clock) => {
    const unit =
      /^(?:so far this|this) (year|month|week)(?: so far| to date| to now)$/.exec(text)?.[1] ??
      /^so far this (year|month|week)$/.exec(text)?.[1] ??
      /^(year|month|week) to date$/.exec(text)?.[1] ??
      (text === 'ytd' ? 'year' : undefined);
    const whole = unit === undefined ? undefined : readPeriod(`this ${unit}`, clock);
    const today = readPeriod('today', clock);
    return whole === undefined || today === undefined ? undefined : { from: whole.from, to: today.to };
  },
  // "Q3 2025", "the second half of December"
  (text, clock) => {
    const [, quarter = '', year = ''] =
      /^q([1-4])(?: of)?(?: (\d{4}))?$/.exec(text) ??
      /^(first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)?(?: (\d{4}))?$/.exec(text) ??
      [];
    const number = NUMBERS[quarter] ?? Number(quarter);
    return number >= 1 ? monthsOf(year, 3 * number - 2, 3 * number, clock) : undefined;
  },
  (text, clock) => {
    const [, half = '', year = ''] =
      /^h([12])(?: of)?(?: (\d{4}))?$/.exec(text) ??
      /^(first|second|1st|2nd) half of (\d{4})$/.exec(text) ??
      [];
    const number = NUMBERS[half] ?? Number(half);
    return number >= 1 ? monthsOf(year, 6 * number - 5, 6 * number, clock) : undefined;
  },
  (text, clock) => {
    const [, half = '', month = ''] = /^(first|second|1st|2nd) half of ([a-z]+(?: \d{4})?)$/.exec(text) ?? [];
    const whole = month === '' ? undefined : readPeriod(month, clock);
    if (whole === undefined || whole.from.slice(0, 7) !== whole.to.slice(0, 7)) return undefined;
    return NUMBERS[half] === 1
      ? { from: whole.from, to: `${whole.from.slice(0, 8)}15` }
      : { from: `${whole.from.slice(0, 8)}16`, to: whole.to };
  },
  (text, clock) =>
    /^(last|past|previous) fortnight$/.test(text) ? readPeriod('last two weeks', clock) : undefined,
  (text, clock) => (/^(a|one) fortnight ago$/.test(text) ? readPeriod('two weeks ago', clock) : undefined),
  (text, clock) => (text === 'day before yesterday' ? readPeriod('2 days ago', clock) : undefined),
  (text, clock) => {
    const hours = Number(/^(?:last|past|previous) (\d{1,3}) hours$/.exec(text)?.[1]);
    const days = Math.ceil(hours / HOURS_IN_A_DAY);
    return days >= 1 ? readPeriod(days === 1 ? 'past 1 day' : `past ${days} days`, clock) : undefined;
  },
  (text, clock) => {
    if (!/^(?:(last|past|this past|previous|over) )?weekend$/.test(text)) return undefined;
    const [sunday, saturday] = [readPeriod('last sunday', clock), readPeriod('last saturday', clock)];
    if (sunday === undefined || saturday === undefined) return undefined;
    return saturday.from < sunday.from ? { from: saturday.from, to: sunday.to } : undefined;
  },
  (text, clock) => {
    const unit = /^(?:very )?(?:start|beginning) of(?: this)? (year|month|week)$/.exec(text)?.[1];
    return unit === undefined ? undefined : readPeriod(`this ${unit}`, clock);
  },
  // "The year 2025", "the month of December", "January of this year"
  (text, clock) => {
    const named = /^(?:calendar )?year (\d{4})$/.exec(text)?.[1] ?? /^month of (.+)$/.exec(text)?.[1];
    return named === undefined ? undefined : readPeriod(named, clock);
  },
  (text, clock) => {
    const [, named = '', which = ''] = /^(.+?)(?: of)? (this|last) year$/.exec(text) ?? [];
    const year = which === '' ? undefined : readPeriod(`${which} year`, clock)?.from.slice(0, 4);
    return year === undefined || /\d{4}/.test(named) ? undefined : readPeriod(`${named} ${year}`, clock);
  },
  // "The 11th", as the latest that is not to come
  (text, clock) => {
    const date = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(text)?.[1];
    const today = readPeriod('today', clock)?.from;
    if (date === undefined || today === undefined) return undefined;
    const months = [...MONTHS.keys()].map((back) => (Number(today.slice(5, 7)) - 1 - back + 12) % 12);
    for (const month of months) {
      const day = readPeriod(`${date} ${MONTHS[month] ?? ''}`, clock);
      if (day !== undefined && day.from <= today) return day;
    }
    return undefined;
  },
  // "10 and 11 December", "December 10 and 11"
  (text, clock) => {
    const [, first = '', second = '', month = ''] =
      /^(\d{1,2})(?:st|nd|rd|th)?(?: and | or |\/)(\d{1,2}(?:st|nd|rd|th)?) (?:of )?([a-z]{3,9}(?: \d{4})?)$/.exec(
        text,
      ) ?? [];
    return Number.parseInt(second, 10) === Number(first) + 1
      ? readPeriod(`${first} to ${second} ${month}`, clock)
      : undefined;
  },
  (text, clock) => {
    const [, month = '', first = '', second = ''] =
      /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?: and | or |\/|-)(\d{1,2})(?:st|nd|rd|th)?$/.exec(text) ?? [];
    return month === '' ? undefined : readPeriod(`${first} to ${second} ${month}`, clock);
  },
  // "Jan-Mar 2025", "January/February 2025"
  (text, clock) => {
    const [, first = '', second = '', year = ''] =
      /^([a-z]{3,9})[-/]([a-z]{3,9})(?: (\d{4}))?$/.exec(text) ?? [];
    const isMonths = [first, second].every((name) =>
      MONTHS.some((month) => name.length >= 3 && month.startsWith(name.slice(0, 3))),
    );
    return isMonths ? readPeriod(`${first} to ${second} ${year}`.trim(), clock) : undefined;
  },
  // "Q1 2025 to Q3 2025", "the 10th to the 12th": each side as it is said
  (text, clock) => {
    const [, first = '', last = ''] = /^(?:from |between )?(.+?) (?:to|and) (.+)$/.exec(text) ?? [];
    const from = first === '' ? undefined : readSide(first, clock);
    const to = from === undefined ? undefined : readSide(last, clock);
    return from === undefined || to === undefined || from.from > to.to
      ? undefined
      : { from: from.from, to: to.to };
  },
  // "20250820", "01.12", "12.2025"
  (text, clock) => {
    const [, year, month, date] = /^(20\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
    return year === undefined ? undefined : readPeriod(`${year}-${month ?? ''}-${date ?? ''}`, clock);
  },
  (text, clock) => {
    const [, date, month] = /^(\d{1,2})\.(\d{1,2})$/.exec(text) ?? [];
    const name = MONTHS[Number(month) - 1];
    return date === undefined || name === undefined ? undefined : readPeriod(`${date} ${name}`, clock);
  },
  (text, clock) => {
    const [, month, year] = /^(\d{1,2})[.-](20\d\d)$/.exec(text) ?? [];
    const name = MONTHS[Number(month) - 1];
    return year === undefined || name === undefined ? undefined : readPeriod(`${name} ${year}`, clock);
  },
];

/** One side of a span, where it is something that only speech has: the rest is read as a whole. */
function readSide(text: string, clock: Clock): Period | undefined {
  return /^(q[1-4]|h[12]|.+ (quarter|half|week) of|(first|second|third|fourth) quarter)\b/.test(text)
    ? readSpoken(text, clock)
    : undefined;
}

/**
 * "Jan 25" in the year 2025: a month and its year, as notes are dated, unless it can only be a day ("25 Jan",
 * "on Jan 25", "25th"). Which of the two is meant, nobody can know: the other is offered beside it.
 */
export function readMonthAndYear(text: string, clock: Clock): Period | undefined {
  const [, month = '', year = ''] = /^([a-z]{3,9})\.? (\d\d)$/.exec(text) ?? [];
  const today = readPeriod('today', clock)?.from;
  if (today?.slice(2, 4) !== year || !MONTHS.some((name) => name.startsWith(month))) return undefined;
  const named = readPeriod(`${month} ${today.slice(0, 4)}`, clock);
  return named !== undefined && named.from <= today ? named : undefined;
}

function weekOf(day: string): Period {
  const date = new Date(`${day}T00:00:00Z`);
  const monday = date.getUTCDate() - ((date.getUTCDay() + DAYS_IN_A_WEEK - 1) % DAYS_IN_A_WEEK);
  const at = (shift: number): string => {
    const other = new Date(date);
    other.setUTCDate(monday + shift);
    return other.toISOString().slice(0, 10);
  };
  return { from: at(0), to: at(DAYS_IN_A_WEEK - 1) };
}

/** Some months of a year; without one, of the latest in which they have begun. */
function monthsOf(year: string, first: number, last: number, clock: Clock): Period | undefined {
  const today = readPeriod('today', clock)?.from ?? '';
  const start = MONTHS[first - 1] ?? '';
  const end = MONTHS[last - 1] ?? '';
  const thisYear = Number(today.slice(0, 4));
  const begins = `${thisYear}-${String(first).padStart(2, '0')}-01`;
  const named = year === '' ? String(begins <= today ? thisYear : thisYear - 1) : year;
  const [from, to] = [readPeriod(`${start} ${named}`, clock), readPeriod(`${end} ${named}`, clock)];
  return from === undefined || to === undefined ? undefined : { from: from.from, to: to.to };
}
