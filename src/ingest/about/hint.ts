import type { Dated } from '../../corpus/dated.ts';
import type { Page } from '../read/block.ts';
import type { Source } from '../source.ts';
import { checked } from './dates.ts';
import { two } from './times.ts';

/** What an address or the name of a file says of the date. */
export interface Hint {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly from: string;
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const NAMED = `(${MONTHS})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?`;
const GAP = '[-/_.]?';
const DAY = '(0?[1-9]|[12]\\d|3[01])';

/** How addresses and files write a day, each with the places of year, month and day among its groups. */
const FORMS: readonly {
  readonly pattern: RegExp;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}[] = [
  // /2027/03/12/, -2027-03-12, 20270312, 2027/mar/12, 2027-03
  {
    pattern: new RegExp(
      `(?<!\\d)(20\\d{2})${GAP}(0[1-9]|1[0-2]|${MONTHS})(?:${GAP}(0[1-9]|[12]\\d|3[01]))?(?!\\d)`,
      'i',
    ),
    year: 1,
    month: 2,
    day: 3,
  },
  // 202703121405
  {
    pattern: /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?!\d)/,
    year: 1,
    month: 2,
    day: 3,
  },
  // 2027/3/12
  {
    pattern: /(?<!\d)(20\d{2})([/_-])([1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/,
    year: 1,
    month: 3,
    day: 4,
  },
  // 12-march-2027, 12mar2027
  {
    pattern: new RegExp(`(?<!\\d)${DAY}${GAP}${NAMED}${GAP}(20\\d{2})(?!\\d)`, 'i'),
    year: 3,
    month: 2,
    day: 1,
  },
  // march-12-2027
  {
    pattern: new RegExp(`(?<![a-z])${NAMED}${GAP}${DAY}${GAP}(20\\d{2})(?!\\d)`, 'i'),
    year: 3,
    month: 1,
    day: 2,
  },
  // 2027-march-12
  {
    pattern: new RegExp(`(?<!\\d)(20\\d{2})${GAP}${NAMED}${GAP}${DAY}(?!\\d)`, 'i'),
    year: 1,
    month: 2,
    day: 3,
  },
  // 22-06-2027, 22062027: what can be the month is the month, and what fits both ways is none
  {
    pattern: new RegExp(`(?<!\\d)(1[3-9]|2\\d|3[01])${GAP}(0[1-9]|1[0-2])${GAP}(20\\d{2})(?!\\d)`),
    year: 3,
    month: 2,
    day: 1,
  },
  {
    pattern: new RegExp(`(?<!\\d)(0[1-9]|1[0-2])${GAP}(1[3-9]|2\\d|3[01])${GAP}(20\\d{2})(?!\\d)`),
    year: 3,
    month: 1,
    day: 2,
  },
];

/** A date in the address or in the name of the file: the first that gives a day, else a month. */
export function hintOf({ file, url }: Source, { claims }: Page): Hint | undefined {
  for (const [from, text] of [
    ['its address', url ?? claims.url],
    ['the name of its file', file],
  ] as const) {
    const hints = FORMS.flatMap((form) => hintIn(text ?? '', form, from));
    const hint = hints.find(({ day }) => day !== undefined) ?? hints[0];
    if (hint !== undefined) return hint;
  }
  return undefined;
}

function hintIn(text: string, { pattern, year, month, day }: (typeof FORMS)[number], from: string): Hint[] {
  const found = pattern.exec(text);
  if (found === null) return [];
  const [monthWritten, dayWritten] = [found[month] ?? '', found[day]];
  const hint = {
    year: Number(found[year]),
    month: /^\d/.test(monthWritten)
      ? Number(monthWritten)
      : MONTHS.split('|').indexOf(monthWritten.toLowerCase()) + 1,
    from,
  };
  return [dayWritten === undefined ? hint : { ...hint, day: Number(dayWritten) }];
}

export function fromHint({ year, month, day, from }: Hint): Dated | null {
  const why = `The page states no date; it is taken from ${from}.`;
  if (month === undefined) return null;
  if (day === undefined)
    return { value: `${year}-${two(month)}`, precision: 'month', basis: 'inferred', why };
  return (
    checked({ value: `${year}-${two(month)}-${two(day)}`, precision: 'day', basis: 'inferred', why }) ?? null
  );
}
