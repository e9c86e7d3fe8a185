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

/** Whoever has an office not yet, or no longer, or for a time. */
const NEXT = /^(?:assistant|deputy|interim|caretaker|acting|new|incoming|next|former|temporary|elect)$/;

/** The deputy is not whom he stands in for. */
const DEPUTIES = /^(?:deputy|vice|assistant)$/;

/**
 * Everybody is gone through for each role. An article that names more than any does is a list, or made to be slow: a
 * role means nobody there.
 */
export const CROWD = 500;

/** The one whom a role, a trade or an age means; undefined where nobody fits alone. */
export function byRole(
  written: string,
  cast: Cast,
  focus: readonly Member[],
  place?: number,
): Member | undefined {
  if (cast.members.length > CROWD) return undefined;
  const words = wordsOf(written);
  const office = officeOf(written);
  if (/^(?:his|her|their)\s/i.test(written) && RELATIONS.test(office.head ?? '')) return undefined;
  const gender = genderIn(written);
  const canBe = (member: Member): boolean =>
    (gender === undefined || (member.gender ?? gender) === gender) && isSomebody(member);
  const age = /^(?:the\s+)?(\d{1,3})-year-old/i.exec(written)?.[1];
  if (age !== undefined) return byAge(age, cast, canBe, focus);
  const fits = cast.members.filter(
    (member) =>
      office.head !== undefined &&
      member.offices.has(office.head) &&
      canBe(member) &&
      // The health secretary is not the shadow health secretary.
      member.roleWords.has('shadow') === words.includes('shadow') &&
      agrees(words, member) &&
      isOwned(office, member),
  );
  // "the governor" is not the deputy governor, where there are both.
  const firsts = words.some((word) => DEPUTIES.test(word)) ? [] : fits.filter(isFirst);
  const fitting = firsts.length > 0 ? firsts : fits;
  // "the former minister", where one is in office and another was not named as such.
  const isFormer = words.includes('former');
  if (isFormer && fitting.length > 0 && fitting.every(({ roleWords }) => !roleWords.has('former'))) {
    const before = cast.members.filter(({ offices }) => offices.has('predecessor'));
    if (before.length > 0) return before.length === 1 ? before[0] : undefined;
  }
  const [only] = fitting;
  // "The coach", behind a coach's words, and before the next one is named.
  const latest = focus.find(isSomebody);
  const isLater = only?.firstAt !== undefined && place !== undefined && only.firstAt > place;
  if (isLater && fitting.length === 1 && latest !== undefined && canBe(latest) && latest.offices.size === 0)
    if (!isOffice(office.head ?? '') || [...only.roleWords].some((word) => NEXT.test(word))) return latest;
  if (only !== undefined && fitting.length === 1)
    // "its health minister": another country's may be named later on.
    return /^its\s/i.test(written) && isOffice(office.head ?? '') && !focus.includes(only) ? undefined : only;
  if (fitting.length > 1) {
    const [near] = focus.filter((member) => fitting.includes(member));
    return mostWords(fitting, words) ?? (near === focus.find(isSomebody) ? near : undefined);
  }
  const nations = words.filter(isNationality);
  const countrymen =
    nations.length === 0
      ? []
      : cast.members.filter((member) => nations.some((word) => member.roleWords.has(word)) && canBe(member));
  if (countrymen.length === 1) return countrymen[0];
  if (office.owner.length > 0 || /^(?:his|her|their|its|our|my)\s/i.test(written))
    return byOwner(office, cast, canBe);
  // "the woman behind the counter" is told from others.
  if (/\s(?:behind|in|at|with|from|on|who|near|outside)\s/.test(written)) return undefined;
  // "the head of Halden Air" is said of somebody of Halden Air alone.
  const [, body] = /\s(?:of|for|at|from)\s(?:the\s)?(\p{Lu}.*)$/u.exec(written) ?? [];
  const near = body === undefined ? undefined : focus.find(isSomebody);
  if (
    near !== undefined &&
    near.offices.size > 0 &&
    !wordsOf(body ?? '').some((word) => near.roleWords.has(word))
  )
    return undefined;
  return /^(?:the|this|that)\s/i.test(written) ? byEpithet(office, words, cast, canBe, focus) : undefined;
}

function isFirst({ roleWords }: Member): boolean {
  return ![...roleWords].some((word) => DEPUTIES.test(word));
}

type CanBe = (member: Member) => boolean;

function byAge(age: string, cast: Cast, canBe: CanBe, focus: readonly Member[]): Member | undefined {
  const aged = cast.members.filter((member) => member.age === age && canBe(member));
  if (aged.length > 0) return aged.length === 1 ? aged[0] : undefined;
  const near = focus
    .filter(isSomebody)
    .slice(0, 2)
    .find((member) => member.age === undefined);
  return near !== undefined && canBe(near) ? near : undefined;
}

/** Whoever is at the head of a body, by what name ever: "the alliance's chief" is its secretary-general. */
const TOPS =
  /^(?:chief|president|chairman|secretary-general|director|director-general|governor|commissioner|executive)$/;

/** "the league's chairman": the one person of that league, where no other office is said to be theirs. */
function byOwner({ owner, head = '' }: Office, cast: Cast, canBe: CanBe): Member | undefined {
  if (owner.length === 0) return undefined;
  const isTop = TOPS.test(head);
  const theirs = cast.members.filter(
    (member) =>
      (member.offices.size === 0 || (isTop && isHead(member))) &&
      owner.every((word) => member.roleWords.has(word)) &&
      canBe(member),
  );
  return theirs.length === 1 ? theirs[0] : undefined;
}

function isHead(member: Member): boolean {
  if (!isFirst(member)) return false;
  const isGeneral = member.offices.has('general') && member.roleWords.has('secretary');
  return isGeneral || [...member.offices].some((office) => TOPS.test(office));
}

/** What nobody who has been named is called anew: bodies, and those whom an outlet keeps unnamed. */
const NO_EPITHET =
  /^(?:regulator|watchdog|ombudsman|insider|source|witness|eyewitness|onlooker|bystander|resident|neighbour|neighbor|caller|reader|viewer|friend|pal|mate|ally|associate|colleague|crony|confidant|shopper|commuter|villager|passenger|tourist|visitor|customer)$/;

/** What somebody is beside others who are there by their office. */
const PARTY =
  /^(?:defendant|accused|suspect|victim|plaintiff|claimant|complainant|convict|prisoner|inmate|patient|pupil|applicant|appellant|attacker|gunman|driver|hostage|interpreter|translator|moderator|heckler|detective|caller)$/;

/** So many are named first in an article that is about them. */
const MAIN = 2;

/** Nobody is said to have this role: what else the one who is being spoken of is called. */
function byEpithet(
  { head = '' }: Office,
  words: readonly string[],
  cast: Cast,
  canBe: CanBe,
  focus: readonly Member[],
): Member | undefined {
  const near = focus.find(isSomebody);
  if (near === undefined || !canBe(near) || NO_EPITHET.test(head)) return undefined;
  // "the defendant" is not the prosecutor who was spoken of.
  if (PARTY.test(head) && near.offices.size > 0) return undefined;
  const isTaken = cast.members.some((member) => member.offices.has(head) && canBe(member));
  // Of another country, or of another department, than the one who has that office.
  const isTold = near.offices.size === 0 && words.length > 1;
  if (isTaken && !isTold) return undefined;
  if (!isOffice(head) || near.offices.has(head)) return near;
  // "the minister": nobody of whom one name alone is known, and whom the article is about.
  if (near.offices.size > 0 || !near.name.includes(' ')) return undefined;
  const surname = foldName(near.name).split(' ').at(-1) ?? '';
  return cast.heads.has(surname) || cast.members.filter(isSomebody).indexOf(near) < MAIN ? near : undefined;
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
  const missing = telling.filter((word) => !member.roleWords.has(word) && !isOfLand(word, member.roleWords));
  // The president is not the president-elect.
  if (words.includes('elect') !== member.roleWords.has('elect')) return false;
  if (missing.length === 0) return true;
  const own = [...member.roleWords].filter(
    (word) => (!isRole(word) || DEPUTIES.test(word)) && !EMPTY.test(word),
  );
  // Somebody of whom the article says less than the mention does.
  return own.every((word) => telling.includes(word));
}

/** "Korvian" of the "president of Korvia": the land and its people begin alike. */
function isOfLand(word: string, roleWords: ReadonlySet<string>): boolean {
  if (!isNationality(word) || word.length < 5) return false;
  return [...roleWords].some((own) => {
    const shared = Math.max(4, own.length - 1);
    return own.length >= 4 && !isNationality(own) && word !== own && word.startsWith(own.slice(0, shared));
  });
}

function mostWords(members: readonly Member[], words: readonly string[]): Member | undefined {
  const score = (member: Member): number => words.filter((word) => member.roleWords.has(word)).length;
  const sorted = [...members].sort((a, b) => score(b) - score(a));
  const [first, second] = sorted;
  return first !== undefined && second !== undefined && score(first) > score(second) ? first : undefined;
}
