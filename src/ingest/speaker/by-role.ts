import { foldName } from '../../text/fold.ts';
import { FEMALE, MALE } from '../words/roles.ts';
import { type Cast, type Member, wordsOf } from './cast.ts';
import { type Office, officeOf, sameOffice } from './office.ts';
import { isSomebody } from './somebody.ts';
import { isNationality, isRole } from './word-class.ts';

/** Somebody by their relation to somebody else: never the one who is spoken of. */
const RELATIONS =
  /^(?:colleague|counterpart|rival|opponent|deputy|successor|predecessor|husband|wife|son|daughter|mother|father|brother|sister|friend|lawyer|spokesman|spokeswoman|spokesperson|adviser|coach|uncle|aunt|neighbour|neighbor|pal|ally|associate|confidant|crony|cousin|widow|widower|fan|supporter)$/;

/** Words of a role that say nothing of which office it is. */
const EMPTY =
  /^(?:former|same|veteran|own|new|then|senior|long|time|longtime|outgoing|year|old|acting|interim|said|top|chief|young|elderly|embattled|beleaguered|softly|spoken|soft|late|great|mum|mom|dad|mother|father|man|woman)$/;

/** The deputy is not whom he stands in for. */
const DEPUTIES = /^(?:deputy|vice|assistant)$/;

/** The one whom a role, a trade or an age means; undefined where nobody fits alone. */
export function byRole(written: string, cast: Cast, focus: readonly Member[]): Member | undefined {
  const words = wordsOf(written);
  const office = officeOf(written);
  if (/^(?:his|her|their)\s/i.test(written) && RELATIONS.test(office.head ?? '')) return undefined;
  const gender = genderIn(written);
  const people = cast.members.filter(
    (member) => isSomebody(member) && (gender === undefined || (member.gender ?? gender) === gender),
  );
  const age = /^(?:the\s+)?(\d{1,3})-year-old/i.exec(written)?.[1];
  if (age !== undefined) return byAge(age, people, focus);
  const fitting = people.filter(
    (member) =>
      office.head !== undefined &&
      member.offices.has(office.head) &&
      agrees(words, member) &&
      isOwned(office, member),
  );
  if (fitting.length === 1) return fitting[0];
  if (fitting.length > 1) {
    const [near] = focus.filter((member) => fitting.includes(member));
    return mostWords(fitting, words) ?? (near === focus.find(isSomebody) ? near : undefined);
  }
  const countrymen = people.filter((member) =>
    words.some((word) => isNationality(word) && member.roleWords.has(word)),
  );
  if (countrymen.length === 1 && words.some(isNationality)) return countrymen[0];
  if (office.owner.length > 0 || /^(?:his|her|their|its|our|my)\s/i.test(written))
    return byOwner(office, people);
  // "the woman behind the counter" is told from others.
  if (/\s(?:behind|in|at|with|from|on|who|near|outside)\s/.test(written)) return undefined;
  return /^(?:the|this|that)\s/i.test(written) ? byEpithet(office, words, people, focus) : undefined;
}

function byAge(age: string, people: readonly Member[], focus: readonly Member[]): Member | undefined {
  const aged = people.filter((member) => member.age === age);
  if (aged.length > 0) return aged.length === 1 ? aged[0] : undefined;
  return focus.find((member) => people.includes(member) && member.age === undefined);
}

/** "the league's chairman": the one person of that league, where no other office is said to be theirs. */
function byOwner({ owner }: Office, people: readonly Member[]): Member | undefined {
  const theirs = people.filter(
    (member) =>
      member.offices.size === 0 && owner.length > 0 && owner.every((word) => member.roleWords.has(word)),
  );
  return theirs.length === 1 ? theirs[0] : undefined;
}

/** Nobody is said to have this role: what else the one who is being spoken of is called. */
function byEpithet(
  { head = '' }: Office,
  words: readonly string[],
  people: readonly Member[],
  focus: readonly Member[],
): Member | undefined {
  const near = focus.find(isSomebody);
  if (near === undefined || !people.includes(near)) return undefined;
  const isTaken = people.some((member) => member.offices.has(head));
  // Of another country, or of another department, than the one who has that office.
  const isTold = near.offices.size === 0 && words.length > 1;
  if (isTaken && !isTold) return undefined;
  return isOffice(head) && near.offices.size > 0 && !near.offices.has(head) ? undefined : near;
}

/** Officials do not speak under another office's name; a trade or an age adds to anybody. */
function isOffice(head: string): boolean {
  return /^(?:minister|president|premier|chancellor|governor|mayor|ambassador|spokesman|judge|justice|secretary|general|admiral|chairman|king|queen|senator|prosecutor|commissioner|envoy|deputy)$/.test(
    sameOffice(head),
  );
}

function genderIn(written: string): Member['gender'] {
  const own = foldName(
    written.replace(/^.*(?:['’]s|s['’])\s/su, '').replace(/\s(?:of|for|at|in|to|on)\s.*$/su, ''),
  );
  const words = own.split(' ');
  if (words.some((word) => /^(?:spokesman|chairman)$/.test(word))) return undefined;
  if (words.some((word) => FEMALE.has(word))) return 'female';
  return words.some((word) => MALE.has(word)) ? 'male' : undefined;
}

/** Whose office it is, where both the mention and what is known of the member say so. */
function isOwned({ owner }: Office, member: Member): boolean {
  return owner.length === 0 || owner.some((word) => member.roleWords.has(word)) || member.roleWords.size <= 2;
}

/** No word of the mention belongs to another office: "the health minister" is not the finance minister. */
function agrees(words: readonly string[], member: Member): boolean {
  const telling = words.filter((word) => !EMPTY.test(word) && (!isRole(word) || DEPUTIES.test(word)));
  const missing = telling.filter((word) => !member.roleWords.has(word));
  if (missing.length === 0) return true;
  const own = [...member.roleWords].filter(
    (word) => (!isRole(word) || DEPUTIES.test(word)) && !EMPTY.test(word),
  );
  // Somebody of whom the article says less than the mention does.
  return own.every((word) => telling.includes(word));
}

function mostWords(members: readonly Member[], words: readonly string[]): Member | undefined {
  const score = (member: Member): number => words.filter((word) => member.roleWords.has(word)).length;
  const sorted = [...members].sort((a, b) => score(b) - score(a));
  const [first, second] = sorted;
  return first !== undefined && second !== undefined && score(first) > score(second) ? first : undefined;
}
