import { z } from 'zod';

const SHAPES = {
  minute: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/,
} as const;

const day = z.iso.date();

/**
 * A date as exactly as its source gives it, in ISO 8601 (`2025-12-11`, `2025-12`, `2025`). A minute has no
 * zone, because pages seldom state one. `basis` says whether the source states the date; an inferred one
 * says why. `notBefore` and `notAfter` narrow a month or a year where the source allows it.
 */
export const datedSchema = z
  .strictObject({
    value: z.string(),
    precision: z.enum(['minute', 'day', 'month', 'year']),
    basis: z.enum(['stated', 'inferred']),
    why: z.string().min(1).optional(),
    notBefore: day.optional(),
    notAfter: day.optional(),
  })
  .superRefine((dated, context) => {
    if (!SHAPES[dated.precision].test(dated.value) || !isRealDate(dated.value)) {
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: `"${dated.value}" is not a date with the precision "${dated.precision}"; write 2025-12-11T17:40, 2025-12-11, 2025-12 or 2025`,
      });
    }
    if (dated.basis === 'inferred' && dated.why === undefined) {
      context.addIssue({ code: 'custom', path: ['why'], message: 'an inferred date says why: add "why"' });
    }
  });

export type Dated = z.infer<typeof datedSchema>;

/** The first and the last day (ISO, both included) that a date can mean. */
export function days(dated: Dated): { from: string; to: string } {
  const from = `${dated.value.slice(0, 10)}-01-01`.slice(0, 10);
  const to =
    dated.precision === 'year'
      ? `${dated.value}-12-31`
      : dated.precision === 'month'
        ? `${dated.value}-${lastDayOf(dated.value)}`
        : dated.value.slice(0, 10);
  return { from: later(from, dated.notBefore), to: earlier(to, dated.notAfter) };
}

/** Sorts by what is known: the first possible day and time, then the last. */
export function sortKey(dated: Dated): string {
  const { from, to } = days(dated);
  const time = dated.precision === 'minute' ? dated.value.slice(10) : 'T00:00';
  return `${from}${time} ${to}`;
}

function later(day: string, bound: string | undefined): string {
  return bound !== undefined && bound > day ? bound : day;
}

function earlier(day: string, bound: string | undefined): string {
  return bound !== undefined && bound < day ? bound : day;
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return String(new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate()).padStart(2, '0');
}

function isRealDate(value: string): boolean {
  const [date = '', time = '00:00'] = value.split('T');
  const full = `${date}-01-01`.slice(0, 10);
  const instant = new Date(`${full}T${time}:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(`${full}T${time}`);
}
