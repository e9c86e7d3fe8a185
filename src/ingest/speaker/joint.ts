import { foldName } from '../../text/fold.ts';
import type { Token } from '../sentence/tokens.ts';
import { MEN, WOMEN } from '../words/given-names.ts';
import { DEPARTMENTS, QUALIFIERS } from '../words/roles.ts';
import type { Cast, Member } from './cast.ts';
import { nameIn } from './name-in.ts';
import { isSomebody } from './somebody.ts';
import { bare, isRole, isTitle } from './word-class.ts';

/** The name before "and", where the phrase goes on with a second one: "Halden and Osmark", "Mayor Ada Vale and Sir Ben Arrow". */
export function jointName(
  tokens: readonly Token[],
  from: number,
  second: number,
): { from: number; to: number } | undefined {
  let and = second - 1;
  while (and > from && isOffice(tokens[and])) and -= 1;
  if (tokens[and]?.lower !== 'and' || and <= from || !tokens[and - 1]?.cap) return undefined;
  const first = nameIn(tokens, from, and);
  if (first === undefined || first.to !== and) return undefined;
  // "Trade and Industry Secretary Ada Vale" has one office.
  // "Minister of Public Safety and Relief Ada Vale", too.
  const isOf = tokens[first.from - 1]?.lower === 'of' && and < second - 1;
  const isOne = isOf || (first.to - first.from === 1 && (isOffice(tokens[first.from]) || and < second - 1));
  return isOne ? undefined : first;
}

function isOffice(token: Token | undefined): boolean {
  const word = bare(token);
  return isRole(word) || isTitle(word) || QUALIFIERS.has(word) || DEPARTMENTS.has(word);
}

/** Two lands or firms speak as one body, by both names; of two people nobody in particular speaks. */
export function jointSpeaker(first: string, second: string, cast: Cast): Member | null {
  if ([first, second].some((name) => isPersons(name, cast.find(name)))) return null;
  return cast.meet(`${first} and ${second}`, 'organisation');
}

function isPersons(name: string, known: Member | undefined): boolean {
  if (known !== undefined && isSomebody(known)) return true;
  const given = foldName(name).split(' ')[0] ?? '';
  return (known?.kind !== 'organisation' && name.includes(' ')) || MEN.has(given) || WOMEN.has(given);
}
