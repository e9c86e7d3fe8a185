import type { Tier } from '../extracted.ts';
import type { Token } from '../sentence/tokens.ts';
import { DETERMINERS } from '../words/closed.ts';
import { byRole, CROWD } from './by-role.ts';
import { type Cast, type Member, wordsOf } from './cast.ts';
import { wordsAt } from './meet-all.ts';
import type { Mention } from './mention.ts';
import { isSomebody } from './somebody.ts';
import { bare, isBody, isDepartment, isNationality } from './word-class.ts';

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
    return isSomebody(known) ? OPEN : { member: known, tier: 'stated' };
  }
  if (mention.form === 'name' && mention.name !== undefined) return byName(text, tokens, mention, cast);
  if (mention.form === 'body') return byBody(text, tokens, mention, cast, focus);
  if (mention.form === 'pronoun') return byPronoun(tokens[mention.from]?.lower ?? '', focus);
  if (mention.form === 'role') {
    const member = byRole(wordsAt(text, tokens, mention.from, mention.to), cast, focus);
    return member === undefined ? OPEN : { member, tier: 'resolved' };
  }
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
function byBody(
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
    const isOfKind = (member: Member): boolean =>
      member.kind === 'organisation' && wordsOf(member.name).includes(head);
    const bodies = cast.members.length > CROWD ? [] : cast.members.filter(isOfKind);
    const member = bodies.length === 1 ? bodies[0] : focus.find(isOfKind);
    return member === undefined ? OPEN : { member, tier: 'resolved' };
  }
  if (!isNamedBody(tokens, from, range.to)) return OPEN;
  return { member: cast.meet(name, 'organisation'), tier: 'stated' };
}

const STATE =
  /^(?:government|army|navy|parliament|embassy|cabinet|police|senate|presidency|military|consulate|authority|court|bank|delegation)$/;

/** "Oriel Terminals", "the Russian army", "the health ministry"; not "Vaccine firm", "Velmara's top court". */
function isNamedBody(tokens: readonly Token[], from: number, to: number): boolean {
  if (isDepartment(tokens, to)) return true;
  const before = tokens[to - 2];
  const isCapital = (token: Token | undefined, at: number): boolean => token?.cap === true && at > 0;
  if (isCapital(tokens[to - 1], to - 1)) return true;
  if (/-(?:based|owned|run|listed|backed)$/.test(before?.lower ?? '')) return false;
  const isState = STATE.test(bare(tokens[to - 1]));
  // "the Norwegian group" is any of them; "the Norwegian government" is one.
  if (isNationality(bare(before)) && !isState) return false;
  const isTelling = isState || /'s$/.test(before?.lower ?? '');
  return to - from > 1 && (isCapital(before, to - 2) || (before?.cap === true && isTelling));
}

function byPronoun(word: string, focus: Focus): Resolved {
  if (word === 'it') {
    const body = focus[0];
    return body !== undefined && body.kind === 'organisation' ? { member: body, tier: 'resolved' } : OPEN;
  }
  if (!/^(?:he|she|his|her)$/.test(word)) return OPEN;
  const gender = word === 'she' || word === 'her' ? 'female' : 'male';
  const person = focus.find((member) => isSomebody(member) && (member.gender ?? gender) === gender);
  if (person === undefined) return OPEN;
  if (focus.filter(isSomebody).length === 1) person.gender ??= gender;
  return { member: person, tier: 'resolved' };
}
