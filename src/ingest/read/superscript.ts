const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
};

/** Figures as a `<sup>` sets them: 10<sup>6</sup> is no 106. Words ("21<sup>st</sup>") stay as they are. */
export function raised(words: string): string {
  return /^\s*[+−–-]?\d+\s*$/.test(words)
    ? words.trim().replace(/[\d+−–-]/g, (sign) => RAISED[sign] ?? sign)
    : words;
}

/** "[3]", "3" in a link: the mark of a note below, and none of the text's words. */
export function isNoteMark(words: string, isLink: boolean): boolean {
  return (
    /^\s*\[\s*[\p{L}\d]{1,3}\s*\]\s*$/u.test(words) ||
    (isLink && /^\s*[[(]?[\d*†‡]{1,3}[\])]?\s*$/.test(words))
  );
}
