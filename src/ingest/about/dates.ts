import type { Dated } from '../../corpus/dated.ts';

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

const MONTH_NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'janvier', 'januar', 'ocak', 'января', 'gennaio', 'janeiro'],
  ['february', 'feb', 'febrero', 'février', 'februar', 'şubat', 'февраля', 'febbraio', 'fevereiro'],
  ['march', 'mar', 'marzo', 'mars', 'märz', 'mart', 'марта', 'março'],
  ['april', 'apr', 'abril', 'avril', 'nisan', 'апреля', 'aprile'],
  ['may', 'mayo', 'mai', 'mayıs', 'мая', 'maggio', 'maio'],
  ['june', 'jun', 'junio', 'juin', 'juni', 'haziran', 'июня', 'giugno', 'junho'],
  ['july', 'jul', 'julio', 'juillet', 'juli', 'temmuz', 'июля', 'luglio', 'julho'],
  ['august', 'aug', 'agosto', 'août', 'ağustos', 'августа'],
  ['september', 'sep', 'sept', 'septiembre', 'septembre', 'eylül', 'сентября', 'settembre', 'setembro'],
  ['october', 'oct', 'octubre', 'octobre', 'oktober', 'ekim', 'октября', 'ottobre', 'outubro'],
  ['november', 'nov', 'noviembre', 'novembre', 'kasım', 'ноября', 'novembro'],
  ['december', 'dec', 'diciembre', 'décembre', 'dezember', 'aralık', 'декабря', 'dicembre', 'dezembro'],
];
const MONTH_OF = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const NAME = `(${[...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|')})`;

const YEAR = '((?:19|20)\\d{2})';
const PATTERNS: readonly {
  readonly pattern: RegExp;
  /** What stands in every line that the pattern fits, and is found much faster. */
  readonly needs: RegExp;
  read(groups: readonly string[]): Omit<FoundDate, 'at' | 'length'> | undefined;
}[] = [
  {
    pattern: new RegExp(`(?<![\\d/.-])${YEAR}-(\\d{2})-(\\d{2})(?![\\d])`, 'giu'),
    needs: /\d-\d/,
    read: ([year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    // 12 March 2027, 20 Aug, 2025, 4th October, 2027, 10 février 2027
    pattern: new RegExp(
      `(?<![\\d.:])(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s+(?:of\\s+|de\\s+)?${NAME}\\.?(?![\\p{L}])(?:,?\\s+(?:de\\s+)?${YEAR}(?!\\d))?`,
      'giu',
    ),
    needs: /\d(?:st|nd|rd|th|er|\.)?\s+\p{L}/iu,
    read: ([day, month, year]) => withYear(year, MONTH_OF.get(month?.toLowerCase() ?? ''), day),
  },
  {
    // March 14, 2027; Oct 7 2027; December 10
    pattern: new RegExp(
      `(?<![\\p{L}])${NAME}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+${YEAR}(?!\\d))?`,
      'giu',
    ),
    needs: /\p{L}\.?\s+\d/u,
    read: ([month, day, year]) => withYear(year, MONTH_OF.get(month?.toLowerCase() ?? ''), day),
  },
  {
    // 14/06/2027, 14.06.2027: the day first, unless it cannot be
    pattern: new RegExp(`(?<![\\d/.])(\\d{1,2})[/.](\\d{1,2})[/.]${YEAR}(?!\\d)`, 'gu'),
    needs: /\d[/.]\d/,
    read: ([first, second, year]) =>
      Number(second) > 12 ? withYear(year, Number(first), second) : withYear(year, Number(second), first),
  },
];

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
  for (const { pattern, read, needs } of PATTERNS) {
    if (!needs.test(line)) continue;
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

/** A time right behind a date, or right before it: "17:40", "2:07 PM", "à 07h52", "16:05, 11 Feb". */
function timeNear(line: string, at: number, length: number): string | undefined {
  const behind = line.slice(at + length, at + length + 24);
  const before = line.slice(Math.max(0, at - 24), at);
  const found =
    /^(?:T|[\s,|/·–-]|at\b|à|um\b)*(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*([ap]\.?m\b)?/iu.exec(behind) ??
    /(?:^|\s)(\d{1,2}):(\d{2})\s*([ap]\.?m\b)?[\s,|·–-]*$/iu.exec(before);
  if (found === null) return undefined;
  const half = (found[3] ?? '').toLowerCase();
  const hour = (Number(found[1]) % (half === '' ? 24 : 12)) + (half.startsWith('p') ? 12 : 0);
  const minute = Number(found[2]);
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined;
}

/** A found date as a record has it. */
export function datedOf(found: FoundDate, year: number, basis: Dated['basis'], why?: string): Dated {
  const day = `${year}-${two(found.month)}-${two(found.day)}`;
  const reason = why === undefined ? {} : { why };
  return found.time === undefined
    ? { value: day, precision: 'day', basis, ...reason }
    : { value: `${day}T${found.time}`, precision: 'minute', basis, ...reason };
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}
