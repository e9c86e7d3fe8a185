import type { LikenessOf } from './likeness.ts';
import { areOpposites } from './opposites.ts';
import { type Match, stretchOf } from './stretch.ts';
import type { Unit } from './units.ts';

/** How a typed text fits the stretch of a telling that holds the most of it. */
export interface Fit {
  readonly matches: readonly Match[];
  /** The first and the last unit of the stretch. */
  readonly from: number;
  readonly to: number;
  /** The share of the typed text that the stretch holds, and the other way round. */
  readonly ofTyped: number;
  readonly ofStretch: number;
  /** How many words of content they share, and their weight. */
  readonly content: number;
  readonly shared: number;
  /** The weight of the longest run of typed words that the telling has not. */
  readonly lost: number;
  /** The longest run of typed words without a counterpart, in words. */
  readonly run: number;
  /** A number, a name or a day was typed that is not told there. */
  readonly isFactOff: boolean;
  /** Where one has a word, the other has its opposite. */
  readonly isOpposite: boolean;
}

/** Below this share of words that are alike, slips and synonyms cannot make up for the rest. */
const WORTH = 0.15;
const FEW = 4;
/** So many words that have no counterpart are a clause of their own. */
const LONGEST_RUN = 3;
const SOMETHING = 0.3;
/** The shares of the typed text that are needed: of much of it, and of little. */
const LEAST = 0.72;
const MOST = 0.87;
const CONTENT = 0.15;
const MOVED = 0.8;
/** One word in the place of another is less of a loss than a phrase. */
const OF_ONE = 0.8;
/** Phrases that can stand at either end of a sentence begin so. */
const MOVES =
  /^(?:on|in|at|by|for|since|until|before|after|during|with|without|today|tomorrow|yesterday|tonight|now|then|again|still|also|already|yet|never|always|perhaps|probably|currently|immediately)$/;
/** How far from the stretch what was moved may stand. */
const AROUND = 6;
const DAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'.split(
    ' ',
  ),
);

export function fitOf(
  typed: readonly Unit[],
  told: readonly Unit[],
  likenessOf: LikenessOf,
): Fit | undefined {
  if (sharedAtMost(typed, told) < WORTH) return undefined;
  const inOrder = stretchOf(typed, told, likenessOf);
  const matches = [...inOrder, ...moved(typed, told, inOrder, likenessOf)];
  const places = matches.map((match) => match.with);
  if (places.length === 0) return undefined;
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const [here, there] = [new Set(matches.map(({ at }) => at)), new Set(places)];
  const weigh = (units: readonly Unit[]): number => units.reduce((sum, { weight }) => sum + weight, 0);
  const shared = matches.reduce(
    (sum, { at, with: place, likeness }) =>
      sum +
      likeness * Math.max(typed[at]?.weight ?? 0, Math.min(typed[at]?.weight ?? 0, told[place]?.weight ?? 0)),
    0,
  );
  const stretch = told.slice(from, to + 1);
  const held = weigh(stretch.filter((_, index) => there.has(from + index)));
  const left = typed.filter((_, index) => !here.has(index));
  const ends = told.slice(Math.max(0, from - 2), to + 3);
  const over = ends.filter((_, index) => !there.has(Math.max(0, from - 2) + index));
  return {
    matches,
    from,
    to,
    ofTyped: shared / Math.max(0.01, weigh(typed)),
    ofStretch: held / Math.max(0.01, weigh(stretch)),
    content: matches.filter(({ at }) => (typed[at]?.weight ?? 0) >= CONTENT).length,
    shared,
    lost: longestLoss(typed, here),
    run: longestRun(typed, told, matches),
    isFactOff: typed.some((unit, index) => !here.has(index) && (isFact(unit) || isCounted(typed, index))),
    isOpposite:
      left.some((a) => over.some((b) => areOpposites(a.stem, b.stem))) &&
      denialsIn(typed) % 2 === denialsIn(told.slice(Math.max(0, from - 3), to + 1)) % 2,
  };
}

/** Words that are all in a telling, but for slips, in other words of like meaning. The less they are, the more of them. */
export function isVariant(fit: Fit): boolean {
  const { matches, content, shared, ofTyped, ofStretch, lost } = fit;
  if (fit.isFactOff || fit.isOpposite || fit.run > LONGEST_RUN) return false;
  // Of common words alone, all have to be there, beside each other.
  if (matches.length >= FEW && ofTyped >= 0.95 && ofStretch >= 0.85) return true;
  if (content < 2 || shared < 0.6) return false;
  const needed = Math.max(LEAST, Math.min(MOST, MOST - 0.1 * (shared - 1.5)));
  return ofTyped >= needed && ofStretch >= 0.55 && lost <= 0.75;
}

/** What both have, in any order and at any place: a bound that costs little. */
function sharedAtMost(typed: readonly Unit[], told: readonly Unit[]): number {
  const stems = new Set(told.map(({ stem }) => stem));
  let [shared, all] = [0, 0];
  for (const { stem, weight } of typed) {
    all += weight;
    if (stems.has(stem)) shared += weight;
  }
  return shared / Math.max(0.01, all);
}

/** A phrase of time, place or manner that stands before the rest in one and behind it in the other. */
function moved(
  typed: readonly Unit[],
  told: readonly Unit[],
  inOrder: readonly Match[],
  likenessOf: LikenessOf,
): Match[] {
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined) return [];
  const [here, there] = [new Set(inOrder.map(({ at }) => at)), new Set(inOrder.map((match) => match.with))];
  const found: Match[] = [];
  let isMoving = false;
  for (const [at, unit] of typed.entries()) {
    if (here.has(at)) {
      isMoving = MOVES.test(unit.folded);
      continue;
    }
    isMoving ||= MOVES.test(unit.folded);
    if (!isMoving) continue;
    const place = told.findIndex(
      (other, index) =>
        !there.has(index) &&
        index >= first.with - AROUND &&
        index <= last.with + AROUND &&
        likenessOf(unit, other) > 0,
    );
    if (place < 0) continue;
    there.add(place);
    const other = told[place];
    if (other !== undefined) found.push({ at, with: place, likeness: MOVED * likenessOf(unit, other) });
  }
  return found;
}

function longestLoss(typed: readonly Unit[], here: ReadonlySet<number>): number {
  let [most, loss, words] = [0, 0, 0];
  for (const [index, { weight }] of typed.entries()) {
    if (!here.has(index)) {
      loss += weight;
      words += Number(weight >= CONTENT);
    }
    // A common word that is there by chance does not end what is missing.
    else if (weight >= CONTENT) [loss, words] = [0, 0];
    most = Math.max(most, words > 1 ? loss : loss * OF_ONE);
  }
  return most;
}

/** A common word that is matched alone, or where nothing else is told, is there by chance. */
function longestRun(typed: readonly Unit[], told: readonly Unit[], matches: readonly Match[]): number {
  const places = new Map(matches.map(({ at, with: place }) => [at, place]));
  const isContent = (at: number): boolean => (typed[at]?.weight ?? 0) >= CONTENT;
  const sentenceOf = (place: number): number => told[place]?.sentence ?? -1;
  const sentences = new Set(
    matches.flatMap(({ at, with: place }) => (isContent(at) ? sentenceOf(place) : [])),
  );
  const isHeld = (at: number): boolean => {
    const place = places.get(at);
    if (place === undefined) return false;
    if (isContent(at)) return true;
    const isBeside = places.get(at - 1) === place - 1 || places.get(at + 1) === place + 1;
    return isBeside && sentences.has(sentenceOf(place));
  };
  let [most, run, weight] = [0, 0, 0];
  for (const [at, unit] of typed.entries()) {
    [run, weight] = isHeld(at) ? [0, 0] : [run + 1, weight + unit.weight];
    // At either end it says something more: nothing behind it holds it in its place.
    const isEnd = at === typed.length - 1 || at === run - 1;
    most = Math.max(most, isEnd && weight >= SOMETHING && run > 2 ? run + 1 : run);
  }
  return most;
}

function isFact(unit: Unit): boolean {
  return isNumber(unit) || unit.isName || DAYS.has(unit.folded);
}

function isNumber({ number }: Unit): boolean {
  return number !== undefined && number !== 1;
}

/** What a number counts: "eleven seconds". */
function isCounted(units: readonly Unit[], index: number): boolean {
  const before = units[index - 1];
  return before !== undefined && isNumber(before) && (units[index]?.weight ?? 0) >= CONTENT;
}

const DENIALS: ReadonlySet<string> = new Set([
  'not',
  'no',
  'nobody',
  'none',
  'neither',
  'nothing',
  'without',
]);

function denialsIn(units: readonly Unit[]): number {
  return units.filter(({ stem, folded }) => DENIALS.has(stem) || DENIALS.has(folded)).length;
}
