import { foldName } from '../../text/fold.ts';
import type { Sentence } from '../sentence/sentences.ts';
import { beginsWithDigit, type Token } from '../sentence/tokens.ts';
import { DETERMINERS, MONTHS, PREPOSITIONS } from '../words/closed.ts';
import { isPlace, PLACES } from '../words/places.ts';
import { VERBS } from '../words/verbs.ts';
import { type Cast, learnRole } from './cast.ts';
import { learnBodies } from './learn-bodies.ts';
import { mentionOf } from './mention.ts';
import { mentionEnding } from './mention-ending.ts';
import { phraseEnd, phraseStart } from './phrase.ts';
import { bare, isBody, isDepartment, isRole, isTitle } from './word-class.ts';
import { wordsAt } from './words-at.ts';

/** Enters everybody whom the sentences name into the cast, with roles and ages as written beside the names. */
export function meetAll(text: string, sentences: readonly Sentence[], cast: Cast): void {
  const singles: (() => void)[] = [];
  for (const { tokens } of sentences) {
    for (let at = 0; at < tokens.length; at++) {
      if (!endsName(tokens, at)) continue;
      const mention = mentionEnding(tokens, at);
      if (mention?.name === undefined) continue;
      const name = wordsAt(text, tokens, mention.name.from, mention.name.to);
      const role =
        mention.role === undefined ? undefined : wordsAt(text, tokens, mention.role.from, mention.role.to);
      const meet = (): void => {
        const member = cast.meet(
          name,
          mention.form === 'body' || mention.isHouse === true ? 'organisation' : 'person',
          role,
        );
        member.firstAt ??= tokens[mention.from]?.start ?? 0;
        if (
          mention.form === 'name' &&
          mention.isSpokenFor !== true &&
          name.includes(' ') &&
          isDoer(tokens, mention.from, mention.name?.from ?? 0, at + 1)
        )
          member.isPerson ||= member.kind === 'person';
        const office = officeBefore(text, tokens, mention.from, at + 1);
        if (mention.form === 'name' && office !== undefined) learnRole(member, office);
        const isAt = PREPOSITIONS.has(tokens[mention.from - 1]?.lower ?? '');
        if (/^(?:in|at|near|across|outside|around)$/.test(tokens[mention.from - 1]?.lower ?? ''))
          member.isAt = true;
        if (mention.from === 0 && opensDateline(tokens, at + 1)) member.isAt = true;
        if (mention.form === 'name' && (name.includes(' ') || role !== undefined) && !isAt && !isPlace(name))
          learnBehind(
            text,
            tokens,
            at + 1,
            (words) => learnRole(member, words),
            (age) => {
              member.age = age;
              member.isPerson ||= member.kind === 'person';
            },
          );
      };
      if (!name.includes(' ') && role === undefined && isWhere(tokens, mention.from))
        cast.places.add(foldName(name));
      // Whole names first, so that "Vask" finds Oren Vask wherever he is named in full.
      if (name.includes(' ')) meet();
      // "Ben, 44, who sells tea, …": somebody, with one name only.
      else if (role === undefined && mention.form === 'name' && isAged(tokens, mention.from, at + 1))
        singles.push(() => {
          const member = cast.meet(name, 'person');
          member.isPerson ||= member.kind === 'person';
          member.age ??= tokens[at + 2]?.text ?? '';
        });
      else if (role !== undefined && mentionsRole(tokens, mention.role?.from ?? 0, mention.role?.to ?? 0))
        singles.push(meet);
    }
  }
  learnBodies(text, sentences, cast);
  for (const { tokens } of sentences) meetDepartments(text, tokens, cast);
  for (const meet of singles) meet();
}

/** "Al Safra, 3 May (KNA) –", "NEW PELL, March 3 —": where the report was written. */
function opensDateline(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  if (/^[–—]$/.test(next?.text ?? '')) return true;
  if (next?.text === '(') return tokens[to + 2]?.text === ')' && /^[–—-]$/.test(tokens[to + 3]?.text ?? '');
  if (next?.text !== ',') return false;
  const day = tokens.slice(to + 1, to + 3);
  return day.some(({ lower }) => MONTHS.includes(lower.replace(/\.$/, ''))) && day.some(beginsWithDigit);
}

function isAged(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const isFirst =
    before === undefined || before.kind !== 'word' || /^(?:and|but|for|to|with)$/.test(before.lower);
  return (
    isFirst &&
    tokens[to]?.text === ',' &&
    /^\d{1,2}$/.test(tokens[to + 1]?.text ?? '') &&
    tokens[to + 2]?.text === ','
  );
}

function isWhere(tokens: readonly Token[], from: number): boolean {
  return /^(?:in|near|across|outside|around)$/.test(tokens[from - 1]?.lower ?? '');
}

/** "the health ministry": a body that is named, although in small letters. */
function meetDepartments(text: string, tokens: readonly Token[], cast: Cast): void {
  for (let at = 2; at <= tokens.length; at++) {
    if (tokens[at - 1]?.cap || !isDepartment(tokens, at) || tokens[at - 2]?.cap) continue;
    if (isBody(bare(tokens[at])) || isRole(bare(tokens[at]))) continue;
    const name = wordsAt(text, tokens, at - 2, at);
    if (cast.find(name) === undefined) cast.meet(name, 'organisation');
  }
}

/** "its commander, Nuri Haddash,": the office that a name stands behind. */
function officeBefore(text: string, tokens: readonly Token[], from: number, to: number): string | undefined {
  if (tokens[from - 1]?.text !== ',') return undefined;
  const start = phraseStart(tokens, from - 1);
  // "According to the minister, Halden wants …": what follows the comma is what they said.
  // "Prime Minister, Mr Vale says he was not there": who is spoken to.
  const isCalled =
    (start === 0 || tokens[start - 1]?.kind === 'sign') && !DETERMINERS.has(tokens[start]?.lower ?? '');
  if (
    isCalled &&
    tokens[to]?.kind === 'word' &&
    !tokens.slice(start, from - 1).some(({ lower }) => /'s$/.test(lower))
  )
    return undefined;
  const isTold = PREPOSITIONS.has(tokens[start - 1]?.lower ?? '') || tokens[from]?.lower === 'the';
  if (isTold && tokens[to]?.kind === 'word') return undefined;
  const mention = mentionOf(tokens, start, from - 1);
  const isOffice =
    mention?.form === 'role' || (mention?.form === 'nameless' && mentionsRole(tokens, start, from - 1));
  return mention !== undefined && isOffice ? wordsAt(text, tokens, mention.from, mention.to) : undefined;
}

/** A capitalised word that no capitalised word follows. */
function endsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind !== 'word' || !token.cap) return false;
  if (next?.kind === 'word' && next.cap && !/'s$/.test(token.lower)) return false;
  // "Sports Ministry of Tarn" goes on.
  if (isBody(bare(token)) && next?.lower === 'of' && tokens[at + 2]?.cap) return false;
  // A capital at the beginning of a sentence says nothing: the phrase must be longer, or known.
  return !(at === 0 && next?.kind === 'word' && isRole(token.lower));
}

/** A whole name at the beginning of a sentence, or behind a comma, that does something: "Ada Vale comes down the steps". */
function isDoer(tokens: readonly Token[], from: number, name: number, to: number): boolean {
  const before = tokens[from - 1];
  if (!(before === undefined || before.text === ',' || before.lower === 'and')) return false;
  if (tokens.slice(name, to).some((token) => PLACES.has(bare(token)) || isBody(bare(token)))) return false;
  const next = tokens[to];
  if (next?.kind !== 'word' || next.cap) return next?.text === ':' && from === 0;
  return (
    /^(?:of|who|has|had|was|is|did|will|would|says|said|told|took|came|went|gave|got|left|met|stood|sat|spoke|wrote|won|lost|led|ran|held|put|cut|kept|made|began|became|fell|rose|sent|sought|saw|knew|thought|brought|read|flew|drove|wept)$/.test(
      next.lower,
    ) ||
    VERBS.has(next.lower) ||
    /(?:ed|[^s]s)$/.test(next.lower)
  );
}

/** "Ada Vale, 61, the bank's governor, …": what stands behind a name between commas. */
function learnBehind(
  text: string,
  tokens: readonly Token[],
  from: number,
  role: (words: string) => void,
  age: (words: string) => void,
): void {
  let at = from;
  for (let step = 0; step < 3 && /^[,(]$/.test(tokens[at]?.text ?? ''); step++) {
    const first = tokens[at + 1];
    if (first?.kind !== 'word') return;
    // "Al Safra, 3 May": a day, and no age.
    if (/^\d{1,3}$/.test(first.text) && tokens[at + 2]?.kind === 'word') return;
    if (/^\d{1,3}$/.test(first.text)) {
      age(first.text);
      at += 2;
      continue;
    }
    const end = phraseEnd(tokens, at + 1);
    if (!mentionsRole(tokens, at + 1, end)) return;
    // "In a letter to Ada Vale, the minister wrote": a subject, and no apposition.
    const isSubject = VERBS.has(tokens[end]?.lower ?? '') && tokens[end]?.cap !== true;
    if (isSubject && /^(?:the|its|his|her|their)$/.test(first.lower)) return;
    role(wordsAt(text, tokens, at + 1, end));
    at = end;
  }
}

function mentionsRole(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isRole(bare(tokens[at])) || isTitle(bare(tokens[at]))) return true;
  return false;
}
