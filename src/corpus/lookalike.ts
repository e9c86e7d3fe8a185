/** Signs that look alike on a screen and are not the same letter. */
const ALIKE = [
  { signs: /\s/, pattern: '\\s+' },
  { signs: /["“”„‟«»]/, pattern: '["“”„‟«»]' },
  { signs: /['‘’‚ʼ]/, pattern: "['‘’‚ʼ]" },
  { signs: /[-‐‑‒–—―]/, pattern: '[-‐‑‒–—―]' },
  { signs: /…/, pattern: '(?:…|\\.\\.\\.)' },
] as const;

/** How a text writes these words, where it differs only in spaces, dashes, ellipses or quotation marks. */
export function lookalike(text: string, words: string): string | undefined {
  const pattern = words
    .split(/(\s+|\.\.\.)/)
    .map((piece) => (piece === '...' ? '(?:…|\\.\\.\\.)' : patternOf(piece)))
    .join('');
  return new RegExp(pattern, 'u').exec(text)?.[0];
}

function patternOf(piece: string): string {
  if (/^\s+$/.test(piece)) return '\\s+';
  return [...piece]
    .map((sign) => ALIKE.find(({ signs }) => signs.test(sign))?.pattern ?? escaped(sign))
    .join('');
}

function escaped(sign: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(sign) ? `\\${sign}` : sign;
}
