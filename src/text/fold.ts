/** Letters that no decomposition turns into their plain form. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};

/** Most texts have none, and need no more than lower case. */
const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * A text as it is compared: lower case, without diacritics, typographic quotes and dashes made plain.
 * "Erdoğan" and "erdogan", "Yeni Şafak" and "yeni safak" are the same.
 */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'");
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıłøđßæœþð]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[‐-―]/g, '-');
}

/** What is neither of ASCII nor a quote, a dash, dots or a hard space, as news has them: no letter of a name. */
const BEYOND_NEWS = /[^\t-\r -\u007f\u00a0«»‐-―‘’“”„…]/;
const NO_LETTERS = /[\t-\r -/:-`{-\u007f\u00a0«»‐-―‘’“”„…]+/g;
const WORD = /[^\t-\r ]+/g;

function foldWord(word: string): string {
  return BEYOND_NEWS.test(word) ? fold(word).replace(/[^\p{L}\p{N}]+/gu, ' ') : word;
}

/** A name as it is looked up: folded, with single spaces and without the marks that people leave out. */
export function foldName(text: string): string {
  const plain = BEYOND_NEWS.test(text) ? text.replace(WORD, foldWord) : text;
  return plain.toLowerCase().replace(NO_LETTERS, ' ').trim();
}
