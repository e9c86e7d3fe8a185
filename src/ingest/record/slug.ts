import { latin } from '../../text/transliterate.ts';

/** Text as a part of an id: its first words in plain letters, joined by hyphens. Empty where it has none. */
export function slug(text: string, mostWords = 6, most = 48): string {
  const words = latin(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, mostWords)
    .reduce((kept, word) => (kept.length + word.length < most ? `${kept} ${word}`.trim() : kept), '');
  return words.replaceAll(' ', '-');
}
