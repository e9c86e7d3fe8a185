import { hasSaying } from './lines.ts';

/** How a credit begins that stands behind a caption. */
const HEAD =
  /(?:\s|^)[[(]?(?:(?:file )?photo(?:graph|s)?|image|picture|pictured?|credit|source|foto|photographe?|crédit|bild|fotoğraf|kaynak)(?:\s?[:/]|\s(?:by|courtesy(?: of)?|credit)\b:?)\s*[^!?:]{2,60}[\])]?$|\s©\s?[^.!?]{2,60}$|\s[[(](?:photo|image|picture)[^)\]]{2,60}[)\]]\.?$/iu;
/** "… / AP", "… | Reuters". */
const SLASH = /(?:\s[/|]\s?|\/)\p{Lu}[\p{L} .&-]{1,30}\]?$/u;

/** A line of nothing but an agency of pictures, with a name before it at most. */
const AGENCY =
  /^[\p{L} ./&-]{0,40}\b(?:getty(?: images)?|reuters|afp|epa(?:-efe)?|pa (?:media|images|wire)|shutterstock|alamy|istock|unsplash|wikimedia commons|handout|file photo)$/iu;

/** "(SNI Photo)", "[Peter Odhul, Standard]", "(Jon Reed/Herald)", "(Courtesy of the council)": a credit in brackets. */
const IN_BRACKETS =
  /\s\((?:[^()]{0,50}\b(?:photos?|pics?|pix|image|images|picture|handout|courtesy|screen ?grab|file|supplied|via)\b[^()]{0,40}|\p{Lu}[\p{L}. '’-]{1,30}\s?\/\s?\p{Lu}[^()]{1,40}|\p{Lu}[\p{L}. '’-]{3,30} (?:for|via) \p{Lu}[^()]{1,40}|\p{Lu}[\p{L} .&'’-]{1,30}:\s\p{Lu}[^()]{2,40})\)\.?$|\s?\[\s?(?:\p{Lu}|@)[^\][]{2,60}\]\.?$/iu;
/** "(Instapic)" behind the end of the sentence: no abbreviation of what stands before. */
const BEHIND = /(?<=[.!?”"’'])\s\(\p{Lu}\p{Ll}*[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}\)$/u;
/** "… on Friday. — AFP", "… on Friday. -Reuters pic", "… on Friday. AFP-Yonhap". */
const DASHED =
  /(?<=\.)\s?[-–—]\s?\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?(?: (?:pic|photo|file ?pic|filepic))?$|(?<=\p{Ll}{3}\.) (?!Ends?(?:item)?$)\p{Lu}[\p{L}]+(?:-\p{Lu}\p{L}+)?$|(?<=\p{Ll}{3}\.) \p{Lu}{2,}(?: \p{Lu}{2,}){1,4}$|\s(?:pic|pix|pics|pic credit)\s?:\s*[^!?:]{2,50}$/u;
/** What a wire sells stands behind its credit. */
const SOLD = /\s*,?\s*(?:(?:purchase|acquire) licensing rights|opens? (?:in )?new (?:tab|window)).*$/i;

/** Only the end of a line is looked at. */
const END = 120;

/** Where the credit of a picture begins that ends a line: "… said the coach. Photograph: P. Oake/Herald". */
export function creditAt(line: string): number | undefined {
  if (line.length < 60 && AGENCY.test(line)) return 0;
  const sold = line.length < 1000 ? line.replace(SOLD, '') : line;
  if (sold !== line) return creditAt(sold) ?? sold.length;
  const from = Math.max(0, line.length - END);
  const end = line.slice(from);
  const isEnded = /[.!?]["”’»]?\s*$/.test(end);
  const found =
    HEAD.exec(end) ??
    (line.length < 400
      ? (IN_BRACKETS.exec(end) ?? (hasSaying(line) ? null : (BEHIND.exec(end) ?? DASHED.exec(end))))
      : null) ??
    (isEnded ? null : SLASH.exec(end));
  if (found === null) return undefined;
  // "Photo: M. Lund / Herald" is one credit: the first of its signs counts.
  return from + found.index;
}
