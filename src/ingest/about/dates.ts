import type { Dated } from '../../corpus/dated.ts';
import { sifted } from '../sieve/sifted.ts';
import { MONTH_NAME, MONTH_OF } from '../words/months.ts';
import { timeNear, two } from './times.ts';

/** A date found in words. The year may be missing, as in datelines. */
export interface FoundDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** HH:MM, where the words give a time. */
  readonly time?: string;
  readonly at: number;
  readonly length: number;
}

const YEAR = '((?:19|20)\\d{2})';
interface Way {
  readonly pattern: RegExp;
  /** What stands in every line that the pattern fits, and is found much faster. */
  readonly needs: RegExp;
  read(groups: readonly string[]): Omit<FoundDate, 'at' | 'length'> | undefined;
}

/** The ways to write a date. */
const WAYS: readonly Way[] = [
  {
    pattern: new RegExp(`(?<![\\d/.-])${YEAR}-(\\d{2})-(\\d{2})(?![\\d])`, 'giu'),
    needs: /\d-\d/,
    read: ([year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    // 2027/03/12, 2027.03.12, 2027年3月12日, 2027년 3월 12일
    pattern: new RegExp(
      `(?<![\\d/.-])${YEAR}\\s?[/.年년]\\s?(\\d{1,2})\\s?[/.月월]\\s?(\\d{1,2})[日일.]?(?![\\d/])`,
      'giu',
    ),
    needs: /\d\s?[/.年년]\s?\d/,
    read: ([year, month, day]) => withYear(year, Number(month), day),
  },
  {
    // 12-Mar-2027, 12/Mar/2027
    pattern: new RegExp(`(?<![\\d/.-])(\\d{1,2})([-/])${MONTH_NAME}\\2${YEAR}(?!\\d(?!\\d?:\\d{2}))`, 'giu'),
    needs: /\d[-/]\p{L}/u,
    read: ([day, , month, year]) => withYear(year, MONTH_OF.get(month?.toLowerCase() ?? ''), day),
  },
  {
    // 2027 March 12, 2027. március 12.
    pattern: new RegExp(`(?<![\\d/.-])${YEAR}[.,]?\\s+${MONTH_NAME}\\s+(\\d{1,2})(?![\\d:])`, 'giu'),
    needs: /\d[.,]?\s+\p{L}+\s+\d/u,
    read: ([year, month, day]) => withYear(year, MONTH_OF.get(month?.toLowerCase() ?? ''), day),
  },
  {
    // 12 March 2027, 20 Aug, 2025, 4th October, 2027, 10 février 2027
    pattern: new RegExp(
      `(?<![\\d.:])(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s+(?:of\\s+|de\\s+)?${MONTH_NAME}\\.?(?![\\p{L}])(?:,?\\s+(?:de\\s+)?${YEAR}(?!\\d(?!\\d?:\\d{2})))?`,
      'giu',
    ),
    needs: /\d(?:st|nd|rd|th|er|\.)?\s+\p{L}/iu,
    read: ([day, month, year]) => withYear(year, MONTH_OF.get(month?.toLowerCase() ?? ''), day),
  },
  {
    // March 14, 2027; Oct 7 2027; December 10
    pattern: new RegExp(
      `(?<![\\p{L}])${MONTH_NAME}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+${YEAR}(?!\\d(?!\\d?:\\d{2})))?`,
      'giu',
    ),
    needs: /\p{L}\.?\s+\d/u,
    read: ([month, day, year]) => withYear(year, MONTH_OF.get(month?.toLowerCase() ?? ''), day),
  },
  {
    // 14/06/2027, 14.06.2027, 14-06-2027: the day first, unless it cannot be
    pattern: new RegExp(
      `(?<![\\d/.-])(\\d{1,2})(?:[/.]|-(?=\\d{1,2}-))\\s?(\\d{1,2})[/.-]\\s?${YEAR}(?!\\d(?!\\d?:\\d{2}))`,
      'gu',
    ),
    needs: /\d[/.-]\s?\d/,
    read: ([first, second, year]) =>
      Number(second) > 12 ? withYear(year, Number(first), second) : withYear(year, Number(second), first),
  },
  {
    // 14.06.27: figures of two digits, the day first
    pattern: /(?<![\d/.:-])([0-3]\d)\.([01]\d)\.(2\d)(?![\d.:/]|\s?%)/gu,
    needs: /\d\.\d\d\.\d/,
    read: ([day, month, year]) => withYear(`20${year}`, Number(month), day),
  },
];

/** Each with the sieve for the names of months, where it needs one. */
const PATTERNS = WAYS.map((way) => ({ ...way, sieve: sifted(way.pattern) }));

function withYear(
  year: string | undefined,
  month: number | undefined,
  day: string | undefined,
): Omit<FoundDate, 'at' | 'length'> | undefined {
  const number = Number(day);
  if (month === undefined || month < 1 || month > 12 || number < 1 || number > 31) return undefined;
  return { ...(year === undefined || year === '' ? {} : { year: Number(year) }), month, day: number };
}

/** Every date in a line, in its order. Long lines are looked at from their beginning alone. */
export function datesIn(line: string): FoundDate[] {
  const found: FoundDate[] = [];
  if (!/\d/.test(line)) return found;
  for (const { pattern, read, needs, sieve } of PATTERNS) {
    if (!needs.test(line) || !sieve.may(line)) continue;
    for (const match of line.matchAll(pattern)) {
      const date = read(match.slice(1));
      if (
        date === undefined ||
        found.some(({ at, length }) => match.index < at + length && at < match.index + match[0].length)
      )
        continue;
      const time = timeNear(line, match.index, match[0].length);
      found.push({
        ...date,
        ...(time === undefined ? {} : { time }),
        at: match.index,
        length: match[0].length,
      });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** A month and its year without a day: "Issue 41 — June 2027", "Conversation · May 2028". */
export function monthIn(line: string): { year: number; month: number } | undefined {
  if (line.length > 100 || !/(?:19|20)\d/.test(line) || datesIn(line).length > 0) return undefined;
  const found = [...line.matchAll(MONTH_AND_YEAR)];
  const [first] = found;
  // "March/April 2027", "May 2024 – June 2027": two months are no date.
  if (first === undefined || found.length > 1) return undefined;
  const month = MONTH_OF.get(first[1]?.toLowerCase() ?? '');
  return month === undefined ? undefined : { year: Number(first[2]), month };
}

const MONTH_AND_YEAR = new RegExp(
  `(?<![\\p{L}/–-]|\\d\\.?\\s)${MONTH_NAME}\\.?,?\\s+(?:de\\s+|of\\s+)?${YEAR}(?!\\d(?!\\d?:\\d{2}))`,
  'giu',
);

/** A found date as a record has it. */
export function datedOf(found: FoundDate, year: number, basis: Dated['basis'], why?: string): Dated {
  const day = `${year}-${two(found.month)}-${two(found.day)}`;
  const reason = why === undefined ? {} : { why };
  return found.time === undefined
    ? { value: day, precision: 'day', basis, ...reason }
    : { value: `${day}T${found.time}`, precision: 'minute', basis, ...reason };
}

/** No day that the calendar does not have. */
export function checked(dated: Dated): Dated | undefined {
  const day = dated.value.slice(0, 10);
  const instant = new Date(`${day}T00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? dated : undefined;
}
