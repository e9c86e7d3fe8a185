import type { Token } from '../sentence/tokens.ts';
import { CONNECTORS, DETERMINERS, PRONOUNS } from '../words/closed.ts';
import { oneOf } from '../words/lexicon.ts';
import { DEPARTMENTS, NAMELESS } from '../words/roles.ts';
import { jointName } from './joint.ts';
import { nameIn, trailingName } from './name-in.ts';
import { isOfficeOf } from './own-office.ts';
import { bodyBehind, isIndefinite } from './spoken-for.ts';
import { bare, isBody, isDepartment, isRole } from './word-class.ts';

/** A phrase that names or describes somebody; `from` and `to` are tokens of its sentence. */
export interface Mention {
  readonly form: 'name' | 'pronoun' | 'role' | 'body' | 'nameless' | 'other';
  readonly from: number;
  readonly to: number;
  /** The tokens of the name alone. */
  readonly name?: { readonly from: number; readonly to: number };
  /** The words of the role, as tokens: of "Foreign Minister Ada Vale" the first two. */
  readonly role?: { readonly from: number; readonly to: number };
  /** The first of two names that speak together: of "Halden and Osmark" the first word. */
  readonly joint?: { readonly from: number; readonly to: number };
  /** Somebody without a name speaks for what is named: a body's words, and no person's. */
  readonly isSpokenFor?: boolean;
  /** What is named has people who work there: no person. */
  readonly isHouse?: boolean;
}

const HONOUR = /^(?:Excellency|Highness|Majesty|Eminence|Holiness|Honou?r|Lordship|Ladyship|Grace)$/;

/** What a phrase of these tokens names or describes. */
export function mentionOf(tokens: readonly Token[], start: number, to: number): Mention | undefined {
  let from = start;
  while (from < to && tokens[from]?.kind === 'word' && CONNECTORS.has(tokens[from]?.lower ?? '')) from += 1;
  if (from >= to) return undefined;
  const first = tokens[from];
  if (to - from === 1 && PRONOUNS.has(first?.lower ?? '')) return { form: 'pronoun', from, to };
  // "His Excellency": "he", in other words.
  if (
    to - from === 2 &&
    /^(?:his|her)$/.test(first?.lower ?? '') &&
    HONOUR.test(tokens[from + 1]?.text ?? '')
  )
    return { form: 'pronoun', from, to };
  // "Ada Vale's letter": whoever wrote it.
  if (to - from >= 2 && isPaper(tokens[to - 1]) && !tokens[to - 1]?.cap && isOwner(tokens[to - 2]))
    return mentionOf(tokens, from, to - 1);
  const head = headEnd(tokens, from, to);
  const body = bodyOf(tokens, from, head);
  if (body !== undefined)
    return { form: 'body', from, to, name: { from: body, to: lastCapital(tokens, head) } };
  const spokesFor = bodyBehind(tokens, from, head, to, mentionOf);
  if (spokesFor !== undefined) return spokesFor;
  const name = nameIn(tokens, from, head) ?? trailingName(tokens, from, head, to);
  if (name !== undefined) {
    const last = bare(tokens[name.to - 1]);
    if (isBody(last) && tokens[name.to - 1]?.cap)
      return { form: 'body', from, to, name: { from: bodyStart(tokens, from, name.from), to: name.to } };
    const roleFrom = DETERMINERS.has(tokens[from]?.lower ?? '') ? from + 1 : from;
    const role = roleFrom < name.from ? { role: { from: roleFrom, to: name.from } } : {};
    const joint = jointName(tokens, from, name.from);
    return { form: 'name', from, to, name, ...role, ...(joint === undefined ? {} : { joint }) };
  }
  return described(tokens, from, head, to);
}

/** Where the name of a body begins that has "of" in it: "National Union of Nurses and Midwives". */
function bodyOf(tokens: readonly Token[], from: number, head: number): number | undefined {
  for (let at = from + 1; at < head - 1; at++) {
    if (
      !isBodyFor(tokens, at) &&
      (tokens[at]?.lower !== 'of' || !tokens[at - 1]?.cap || !isBody(bare(tokens[at - 1])))
    )
      continue;
    // A name or an office behind it, such as a spokesperson's, is who is meant.
    const last = lastCapital(tokens, head);
    if (tokens.slice(at, head).some(({ lower, cap }) => !cap && isRole(lower)) || !tokens[last - 1]?.cap)
      return undefined;
    if (
      tokens
        .slice(at, head)
        .some((token) => isRole(bare(token)) && !token.lower.endsWith('s') && !DEPARTMENTS.has(bare(token)))
    )
      return undefined;
    let start = at - 1;
    while (start > from && tokens[start - 1]?.cap && !DETERMINERS.has(tokens[start - 1]?.lower ?? ''))
      start -= 1;
    return start;
  }
  return undefined;
}

/** Without "statement" behind "Ministry of Health". */
function lastCapital(tokens: readonly Token[], head: number): number {
  return head > 1 && !tokens[head - 1]?.cap && isPaper(tokens[head - 1]) ? head - 1 : head;
}

function isOwner(token: Token | undefined): boolean {
  return token?.cap === true && /(?:'s|s')$/.test(token.lower);
}

function isPaper(token: Token | undefined): boolean {
  return /^(?:statement|letter|report|release|communiqué|communique|note|ruling|decree|figures|data)$/.test(
    token?.lower ?? '',
  );
}

/** Back over all capitalised words: "Forward Alliance", "Tarvos Pilots' Association", "Prosecutor's Office"; not over "Velmark's". */
function bodyStart(tokens: readonly Token[], from: number, name: number): number {
  let start = name;
  while (
    start > from &&
    tokens[start - 1]?.cap &&
    !DETERMINERS.has(tokens[start - 1]?.lower ?? '') &&
    (!/'s$/.test(tokens[start - 1]?.lower ?? '') || isOfficeOf(tokens, start))
  )
    start -= 1;
  // "the Women and Equalities Committee": one name, where one article stands before both.
  const isBoth = tokens[start - 1]?.lower === 'and' && tokens[start - 2]?.cap === true && name > start - 2;
  return isBoth && start - 3 >= from && tokens[start - 3]?.lower === 'the' && !isBody(bare(tokens[start - 2]))
    ? start - 2
    : start;
}

function described(tokens: readonly Token[], from: number, head: number, to: number): Mention | undefined {
  const noun = bare(tokens[head - 1]);
  const role = { from, to };
  if (to - from === 1 && /^(?:another|others|one|some|many|several|few)$/.test(tokens[from]?.lower ?? ''))
    return { form: 'nameless', from, to };
  if (DETERMINERS.has(tokens[from]?.lower ?? '') && to - from === 1) return undefined;
  // "a ministry of labour official": whoever stands at the end.
  if (isBody(noun) && endsInRole(tokens, head, to))
    return isIndefinite(tokens[from]) ? { form: 'nameless', from, to } : { form: 'role', from, to, role };
  const isDefinite =
    /^(?:the|his|her|its|their|that|this)$/.test(tokens[from]?.lower ?? '') || tokens[from]?.cap === true;
  if (isNameless(tokens, from, head, noun, isDefinite)) return { form: 'nameless', from, to };
  if (isDepartment(tokens, head)) return { form: 'body', from, to };
  if (isRole(noun)) return { form: 'role', from, to, role };
  if (isBody(noun)) return { form: 'body', from, to };
  return { form: 'other', from, to };
}

/** A role in small letters behind the body's name, before "in" or the end. */
function endsInRole(tokens: readonly Token[], head: number, to: number): boolean {
  for (let at = head + 1; at < to; at++) {
    const next = tokens[at + 1]?.lower ?? '';
    if (
      !tokens[at]?.cap &&
      isRole(bare(tokens[at])) &&
      (at + 1 >= to || /^(?:in|at|for|from|who)$/.test(next))
    )
      return true;
  }
  return false;
}

/** "a senior official", "sources", "several experts": somebody, but nobody who is named. */
function isNameless(
  tokens: readonly Token[],
  from: number,
  head: number,
  noun: string,
  isDefinite: boolean,
): boolean {
  const first = tokens[from]?.lower ?? '';
  if (/^(?:someone|somebody|one|another|some|several|many|most|few|two|three|a|an)$/.test(first))
    return !isBody(noun);
  if (
    /^(?:someone|somebody|critics|sources|officials|analysts|experts|witnesses|reports|people|others)$/.test(
      noun,
    )
  )
    return true;
  if (isDefinite && head - from > 1) return false;
  return NAMELESS.has(noun) && noun.endsWith('s') && !isDefinite;
}

/** "Department for Culture", "Centre for Wood Studies": one name. */
function isBodyFor(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const isFor = tokens[at]?.lower === 'for' && before?.cap === true && tokens[at + 1]?.cap === true;
  return isFor && (isBody(bare(before)) || /^cent(?:re|er)$/.test(bare(before)));
}

const endsHead = oneOf('for at from in on behind with who called named');

/** Where the head of the phrase ends: before the first preposition. */
function headEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const word = tokens[at]?.lower ?? '';
    if (isBodyFor(tokens, at)) continue;
    if (endsHead(tokens[at])) {
      return /^(?:called|named)$/.test(word) ? to : at;
    }
    // "Bank of Lurania", "Ministry of Health": one name. "head of the agency", "minister of health": a role.
    if (word === 'of' && !(isBody(bare(tokens[at - 1])) && tokens[at - 1]?.cap)) return at;
  }
  return to;
}
