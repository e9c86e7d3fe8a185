import { ROLES } from './lexicon/asker-words.ts';
import type { Placed } from './names.ts';
import type { Region } from './subject.ts';
import type { Word } from './words.ts';

/** Offices and people around somebody: with a name beside them, they are another person than the named one. */
const OFFICE =
  /^(minister|ministers|president|ambassador|secretary|chief|deputy|boss|spokes(man|woman|person)|office|team|editor|colleague|colleagues|leader|leaders|head|advis[eo]r|advis[eo]rs|commander|general|officials?|chancellor|prime|king|queen|pope|mayor|governor|senator|representative|representatives|delegation|wife|son|daughter|friends?|lawyer|aides?|generals|soldiers|people|person)$/;
const SOURCE = /^(source|sources|insiders?|circles)$/;
/** "The deputy foreign minister" is not the foreign minister. */
const DEPUTY = /^(deputy|vice)$/;
const EXCEPT = /^(not|except|excluding|without|besides|apart|aside|barring|minus|beyond)$/;
const ALL_BUT = /^(anyone|anybody|everyone|everybody|nobody|none|all)$/;
const BETWEEN = /^(by|from|of|in|the|mr|mrs|ms|dr|his|her|excellency)$/;

/** Where names stand: every word of each, and the words at which people's names begin. */
export interface Standing {
  readonly words: readonly Word[];
  readonly names: ReadonlySet<number>;
  readonly people: ReadonlySet<number>;
}

/**
 * Somebody who is only named by their office or their tie to a name ("Lavrov's deputy", "the EU president"):
 * nobody the archive knows, whatever it knows of the name. A title before a person's name is no such thing.
 */
export function unnamedPerson(
  rest: readonly Placed[],
  region: Region | undefined,
  standing: Standing,
): string | undefined {
  const { words, names } = standing;
  const office = rest.find(({ plain, at }) => {
    if (DEPUTY.test(plain) && names.has(at + 1)) return true;
    if (SOURCE.test(plain) && standing.names.has(at - 1)) return hasPersonBefore(at, standing);
    if (!OFFICE.test(plain.replace(/'s?$/, '')) || isTitle(at, standing)) return false;
    return names.has(at - 1) || (region !== undefined && at >= region.from && at < region.to);
  });
  if (office === undefined) return undefined;
  const before = names.has(office.at - 1) ? `${words[office.at - 1]?.raw ?? ''} ` : '';
  return `${before}${office.raw}`;
}

/** "A Kremlin source": whoever is named before it is not who speaks. */
function hasPersonBefore(at: number, { words, people, names }: Standing): boolean {
  let before = at - 1;
  while (names.has(before) && !people.has(before)) before -= 1;
  return people.has(before) && !/^(from|by)$/.test(words[at + 1]?.plain ?? '');
}

/** "Minister Lavrov", "Foreign Minister Sergey Lavrov" */
function isTitle(at: number, { words, people }: Standing): boolean {
  for (let next = at + 1; next <= at + 3; next += 1) {
    if (people.has(next)) return true;
    if (!OFFICE.test(words[next]?.plain ?? '') && !/^(mr|mrs|ms|dr)$/.test(words[next]?.plain ?? ''))
      return false;
  }
  return false;
}

/** Whether a name is left out by the question: "not by Lavrov", "anyone but him". */
export function excludesName({ words, names }: Standing): boolean {
  return [...names].some((at) => {
    let before = at - 1;
    while (BETWEEN.test(words[before]?.plain ?? '') || ROLES.has(words[before]?.plain ?? '')) before -= 1;
    const word = words[before]?.plain ?? '';
    const isOther = word === 'than' && words[before - 1]?.plain === 'other';
    return isOther || EXCEPT.test(word) || (word === 'but' && ALL_BUT.test(words[before - 1]?.plain ?? ''));
  });
}
