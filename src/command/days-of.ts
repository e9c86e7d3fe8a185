import type { DateLabel } from '../card/blocks.ts';

/** The first and the last day that a date can mean. */
export function daysOf({ iso, among }: DateLabel): { readonly from: string; readonly to: string } {
  if (among !== undefined) return among;
  const [year = '', month, day] = iso.slice(0, 10).split('-');
  if (day !== undefined) return { from: iso.slice(0, 10), to: iso.slice(0, 10) };
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${year}-${month}-01`, to: `${year}-${month}-${String(last).padStart(2, '0')}` };
}
