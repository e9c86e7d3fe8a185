import { sifted } from '../sieve/sifted.ts';
import { hasSaying } from './lines.ts';

/** How a credit begins that stands behind a caption. */
const HEAD = sifted(
  /(?:\s|^)[[(]?(?:(?:file )?photo(?:graph|s)?|image|picture|pictured?|credit|source|foto|photographe?|crédit|bild|fotoğraf|kaynak)(?:\s?[:/]|\s(?:by|courtesy(?: of)?|credit)\b:?)\s*[^!?:]{2,60}[\])]?$|\s©\s?[^.!?]{2,60}$|\s[[(](?:photo|image|picture)[^)\]]{2,60}[)\]]\.?$/iu,
);
/** "… / AP", "… | Reuters". */
const SLASH = sifted(/(?:\s[/|]\s?|\/)\p{Lu}[\p{L} .&-]{1,30}\]?$/u);

/** A line of nothing but an agency of pictures, with a name before it at most. */
const AGENCY = sifted(
  /^[\p{L} ./&-]{0,40}\b(?:getty(?: images)?|reuters|afp|epa(?:-efe)?|pa (?:media|images|wire)|shutterstock|alamy|istock|unsplash|wikimedia commons|handout|file photo)$/iu,
);

/** "(SNI Photo)", "[Peter Odhul, Standard]", "(Jon Reed/Herald)", "(Courtesy of the council)": a credit in brackets. */
const IN_BRACKETS = sifted(
  /\s\((?:[^()]{0,50}\b(?:photos?|pics?|pix|image|images|picture|handout|courtesy|screen ?grab|file|supplied|via)\b[^()]{0,40}|\p{Lu}[\p{L}. '’-]{1,30}\s?\/\s?\p{Lu}[^()]{1,40}|\p{Lu}[\p{L}. '’-]{3,30} (?:for|via) \p{Lu}[^()]{1,40}|\p{Lu}[\p{L} .&'’-]{1,30}:\s\p{Lu}[^()]{2,40})\)\.?$|\s?\[\s?(?:\p{Lu}|@)[^\][]{2,60}\]\.?$/iu,
);
/** "(Instapic)" behind the end of the sentence: no abbreviation of what stands before. */
const BEHIND = sifted(/(?<=[.!?”"’'])\s\(\p{Lu}\p{Ll}*[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}\)$/u);
/** "… on Friday. — AFP", "… on Friday. -Reuters pic", "… on Friday. AFP-Yonhap". */
const DASHED = sifted(
  /(?<=\.)\s?[-–—]\s?\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?(?: (?:pic|photo|file ?pic|filepic))?$|(?<=\p{Ll}{3}\.) (?!Ends?(?:item)?$)\p{Lu}[\p{L}]+(?:-\p{Lu}\p{L}+)?$|(?<=\p{Ll}{3}\.) \p{Lu}{2,}(?: \p{Lu}{2,}){1,4}$|\s(?:pic|pix|pics|pic credit)\s?:\s*[^!?:]{2,50}$/u,
);
/** What a wire sells stands behind its credit. */
const SOLD = /\s*,?\s*(?:(?:purchase|acquire) licensing rights|opens? (?:in )?new (?:tab|window)).*$/i;
const IS_SOLD = sifted(SOLD);

/** Only the end of a line is looked at. */
const END = 120;

/** Where the credit of a picture begins that ends a line: "… said the coach. Photograph: P. Oake/Herald". */
export function creditAt(line: string): number | undefined {
  if (line.length < 60 && AGENCY.test(line)) return 0;
  const sold = line.length < 1000 && IS_SOLD.test(line) ? line.replace(SOLD, '') : line;
  if (sold !== line) return creditAt(sold) ?? sold.length;
  const from = Math.max(0, line.length - END);
  const end = line.slice(from);
  const found =
    HEAD.exec(end, line) ??
    (line.length < 400 ? (IN_BRACKETS.exec(end, line) ?? behindEnd(line, end)) : null) ??
    atSlash(line, end);
  if (found === null) return undefined;
  // "Photo: M. Lund / Herald" is one credit: the first of its signs counts.
  return from + found.index;
}

/** Behind the end of a sentence that tells what somebody said stands its source, and no credit. */
function behindEnd(line: string, end: string): RegExpExecArray | null {
  const found = BEHIND.exec(end, line) ?? DASHED.exec(end, line);
  return found === null || hasSaying(line) ? null : found;
}

function atSlash(line: string, end: string): RegExpExecArray | null {
  const found = SLASH.exec(end, line);
  return found === null || /[.!?]["”’»]?\s*$/.test(end) ? null : found;
}
