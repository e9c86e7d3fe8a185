import { ReaderError } from '../errors/errors.ts';

/** Some hours of the day, over midnight where `to` is earlier. Times are `22:00`; `text` asks for them again. */
export interface Hours {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/**
 * Reads a time of day as people write it: `8`, `8:00`, `20.30`, `8 pm`, `noon`. Gives `08:00`, or undefined
 * where the text is not one.
 * @throws ReaderError for 24:00, which could be the beginning of the day or its end
 */
export function readTime(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === 'noon') return '12:00';
  if (plain === 'midnight') return '00:00';
  const [, hours, minutes = '00', half] =
    /^(\d{1,2})(?:[:.h](\d{2}))?\s*(?:([ap])\.?m\.?)?$/.exec(plain.replace(/^at /, '')) ?? [];
  if (hours === undefined || Number(minutes) > 59) return undefined;
  if (half !== undefined) return Number(hours) > 12 ? undefined : written(hourOf(hours, half), minutes);
  if (Number(hours) === 24 && minutes === '00') {
    throw new ReaderError(
      'A day ends where “24:00” is, and the next begins: write 00:00 for that, or 23:59.',
    );
  }
  return Number(hours) > 23 ? undefined : written(Number(hours), minutes);
}

/** Reads hours such as `22:00-07:00`, `22 to 7` or `10 pm – 7 am`; undefined where the text is not some. */
export function readHours(text: string): Hours | undefined {
  const [, first = '', last = ''] = /^(.+?)\s*(?:-|–|\bto\b|\buntil\b)\s*(.+)$/i.exec(text.trim()) ?? [];
  const from = readTime(first);
  const to = readTime(last);
  return from === undefined || to === undefined || from === to
    ? undefined
    : { from, to, text: `${from}-${to}` };
}

/** 12 am is the first hour of the day, and 12 pm the first of its second half. Hour 0 has no half. */
function hourOf(hours: string, half: string): number | undefined {
  const hour = Number(hours);
  return hour === 0 ? undefined : (hour % 12) + (half === 'p' ? 12 : 0);
}

function written(hours: number | undefined, minutes: string): string | undefined {
  return hours === undefined ? undefined : `${String(hours).padStart(2, '0')}:${minutes}`;
}
