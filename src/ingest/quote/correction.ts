/** How a paragraph begins that takes back what the page has said: what it quotes is often what was never said. */
const CORRECTION =
  /^[\s*•_[(]{0,4}(?:(?:corrections?|clarifications?|correction and clarification|erratum|amendment)\b[^.:–—]{0,60}[:.–—]|(?:an?|the) (?:earlier|previous|original|first) (?:version|edition) of (?:this|the|our)\b|(?:this|the|our) (?:article|story|report|piece|headline|page|post)(?:['’]s headline)? (?:was|has been|is being) (?:later )?(?:amended|corrected|clarified|changed)\b|(?:due to|because of) an? (?:editing|production|editor['’]s|transcription) error)/iu;
/** No such beginning is longer. */
const LONGEST = 120;

/** Whether a paragraph is the outlet's correction of its own page. */
export function isCorrection(text: string, { start, end }: { start: number; end: number }): boolean {
  return CORRECTION.test(text.slice(start, Math.min(end, start + LONGEST)));
}

/** Words of a sentence that tells what was wrong; those that tell what is right stay. */
const MISTAKE =
  /\b(?:earlier|previous|original|first) (?:version|edition|line|headline|report)|\b(?:wrongly|incorrectly|mistakenly|erroneously|misquot\p{L}+|misattribut\p{L}+|misstat\p{L}+|mistransl\p{L}+|in error|by mistake)\b/iu;

/** Whether a sentence of a correction says what the page had wrong. */
export function isMistake(text: string, { start, end }: { start: number; end: number }): boolean {
  return MISTAKE.test(text.slice(start, Math.min(end, start + 600)));
}
