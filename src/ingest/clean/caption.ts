import { sifted } from '../sieve/sifted.ts';
import { creditAt } from './credit.ts';
import { countWords, hasSaying } from './lines.ts';

/** How the caption of a picture begins, and hardly anything else. */
const SURE = sifted(
  /^(?:\[?\d{1,2}\s?\/\s?\d{1,2}\]|file (?:photo|pic|picture|image)\b|FILE\s?(?:[-–—:]|PHOTO)|pictured:|image:|in this (?:\w+ )?(?:photo|image|picture|frame ?grab|screen ?grab|handout)\b|this (?:\w+ ){0,3}(?:photo|image|picture|frame ?grab|screen ?grab)\b.{0,80}\b(?:shows|taken|released|provided|made available)\b|an? (?:combination|undated|file|handout|screen) (?:photo|picture|image|grab)|(?:from|clockwise from|left to right|from left to right)[ ,]?(?:top |bottom )?(?:left|right)?:|(?:L-R|L to R)\b)/i,
);
/** How captions begin, as sentences do that tell something else, too. */
const LIKELY = sifted(
  /^(?:an? (?:general|aerial|drone|satellite|exterior|interior|close-up)? ?(?:view|image|shot|picture|photo) of|an artist['’]s impression|screen ?grab (?:from|of)|representational|the scene (?:at|in|outside|of)\b)/i,
);
/** Whether a line begins as captions alone do. */
export function isSureCaption(line: string): boolean {
  return SURE.test(line);
}

/** "A ferry in the harbour. Two people are standing on the quay.": what a picture shows to whom cannot see it. */
const SEEN = sifted(/^(?:an?|the|two|three|four|five|several|people|men|women|rows?|crowds?)\b[^"“”]*$/i);
const SHOWS = sifted(
  /\b(?:is|are) (?:standing|sitting|holding|wearing|walking|smiling|pictured|seen|shown|visible|parked|lying|carrying|lined|covered|surrounded|in the (?:background|foreground))\b/i,
);

/** Whether a line below the credit of a picture tells what is in it. */
export function isAltText(line: string): boolean {
  return line.length <= 300 && SEEN.test(line) && SHOWS.test(line) && !hasSaying(line) && !WAS.test(line);
}

const WAS = sifted(/\b(?:has|have|had|was|were|will|would)\b/i);

/** Where somebody stands in the picture. */
const PLACED = sifted(
  /\((?:pictured|left|right|centre|center|[LRC]|(?:second |third )?(?:from )?(?:left|right)|file photo|above|below)\)|, (?:pictured|left|right|centre|center|second (?:from )?(?:left|right)|(?:far|top|bottom) (?:left|right)),|\b(?:is|are) (?:pictured|seen here)\b/i,
);

/** What people in pictures do. */
const SHOWN = sifted(
  /^[^.,:;]{3,90}?\b(?:speaks?|address(?:es)?|arrives?|attends?|poses?|waves?|gestures?|walks?|stands?|waits?|queues?|looks? on|leaves?|greets?|shakes? hands|shaking hands|reacts?|celebrates?|delivers? (?:a|his|her|the)|sits?|inspects?|lights?|holds? (?:a|up|his|her)|carr(?:y|ies)|gather|gathers|listens?|smiles?|pass(?:es)?|rises? (?:over|from|above)|burns?|hugs?|kiss(?:es)?|lay|lays|at the|during|pictured|seen)\b/u,
);
const VERB = sifted(
  /\b(?:has|have|had|is|are|was|were|will|would|could|should|said|says|told|may|can|must)\b/,
);

/** No caption has more words. */
const LONGEST = 60;

/** Whether a line is the caption of a picture, by its credit, its beginning or who stands where in it. */
export function isCaption(line: string): boolean {
  if (line.length > 500) return false;
  const words = countWords(line);
  if (words > LONGEST || words < 3) return false;
  if (SURE.test(line)) return true;
  // "…, the ministry said. (Reuters)": the source of a paragraph stands where the credit of a picture does.
  if (creditAt(line) !== undefined) return words < 8 || !hasSaying(line);
  const isShown =
    isView(line) || (words <= 40 && PLACED.test(line) && !/[.!?]\s+\p{Lu}.*[.!?]\s/u.test(line));
  return isShown && !hasSaying(line);
}

/** "A general view of the yard, March 3, 2027": dated, or without an end. */
function isView(line: string): boolean {
  return (
    LIKELY.test(line) && (!/[.!?]$/.test(line) || /\b(?:(?:19|20)\d\d|on \p{Lu}\p{Ll}+day)\b/u.test(line))
  );
}

/** Whether a line can be a caption by what it tells, where its place says so too: somebody does what pictures show. */
export function showsSomething(line: string): boolean {
  return (
    line.length <= 220 &&
    !/["“”„«»]/.test(line) &&
    !/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(line) &&
    (SHOWN.test(line) || LIKELY.test(line)) &&
    !VERB.test(line) &&
    !hasSaying(line)
  );
}
