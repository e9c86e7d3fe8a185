import { perText } from './per-text.ts';

/**
 * The stem of a folded word, letter for letter as SQLite's FTS5 makes it with `porter`
 * (https://sqlite.org/fts5.html#porter_tokenizer): M. F. Porter's algorithm of 1980 in its revised form.
 * A database without that stemmer gets its words stemmed by this one, so that all of them find the same.
 */
export const stem: (word: string) => string = perText(stemOf);

function stemOf(word: string): string {
  // FTS5 counts bytes, and leaves alone what is shorter or longer than a word of English.
  const bytes = Buffer.from(word, 'utf8').toString('latin1');
  if (bytes.length < 3 || bytes.length > LONGEST_BYTES) return word;
  const stemmed = withoutFinalE(STEPS.reduce(replaceEnding, yToI(withoutTense(withoutPlural(bytes)))));
  return Buffer.from(stemmed, 'latin1').toString('utf8');
}

const LONGEST_BYTES = 64;

/** An ending, what takes its place, and how many vowel-consonant pairs have to stand before it. */
type Rule = readonly [ending: string, replacement: string];

interface Step {
  readonly least: number;
  readonly rules: readonly Rule[];
}

const rules = (text: string): Rule[] =>
  text.split(' ').map((pair) => {
    const [ending = '', replacement = ''] = pair.split('>');
    return [ending, replacement];
  });

const STEPS: readonly Step[] = [
  {
    least: 1,
    rules: rules(
      'ational>ate tional>tion enci>ence anci>ance izer>ize logi>log bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble',
    ),
  },
  { least: 1, rules: rules('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>') },
  {
    least: 2,
    rules: rules('al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'),
  },
];

/** The first rule whose ending the word has decides, whether or not enough stands before it. */
function replaceEnding(word: string, { least, rules }: Step): string {
  const rule = rules.find(([ending]) => word.endsWith(ending) && word.length > ending.length);
  if (rule === undefined) return word;
  const [ending, replacement] = rule;
  const before = word.slice(0, -ending.length);
  if (ending === 'ion' && !/[st]$/.test(before)) return word;
  return measure(before) >= least ? before + replacement : word;
}

function withoutPlural(word: string): string {
  if (/.(?:sses|ies)$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
  if (/.eed$/.test(word)) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = /(?:ed|ing)$/.exec(word)?.[0];
  const before = word.slice(0, word.length - (ending?.length ?? 0));
  if (ending === undefined || !hasVowel(before)) return word;
  if (/(?:at|bl|iz)$/.test(before)) return `${before}e`;
  if (/([^aeiou])\1$/.test(before) && !/[lsz]$/.test(before)) return before.slice(0, -1);
  return measure(before) === 1 && isShort(before) ? `${before}e` : before;
}

function yToI(word: string): string {
  return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

function withoutFinalE(word: string): string {
  const before = word.slice(0, -1);
  const drops = word.endsWith('e') && (measure(before) > 1 || (measure(before) === 1 && !isShort(before)));
  const rest = drops ? before : word;
  return rest.endsWith('ll') && measure(rest.slice(0, -1)) > 1 ? rest.slice(0, -1) : rest;
}

/** The word as vowels (v) and consonants (c). A y is a vowel after a consonant. */
function shape(word: string): string {
  let shape = '';
  for (const letter of word) {
    const isVowel = 'aeiou'.includes(letter) || (letter === 'y' && shape.endsWith('c'));
    shape += isVowel ? 'v' : 'c';
  }
  return shape;
}

/** How many times consonants follow on vowels. */
function measure(word: string): number {
  return shape(word).match(/vc/g)?.length ?? 0;
}

function hasVowel(word: string): boolean {
  return shape(word).includes('v');
}

/** Ends in consonant, vowel, consonant, the last none of w, x and y. */
function isShort(word: string): boolean {
  return shape(word).endsWith('cvc') && !/[wxy]$/.test(word);
}
