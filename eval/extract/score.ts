import type { References } from '../../src/corpus/corpus.ts';
import { extract } from '../../src/ingest/extract.ts';
import type { Extracted, ExtractedQuote } from '../../src/ingest/extracted.ts';
import { foldName } from '../../src/text/fold.ts';
import { type GoldArticle, type GoldQuote, sourceOf } from './gold.ts';
import { nth, type Place, placesOf, shared } from './places.ts';

export const KINDS = ['direct', 'mixed', 'indirect'] as const;
type Kind = (typeof KINDS)[number];

/** Sums from which precision, recall and F1 are made. */
export interface Counts {
  right: number;
  found: number;
  gold: number;
  sharedCharacters: number;
  foundCharacters: number;
  goldCharacters: number;
}

export interface Share {
  right: number;
  of: number;
}

export interface Score {
  readonly kinds: Readonly<Record<Kind, Counts>>;
  readonly speakers: Share;
  readonly named: Share;
  readonly scare: Share;
  readonly dates: Share;
  readonly datesGiven: Share;
  readonly headlines: Share;
  readonly boilerplate: Share;
  readonly bodies: Share;
  readonly misses: string[];
}

interface Unit {
  readonly kind: Kind;
  readonly place: Place;
  readonly speaker: string | null;
}

export function emptyScore(): Score {
  const counts = (): Counts => ({
    right: 0,
    found: 0,
    gold: 0,
    sharedCharacters: 0,
    foundCharacters: 0,
    goldCharacters: 0,
  });
  const share = (): Share => ({ right: 0, of: 0 });
  return {
    kinds: { direct: counts(), mixed: counts(), indirect: counts() },
    speakers: share(),
    named: share(),
    scare: share(),
    dates: share(),
    datesGiven: share(),
    headlines: share(),
    boilerplate: share(),
    bodies: share(),
    misses: [],
  };
}

/** Reads a gold article and adds what was right and wrong. A unit is one part of a quotation. */
export function scoreArticle(article: GoldArticle, references: References, score: Score): void {
  const { gold } = article;
  const read = extract(sourceOf(article), { references });
  const wanted = gold.quotes.flatMap((quote) => unitsOf(quote, read.text, gold.file, score));
  const asked = gold.questions.flatMap((words) => nth(read.text, words, 1) ?? []);
  const found = read.quotes
    .flatMap(foundUnits)
    .filter(({ place }) => !asked.some((question) => shared(question, place) > 0));
  for (const kind of KINDS) scoreKind(kind, wanted, found, score.kinds[kind]);
  scoreSpeakers(wanted, found, read, gold.file, score);
  scoreRest(article, read, score);
}

function unitsOf(quote: GoldQuote, text: string, file: string, score: Score): Unit[] {
  return placesOf(text, quote).flatMap((place) => {
    if (place !== undefined) return [{ kind: quote.kind, place, speaker: quote.speaker }];
    score.kinds[quote.kind].gold += 1;
    score.misses.push(`${file}: not in the text that was read: ${quote.text ?? quote.parts?.join(' … ')}`);
    return [];
  });
}

function foundUnits({ kind, parts, speaker }: ExtractedQuote): Unit[] {
  return parts.map(({ start, end }) => ({ kind, place: { start, end }, speaker: speaker?.name ?? null }));
}

function scoreKind(kind: Kind, wanted: readonly Unit[], found: readonly Unit[], counts: Counts): void {
  const own = wanted.filter((unit) => unit.kind === kind);
  const got = found.filter((unit) => unit.kind === kind);
  counts.gold += own.length;
  counts.found += got.length;
  counts.right += own.filter(({ place }) => got.some((unit) => isSame(unit.place, place))).length;
  for (const { place } of own) counts.goldCharacters += place.end - place.start;
  for (const { place } of got) {
    counts.foundCharacters += place.end - place.start;
    counts.sharedCharacters += Math.max(0, ...own.map((unit) => shared(unit.place, place)));
  }
}

/** The same place, but for one comma or full stop before the closing mark, which annotators take in or leave out. */
function isSame(a: Place, b: Place): boolean {
  return a.start === b.start && Math.abs(a.end - b.end) <= 1;
}

function scoreSpeakers(
  wanted: readonly Unit[],
  found: readonly Unit[],
  read: Extracted,
  file: string,
  score: Score,
): void {
  const say = (words: string, { kind, place, speaker }: Unit): void => {
    score.misses.push(
      `${file}: ${words} ${kind} [${speaker ?? '—'}] ${read.text.slice(place.start, place.end)}`,
    );
  };
  for (const unit of wanted) {
    const match = best(unit, found);
    if (match === undefined) {
      say('missed', unit);
      continue;
    }
    if (match.kind !== unit.kind) say(`taken for ${match.kind}:`, unit);
    else if (!isSame(match.place, unit.place))
      say(`other span (${read.text.slice(match.place.start, match.place.end)}):`, unit);
    const isRight = isSpeaker(match.speaker, unit.speaker);
    score.speakers.of += 1;
    score.speakers.right += Number(isRight);
    if (match.speaker !== null) {
      score.named.of += 1;
      score.named.right += Number(isRight);
    }
    if (!isRight) say(`speaker ${match.speaker ?? '—'}:`, unit);
  }
  for (const unit of found) if (best(unit, wanted) === undefined) say('wrongly taken:', unit);
}

function best(unit: Unit, others: readonly Unit[]): Unit | undefined {
  const overlapping = others.filter(
    ({ place }) =>
      shared(place, unit.place) * 4 > place.end - place.start + unit.place.end - unit.place.start,
  );
  return overlapping.sort(
    (a, b) =>
      Number(b.kind === unit.kind) - Number(a.kind === unit.kind) ||
      shared(b.place, unit.place) - shared(a.place, unit.place) ||
      // Of a quotation and one inside it, the one of that length.
      lengthOf(a.place) - lengthOf(b.place),
  )[0];
}

function lengthOf({ start, end }: Place): number {
  return end - start;
}

/** The same name, or one of them is the whole of the other's last words. */
function isSpeaker(found: string | null, gold: string | null): boolean {
  if (found === null || gold === null) return found === gold;
  const [a, b] = [foldName(found), foldName(gold)].map((name) => name.replace(/^the /, ''));
  return a === b || ` ${a}`.endsWith(` ${b}`) || ` ${b}`.endsWith(` ${a}`);
}

function scoreRest({ gold }: GoldArticle, read: Extracted, score: Score): void {
  const add = (share: Share, isRight: boolean, miss: string): void => {
    share.of += 1;
    share.right += Number(isRight);
    if (!isRight) score.misses.push(`${gold.file}: ${miss}`);
  };
  for (const words of gold.notQuotes) {
    const isTaken = read.quotes.some(
      ({ kind, parts }) => kind !== 'indirect' && parts.some(({ text }) => text === words),
    );
    score.scare.of += 1;
    score.scare.right += Number(isTaken);
    if (isTaken) score.misses.push(`${gold.file}: scare quote taken: ${words}`);
  }
  const date = read.datePublished?.value;
  add(
    score.dates,
    date === gold.datePublished,
    `date ${date ?? '—'}, gold ${gold.datePublished} (${gold.basis})`,
  );
  if (date !== undefined) add(score.datesGiven, date === gold.datePublished, 'a wrong date');
  add(
    score.headlines,
    read.title?.replace(/\s+/g, ' ') === gold.headline.replace(/\s+/g, ' '),
    `headline "${read.title ?? '—'}"`,
  );
  const lines = read.body.map(({ text }) => text.trim());
  const body = lines.join('\n\n');
  for (const line of gold.boilerplate) {
    const isLeaked = lines.includes(line.trim()) || (line.length >= 25 && body.includes(line));
    score.boilerplate.of += 1;
    score.boilerplate.right += Number(isLeaked);
    if (isLeaked) score.misses.push(`${gold.file}: boilerplate leaked: ${line}`);
  }
  for (const words of gold.body)
    add(score.bodies, flat(body).includes(flat(words)), `not in the body: ${words}`);
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
