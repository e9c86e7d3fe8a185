import type { References } from '../../corpus/corpus.ts';
import { foldName as fold } from '../../text/fold.ts';
import { perText } from '../../text/per-text.ts';
import type { Speaker } from '../extracted.ts';
import { PARTICLES } from '../words/closed.ts';
import { FEMALE, MALE, TITLES } from '../words/roles.ts';
import { isFuller } from './fuller-name.ts';
import { namesOf } from './known-names.ts';
import { officeOf } from './office.ts';
import { otherByTitle } from './other-by-title.ts';
import { isOtherOffice } from './other-office.ts';
import { shortNames } from './short-names.ts';
import { genderOf } from './somebody.ts';
import { isRole } from './word-class.ts';

/** Somebody of the article. What is learned of them while reading is added. */
export interface Member {
  readonly id?: string;
  name: string;
  kind: 'person' | 'organisation';
  /** What a body is called beside its name, as `firmKind` compares it: "airline"; "firm" of any firm. */
  readonly called: Set<string>;
  /** The words of all phrases before or behind the name: "russian", "foreign", "minister". */
  readonly roleWords: Set<string>;
  role?: string;
  age?: string;
  gender?: 'female' | 'male';
  readonly written: Set<string>;
  /** Whether the text treats the name as a person's: a title, a role, an age, words that they said. */
  isPerson: boolean;
  /** A title or an office stands beside the name. */
  isTitled?: boolean;
  /** The head of each of their roles as it is compared: "minister". */
  readonly offices: Set<string>;
  /** Where the article names them for the first time with their whole name. */
  firstAt?: number;
  /** Named behind "in" or "near": a place, if nothing says otherwise. */
  isAt?: boolean;
}

/** Everybody whom an article names, found by their whole name or a part of it. */
export interface Cast {
  /** Takes a name as written, with the words around it that tell who it is. */
  meet(name: string, kind: Member['kind'], role?: string): Member;
  /** The one member of that name, or of a name that ends or begins with it. */
  find(name: string): Member | undefined;
  /** Adds a short form by which a body goes: "(DEP)" behind its name. */
  abbreviate(member: Member, short: string): void;
  /** Takes a member for a body after all, and what it is called. */
  embody(member: Member, called?: string): void;
  /** Everybody whose whole name ends with a surname. */
  namesakes(surname: string): readonly Member[];
  readonly members: readonly Member[];
  /** The words of the headlines and headings, folded. */
  readonly heads: Set<string>;
  /** Single names, folded, that stand behind "in" or "near" somewhere: where, and nobody. */
  readonly places: Set<string>;
}

/** The same names come again and again. */
const foldName = perText(fold);

export function createCast(references: References): Cast {
  const known = namesOf(references);
  const members: Member[] = [];
  const byName = new Map<string, Member>();
  const byPart = new Map<string, Set<Member>>();
  const byBody = new Map<string, Set<Member>>();

  const file = (member: Member, name: string): void => {
    byName.set(foldName(name), member);
    if (member.kind === 'organisation')
      for (const short of shortNames(name)) {
        byBody.set(short, (byBody.get(short) ?? new Set()).add(member));
        // "Al Safra", met before it was known what it is.
        if (short.includes(' ') && isUntold(byName.get(short))) byName.set(short, member);
      }
    const parts = foldName(name).split(' ');
    // "Mrs Carver", who has no other name: the surname alone is the other one's.
    if (member.kind === 'person' && parts.length > 1 && !TITLES.has(parts[0] ?? '')) {
      // "Ortega" of "Ana Ortega Ruiz": the first of two surnames is the one that is used.
      const first = parts.length >= 3 ? parts.at(-2) : undefined;
      const surname = first !== undefined && first.length > 2 && !PARTICLES.has(first) ? [first] : [];
      for (const part of [parts.at(-1) ?? '', parts[0] ?? '', parts.slice(-2).join(' '), ...surname]) {
        byPart.set(part, (byPart.get(part) ?? new Set()).add(member));
      }
    }
  };
  const find = (name: string): Member | undefined => {
    const key = foldName(name);
    const exact = byName.get(key);
    if (exact !== undefined && (key.includes(' ') || exact.id !== undefined)) return exact;
    const parts = byPart.get(key);
    // "Corvane", met before it was known that Corvane Aircraft is a firm.
    const isOpen = exact === undefined || (isUntold(exact) && !exact.isPerson && exact.offices.size === 0);
    const bodies = isOpen ? byBody.get(key) : undefined;
    if (parts === undefined && bodies === undefined) return exact;
    const whole = [...(parts ?? [])];
    const family = whole.filter(
      (member) => member.kind === 'person' && foldName(member.name).endsWith(` ${key}`),
    );
    if (bodies?.size === 1 && family.length === 0) return [...bodies][0];
    if (family.length === 1) return family[0];
    return whole.length === 1 ? whole[0] : exact;
  };
  /** "Omar Al Dorali" is "Omar bin Faisal Al Dorali": the same first and last word, and no other between. */
  const fuller = (name: string): Member | undefined => {
    const words = foldName(name).split(' ');
    if (words.length < 2) return undefined;
    const same = [...(byPart.get(words.at(-1) ?? '') ?? [])].filter(
      (member) => member.id === undefined && isFuller(foldName(member.name).split(' '), words),
    );
    return same.length === 1 ? same[0] : undefined;
  };
  const lengthen = (member: Member, name: string): void => {
    const isLonger = name.split(/\s+/).length > member.name.split(/\s+/).length;
    if (member.id !== undefined || member.kind !== 'person' || !isLonger) return;
    if (!isFuller(foldName(member.name).split(' '), foldName(name).split(' '))) return;
    member.written.add(member.name);
    member.name = name;
    file(member, name);
  };
  const meet = (name: string, kind: Member['kind'], role?: string): Member => {
    const reference = known.get(foldName(name));
    let member =
      (reference === undefined ? undefined : byName.get(foldName(reference.name))) ??
      find(name) ??
      (kind === 'person' && reference === undefined ? fuller(name) : undefined);
    const titled = otherByTitle(name, role, member, byPart.get(foldName(name)) ?? []);
    if (typeof titled === 'object') member = titled;
    else if (titled !== undefined) return meet(titled, kind, role);
    if (member !== undefined) lengthen(member, name);
    if (member === undefined) {
      member = {
        ...(reference === undefined ? {} : { id: reference.id }),
        name: reference?.name ?? name,
        kind: reference?.kind ?? kind,
        roleWords: new Set(),
        written: new Set(),
        called: new Set(),
        isPerson: reference?.kind === 'person',
        offices: new Set(),
      };
      const gender = member.kind === 'person' ? genderOf(member.name) : undefined;
      if (gender !== undefined) member.gender = gender;
      members.push(member);
      file(member, member.name);
      for (const { title } of reference?.roles ?? []) learnOffice(member, title);
    }
    if (typeof titled !== 'object') byName.set(foldName(name), member);
    member.written.add(name);
    if (role !== undefined && !isOtherOffice(name, role, member.roleWords)) learnRole(member, role);
    return member;
  };
  const embody = (member: Member, called?: string): void => {
    if (called !== undefined) member.called.add(called);
    if (member.kind === 'organisation') return;
    member.kind = 'organisation';
    member.isPerson = false;
    file(member, member.name);
  };
  const abbreviate = (member: Member, short: string): void => {
    const known = byName.get(foldName(short));
    const isBare = known?.kind === 'organisation' && known.id === undefined && !known.name.includes(' ');
    if (known !== undefined && !isBare && !isUntold(known)) return;
    byName.set(foldName(short), member);
    member.written.add(short);
  };
  const namesakes = (surname: string): Member[] => {
    const key = foldName(surname);
    const all = [...(byPart.get(key) ?? [])];
    return all.filter(({ kind, name }) => kind === 'person' && foldName(name).endsWith(` ${key}`));
  };
  return { meet, find, embody, abbreviate, namesakes, members, heads: new Set(), places: new Set() };
}

/** A name of which nothing says that somebody bears it. */
function isUntold(member: Member | undefined): boolean {
  return (
    member?.kind === 'person' &&
    member.id === undefined &&
    member.isTitled !== true &&
    member.gender === undefined &&
    member.age === undefined
  );
}

/** Adds what a phrase beside the name says: the role's words, and whether it is a woman or a man. */
export function learnRole(member: Member, role: string): void {
  const words = wordsOf(role);
  const all = foldName(role).split(' ');
  // "the PM's spokesman": what stands before the possessive is somebody else.
  const own = foldName(role.replace(/^.*(?:['’]s|s['’])\s/su, '')).split(' ');
  if (own.some((word) => FEMALE.has(word))) member.gender = 'female';
  else if (own.some((word) => MALE.has(word))) member.gender = 'male';
  // "rival Sudbank": firms have their rivals and owners, as people have.
  const isPart =
    !member.name.includes(' ') &&
    /^(?:rival|owner|partner|opponent|producer|leader|champion|neighbour|neighbor|challenger|builder|dealer|investor|sponsor|host|favourite)$/.test(
      all.at(-1) ?? '',
    ) &&
    all.length === 1;
  const isTitled =
    !isPart && member.kind === 'person' && all.some((word) => isRole(word) || TITLES.has(word));
  if (isTitled) member.isTitled = true;
  member.isPerson ||= isTitled;
  if (words.length === 0) return;
  learnOffice(member, role);
  if (member.role === undefined || (words.length > 1 && wordsOf(member.role).length === 1))
    member.role = role;
}

function learnOffice(member: Member, role: string): void {
  for (const word of wordsOf(role)) member.roleWords.add(word);
  const { head } = officeOf(role);
  if (head !== undefined) member.offices.add(head);
}

/** The words of a role as they are compared. */
export const wordsOf: (role: string) => readonly string[] = perText((role) =>
  foldName(role.replace(/[’']s\b/g, ''))
    .split(' ')
    .filter((word) => word !== '' && !TITLES.has(word) && !SMALL.has(word)),
);

const SMALL: ReadonlySet<string> = new Set(
  'of the a an for and his her its their s who is was has'.split(' '),
);

/** A member as a record of who spoke. */
export function speakerOf(member: Member): Speaker {
  const aliases = [...member.written].filter((name) => name !== member.name).sort();
  return {
    ...(member.id === undefined ? {} : { id: member.id }),
    name: member.name,
    kind: member.kind,
    ...(member.role === undefined ? {} : { role: member.role }),
    aliases,
  };
}
