/** The signs that are told apart, one symbol each; letters regardless of case. Of all others, one is like another. */
const SIGNS = `abcdefghijklmnopqrstuvwxyz !"#$%&'()*+,-./:;<=>?@[\\]^_{|}~“”„‘«»‹›–—…©·•£€`;
const SPACE = SIGNS.indexOf(' ');
const DIGIT = SIGNS.length;
const OTHER = DIGIT + 1;
export const SYMBOLS = OTHER + 1;

/** As far as the signs go that news has. */
const TABLE: Uint8Array = Uint8Array.from({ length: 0x2140 }, (_, unit) => {
  // As they are folded: by the flags i and u, or where a line is put into lower case.
  if (unit === 0x130) return symbolFor('i');
  if (unit === 0x2019) return symbolFor("'");
  if (unit === 0x17f) return symbolFor('s');
  return unit === 0x212a ? symbolFor('k') : symbolFor(String.fromCharCode(unit));
});

/** The symbol of a unit of UTF-16. */
export function symbolOf(unit: number): number {
  // Behind the table, one sign more is a space: the ideographic one. The byte order mark is the last.
  return TABLE[unit] ?? (unit === 0x3000 || unit === 0xfeff ? SPACE : OTHER);
}

function symbolFor(sign: string): number {
  if (/\s/.test(sign)) return SPACE;
  if (/\d/.test(sign)) return DIGIT;
  const at = SIGNS.indexOf(sign < '\x80' ? sign.toLowerCase() : sign);
  return at < 0 ? OTHER : at;
}

/** How often English has its letters, from a to z, of a thousand signs of news. */
const LETTERS = [
  66, 12, 23, 32, 99, 17, 16, 40, 58, 2, 6, 33, 20, 56, 60, 16, 1, 51, 52, 74, 22, 8, 17, 2, 16, 1,
];

/** The share of a text that a symbol has, about: what is rare tells most. */
export function shareOf(symbol: number): number {
  if (symbol < LETTERS.length) return (LETTERS[symbol] ?? 0) / 1000;
  if (symbol === SPACE) return 0.16;
  return symbol === DIGIT || symbol === OTHER ? 0.02 : 0.008;
}
