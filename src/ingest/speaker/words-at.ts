import type { Token } from '../sentence/tokens.ts';

/** The words from one token to another as the text has them, without a possessive at the end. */
export function wordsAt(text: string, tokens: readonly Token[], from: number, to: number): string {
  const words = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  // Most need nothing.
  if (!/['’\s\u00ad\u200b-\u200d\u2060]/.test(words)) return words;
  return words
    .replace(/['’]s$/, '')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/\s+/g, ' ');
}
