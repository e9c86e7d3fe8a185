/** A word, or a quoted phrase, of what was typed; with the `name:` that stood before it, as it was typed. */
export interface Token {
  readonly key?: string;
  readonly text: string;
  readonly quoted: boolean;
}

/** `key:"two words"`, `key:word`, `key:`, `"two words"`, `word`; and `-"two words"`, for a search, as one word. */
const TOKEN = /(?:([\p{L}-]+):(?!\/\/))?(?:"([^"]*)"?|((?:(?<=^|\s|:)-"[^"]*"?|[^\s"])+))?/gu;

/** Cuts what was typed into words and quoted phrases. Typographic quotation marks count as plain ones. */
export function tokenize(text: string): Token[] {
  const plain = text.replace(/[“”„«»]/g, '"');
  return [...plain.matchAll(TOKEN)]
    .filter(([whole]) => whole !== '')
    .map(([, key, phrase, word]) => ({
      ...(key === undefined ? {} : { key }),
      text: phrase ?? word ?? '',
      quoted: phrase !== undefined,
    }));
}

/** The words of tokens again, quoted as they were. */
export function untokenize(tokens: readonly Token[]): string {
  return tokens
    .map(({ key, text, quoted }) => `${key === undefined ? '' : `${key}:`}${quoted ? `"${text}"` : text}`)
    .join(' ')
    .trim();
}
