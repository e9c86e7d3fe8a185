import type { Dated } from '../../corpus/dated.ts';
import { isCaption } from '../clean/caption.ts';
import type { Cleaned } from '../clean/choose.ts';
import type { Span } from '../extracted.ts';
import type { Page } from '../read/block.ts';
import type { Source } from '../source.ts';
import { agreed, asWritten, readClaim } from './claimed.ts';
import { checked, datedOf, datesIn, type FoundDate, monthIn } from './dates.ts';
import { settled } from './either-way.ts';
import { fromHint, hintOf } from './hint.ts';
import { isLabel, rankOf } from './labels.ts';
import { languageOf } from './language.ts';
import { two } from './times.ts';
import { withYear, withYearBefore, withYearTold } from './years.ts';

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
  const head = cleaned.headline?.start ?? 0;
  const lines = joined(
    around
      .filter(({ start }) => start < first)
      .map((block) => ({ line: lineAt(block), isBehind: block.start > head })),
  );
  const above = lines.map(({ line }) => line);
  const below = around.filter(({ start }) => start > first).map(lineAt);
  const opening = cleaned.article
    .filter(({ part }) => part === 'headline' || part === 'standfirst')
    .map(lineAt);
  const seen = nearer(
    bestOf(lines.filter(({ isBehind }) => isBehind).map(({ line }) => line)),
    bestOf(lines.filter(({ isBehind }) => !isBehind).map(({ line }) => line)),
  );
  const claimed = agreed(readClaim(page.claims.published), readClaim(page.claims.alsoPublished), seen);
  if (claimed !== undefined) return asWritten(claimed, seen);
  const signed = bestOf(below.filter((line) => SIGNED.test(line)))?.dated;
  const updated = bestOf(above, 2)?.dated;
  const stated = seen ?? (updated === undefined ? undefined : signed) ?? bestOf(opening, 1, true)?.dated;
  if (stated !== undefined) return stated;

  const hint = hintOf(source, page);
  const dateline = datelineOf(paragraphs.slice(0, 3).map(lineAt));
  const hinted = hint === undefined ? null : fromHint(hint);
  // A page that states an update alone came out before it: on the day of its address, where that gives one.
  if (updated !== undefined)
    return hinted?.precision === 'day' && hinted.value <= updated.value ? hinted : updated;
  const short = yearless([...above, dateline.slice(0, DATELINE)]);
  const monthly = monthOf(above);
  // An issue of a month: what its first sentence tells of is no dateline.
  const isTold = monthly !== undefined && !IN_CAPITALS.test(dateline) && yearless(above) === undefined;
  if (short !== undefined && !isTold) {
    const told = [...above, dateline].join(' ');
    const dated =
      withYear(short, hint, [...above, ...cleaned.around.map(lineAt)], told) ??
      withYearTold(short, paragraphs.map(lineAt), told) ??
      (source.retrieved === undefined ? undefined : withYearBefore(short, source.retrieved, told));
    if (dated !== undefined) return dated;
  }
  const dated = isTold ? undefined : bestOf([dateline.slice(0, DATELINE)])?.dated;
  if (dated !== undefined) return dated;
  if (signed !== undefined) return signed;
  const placed = placedBelow(cleaned, lineAt);
  if (placed !== undefined) return placed;
  // A day in the address is more exact than the month on the page, where they do not contradict each other.
  if (monthly === undefined || (hinted?.precision === 'day' && hinted.value.startsWith(monthly.value)))
    return hinted;
  return monthly;
}

/** A time in a line of its own: "13:47", "at 1.47 pm", "| 13:47 CET". */
const TIME =
  /^[|·•,–-]?\s*(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?\(?(?:[A-Z]{2,4}|GMT[+-]\d{1,2})\)?)?$/i;

/** A line above the article, before its headline or behind it. */
interface Above {
  readonly line: string;
  readonly isBehind: boolean;
}

/** The line of a date with its label, which stands alone in the line above it, and its time in the line below. */
function joined(lines: readonly Above[]): Above[] {
  return lines.map(({ line, isBehind }, at) => {
    const dates = datesIn(line);
    const last = dates.at(-1);
    if (last === undefined) return { line, isBehind };
    const next = lines[at + 1]?.line ?? '';
    const isBare = last.time === undefined && line.length - last.at - last.length <= 2;
    const before = lines[at - 1]?.line ?? '';
    const label = isLabel(before) && (dates[0]?.at ?? 0) < NEAR ? `${before} ` : '';
    return { line: `${label}${line}${isBare && TIME.test(next) ? ` ${next}` : ''}`, isBehind };
  });
}

/** So near to its beginning a line has the date that a label above it names. */
const NEAR = 12;

/** How far a dateline goes. */
const DATELINE = 70;
/** "HESTAD, June 2 (Norrapress) -", "DORVANA, March 16. /STA/." */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}\p{M} .’'/-]{2,40}[,.(]/u;
const SIGNED =
  /^[[(]?(?:(?:this|the) (?:article|story|report|post|piece|page|interview) (?:was|is) )?(?:first |originally |story |article |date )?(?:published|posted|issued|date of (?:issue|publication)|released|created|uploaded)\b/i;
/** "Port Halden, 12 March 2027" below the text of a statement. */
const PLACED = /^(?:(?:done at |issued at )?\p{Lu}[\p{L} .'’-]{2,30},\s)?$/iu;

/** The date of the line right below the article, where it is all of it but for its place. */
function placedBelow({ article, around }: Cleaned, lineAt: (block: Span) => string): Dated | undefined {
  const end = article.at(-1)?.end ?? 0;
  const block = around.find(({ start }) => start >= end);
  const line = block === undefined ? '' : lineAt(block);
  const [found, ...others] = datesIn(line);
  if (found?.year === undefined || others.length > 0) return undefined;
  const isAll = PLACED.test(line.slice(0, found.at)) && line.length - found.at - found.length <= 1;
  return isAll ? checked(datedOf(found, found.year, 'stated')) : undefined;
}

/** The paragraph with the dateline: the first, unless one right behind it begins as datelines do. */
function datelineOf(lines: readonly string[]): string {
  return (
    lines.find((line) => IN_CAPITALS.test(line) && datesIn(line.slice(0, DATELINE)).length > 0) ??
    lines[0] ??
    ''
  );
}

function monthOf(lines: readonly string[]): Dated | undefined {
  for (const line of lines) {
    const found = monthIn(line);
    if (found !== undefined)
      return { value: `${found.year}-${two(found.month)}`, precision: 'month', basis: 'stated' };
  }
  return undefined;
}

interface Ranked {
  readonly dated: Dated;
  readonly rank: number;
}

/**
 * The date of lines that carry one: that of publication before all others, one with a time before one without.
 * @param most how far down the ranks it may be: an update is 2
 */
function bestOf(lines: readonly string[], most = 1, isOpening = false): Ranked | undefined {
  const all = lines.flatMap((line) =>
    datesIn(line).map((found) => ({ found, rank: isOpening ? 1 : rankOf(line, found.at) })),
  );
  const dated = all
    .filter(({ found, rank }) => found.year !== undefined && rank <= most)
    .sort(
      (a, b) => a.rank - b.rank || Number(a.found.time === undefined) - Number(b.found.time === undefined),
    );
  for (const { found, rank } of dated) {
    const result = checked(datedOf(found, found.year ?? 0, 'stated'));
    if (result !== undefined) return { dated: result, rank };
  }
  return undefined;
}

/** What stands behind the headline is the article's; before it, pages have the day on which they are looked at, too. */
function nearer(behind: Ranked | undefined, before: Ranked | undefined): Dated | undefined {
  if (behind === undefined || before === undefined) return (behind ?? before)?.dated;
  if (before.rank < behind.rank) return before.dated;
  const isSame = before.dated.value.startsWith(behind.dated.value);
  return isSame ? before.dated : behind.dated;
}

function yearless(lines: readonly string[]): FoundDate | undefined {
  return lines.flatMap((line) => datesIn(line)).find(({ year, at }) => year === undefined && at < 40);
}
