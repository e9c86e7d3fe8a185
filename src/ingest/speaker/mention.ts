import { beginsWithDigit, type Token } from '../sentence/tokens.ts';
import {
  ABBREVIATIONS,
  CONNECTORS,
  DETERMINERS,
  MONTHS,
  PARTICLES,
  PRONOUNS,
  WEEKDAYS,
} from '../words/closed.ts';
import { isBodyNoun } from '../words/firms.ts';
import { MEN, WOMEN } from '../words/given-names.ts';
import { DEPARTMENTS, NAMELESS, QUALIFIERS } from '../words/roles.ts';
import { bare, isBody, isDepartment, isNationality, isRole, isTitle } from './word-class.ts';

/** A phrase that names or describes somebody; `from` and `to` are tokens of its sentence. */
export interface Mention {
  readonly form: 'name' | 'pronoun' | 'role' | 'body' | 'nameless' | 'other';
  readonly from: number;
  readonly to: number;
  /** The tokens of the name alone. */
  readonly name?: { readonly from: number; readonly to: number };
  /** The words of the role, as tokens: of "Foreign Minister Ada Vale" the first two. */
  readonly role?: { readonly from: number; readonly to: number };
  /** Somebody without a name speaks for what is named: a body's words, and no person's. */
  readonly isSpokenFor?: boolean;
}

/** What a phrase of these tokens names or describes. */
export function mentionOf(tokens: readonly Token[], start: number, to: number): Mention | undefined {
  let from = start;
  while (from < to && tokens[from]?.kind === 'word' && CONNECTORS.has(tokens[from]?.lower ?? '')) from += 1;
  if (from >= to) return undefined;
  const first = tokens[from];
  if (to - from === 1 && PRONOUNS.has(first?.lower ?? '')) return { form: 'pronoun', from, to };
  const head = headEnd(tokens, from, to);
  const body = bodyOf(tokens, from, head);
  if (body !== undefined) return { form: 'body', from, to, name: { from: body, to: head } };
  const spokesFor = bodyBehind(tokens, from, head, to);
  if (spokesFor !== undefined) return spokesFor;
  const name = nameIn(tokens, from, head) ?? trailingName(tokens, from, head, to);
  if (name !== undefined) {
    const last = bare(tokens[name.to - 1]);
    if (isBody(last) && tokens[name.to - 1]?.cap)
      return { form: 'body', from, to, name: { from: bodyStart(tokens, from, name.from), to: name.to } };
    const roleFrom = DETERMINERS.has(tokens[from]?.lower ?? '') ? from + 1 : from;
    const role = roleFrom < name.from ? { role: { from: roleFrom, to: name.from } } : {};
    return { form: 'name', from, to, name, ...role };
  }
  return described(tokens, from, head, to);
}

/** Where the name of a body begins that has "of" in it: "National Union of Nurses and Midwives". */
function bodyOf(tokens: readonly Token[], from: number, head: number): number | undefined {
  for (let at = from + 1; at < head - 1; at++) {
    if (tokens[at]?.lower !== 'of' || !tokens[at - 1]?.cap || !isBody(bare(tokens[at - 1]))) continue;
    // A name or an office behind it, such as a spokesperson's, is who is meant.
    if (tokens.slice(at, head).some(({ lower, cap }) => !cap && isRole(lower)) || !tokens[head - 1]?.cap)
      return undefined;
    if (tokens.slice(at, head).some((token) => isRole(bare(token)) && !token.lower.endsWith('s')))
      return undefined;
    let start = at - 1;
    while (start > from && tokens[start - 1]?.cap && !DETERMINERS.has(tokens[start - 1]?.lower ?? ''))
      start -= 1;
    return start;
  }
  return undefined;
}

/** Back over all capitalised words: "Forward Alliance", "Tarvos Pilots' Association"; not over "Velmark's". */
function bodyStart(tokens: readonly Token[], from: number, name: number): number {
  let start = name;
  while (
    start > from &&
    tokens[start - 1]?.cap &&
    !DETERMINERS.has(tokens[start - 1]?.lower ?? '') &&
    !/'s$/.test(tokens[start - 1]?.lower ?? '')
  )
    start -= 1;
  return start;
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

function isIndefinite(token: Token | undefined): boolean {
  return /^(?:an?|another|one|some)$/.test(token?.lower ?? '');
}

function isSpokesperson(word: string): boolean {
  return /^spokes(?:man|woman|person|people|men|women)$/.test(word);
}

/** "a spokesman for the firm", "a foreign ministry spokeswoman": without a name, the body speaks. */
function bodyBehind(tokens: readonly Token[], from: number, head: number, to: number): Mention | undefined {
  if (!isSpokesperson(bare(tokens[head - 1]))) return undefined;
  // "a spokesman said": for whichever body was spoken of.
  if (head === to && head - from === 2 && isIndefinite(tokens[from]))
    return { form: 'nameless', from, to, isSpokenFor: true };
  if (/^(?:for|of)$/.test(tokens[head]?.lower ?? '') && head + 1 < to) {
    const inner = mentionOf(tokens, head + 1, to);
    if (inner?.form === 'body')
      return { ...inner, from, to, name: inner.name ?? { from: inner.from, to: inner.to } };
    if (inner?.form === 'name') return { ...inner, from, to, isSpokenFor: true };
    return { form: 'nameless', from, to };
  }
  const first = DETERMINERS.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  if (first >= head - 1 || /^(?:his|her|their)$/.test(tokens[from]?.lower ?? '')) return undefined;
  const inner = mentionOf(tokens, first, head - 1);
  if (inner?.form === 'body')
    return { ...inner, from, to, name: inner.name ?? { from: first, to: head - 1 } };
  if (inner?.form === 'name' && isIndefinite(tokens[from])) return { ...inner, from, to, isSpokenFor: true };
  return undefined;
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

/** Where the head of the phrase ends: before the first preposition. */
function headEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const word = tokens[at]?.lower ?? '';
    if (/^(?:for|at|from|in|on|behind|with|who|called|named)$/.test(word)) {
      return /^(?:called|named)$/.test(word) ? to : at;
    }
    // "Bank of Lurania", "Ministry of Health": one name. "head of the agency", "minister of health": a role.
    if (word === 'of' && !(isBody(bare(tokens[at - 1])) && tokens[at - 1]?.cap)) return at;
  }
  return to;
}

/** Words of time at the beginning of a sentence. */
const EARLIER =
  /^(?:last|next|later|earlier|today|yesterday|tonight|tomorrow|meanwhile|then|now|once|still|also|even|only|just|soon|late|early|this|that|these|those|asked|speaking|caught|born|told|called|writing|addressing)$/;

/** Letters behind a name. */
const HONOURS = /^(?:QC|KC|SC|MP|MEP|MSP|MS|MLA|OBE|MBE|CBE|KBE|DBE|PhD|MD|Jr|Sr|JP|QPM|FRS|RN)\.?$/;

/** Capitalised words that are nobody's name. */
const NO_NAME =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|dozens|hundreds|thousands|someone|somebody|everyone|everybody|nobody|anyone|anybody|one|others|critics|officials|sources|police|interviewer|question|answer|experts|analysts|observers|asked|according|who|what|why|how|when|where|if|as|not|yes|no|most|many|some|all|both|here|there|for|with|in|on|at|by|after|before|under|over|from)$/;

/** "Astronomer Yuki Tanabe": a trade that begins the sentence, by its ending; no given name. */
function isTrade(token: Token | undefined): boolean {
  const word = bare(token);
  return /(?:er|or|ist|ian|ant|eur|ess)$/.test(word) && !MEN.has(word) && !WOMEN.has(word);
}

/** The name at the end of a head: capitalised words behind the last word that is a role or a title. */
function nameIn(
  tokens: readonly Token[],
  from: number,
  end: number,
): { from: number; to: number } | undefined {
  let head = end;
  // "Fiona Kell KC"
  while (head - from > 2 && HONOURS.test(tokens[head - 1]?.text ?? '')) head -= 1;
  let start = head;
  while (start > from && isNamePart(tokens, start - 1, from, start === head)) start -= 1;
  // Nothing that is not a name by itself opens one.
  let cut = start;
  for (let at = start; at < head; at++) {
    const word = bare(tokens[at]);
    const isQualifier =
      QUALIFIERS.has(word) || DEPARTMENTS.has(word) || isNationality(word) || tokens[at]?.lower !== word;
    if (isTitle(word) || (isRole(word) && !isSurname(tokens, at, start, head))) cut = at + 1;
    else if (
      at === cut &&
      head - at > 1 &&
      (isQualifier || DETERMINERS.has(word)) &&
      !isBody(bare(tokens[head - 1]))
    ) {
      // "Russian", "Halmoria's" before a name; a body keeps such words: "National Bank".
      cut = isNationality(word) && !hasRoleAhead(tokens, at, head) ? cut : at + 1;
    } else if (at === cut && DETERMINERS.has(word)) cut = at + 1;
  }
  if (cut === 0 && head > 2 && isTrade(tokens[0])) cut = 1;
  // "Carmaker Velo", "Airline Brightair": what the firm does.
  if (cut === 0 && start === 0 && head > 1 && isBodyNoun(bare(tokens[0])) && !isBody(bare(tokens[head - 1])))
    cut = 1;
  while (cut < head && PARTICLES.has(tokens[cut]?.lower ?? '') && tokens[cut]?.cap !== true) cut += 1;
  if (cut >= head) return undefined;
  if (!tokens[cut]?.cap) return undefined;
  const only = bare(tokens[cut]);
  // "boss QUITS": a word that is shouted.
  if (
    head - cut === 1 &&
    cut > from &&
    isRole(bare(tokens[cut - 1])) &&
    /^\p{Lu}{3,}$/u.test(tokens[cut]?.text ?? '')
  )
    return undefined;
  if (
    head - cut === 1 &&
    ((isNationality(only) && cut > from && DETERMINERS.has(tokens[cut - 1]?.lower ?? '')) ||
      EARLIER.test(only) ||
      NO_NAME.test(only) ||
      DETERMINERS.has(only))
  )
    return undefined;
  return { from: cut, to: head };
}

function hasRoleAhead(tokens: readonly Token[], at: number, head: number): boolean {
  for (let next = at + 1; next < head; next++) if (isRole(bare(tokens[next]))) return true;
  return false;
}

/** A role word that is the last of several capitalised ones may be a surname: "Nell Baker". */
function isSurname(tokens: readonly Token[], at: number, start: number, head: number): boolean {
  if (at !== head - 1 || at === start) return false;
  const before = bare(tokens[at - 1]);
  return (
    tokens[at]?.cap === true &&
    tokens[at - 1]?.cap === true &&
    !QUALIFIERS.has(before) &&
    !DETERMINERS.has(before) &&
    !isNationality(before) &&
    !isRole(before) &&
    !isTitle(before) &&
    !isBody(before) &&
    tokens[at - 1]?.lower === before &&
    !/^(?:minister|president|secretary|spokesman|spokeswoman|spokesperson|ambassador|chairman|governor|director|chief|leader|officer|adviser)$/.test(
      bare(tokens[at]),
    )
  );
}

/** "the Chief of the General Staff Ada Vale": a name behind the office. */
function trailingName(
  tokens: readonly Token[],
  from: number,
  head: number,
  to: number,
): { from: number; to: number } | undefined {
  const noun = bare(tokens[head - 1]);
  // "a friend of Ada Vale" is not Ada Vale.
  if (
    head >= to ||
    !isRole(noun) ||
    isSpokesperson(noun) ||
    /^(?:an?|his|her)$/.test(tokens[from]?.lower ?? '')
  )
    return undefined;
  let start = to;
  while (start > head && isNamePart(tokens, start - 1, head, start === to)) start -= 1;
  let cut = start;
  while (
    cut < to &&
    (QUALIFIERS.has(bare(tokens[cut])) ||
      DEPARTMENTS.has(bare(tokens[cut])) ||
      isBody(bare(tokens[cut])) ||
      isRole(bare(tokens[cut])))
  )
    cut += 1;
  return cut > start && to - cut >= 2 && tokens[cut]?.cap === true ? { from: cut, to } : undefined;
}

function isNamePart(tokens: readonly Token[], at: number, from: number, isLast: boolean): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return token?.text === '&';
  if (beginsWithDigit(token)) return false;
  if (WEEKDAYS.includes(bare(token)) || (MONTHS.includes(bare(token)) && token.lower !== 'may')) return false;
  if (token.cap)
    // "Jan Dorn" is somebody, "Jan." a month.
    return (
      !(ABBREVIATIONS.has(token.lower) && token.text.endsWith('.')) ||
      isTitle(token.lower) ||
      /^\p{Lu}\.$/u.test(token.text)
    );
  if (isLast) return false;
  if (PARTICLES.has(token.lower)) return at > from && tokens[at - 1]?.cap === true;
  return (
    (token.lower === 'of' || token.lower === 'and' || token.lower === 'the') && isInsideBody(tokens, at, from)
  );
}

/** The small words of "Bank of Lurania", "Ministry of Trade and Industry". */
function isInsideBody(tokens: readonly Token[], at: number, from: number): boolean {
  for (let back = at - 1; back >= Math.max(from, at - 5); back--) {
    if (tokens[back]?.cap && isBody(bare(tokens[back]))) return true;
    if (!tokens[back]?.cap && !/^(?:of|and|the)$/.test(tokens[back]?.lower ?? '')) return false;
  }
  return false;
}
