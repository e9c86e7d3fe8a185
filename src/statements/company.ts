import type { Place } from './verdict.ts';

/** What the others have to say on two tellings being one, and how sure the two alone are. */
export type Company = ReturnType<typeof companyOf>;

/** Tellings, by their numbers, with what each two of them alone are. */
export interface Circle {
  /** The strengths of the pairs of one telling with the others: those that were compared. */
  readonly of: (index: number) => ReadonlyMap<number, number>;
  readonly articleOf: (index: number) => string;
  /** It stands in the headline or standfirst of its article. */
  readonly isHead: (index: number) => boolean;
  /** How many sentences it has. */
  readonly sentencesOf: (index: number) => number;
  /** Where one telling is found in a longer one. */
  readonly placeOf: (part: number, whole: number) => Place | undefined;
}

/** Two that are less surely one than this have nothing to do with each other. Taken from the logarithm of the odds. */
export const TIED = -1.5;
const MOST = 6;
/** A rival that is less sure by so much is none. */
const CLEAR = 1.5;
/** From this share of their words on, two pieces cover the same place of a longer telling. */
const SAME_PLACE = 0.34;
/** Words between two pieces of one sentence, and between pieces of two. */
const BESIDE = 3;
const AWAY = 8;
const LEAST_TO_PLACE = -1;
/** What is told in so few sentences is one utterance. */
const BRIEF = 3;

export function companyOf(a: number, b: number, circle: Circle) {
  const [ofA, ofB] = [circle.of(a), circle.of(b)];
  const own = Math.max(-MOST, Math.min(MOST, ofA.get(b) ?? -MOST));
  const isHere = circle.articleOf(a) === circle.articleOf(b);
  const isAbove = circle.isHead(a) || circle.isHead(b);
  const [rivalA, rivalB] = isHere ? [TIED, TIED] : [rivalOf(a, b, circle), rivalOf(b, a, circle)];
  const support: number[] = [];
  const against: number[] = [];
  const places = {
    over: TIED,
    next: TIED,
    apart: TIED,
    piece: TIED,
    same: TIED,
    other: TIED,
    beside: TIED,
    away: TIED,
    brief: TIED,
    breath: TIED,
  };
  let [cover, covering] = [0, 0];
  for (const [third, one] of ofA) {
    const other = ofB.get(third);
    if (third === b || other === undefined) continue;
    const both = Math.min(one, other);
    if (both > TIED) support.push(both);
    if (Math.max(one, other) > 0) against.push(Math.min(Math.max(one, other), -both));
    if (both <= LEAST_TO_PLACE) continue;
    const [here, there] = [circle.placeOf(a, third), circle.placeOf(b, third)];
    if (here === undefined && there === undefined) places.piece = Math.max(places.piece, both);
    if (here === undefined || there === undefined) continue;
    const sentences = Math.max(here.first - there.last, there.first - here.last);
    const kind = sentences <= 0 ? 'over' : sentences === 1 ? 'next' : 'apart';
    places[kind] = Math.max(places[kind], both);
    const length = circle.sentencesOf(third);
    if (length <= BRIEF) places.brief = Math.max(places.brief, both);
    if (length === 1) places.breath = Math.max(places.breath, both);
    covering += Number(kind === 'over');
    const share = sharedOf(here, there);
    if (share === undefined) continue;
    const isSame = share > SAME_PLACE;
    places[isSame ? 'same' : 'other'] = Math.max(places[isSame ? 'same' : 'other'], both);
    if (isSame) cover = Math.max(cover, share * Math.min(1, Math.max(0, (both + 1) / 3)));
    if (share > 0) continue;
    const gap = gapOf(here, there);
    if (gap > AWAY) places.away = Math.max(places.away, both);
    if (Math.abs(gap) <= BESIDE) places.beside = Math.max(places.beside, both);
  }
  const clear = Math.min(own - rivalA, own - rivalB);
  const up = (value: number): number => Math.max(TIED, Math.min(MOST, value));
  return {
    own,
    ownSquared: own * Math.abs(own),
    /** Another quotation of the article of either that is not one with it, and is like the other, too. */
    rivalA: up(Math.max(rivalA, rivalB)),
    rivalB: up(Math.min(rivalA, rivalB)),
    clear: up(clear),
    mutual: Number(clear >= 0),
    clearly: Number(clear > CLEAR),
    /** Third ones that both are one with, and that one is one with and the other is not. */
    support: up(Math.max(TIED, ...support)),
    supporters: Math.log1p(support.filter((strength) => strength > 0).length),
    near: Math.log1p(support.filter((strength) => strength > -1).length),
    against: up(Math.max(TIED, ...against)),
    opponents: Math.log1p(against.filter((strength) => strength > 0).length),
    strong: Math.log1p(against.filter((strength) => strength > 1).length),
    /** They are found in one sentence of a third, in sentences next to each other, further apart; or it in both. */
    over: up(places.over),
    next: up(places.next),
    apart: up(places.apart),
    piece: up(places.piece),
    covering: Math.log1p(covering),
    /** By words: at one place, and how far so; at others, side by side, further apart. */
    same: up(places.same),
    cover,
    other: up(places.other),
    beside: up(places.beside),
    away: up(places.away),
    /** Both are found in a third of few sentences, of one. */
    brief: up(places.brief),
    breath: up(places.breath),
    /** They stand in one article: both in its story, or one above it. */
    below: Number(isHere && !isAbove),
    above: Number(isHere && isAbove),
  };
}

/** How sure the surest other telling of an article is to be one with a telling. */
function rivalOf(one: number, other: number, { of, articleOf }: Circle): number {
  const article = articleOf(other);
  let most = TIED;
  for (const [third, strength] of of(one)) {
    if (third === other || strength <= most || articleOf(third) !== article) continue;
    if ((of(third).get(other) ?? TIED) <= 0) most = strength;
  }
  return most;
}

/** The share of the smaller one of two places that both cover. */
function sharedOf({ words: a }: Place, { words: b }: Place): number | undefined {
  if (a.size === 0 || b.size === 0) return undefined;
  let shared = 0;
  for (const [at, weight] of a) if (b.has(at)) shared += weight;
  return shared / Math.max(0.01, Math.min(sum(a), sum(b)));
}

function sum(weights: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
}

/** How many words lie between two places that share none; below 0 where they are interwoven. */
function gapOf({ words: a }: Place, { words: b }: Place): number {
  const [one, other] = [[...a.keys()], [...b.keys()]];
  return Math.max(Math.min(...one) - Math.max(...other), Math.min(...other) - Math.max(...one));
}
