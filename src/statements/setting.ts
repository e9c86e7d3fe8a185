import type { Likeness } from './compare.ts';
import { kinshipOf } from './speakers.ts';
import { dayNumber, type Telling } from './telling.ts';

/** Quotations that begin so near each other are told one after the other, in UTF-16 units. */
const BESIDE = 500;
/** Tellings longer apart than this are simply far apart. */
const WEEK = 7;

/** Where, when, by whom and in which form two things were told. */
export function settingOf({ part, whole, ofPart, ofWhole, daysApart }: Likeness) {
  const [a, b] = [part.telling, whole.telling];
  const kinship = kinshipOf(a, b);
  const apart = Math.abs(dayNumber(likelyDay(a)) - dayNumber(likelyDay(b)));
  const isHere = a.article === b.article;
  const isHead = a.isHead === true || b.isHead === true;
  const isSpoken = a.kind !== 'indirect' && b.kind !== 'indirect';
  const are = (one: Telling['kind'], other: Telling['kind']): number =>
    Number((a.kind === one && b.kind === other) || (a.kind === other && b.kind === one));
  return {
    /** They stand in one article; and one is not just a piece of the other. */
    sameArticle: Number(isHere),
    twice: Number(isHere && isSpoken && ofPart < 0.95),
    /** Both stand in its story, and so near each other that they are told one after the other. */
    below: Number(isHere && !isHead),
    beside: Number(isHere && !isHead && gapOf(a, b) < BESIDE),
    /** One stands above the story, in the headline. */
    head: Number(a.isHead !== b.isHead && !isHere),
    /** They were said to others, or in another way; or to the same. */
    venuesDiffer: Number(a.venue !== undefined && b.venue !== undefined && a.venue !== b.venue),
    venuesAgree: Number(a.venue !== undefined && a.venue === b.venue),
    /** The one published later holds more, in the speaker's own words. */
    laterAdds: Number(isSpoken && b.published > a.published && ofWhole < 0.8),
    nextDay: Number(daysApart === 1),
    /** Said on one day, as far as is known; some days apart; two or more. */
    sameDay: Number(apart === 0),
    apart: Math.min(WEEK, apart),
    far: Number(apart >= 2),
    /** Of both the text says on which day it was. */
    dated: Number(spanOf(a) <= 1 && spanOf(b) <= 1),
    /** It is open whether the speakers are one. */
    unclear: Number(kinship === 'unclear'),
    /** A body and one of its own: who speaks for it often repeats it, and as often adds to it. */
    office: Number(kinship === 'office'),
    unnamed: Number(a.speaker === '' && b.speaker === ''),
    oneUnnamed: Number((a.speaker === '') !== (b.speaker === '')),
    bothDirect: are('direct', 'direct'),
    directMixed: are('direct', 'mixed'),
    directIndirect: are('direct', 'indirect'),
    bothMixed: are('mixed', 'mixed'),
    mixedIndirect: are('mixed', 'indirect'),
    partIndirect: Number(a.kind === 'indirect'),
  };
}

/** Where the text does not say when, it was mostly said when it came out. */
function likelyDay({ to, published }: Telling): string {
  return to < published ? to : published;
}

/** In UTF-16 units; where that is not known, they are far from one another. */
function gapOf(a: Telling, b: Telling): number {
  return Math.abs((a.place ?? 0) - (b.place ?? Number.POSITIVE_INFINITY));
}

function spanOf({ from, to }: Telling): number {
  return dayNumber(to) - dayNumber(from);
}
