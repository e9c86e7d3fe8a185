import type { Dated } from '../../corpus/dated.ts';
import { isCaption } from '../clean/caption.ts';
import type { Cleaned } from '../clean/choose.ts';
import type { Span } from '../extracted.ts';
import type { Page } from '../read/block.ts';
import type { Source } from '../source.ts';
import { checked, datedOf, datesIn, type FoundDate, monthIn } from './dates.ts';
import { settled } from './either-way.ts';
import { fromHint, hintOf } from './hint.ts';
import { languageOf } from './language.ts';
import { two } from './times.ts';
import { withYear, withYearTold } from './years.ts';

/** Only the beginning of a line is read for its date. */
const LINE = 240;

/**
 * When the page was published, as exactly as it says: its metadata, then the lines above the article, its headline
 * and its dateline, then a month, the address or the name of the file, the lines below. An update is no publication.
 */
export function publishedOf(page: Page, cleaned: Cleaned, source: Source): Dated | null {
  const dated = writtenOn(page, cleaned, source);
  if (page.claims.published !== undefined || languageOf(page.text) !== 'en') return dated;
  const first = cleaned.article.filter(({ part }) => part === 'paragraph').slice(0, 2);
  return settled(
    dated,
    page.text,
    first.map(({ start, end }) => page.text.slice(start, Math.min(end, start + LINE))),
  );
}

function writtenOn(page: Page, cleaned: Cleaned, source: Source): Dated | null {
  const lineAt = ({ start, end }: Span): string => page.text.slice(start, Math.min(end, start + LINE));
  const paragraphs = cleaned.article.filter(({ part }) => part === 'paragraph');
  const first = paragraphs[0]?.start ?? page.text.length;
  // The caption of a picture dates the picture.
  const isPicture = (line: string): boolean =>
    isCaption(line) && !datesIn(line).some(({ at }) => at < 20 || rankOf(line, at) === 0);
  const around = cleaned.around.filter((block) => !isPicture(lineAt(block)));
  const above = withTimes(around.filter(({ start }) => start < first).map(lineAt));
  const below = around.filter(({ start }) => start > first).map(lineAt);
  const opening = cleaned.article
    .filter(({ part }) => part === 'headline' || part === 'standfirst')
    .map(lineAt);
  const seen = bestOf(above);
  const claimed = fromClaim(page.claims.published);
  if (claimed !== undefined) return asWritten(claimed, isUtc(page.claims.published ?? ''), seen);
  const signed = bestOf(below.filter((line) => SIGNED.test(line)));
  const isUpdate = above.every((line) => datesIn(line).every(({ at }) => rankOf(line, at) >= 2));
  const stated = (isUpdate ? signed : undefined) ?? seen ?? bestOf(opening, true);
  if (stated !== undefined) return stated;

  const hint = hintOf(source, page);
  const dateline = datelineOf(paragraphs.slice(0, 3).map(lineAt));
  const short = yearless([...above, dateline.slice(0, DATELINE)]);
  const monthly = monthOf(above);
  // An issue of a month: what its first sentence tells of is no dateline.
  const isTold = monthly !== undefined && !IN_CAPITALS.test(dateline) && yearless(above) === undefined;
  if (short !== undefined && !isTold) {
    const told = [...above, dateline].join(' ');
    const dated =
      withYear(short, hint, [...above, ...below], told) ?? withYearTold(short, paragraphs.map(lineAt), told);
    if (dated !== undefined) return dated;
  }
  const dated = isTold ? undefined : bestOf([dateline.slice(0, DATELINE)]);
  if (dated !== undefined) return dated;
  if (signed !== undefined) return signed;
  const month = monthly;
  const hinted = hint === undefined ? null : fromHint(hint);
  // A day in the address is more exact than the month on the page, where they do not contradict each other.
  if (month === undefined || (hinted?.precision === 'day' && hinted.value.startsWith(month.value)))
    return hinted;
  return month;
}

/** A time in a line of its own: "13:47", "at 1.47 pm", "| 13:47 CET". */
const TIME =
  /^[|·•,–-]?\s*(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?\(?(?:[A-Z]{2,4}|GMT[+-]\d{1,2})\)?)?$/i;

/** The line of a date with the time that stands in the line below it. */
function withTimes(lines: readonly string[]): string[] {
  return lines.map((line, at) => {
    const next = lines[at + 1] ?? '';
    const last = datesIn(line).at(-1);
    const isBare = last?.time === undefined && last !== undefined && line.length - last.at - last.length <= 2;
    return isBare && TIME.test(next) ? `${line} ${next}` : line;
  });
}

/** How far a dateline goes. */
const DATELINE = 70;
/** "HESTAD, June 2 (Norrapress) -", "DORVANA, March 16. /STA/." */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}\p{M} .’'/-]{2,40}[,.(]/u;
const SIGNED = /^(?:first )?(?:published|posted|issued|date of (?:issue|publication)|released)\b/i;

/** The paragraph with the dateline: the first, unless one right behind it begins as datelines do. */
function datelineOf(lines: readonly string[]): string {
  return (
    lines.find((line) => IN_CAPITALS.test(line) && datesIn(line.slice(0, DATELINE)).length > 0) ??
    lines[0] ??
    ''
  );
}

function isUtc(claim: string): boolean {
  return /(?:Z|[+-]00:?00)$/.test(claim.trim());
}

const QUARTER = 15 * 60_000;
const FARTHEST = 14 * 60 * 60_000;

/**
 * The same instant as readers see it: metadata in UTC give way to a line above the article that gives the time of
 * another zone, and metadata of a day to a line that adds the time.
 */
function asWritten(claimed: Dated, utc: boolean, seen: Dated | undefined): Dated {
  if (seen?.precision !== 'minute') return claimed;
  if (claimed.precision === 'day') return seen.value.startsWith(claimed.value) ? seen : claimed;
  const apart = Math.abs(Date.parse(`${seen.value}Z`) - Date.parse(`${claimed.value}Z`));
  return utc && apart > 0 && apart <= FARTHEST && apart % QUARTER === 0 ? seen : claimed;
}

function monthOf(lines: readonly string[]): Dated | undefined {
  for (const line of lines) {
    const found = monthIn(line);
    if (found !== undefined)
      return { value: `${found.year}-${two(found.month)}`, precision: 'month', basis: 'stated' };
  }
  return undefined;
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
