import { beginsWithDigit, type Token } from '../sentence/tokens.ts';
import { ABBREVIATIONS, DETERMINERS, MONTHS, PARTICLES, WEEKDAYS } from '../words/closed.ts';
import { isBodyNoun } from '../words/firms.ts';
import { MEN, WOMEN } from '../words/given-names.ts';
import { PLACES } from '../words/places.ts';
import { DEPARTMENTS, isCompany, QUALIFIERS } from '../words/roles.ts';
import { bare, isBody, isNationality, isRole, isTitle } from './word-class.ts';

export function isSpokesperson(word: string): boolean {
  return word.startsWith('spokes') && /^spokes(?:man|woman|person|people|men|women)$/.test(word);
}

/** Words of time at the beginning of a sentence. */
const EARLIER =
  /^(?:last|next|later|earlier|today|yesterday|tonight|tomorrow|meanwhile|then|now|once|still|also|even|only|just|soon|late|early|this|that|these|those|asked|speaking|caught|born|told|called|writing|addressing)$/;

/** Letters behind a name. */
const HONOURS = /^(?:QC|KC|SC|MP|MEP|MSP|MS|MLA|OBE|MBE|CBE|KBE|DBE|PhD|MD|Jr|Sr|JP|QPM|FRS|RN)\.?$/;

/** Capitalised words that are nobody's name. */
const NO_NAME =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|dozens|hundreds|thousands|someone|somebody|everyone|everybody|nobody|anyone|anybody|one|people|residents|others|critics|officials|sources|police|interviewer|question|answer|experts|analysts|observers|asked|according|who|what|why|how|when|where|if|as|not|yes|no|most|many|some|all|both|here|there|for|with|in|on|at|by|after|before|under|over|from)$/;

/** "Astronomer Yuki Tanabe": a trade that begins the sentence, by its ending; no given name. */
function isTrade(token: Token | undefined): boolean {
  const word = bare(token);
  return /(?:er|or|ist|ian|ant|eur|ess)$/.test(word) && !MEN.has(word) && !WOMEN.has(word);
}

/** The name at the end of a head: capitalised words behind the last word that is a role or a title. */
export function nameIn(
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
    // "Amrita Sen": a surname, and no title.
    const isLastName =
      at === head - 1 &&
      at > start &&
      tokens[at]?.cap === true &&
      !isTitle(bare(tokens[at - 1])) &&
      !isRole(bare(tokens[at - 1]));
    if (
      (isTitle(word) && !(isLastName && tokens[at]?.text.endsWith('.') !== true)) ||
      (isRole(word) && !isSurname(tokens, at, start, head))
    )
      cut = at + 1;
    else if (
      at === cut &&
      head - at > 1 &&
      tokens[at + 1]?.text !== '&' &&
      (isQualifier || DETERMINERS.has(word)) &&
      !isBody(bare(tokens[head - 1]))
    ) {
      // "Russian", "Halmoria's" before a name; a body keeps such words: "National Bank".
      cut = isNationality(word) && !hasRoleAhead(tokens, at, head) ? cut : at + 1;
    } else if (at === cut && DETERMINERS.has(word)) cut = at + 1;
  }
  const isFirst = cut === start && (start === 0 || tokens[start - 1]?.kind === 'sign');
  if (cut === 0 && head > 2 && isTrade(tokens[0])) cut = 1;
  // "Carmaker Velo", "Airline Brightair": what the firm does.
  if (isFirst && head - start > 1 && isBodyNoun(bare(tokens[start])) && !isBody(bare(tokens[head - 1])))
    cut = start + 1;
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
export function trailingName(
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
  const before = tokens[start - 1];
  // "the star of The Long Clerk": a title.
  if ((before?.lower === 'the' && before.cap) || tokens[start]?.lower === 'the') return undefined;
  // "head of the Vorna state firm Ada Vale"
  const isBehindNoun =
    before?.kind === 'word' && !before.cap && !/^(?:of|the|and|for|at|in)$/.test(before.lower);
  // "Ada Vale, director of the watchdog River Watch,"
  if (isBehindNoun && tokens[from - 1]?.text === ',' && isBodyNoun(before.lower)) return undefined;
  const last = bare(tokens[to - 1]);
  // "director of the University Heart Centre"
  if (isBody(last) || isCompany(last) || PLACES.has(last)) return undefined;
  if (cut === start && !isBehindNoun)
    cut =
      behindBody(tokens, start, to) ??
      behindPortfolio(tokens, head, start, to) ??
      behindLand(tokens, head, start, to);
  return (cut > start || isBehindNoun) && to - cut >= 2 && tokens[cut]?.cap === true
    ? { from: cut, to }
    : undefined;
}

/** "Director of the Weather Service Ada Vale", "President of the Halden Chamber of Trade Ada Vale": behind the body's name. */
function behindBody(tokens: readonly Token[], start: number, to: number): number | undefined {
  let body = -1;
  for (let at = start; at < to; at++) if (isBody(bare(tokens[at]))) body = at;
  if (body < 0) return undefined;
  const isOf = /^(?:of|for)$/.test(tokens[body + 1]?.lower ?? '');
  if (!isOf) return to - body - 1 >= 2 && to - body - 1 <= 4 ? body + 1 : undefined;
  // Of what the body is says one word at least.
  if (to - body < 5) return undefined;
  const given = bare(tokens[to - 3]);
  return MEN.has(given) || WOMEN.has(given) ? to - 3 : to - 2;
}

/** What ministries are for, by its words and their endings. */
const PORTFOLIO =
  /^(?:rural|urban|youth|women|child|children|welfare|works|roads|industry|commerce|lands?|forests?|wildlife|mines|petroleum|natural|science|technology|innovation|higher|basic|local|veterans|pensions|skills|families|equality|religious|budget|planning|infrastructure|railways|shipping|tribal|gender|elderly|disability|climate|disaster|emergency|emergencies|maritime|blue|digital|small|community|communities|human|indigenous|territories|region|regions|levelling|net|zero|europe|business|enterprise|services?|safety)$|(?:ments?|tions?|ture|ities|ity|ment|ing|ics|ance|ence|ness|ies)$/;

/** "Minister for Rural Development Ada Vale": behind the words for what the office is about. */
function behindPortfolio(
  tokens: readonly Token[],
  head: number,
  start: number,
  to: number,
): number | undefined {
  if (!/^(?:for|of|and|in|to)$/.test(tokens[start - 1]?.lower ?? '') || start - head > 6) return undefined;
  let cut = start;
  while (
    cut < to &&
    (PORTFOLIO.test(bare(tokens[cut])) ||
      DEPARTMENTS.has(bare(tokens[cut])) ||
      QUALIFIERS.has(bare(tokens[cut])))
  )
    cut += 1;
  return cut > start && to - cut >= 2 && to - cut <= 4 ? cut : undefined;
}

/** "Foreign Minister of Dorland Ada Vale": the last two words, where they stand behind the name of a land. */
function behindLand(tokens: readonly Token[], head: number, start: number, to: number): number {
  const isOf = tokens[start - 1]?.lower === 'of' || tokens[start - 2]?.lower === 'of';
  if (!isOf || start - head > 2 || to - start < 3) return start;
  const words = tokens.slice(start, to);
  if (words.some((token) => !token.cap || token.kind !== 'word' || token.lower !== bare(token))) return start;
  const isLand =
    PLACES.has(bare(tokens[to - 3])) || MEN.has(bare(tokens[to - 2])) || WOMEN.has(bare(tokens[to - 2]));
  return isLand || to - start === 3 ? to - 2 : start;
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
