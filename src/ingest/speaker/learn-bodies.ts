import type { Sentence } from '../sentence/sentences.ts';
import type { Token } from '../sentence/tokens.ts';
import { MONTHS, PREPOSITIONS, WEEKDAYS } from '../words/closed.ts';
import { firmKind, isBodyNoun, isFirmNoun } from '../words/firms.ts';
import { MEN, WOMEN } from '../words/given-names.ts';
import { oneOf } from '../words/lexicon.ts';
import { isPlace } from '../words/places.ts';
import { isCompany } from '../words/roles.ts';
import type { Cast, Member } from './cast.ts';
import { firstMention } from './first-mention.ts';
import { mentionEnding } from './mention-ending.ts';
import { bare, isBody, isNationality, isRole, isTitle } from './word-class.ts';
import { wordsAt } from './words-at.ts';

/** No firm's name is longer. */
const LONGEST = 4;
/** What firms have, and people have not: "Nordvik's shares". */
const isOwned = oneOf(
  'shares shareholders customers passengers fleet flights planes aircraft profit profits revenue revenues stores factories factory headquarters subsidiary creditors trains branches',
);

/** Learns which of the names are bodies, above all firms, and what else the article calls them. */
export function learnBodies(text: string, sentences: readonly Sentence[], cast: Cast): void {
  for (const member of cast.members) {
    const words = member.name.toLowerCase().split(/\s+/);
    const last = words.at(-1) ?? '';
    // "Ministry of Environment and Water" is no firm.
    if (words.slice(0, -1).some(isBody)) continue;
    if (words.length < 2 || !isCompany(last) || !canBeBody(member)) continue;
    cast.embody(member, 'firm');
    const kind = firmKind(last);
    if (kind !== undefined) cast.embody(member, kind);
  }
  for (const { tokens } of sentences) {
    for (let at = 0; at < tokens.length; at++) {
      if (tokens[at]?.kind !== 'word') continue;
      const named = beside(tokens, at) ?? behindName(tokens, at) ?? owner(tokens, at) ?? hidden(tokens, at);
      if (named !== undefined) learn(text, tokens, named, cast);
    }
  }
  for (const { tokens } of sentences) learnShortForms(text, tokens, cast);
  for (const [at, sentence] of sentences.entries())
    learnTopic(text, sentence, sentences.slice(Math.max(0, at - 2), at), cast);
}

/** "Calusa Department of Fisheries (DoF)": letters in brackets with which words of the name begin. */
function learnShortForms(text: string, tokens: readonly Token[], cast: Cast): void {
  for (let at = 2; at < tokens.length - 1; at++) {
    const short = tokens[at];
    if (tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')' || short?.kind !== 'word') continue;
    if (!/^\p{Lu}[\p{L}&-]{1,7}$/u.test(short.text) || !/\p{Lu}.*\p{Lu}/u.test(short.text)) continue;
    const name = mentionEnding(tokens, at - 2)?.name;
    const member = name === undefined ? undefined : cast.find(wordsAt(text, tokens, name.from, name.to));
    if (member?.kind === 'organisation' && isShort(short.text, member.name))
      cast.abbreviate(member, short.text);
  }
}

/** Whether the capitals of a short form stand at the beginnings of the name's words, in their order. */
function isShort(short: string, name: string): boolean {
  const first = name.split(/[\s-]+/).map((word) => word.charAt(0).toLowerCase());
  let from = 0;
  for (const letter of short.replace(/[^\p{Lu}]/gu, '').toLowerCase()) {
    const found = first.indexOf(letter, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}

interface Named {
  readonly from: number;
  readonly to: number;
  readonly noun: string;
}

function canBeBody({ kind, name, offices, age, gender, isTitled, id }: Member): boolean {
  if (kind === 'organisation') return true;
  if (id !== undefined || age !== undefined || gender !== undefined) return false;
  // "rival Halder Motors": firms have their rivals and owners, as people have.
  const isFirm = name.includes(' ') && isCompany(name.toLowerCase().split(/\s+/).at(-1) ?? '');
  const isPersons = [...offices].some((office) => !isFirm || !PARTS.test(office));
  return !isPersons && (isTitled !== true || offices.size > 0);
}

/** Parts that firms play too. */
const PARTS =
  /^(?:rival|owner|partner|opponent|producer|leader|champion|neighbour|challenger|builder|dealer|investor|founder|co-founder|sponsor)$/;

function learn(text: string, tokens: readonly Token[], { from, to, noun }: Named, cast: Cast): void {
  const name = wordsAt(text, tokens, from, to);
  const known = cast.find(name);
  if (known !== undefined && !canBeBody(known)) return;
  const member = known ?? cast.meet(name, 'organisation');
  const kind = firmKind(noun) ?? (isBody(noun) ? noun : undefined);
  if (kind !== undefined) cast.embody(member, kind);
  // "activist group River Watch": a group of whatever kind.
  cast.embody(member, noun === 'group' ? noun : isFirmNoun(noun) ? 'firm' : kind);
}

const isStuff = oneOf('water power gas oil energy steel rail');

/** "airline Brightair", "scooter maker Nordvik Mobility", "The supplier, Kestrel Cells,". */
function beside(tokens: readonly Token[], at: number): Named | undefined {
  const noun = tokens[at]?.lower ?? '';
  // "on the other side of the water Ben Arrow": what firms sell is none of them.
  const opens = at === 0 || tokens[at - 1]?.kind === 'sign';
  if (!isBodyNoun(noun) || isStuff(tokens[at]) || (tokens[at]?.cap && !opens)) return undefined;
  const isApart = tokens[at + 1]?.text === ',';
  if (isApart && !/^(?:the|its|an?|another)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  const from = isApart ? at + 2 : at + 1;
  const to = nameEnd(tokens, from);
  if (to === undefined || (isApart && !/^[,.]$/.test(tokens[to]?.text ?? ''))) return undefined;
  return { from, to, noun };
}

/** "Brightair, a low-cost airline,", "Ostrel is the country's largest utility". */
function behindName(tokens: readonly Token[], at: number): Named | undefined {
  if (!tokens[at]?.cap || (at > 0 && tokens[at - 1]?.cap === true)) return undefined;
  const to = nameEnd(tokens, at);
  if (to === undefined) return undefined;
  const sign = tokens[to];
  if (!(sign?.text === ',' || sign?.lower === 'is') || !/^(?:an?|the|one)$/.test(tokens[to + 1]?.lower ?? ''))
    return undefined;
  for (let end = to + 2; end < to + 10; end++) {
    const token = tokens[end];
    // "Ada Vale, the only judge who knows the report,": somebody.
    if (/^(?:who|whom)$/.test(token?.lower ?? '')) return undefined;
    const isHead =
      token?.kind !== 'word' ||
      PREPOSITIONS.has(token.lower) ||
      /^(?:that|which|whose|and|based)$/.test(token.lower);
    if (!isHead) continue;
    const noun = tokens[end - 1]?.lower ?? '';
    return end > to + 2 && (isBodyNoun(noun) || isBody(noun)) ? { from: at, to, noun } : undefined;
  }
  return undefined;
}

/** "of the Harlow Institute": a body by its last word, which another's phrase has hidden. */
function hidden(tokens: readonly Token[], at: number): Named | undefined {
  const first = tokens[at]?.lower ?? '';
  if (!/^(?:the|of|at|for|from|with)$/.test(first) || tokens[at]?.cap) return undefined;
  const to = nameEnd(tokens, at + 1);
  const last = bare(tokens[(to ?? 0) - 1]);
  if (to === undefined || to - at < 3 || tokens[to]?.lower === 'of') return undefined;
  // "an economist at Halden Bank", "the head of Oriel Energy"
  if (!isBody(last) && !(first !== 'the' && isCompany(last))) return undefined;
  return { from: at + 1, to, noun: isBody(last) ? last : 'firm' };
}

const isOfFirms = oneOf('executive ceo shares');
const isOfAtIn = oneOf('of at in');

/** "Nordvik's shares", "shares in Nordvik", "chief executive of Nordvik". */
function owner(tokens: readonly Token[], at: number): Named | undefined {
  if (isOwned(tokens[at]) && /['’]s$|s['’]$/.test(tokens[at - 1]?.text ?? '')) {
    let from = at - 1;
    while (from > 0 && tokens[from - 1]?.cap && at - from < LONGEST) from -= 1;
    return nameEnd(tokens, from) === at ? { from, to: at, noun: 'firm' } : undefined;
  }
  if (!isOfFirms(tokens[at]) || !isOfAtIn(tokens[at + 1])) return undefined;
  const word = tokens[at]?.lower;
  const isChief = word === 'executive' && tokens[at - 1]?.lower === 'chief';
  if (!(isChief || word === 'ceo' || (word === 'shares' && tokens[at + 1]?.lower === 'in'))) return undefined;
  const to = nameEnd(tokens, at + 2);
  return to === undefined ? undefined : { from: at + 2, to, noun: 'firm' };
}

const IN_CALENDAR: ReadonlySet<string> = new Set([...WEEKDAYS, ...MONTHS]);
/** Small words with a capital because a sentence begins with them. */
const OPENS_SENTENCE: ReadonlySet<string> = new Set(
  'the a an it its he she they this that in on at but and'.split(' '),
);

/** The end of a run of capitalised words that reads like a firm's name, and like nobody's. */
function nameEnd(tokens: readonly Token[], from: number): number | undefined {
  let to = from;
  while (to - from < LONGEST && tokens[to]?.kind === 'word' && tokens[to]?.cap) {
    const token = tokens[to];
    const word = bare(token);
    if (isRole(word) || isTitle(word) || IN_CALENDAR.has(word)) return undefined;
    to += 1;
    if (token?.lower.endsWith("'s")) break;
  }
  if (to === from || tokens[to]?.cap === true) return undefined;
  const first = bare(tokens[from]);
  if (MEN.has(first) || WOMEN.has(first) || (to - from === 1 && isNationality(first) && isDemonym(first)))
    return undefined;
  return OPENS_SENTENCE.has(first) ? undefined : to;
}

function isDemonym(word: string): boolean {
  return /(?:ian|ean|ish|ese)$/.test(word);
}

/** "Brightair cancelled 120 flights. …, the airline said": what the sentences before are about. */
function learnTopic(text: string, { tokens }: Sentence, before: readonly Sentence[], cast: Cast): void {
  const noun = tokens.findIndex((token, at) => isFirmNoun(token.lower) && isSpeaking(tokens, at));
  if (noun < 0) return;
  const word = tokens[noun]?.lower ?? '';
  const kind = firmKind(word) ?? 'firm';
  if (cast.members.some(({ called }) => called.has(kind))) return;
  for (const sentence of [...before].reverse()) {
    const mention = firstMention(sentence.tokens, Math.min(sentence.tokens.length, 12));
    if (mention?.form !== 'name' || mention.name === undefined || mention.role !== undefined) continue;
    const { from, to } = mention.name;
    if (nameEnd(sentence.tokens, from) !== to || to - from > 2) return;
    const name = wordsAt(text, sentence.tokens, from, to);
    const known = cast.find(name);
    if (isPlace(name) || (known !== undefined && (!canBeBody(known) || known.isAt === true))) return;
    cast.embody(known ?? cast.meet(name, 'organisation'), kind);
    return;
  }
}

/** "the airline said", "said the bank", "a company spokesman said". */
function isSpeaking(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  const before = tokens[at - 2]?.lower ?? '';
  if (/^spokes/.test(next)) return true;
  if (tokens[at - 1]?.lower !== 'the') return false;
  return (
    /^(?:said|says|added|told|announced|confirmed|insisted)$/.test(next) ||
    // “…,” said the bank; not "she says the bank has".
    (/^(?:said|says|added)$/.test(before) && tokens[at - 3]?.kind !== 'word')
  );
}
