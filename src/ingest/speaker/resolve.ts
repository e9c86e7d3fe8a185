import type { Tier } from '../extracted.ts';
import type { Token } from '../sentence/tokens.ts';
import { isFirmNoun } from '../words/firms.ts';
import { byBody, calledSo, houseCalled } from './by-body.ts';
import { byRole } from './by-role.ts';
import type { Cast, Member } from './cast.ts';
import { jointSpeaker } from './joint.ts';
import type { Mention } from './mention.ts';
import { namesakeMeant } from './namesakes.ts';
import { isOtherOffice } from './other-office.ts';
import { officeOfProsecutors } from './own-office.ts';
import { isSomebody } from './somebody.ts';
import { bare, isNationality } from './word-class.ts';
import { wordsAt } from './words-at.ts';

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
  if (mention.isSpokenFor === true && mention.name === undefined) {
    const [near] = focus;
    return near?.kind === 'organisation' ? { member: near, tier: 'resolved' } : OPEN;
  }
  if (mention.isSpokenFor === true && mention.name !== undefined) {
    const name = wordsAt(text, tokens, mention.name.from, mention.name.to);
    const known = cast.find(name) ?? cast.meet(name, 'organisation');
    if (mention.isHouse === true && !known.isPerson && known.gender === undefined) cast.embody(known);
    return isSomebody(known) ? OPEN : { member: known, tier: 'stated' };
  }
  if (mention.form === 'name' && mention.name !== undefined)
    return byName(text, tokens, mention, cast, focus);
  if (mention.form === 'body') return byBody(text, tokens, mention, cast, focus);
  if (mention.form === 'other') {
    // "the insurer": a firm's noun alone.
    const noun = bare(tokens[mention.to - 1]);
    const isAlone = mention.to - mention.from === 2 && tokens[mention.from]?.lower === 'the';
    const isFirm = isAlone && isFirmNoun(noun);
    const countryman = isAlone && tokens[mention.from + 1]?.cap ? byNation(noun, cast, focus) : undefined;
    if (countryman !== undefined) return { member: countryman, tier: 'resolved' };
    const firm = isFirm
      ? calledSo(noun, cast, focus, tokens[mention.from]?.start)
      : isAlone
        ? houseCalled(noun, cast)
        : undefined;
    return firm === undefined ? OPEN : { member: firm, tier: 'resolved' };
  }
  if (mention.form === 'pronoun') return byPronoun(tokens[mention.from]?.lower ?? '', focus);
  if (mention.form === 'role') {
    const words = wordsAt(text, tokens, mention.from, mention.to);
    const member =
      officeOfProsecutors(words, cast) ?? byRole(words, cast, focus, tokens[mention.from]?.start);
    return member === undefined ? OPEN : { member, tier: 'resolved' };
  }
  return OPEN;
}

function byName(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  cast: Cast,
  focus: Focus,
): Resolved {
  const { from, to } = mention.name ?? mention;
  const role =
    mention.role === undefined ? undefined : wordsAt(text, tokens, mention.role.from, mention.role.to);
  const name = wordsAt(text, tokens, from, to);
  if (from === 0 && GROUPS.test(name) && cast.find(name) === undefined) return OPEN;
  if (mention.joint !== undefined) {
    const first = wordsAt(text, tokens, mention.joint.from, mention.joint.to);
    const both = jointSpeaker(first, name, cast);
    return both === null ? OPEN : { member: both, tier: 'stated' };
  }
  // One word in capitals is a short name of a body: "WFU".
  // "the Sultanate", "the Guardian": a state, a paper, a house; nobody's name has an article.
  const isThing = !name.includes(' ') && from > 0 && tokens[from - 1]?.lower === 'the' && role === undefined;
  if (isThing) {
    const nation = name.toLowerCase();
    if (isNation(nation)) {
      const near = byNation(nation, cast, focus);
      return near === undefined ? OPEN : { member: near, tier: 'resolved' };
    }
    // "the Germans"
    if (nation.endsWith('s') && isNation(nation.slice(0, -1))) return OPEN;
  }
  const isBody = /^\p{Lu}{2,6}$/u.test(name) || isThing;
  if (!isBody && !name.includes(' ')) {
    const shared = namesakeMeant(name, role, cast, focus);
    if (shared === null) return OPEN;
    if (shared !== undefined) return { member: shared, tier: 'resolved' };
  }
  const member = cast.meet(name, isBody ? 'organisation' : 'person', role);
  return isOtherOffice(name, role, member.roleWords) ? OPEN : { member, tier: 'stated' };
}

/** "Witnesses", "Rescuers": at the beginning of a sentence, where any word has a capital. */
const GROUPS =
  /^\p{Lu}\p{Ll}*(?:ers|ors|ists|tives|ians|ants|ents|ees|sses|ches|ities|cies|nies|ties|zens|men|women|workers|crews|staff|parents|pupils|locals)$/u;

/** Nouns for somebody of a nation, beside those that are its adjectives. */
const NATIONALS =
  /^(?:spaniard|dane|swede|finn|pole|turk|scot|briton|serb|croat|slovak|slovene|czech|swiss|thai|greek|(?:french|dutch|irish|english|welsh|scots)(?:wo)?man)$/;

function isNation(noun: string): boolean {
  return isNationality(noun) || NATIONALS.test(noun);
}

/** "the Norwegian said": who is being spoken of, where neither they nor anybody else is said to be of another nation. */
function byNation(noun: string, cast: Cast, focus: Focus): Member | undefined {
  if (!isNation(noun)) return undefined;
  const own = cast.members.filter((member) => isSomebody(member) && member.roleWords.has(noun));
  if (own.length > 0) return own.length === 1 ? own[0] : undefined;
  const near = focus.find(isSomebody);
  return near !== undefined && ![...near.roleWords].some(isNationality) ? near : undefined;
}

/** "Dorland denies it. It says …": a name of which nothing says that somebody bears it. */
function isLand({ name, id, gender, age, isTitled, offices }: Member): boolean {
  const isUntold = id === undefined && gender === undefined && age === undefined && isTitled !== true;
  return isUntold && offices.size === 0 && !name.includes(' ');
}

function byPronoun(word: string, focus: Focus): Resolved {
  if (word === 'it' || word === 'its') {
    const body = focus[0];
    if (body === undefined || !(body.kind === 'organisation' || isLand(body))) return OPEN;
    return { member: body, tier: 'resolved' };
  }
  if (!/^(?:he|she|his|her|him)$/.test(word)) return OPEN;
  const gender = word === 'she' || word === 'her' ? 'female' : 'male';
  const person = focus.find((member) => isSomebody(member) && (member.gender ?? gender) === gender);
  if (person === undefined) return OPEN;
  if (focus.filter(isSomebody).length === 1) person.gender ??= gender;
  return { member: person, tier: 'resolved' };
}
