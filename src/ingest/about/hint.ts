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

/** A date in the address or in the name of the file: /2027/03/12/, -2025-12-11, 2027/mar/12. */
export function hintOf({ file, url }: Source, { claims }: Page): Hint | undefined {
  for (const [from, text] of [
    ['its address', url ?? claims.url],
    ['the name of its file', file],
  ] as const) {
    const found =
      /(?<!\d)(20\d{2})[-/_.]?(0[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[-/_.]?(0[1-9]|[12]\d|3[01]))?(?!\d)/i.exec(
        text ?? '',
      );
    if (found === null) continue;
    const month = /^\d/.test(found[2] ?? '')
      ? Number(found[2])
      : 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf((found[2] ?? '').toLowerCase()) / 3 + 1;
    return {
      year: Number(found[1]),
      month,
      from,
      ...(found[3] === undefined ? {} : { day: Number(found[3]) }),
    };
  }
  return undefined;
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
