import type { Tier } from '../extracted.ts';
import type { Token } from '../sentence/tokens.ts';
import { DETERMINERS } from '../words/closed.ts';
import { type Cast, type Member, wordsOf } from './cast.ts';
import { wordsAt } from './meet-all.ts';
import type { Mention } from './mention.ts';
import { bare, isBody, isNationality, isRole } from './word-class.ts';

/** Who a mention is, and how sure that is; null where the text leaves it open. */
export interface Resolved {
  readonly member: Member | null;
  readonly tier: Tier;
}

const OPEN: Resolved = { member: null, tier: 'open' };

/** Who was named or spoke before, the latest first. */
export type Focus = readonly Member[];

/** Whom a mention means. Where two people fit, and nothing tells them apart, nobody. */
export function resolve(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  cast: Cast,
  focus: Focus,
): Resolved {
  if (mention.form === 'name' && mention.name !== undefined) return byName(text, tokens, mention, cast);
  if (mention.form === 'body') return byBody(text, tokens, mention, cast);
  if (mention.form === 'pronoun') return byPronoun(tokens[mention.from]?.lower ?? '', focus);
  if (mention.form === 'role') return byRole(wordsAt(text, tokens, mention.from, mention.to), cast, focus);
  return OPEN;
}

function byName(text: string, tokens: readonly Token[], mention: Mention, cast: Cast): Resolved {
  const { from, to } = mention.name ?? mention;
  const role =
    mention.role === undefined ? undefined : wordsAt(text, tokens, mention.role.from, mention.role.to);
  const name = wordsAt(text, tokens, from, to);
  // One word in capitals is a short name of a body: "WFU".
  const member = cast.meet(name, /^\p{Lu}{2,6}$/u.test(name) ? 'organisation' : 'person', role);
  return { member, tier: 'stated' };
}

/** "the ministry" is the one ministry that the article names; a body that is named is itself. */
function byBody(text: string, tokens: readonly Token[], mention: Mention, cast: Cast): Resolved {
  const from = DETERMINERS.has(tokens[mention.from]?.lower ?? '') ? mention.from + 1 : mention.from;
  const name = wordsAt(text, tokens, from, mention.to);
  const known = cast.find(name);
  if (known !== undefined) return { member: known, tier: 'stated' };
  if (cast.members.length > CROWD) return OPEN;
  const isNamed = tokens
    .slice(from, mention.to)
    .some(({ cap }, at) => cap && (from + at > 0 || mention.to - from > 1));
  const head = bare(tokens[mention.to - 1]);
  const bodies = cast.members.filter(
    (member) => member.kind === 'organisation' && wordsOf(member.name).includes(head),
  );
  const isLone = mention.to - from === 1;
  if (isLone && isBody(head))
    return bodies.length === 1 && bodies[0] ? { member: bodies[0], tier: 'resolved' } : OPEN;
  if (!isNamed) return OPEN;
  return { member: cast.meet(name, 'organisation'), tier: 'stated' };
}

function byPronoun(word: string, focus: Focus): Resolved {
  if (word === 'it') {
    const body = focus[0];
    return body !== undefined && body.kind === 'organisation' ? { member: body, tier: 'resolved' } : OPEN;
  }
  if (!/^(?:he|she|his|her)$/.test(word)) return OPEN;
  const gender = word === 'she' || word === 'her' ? 'female' : 'male';
  const person = focus.find((member) => isHuman(member) && (member.gender ?? gender) === gender);
  if (person === undefined) return OPEN;
  if (focus.filter(isHuman).length === 1) person.gender ??= gender;
  return { member: person, tier: 'resolved' };
}

/** Somebody by their relation to somebody else: never the one who is spoken of. */
const RELATIONS =
  /^(?:colleague|counterpart|rival|opponent|deputy|successor|predecessor|husband|wife|son|daughter|mother|father|brother|sister|friend|lawyer|spokesman|spokeswoman|spokesperson|aide|adviser|boss|coach|uncle|aunt|neighbour|neighbor)$/;

/** Words of a role that say nothing of which office it is. */
const EMPTY =
  /^(?:former|same|veteran|own|new|then|senior|long|time|longtime|outgoing|year|old|acting|interim|said|top|chief)$/;

/**
 * Everybody is gone through for each role. An article that names more than any does is a list, or made to be slow: a
 * role means nobody there.
 */
const CROWD = 500;

function byRole(written: string, cast: Cast, focus: Focus): Resolved {
  if (cast.members.length > CROWD) return OPEN;
  const age = /^(?:the\s+)?(\d{1,3})-year-old/i.exec(written)?.[1];
  const words = wordsOf(
    written
      .replace(/\btop diplomat\b/i, 'foreign minister')
      .replace(/\bhead of state\b/i, 'president')
      .replace(/\bhead of government\b|\bpremier\b/i, 'prime minister'),
  );
  if (/^(?:his|her|their|its)\s/i.test(written) && RELATIONS.test(words.at(-1) ?? '')) return OPEN;
  const heads = words.filter((word) => isRole(word) || isRole(word.replace(/s$/, '')));
  const people = cast.members.filter((member) => member.kind === 'person' && member.isPerson);
  if (age !== undefined) {
    const aged = people.filter((member) => member.age === age);
    if (aged.length === 1 && aged[0]) return { member: aged[0], tier: 'resolved' };
    return fromFocus(focus, (member) => member.age === undefined || member.age === age);
  }
  const head = heads.at(-1) ?? '';
  const fitting = people.filter(
    (member) => heads.some((word) => member.roleWords.has(word)) && agrees(words, member),
  );
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) return { member: only, tier: 'resolved' };
  if (fitting.length > 1) {
    const best = mostWords(fitting, words);
    if (best !== undefined) return { member: best, tier: 'resolved' };
    return fromFocus(focus.slice(0, 1), (member) => fitting.includes(member));
  }
  const countrymen = people.filter((member) =>
    words.some((word) => isNationality(word) && member.roleWords.has(word)),
  );
  if (countrymen.length === 1 && countrymen[0] && words.some(isNationality))
    return { member: countrymen[0], tier: 'resolved' };
  // Nobody is said to have this role: an epithet of the one who is being spoken of.
  const isTaken = people.some((member) => member.roleWords.has(head));
  return isTaken ? OPEN : fromFocus(focus.slice(0, 1), (member) => !contradicts(member, head));
}

function isHuman({ kind, isPerson }: Member): boolean {
  return kind === 'person' && isPerson;
}

function fromFocus(focus: Focus, fits: (member: Member) => boolean): Resolved {
  const member = focus.find((candidate) => isHuman(candidate) && fits(candidate));
  return member === undefined ? OPEN : { member, tier: 'resolved' };
}

/** The deputy is not whom he stands in for. */
const DEPUTIES = /^(?:deputy|vice|assistant)$/;

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

/** Officials do not speak under another office's name; a trade or an age adds to anybody. */
function contradicts(member: Member, head: string): boolean {
  const OFFICES =
    /^(?:minister|president|premier|chancellor|governor|mayor|ambassador|spokesman|spokeswoman|spokesperson|judge|secretary|general|admiral|chairman|chairwoman|chair)$/;
  return OFFICES.test(head) && member.roleWords.size > 0 && !member.roleWords.has(head);
}
