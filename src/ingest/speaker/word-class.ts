import { perText } from '../../text/per-text.ts';
import type { Token } from '../sentence/tokens.ts';
import { MEN, WOMEN } from '../words/given-names.ts';
import { BODIES, DEPARTMENTS, ROLES, TITLES } from '../words/roles.ts';

/** A word as the lists have it: lower case, without a possessive. */
export function bare(token: Token | undefined): string {
  const word = token?.lower ?? '';
  if (word.endsWith("'s")) return word.slice(0, -2);
  return word.endsWith("s'") ? word.slice(0, -1) : word;
}

export const isRole = perText((word) => {
  if (ROLES.has(word) || (word.endsWith('s') && ROLES.has(word.slice(0, -1)))) return true;
  const last = word.slice(word.lastIndexOf('-') + 1);
  if (word.includes('-'))
    return (
      ROLES.has(last) ||
      (/^(?:elect|designate)$/.test(last) && ROLES.has(word.slice(0, word.indexOf('-')))) ||
      /(?:-year-old|-of-(?:one|two|three|four|five|six|seven|eight|nine|ten))$/.test(word)
    );
  return TRADE.test(word) && !NO_TRADE.test(word);
});

/** Endings of words for those who do something, which no list of trades exhausts: "metallurgist", "schoolteacher". */
const TRADE =
  /(?:ologist|urgist|omist|icist|emist|ianist|orist|alist|ographer|ician|teacher|keeper|(?:law|policy|film|dress|shoe|watch|clock|peace|trouble|match|boat|sail|book|net)maker|worker|fighter|writer|player|owner|holder|officer|grower|monger|sman|swoman|erman|erwoman)$/;
const NO_TRADE = /^(?:talisman|german|placeholder)$/;

export function isTitle(word: string): boolean {
  return TITLES.has(word);
}

export const isBody = perText(
  (word) =>
    BODIES.has(word) ||
    (word.endsWith('s') && BODIES.has(word.slice(0, -1))) ||
    // "The foreign ministries of …" speak together; "aid agencies" are whichever.
    word === 'ministries',
);

/** "health ministry", "supreme court": which of them, although in small letters; the phrase ends before `to`. */
export function isDepartment(tokens: readonly Token[], to: number): boolean {
  const before = tokens[to - 2];
  const noun = bare(tokens[to - 1]);
  return (
    // "Aid groups", "trade unions": whichever.
    (BODIES.has(noun) || noun === 'ministries') &&
    (DEPARTMENTS.has(bare(before)) || /[^s]s'$/.test(before?.lower ?? ''))
  );
}

const OTHERS: ReadonlySet<string> = new Set(
  'us u.s uk eu un french dutch german greek swiss danish czech thai welsh'.split(' '),
);

/** Given names that end as the names of nations do. */
const GIVEN: ReadonlySet<string> = new Set(
  'sean jean dean ian christian vivian lillian gillian jillian marian kieran ciaran zoran karan simran joran kamran mehran duncan harish manish satish girish ashish jagdish munish rajnish krish trish hamish hani dani rani avani shivani eli cillian kilian bastian damian cyprian dorian hadrian crispian kian brian rian ryan evan'.split(
    ' ',
  ),
);

/** By its ending: "Russian", "Velmaran", "Qasheri", "Turkish", "Chinese". */
export const isNationality = perText(
  (word) =>
    !MEN.has(word) &&
    !WOMEN.has(word) &&
    !GIVEN.has(word) &&
    (/(?:ian|ean|ish|ese|eri|ani|ivi|aqi|raeli|eli|can|ran|ian's)$/.test(word) || OTHERS.has(word)),
);
