/** How a credit begins that stands behind a caption. */
const HEAD =
  /(?:\s|^)[[(]?(?:(?:file )?photo(?:graph|s)?|image|picture|pictured?|credit|source|foto|photographe?|crédit|bild|fotoğraf|kaynak)(?:\s?[:/]|\s(?:by|courtesy(?: of)?|credit)\b:?)\s*[^!?:]{2,60}[\])]?$|\s©\s?[^.!?]{2,60}$|\s[[(](?:photo|image|picture)[^)\]]{2,60}[)\]]\.?$/iu;
/** "… / AP", "… | Reuters". */
const SLASH = /(?:\s[/|]\s?|\/)\p{Lu}[\p{L} .&-]{1,30}\]?$/u;

/** A line of nothing but an agency of pictures, with a name before it at most. */
const AGENCY =
  /^[\p{L} ./&-]{0,40}\b(?:getty(?: images)?|reuters|afp|epa(?:-efe)?|pa (?:media|images|wire)|shutterstock|alamy|istock|unsplash|wikimedia commons|handout|file photo)$/iu;

/** Only the end of a line is looked at. */
const END = 120;

/** Where the credit of a picture begins that ends a line: "… said the coach. Photograph: P. Oake/Herald". */
export function creditAt(line: string): number | undefined {
  if (line.length < 60 && AGENCY.test(line)) return 0;
  const from = Math.max(0, line.length - END);
  const end = line.slice(from);
  const found = HEAD.exec(end) ?? (/[.!?]["”’»]?\s*$/.test(end) ? null : SLASH.exec(end));
  if (found === null) return undefined;
  // "Photo: M. Lund / Herald" is one credit: the first of its signs counts.
  return from + found.index;
}
