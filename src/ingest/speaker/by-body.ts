import type { Token } from '../sentence/tokens.ts';
import { DETERMINERS } from '../words/closed.ts';
import { ANY_FIRM, firmKind, isFirmNoun } from '../words/firms.ts';
import { DEPARTMENTS, isCompany, QUALIFIERS } from '../words/roles.ts';
import { CROWD } from './by-role.ts';
import { type Cast, type Member, wordsOf } from './cast.ts';
import type { Mention } from './mention.ts';
import { isOfficeOf, ownOffice } from './own-office.ts';
import type { Focus, Resolved } from './resolve.ts';
import { bare, isBody, isDepartment, isNationality } from './word-class.ts';
import { wordsAt } from './words-at.ts';

const OPEN: Resolved = { member: null, tier: 'open' };

/** "the ministry" is the one ministry that the article names; a body that is named is itself. */
export function byBody(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  cast: Cast,
  focus: Focus,
): Resolved {
  const range = mention.name ?? mention;
  const from = DETERMINERS.has(tokens[range.from]?.lower ?? '') ? range.from + 1 : range.from;
  const name = wordsAt(text, tokens, from, range.to);
  const known = cast.find(name);
  if (known !== undefined) return { member: known, tier: 'stated' };
  const head = bare(tokens[range.to - 1]);
  if (range.to - from === 1 && isBody(head)) {
    const member = calledSo(head, cast, focus, tokens[range.from]?.start) ?? soleBody(head, name, cast);
    return member === undefined ? OPEN : { member, tier: 'resolved' };
  }
  if (isOfficeOf(tokens, range.to - 1) && cast.members.length <= CROWD) {
    // "the prosecutor's office in Harlow" is told by the place; one that has an article of "a" is any.
    const isAny = /^(?:an?|another|one)$/.test(tokens[mention.from]?.lower ?? '');
    return isAny ? OPEN : { member: ownOffice(name, cast), tier: 'stated' };
  }
  // "Police in Harlow": whichever force that is.
  if (
    range === mention &&
    tokens.slice(from, range.to).some(({ lower }) => /^(?:in|at|near|on)$/.test(lower))
  )
    return OPEN;
  if (isFirmNoun(head) && isDescribed(tokens, range.from, range.to)) {
    const member = calledSo(head, cast, [], tokens[range.from]?.start);
    return member === undefined ? OPEN : { member, tier: 'resolved' };
  }
  if (isMinistryOf(tokens, from, range.to))
    return { member: cast.meet(name, 'organisation'), tier: 'stated' };
  if (!isNamedBody(tokens, from, range.to)) return OPEN;
  return { member: cast.meet(name, 'organisation'), tier: 'stated' };
}

/** What bodies are called that have another noun in their names. */
const ALSO: Readonly<Record<string, RegExp>> = {
  force: /^(?:police|constabulary)$/,
  trust: /^nhs$/,
  team: /^(?:united|rovers|wanderers|athletic|fc)$/,
  campaign: /^campaigners?$/,
};

/** The one body that a noun alone means: by its name, by what it is called, or as the one firm that there is. */
export function calledSo(
  noun: string,
  cast: Cast,
  focus: Focus,
  place = Number.POSITIVE_INFINITY,
): Member | undefined {
  if (cast.members.length > CROWD) return undefined;
  const kind = firmKind(noun) ?? noun;
  const isOfKind = (member: Member): boolean =>
    member.kind === 'organisation' &&
    // Not one that is named for the first time further on.
    (member.firstAt ?? 0) <= place &&
    (wordsOf(member.name).some((word) => word === noun || ALSO[noun]?.test(word)) || member.called.has(kind));
  const bodies = cast.members.filter(isOfKind);
  if (bodies.length > 0 && !ANY_FIRM.has(noun)) return bodies.length === 1 ? bodies[0] : focus.find(isOfKind);
  if (!isFirmNoun(noun)) return undefined;
  const isFirm = (member: Member): boolean =>
    isOfKind(member) ||
    (member.kind === 'organisation' &&
      member.called.has('firm') &&
      (ANY_FIRM.has(noun) || (member.called.size === 1 && !isOfTrade(member.name))));
  const firms = cast.members.filter(isFirm);
  if (firms.length === 1) return firms[0];
  const near = focus.find(({ kind }) => kind === 'organisation');
  return near !== undefined && isFirm(near) ? near : undefined;
}

/** Bodies of which a land or a town has one, so that the noun alone says which it is. */
const SOLE = /^(?:government|administration|police|military|army|navy|presidency)$/;

/** "Police say", "the government denies": by the noun, where the article names no body of that kind. */
function soleBody(noun: string, written: string, cast: Cast): Member | undefined {
  if (!SOLE.test(noun) || cast.members.length > CROWD) return undefined;
  const isNamed = cast.members.some(
    ({ kind, name }) => kind === 'organisation' && wordsOf(name).includes(noun) && name.includes(' '),
  );
  return isNamed ? undefined : cast.meet(written, 'organisation');
}

/** "Dorland Oil", "Halden Airways": its name says what it does. */
function isOfTrade(name: string): boolean {
  return name.includes(' ') && isCompany(name.toLowerCase().split(/\s+/).at(-1) ?? '');
}

/** "the ministry of transport", all in small letters. */
function isMinistryOf(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    /^(?:ministry|department)$/.test(tokens[from]?.lower ?? '') &&
    tokens[from + 1]?.lower === 'of' &&
    to - from >= 3 &&
    DEPARTMENTS.has(bare(tokens[from + 2]))
  );
}

/** "the low-cost airline": an article, small words, and the noun. */
function isDescribed(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    tokens[from]?.lower === 'the' &&
    tokens.slice(from + 1, to).every(({ cap, lower }) => !cap && !/'s$|s'$/.test(lower))
  );
}

/** Nouns for a place with people in it, which speaks for itself: "the festival said". */
const HOUSES =
  /^(?:hotel|resort|restaurant|prison|stadium|casino|shelter|nursery|festival|museum|theatre|theater|school|college|clinic|airport|zoo|gallery|orchestra|opera|library|studio|magazine|cathedral|academy)$/;

/** "the museum": the one name that ends with the noun. */
export function houseCalled(noun: string, cast: Cast): Member | undefined {
  if (!HOUSES.test(noun) || cast.members.length > CROWD) return undefined;
  const houses = cast.members.filter(
    (member) => member.name.toLowerCase().endsWith(` ${noun}`) && member.offices.size === 0,
  );
  const [house] = houses;
  if (houses.length !== 1 || house === undefined) return undefined;
  cast.embody(house);
  return house;
}

/** What stands between a town and its council, its force, its court. */
const LOCAL =
  /^(?:city|town|county|district|borough|parish|regional|provincial|state|municipal|metropolitan|village)$/;

const STATE =
  /^(?:government|army|navy|parliament|embassy|cabinet|police|senate|presidency|military|consulate|authority|court|bank|delegation)$/;

/** "Oriel Terminals", "the Russian army", "the health ministry"; not "Vaccine firm", "Velmara's top court". */
function isNamedBody(tokens: readonly Token[], from: number, to: number): boolean {
  if (isDepartment(tokens, to)) return true;
  const before = tokens[to - 2];
  const isCapital = (token: Token | undefined, at: number): boolean => token?.cap === true && at > 0;
  if (isCapital(tokens[to - 1], to - 1)) return true;
  if (/-(?:based|owned|run|listed|backed)$/.test(before?.lower ?? '')) return false;
  // "Harlow city council"
  const town = tokens[to - 3];
  const isTown =
    town?.cap === true && (to - 3 > 0 || !(QUALIFIERS.has(town.lower) || /(?:ing|ed|al)$/.test(town.lower)));
  if (LOCAL.test(before?.lower ?? '') && isTown && to - 3 >= from) return true;
  const isState = STATE.test(bare(tokens[to - 1]));
  // "the Norwegian group" is any of them; "the Norwegian government" is one.
  if (isNationality(bare(before)) && !isState) return false;
  const isTelling = isState || /'s$/.test(before?.lower ?? '');
  return to - from > 1 && (isCapital(before, to - 2) || (before?.cap === true && isTelling));
}
