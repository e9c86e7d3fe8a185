import { foldName } from './fold.ts';

/** Cyrillic letters in Latin ones, as news agencies write Russian, Ukrainian, Belarusian, Bulgarian and Serbian names. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ђ: 'dj',
  е: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  џ: 'dz',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Folded text with its Cyrillic letters in Latin ones; other scripts stay as they are. */
export function latin(text: string): string {
  return [...foldName(text)].map((letter) => LATIN[letter] ?? letter).join('');
}

/**
 * Whether two names are one name in another spelling: alike but for case and diacritics, for the endings that
 * transliterations differ in (Zelensky, Zelenskyy, Zelenskiy; Sergey, Sergei), or one the other in Cyrillic.
 */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [nameKey(a), nameKey(b)];
  if (one === '' || other === '') return false;
  if (one === other) return true;
  // Of names that both are Latin, more than an ending apart may be two people: Brian and Bryan.
  return CYRILLIC.test(a) !== CYRILLIC.test(b) && looseKey(one) === looseKey(other);
}

/** Equal for spellings of one name that differ in their endings alone. */
function nameKey(name: string): string {
  return latin(name)
    .split(' ')
    .map((word) => word.replace(/(?<=[sctz]k)(?:iy|ij|yy|yj|ii|i|y|j)$/, 'y').replace(/(?<=e)[iyj]$/, 'y'))
    .join(' ');
}

/** For a name in Cyrillic and one in Latin letters: what the ways of transliteration differ in is made alike. */
function looseKey(key: string): string {
  return key
    .replace(/shch|sch|sh/g, 's')
    .replace(/zh/g, 'z')
    .replace(/kh|ch/g, 'h')
    .replace(/ts|tz/g, 'c')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/ie(?=\p{L})|(?<=^| )ie|io/gu, 'e')
    .replace(/i+/g, 'i')
    .replace(/(\p{L})\1/gu, '$1');
}
