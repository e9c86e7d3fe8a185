/** The commonest small words of some languages: whose are most frequent tells the language. */
const SMALL: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'that', 'was', 'is', 'said', 'with', 'for'],
  de: ['der', 'die', 'und', 'das', 'nicht', 'ist', 'mit', 'von', 'den', 'dem'],
  fr: ['le', 'la', 'les', 'et', 'des', 'est', 'une', 'dans', 'que', 'pour'],
  es: ['el', 'la', 'los', 'que', 'y', 'una', 'por', 'con', 'las', 'del'],
  it: ['il', 'che', 'di', 'della', 'per', 'una', 'non', 'sono', 'gli', 'con'],
  pt: ['o', 'que', 'não', 'uma', 'para', 'com', 'dos', 'da', 'do', 'os'],
  tr: ['ve', 'bir', 'bu', 'için', 'ile', 'olarak', 'da', 'de', 'dedi', 'olan'],
  ru: ['и', 'в', 'не', 'на', 'что', 'с', 'по', 'это', 'как', 'его'],
  uk: ['і', 'в', 'не', 'на', 'що', 'з', 'та', 'це', 'як', 'його'],
  pl: ['i', 'w', 'nie', 'na', 'że', 'z', 'się', 'jest', 'do', 'to'],
};

/** In which languages a word is one of them. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(SMALL))
  for (const word of words) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);

/** The language of a text (BCP 47), by its small words; English where they do not tell. */
export function languageOf(text: string): string {
  if (text !== last.text) last = { text, language: readLanguage(text) };
  return last.language;
}

/** A page is asked for twice: before it is cleaned, and where it does not name its language itself. */
let last = { text: '', language: 'en' };

/** So much of a text is read for its language. */
const LONGEST = 20_000;
/** Whether a text has letters beyond ASCII; signs of news alone are none. */
const HAS_OTHERS = /[^\t-\r -\u007f\u00a0«»‐-―‘’“”„…]/;
/** How long the longest of the small words is. */
const SMALLEST = Math.max(...[...LANGUAGES_OF.keys()].map(({ length }) => length));

/** The words of a text that are short enough to be one of them, in lower case. */
function smallWordsOf(text: string): string[] {
  if (HAS_OTHERS.test(text)) return text.toLowerCase().split(/[^\p{L}]+/u);
  const words: string[] = [];
  for (let at = 0, from = 0; at <= text.length; at++) {
    if (isLetter(text.charCodeAt(at))) continue;
    if (at > from && at - from <= SMALLEST) words.push(text.slice(from, at).toLowerCase());
    from = at + 1;
  }
  return words;
}

/** A letter of ASCII. */
function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function readLanguage(text: string): string {
  const counts = new Map<string, number>();
  for (const word of smallWordsOf(text.slice(0, LONGEST)))
    for (const language of LANGUAGES_OF.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  let best = 'en';
  let most = 0;
  for (const language of Object.keys(SMALL)) {
    const count = counts.get(language) ?? 0;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
