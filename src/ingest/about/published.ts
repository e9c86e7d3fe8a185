import type { Dated } from '../../corpus/dated.ts';
import type { Cleaned } from '../clean/choose.ts';
import type { Page } from '../read/block.ts';
import type { Source } from '../source.ts';
import { datedOf, datesIn, type FoundDate, two } from './dates.ts';

/** Only the beginning of a line is read for its date. */
const LINE = 240;

/**
 * When the page was published, as exactly as it says: its metadata, then the lines above the article, its headline
 * and its dateline, then the lines below, then the address or the name of the file. An update is no publication.
 */
export function publishedOf(page: Page, cleaned: Cleaned, source: Source): Dated | null {
  const claimed = fromClaim(page.claims.published);
  if (claimed !== undefined) return claimed;
  const hint = hintOf(source, page);
  const lineAt = (start: number, end: number): string => page.text.slice(start, Math.min(end, start + LINE));
  const first = cleaned.article.find(({ part }) => part === 'paragraph')?.start ?? page.text.length;
  const above = cleaned.around
    .filter(({ start }) => start < first)
    .map(({ start, end }) => lineAt(start, end));
  const below = cleaned.around
    .filter(({ start }) => start > first)
    .map(({ start, end }) => lineAt(start, end));
  const opening = cleaned.article
    .filter(({ part }) => part === 'headline' || part === 'standfirst')
    .map(({ start, end }) => lineAt(start, end));
  const dateline = cleaned.article
    .filter(({ part }) => part === 'paragraph')
    .slice(0, 1)
    .map(({ start }) => page.text.slice(start, start + 70));
  const years = hint?.year ?? yearIn([...above, ...below]);

  const stated = bestOf(above) ?? bestOf(opening, true);
  if (stated !== undefined) return stated;
  const short = yearless([...above, ...dateline]);
  if (short !== undefined && years !== undefined) {
    const year = hint?.month !== undefined && hint.month < short.month ? years - 1 : years;
    return datedOf(
      short,
      year,
      'inferred',
      'The page gives the day without a year; the year is that of its address or of other dates on the page.',
    );
  }
  const dated = bestOf(dateline);
  if (dated !== undefined) return dated;
  return hint === undefined ? null : fromHint(hint);
}

function fromClaim(claim: string | undefined): Dated | undefined {
  if (claim === undefined) return undefined;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(claim.trim());
  if (iso === null) {
    const found = datesIn(claim.slice(0, LINE)).find(({ year }) => year !== undefined);
    return found?.year === undefined ? undefined : checked(datedOf(found, found.year, 'stated'));
  }
  const [, year, month, day, hour, minute] = iso;
  const date = `${year}-${month}-${day}`;
  const isMidnight = hour === undefined || (hour === '00' && minute === '00');
  return checked(
    isMidnight
      ? { value: date, precision: 'day', basis: 'stated' }
      : { value: `${date}T${hour}:${minute}`, precision: 'minute', basis: 'stated' },
  );
}

/** No day that the calendar does not have. */
function checked(dated: Dated): Dated | undefined {
  const day = dated.value.slice(0, 10);
  const instant = new Date(`${day}T00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? dated : undefined;
}

/** The date of lines that carry one: "Published" before all others, "Updated" last. */
function bestOf(lines: readonly string[], isOpening = false): Dated | undefined {
  const all = lines.flatMap((line) =>
    datesIn(line).map((found) => ({ found, rank: isOpening ? 1 : rankOf(line, found.at) })),
  );
  const dated = all
    .filter(({ found, rank }) => found.year !== undefined && rank < 3)
    .sort(
      (a, b) => a.rank - b.rank || Number(a.found.time === undefined) - Number(b.found.time === undefined),
    );
  for (const { found } of dated) {
    const result = checked(datedOf(found, found.year ?? 0, 'stated'));
    if (result !== undefined) return result;
  }
  return undefined;
}

function rankOf(line: string, at: number): number {
  const before = line.slice(Math.max(0, at - 30), at).toLowerCase();
  if (/\b(?:publi\p{L}*|posted|veröffentlicht|опубликовано)\b[^\d]*$/u.test(before)) return 0;
  if (/\b(?:updated|modified|modifié|actualizado|aktualisiert|edited)\b[^\d]*$/u.test(before)) return 2;
  // The caption of a picture dates the picture.
  if (line.length > 100 && at > 40) return 3;
  return 1;
}

function yearless(lines: readonly string[]): FoundDate | undefined {
  return lines.flatMap((line) => datesIn(line)).find(({ year, at }) => year === undefined && at < 40);
}

function yearIn(lines: readonly string[]): number | undefined {
  const counts = new Map<number, number>();
  for (const line of lines) {
    for (const [year] of line.matchAll(/\b20\d{2}\b/g))
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

interface Hint {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly from: string;
}

/** A date in the address or in the name of the file: /2027/03/12/, -2025-12-11, 2027/mar/12. */
function hintOf({ file, url }: Source, { claims }: Page): Hint | undefined {
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

function fromHint({ year, month, day, from }: Hint): Dated | null {
  const why = `The page states no date; it is taken from ${from}.`;
  if (month === undefined) return null;
  if (day === undefined)
    return { value: `${year}-${two(month)}`, precision: 'month', basis: 'inferred', why };
  return (
    checked({ value: `${year}-${two(month)}-${two(day)}`, precision: 'day', basis: 'inferred', why }) ?? null
  );
}
