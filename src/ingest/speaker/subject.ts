import type { Token } from '../sentence/tokens.ts';
import { ADVERBS, AUXILIARIES, PREPOSITIONS, PRONOUNS } from '../words/closed.ts';
import type { Range } from './attribution.ts';
import { beforeTime } from './before-verb.ts';
import { callOf } from './call-name.ts';
import { clauseSubject } from './clause-subject.ts';
import { firstMention } from './first-mention.ts';
import { citedBy, goesToSign, isAge, isTensed, nextSign } from './insertion.ts';
import { namedBehind } from './inverted-subject.ts';
import { jointBefore } from './joint-before.ts';
import { type Mention, mentionOf } from './mention.ts';
import { isModalBefore } from './modal-before.ts';
import { beforeBrackets, ownerOf } from './owner.ts';
import { paperSubject } from './paper-subject.ts';
import { phraseEnd, phraseStart } from './phrase.ts';
import { postmodified } from './postmodified.ts';

export interface Subject {
  /** The first token of the attribution. */
  readonly from: number;
  readonly mention: Mention | undefined;
  /** "as Vask put it". */
  readonly isAs: boolean;
  readonly unreal: boolean;
  /** Somebody in a clause inside: the sentence is about another. */
  readonly isInner?: boolean;
  /** The outlet that quotes: "Vask was quoted by Kaldor TV as saying". */
  readonly relay?: Range;
}

/** How far back the beginning of an insertion is looked for. */
const INSERTION = 30;

/** Who the verb at `verb` belongs to, by what stands before it. */
export function subjectBefore(
  tokens: readonly Token[],
  verb: number,
  isParticiple: boolean,
  last: Mention | undefined,
): Subject | undefined {
  const before = tokens[verb - 1];
  if (isParticiple) return participleSubject(tokens, verb, last);
  if (before === undefined) return undefined;
  if (before.text === ',' || before.text === ')' || /^[–—]$/.test(before.text))
    return aroundInsertion(tokens, verb, last);
  // "who in May described"
  const who = beforeTime(tokens, verb) - 1;
  if (tokens[who]?.lower === 'who' || before.lower === 'which') {
    const start = tokens[who]?.lower === 'who' ? who : verb - 1;
    const end = tokens[start - 1]?.text === ',' ? start - 1 : start;
    return relative(tokens, end) ?? plain(tokens, end);
  }
  const paper = paperSubject(tokens, verb);
  if (paper !== undefined)
    return { from: verb - 1, mention: paper, isAs: false, unreal: false, isInner: true };
  if (/^(?:and|but|then)$/.test(before.lower)) {
    const mention = mainSubject(tokens, verb, last);
    const unreal = before.lower !== 'but' && isModalBefore(tokens, verb, last);
    return mention === undefined ? undefined : { from: verb - 1, mention, isAs: false, unreal };
  }
  return plain(tokens, verb);
}

/** "lost 94-81 to Ada Vale, who told …", "…, Ada Vale, a keeper who said": the name right before, or before its apposition. */
function relative(tokens: readonly Token[], end: number): Subject | undefined {
  const from = phraseStart(tokens, end);
  const own = from < end ? mentionOf(tokens, from, end) : undefined;
  const isName = own?.form === 'name' && /^\d/.test(tokens[from - 2]?.text ?? '');
  if (isName) return { from, mention: own, isAs: false, unreal: false };
  if (!/^an?$/.test(tokens[from]?.lower ?? '') || tokens[from - 1]?.text !== ',') return undefined;
  const start = phraseStart(tokens, from - 1);
  const named = start < from - 1 ? mentionOf(tokens, start, from - 1) : undefined;
  return named?.form === 'name' && named.to - (named.name?.from ?? named.to) >= 2
    ? { from: start, mention: named, isAs: false, unreal: false }
    : undefined;
}

/** "She declined to discuss what Vale had told them but said …": who speaks in the part is not whom it goes on with. */
function mainSubject(tokens: readonly Token[], verb: number, last: Mention | undefined): Mention | undefined {
  const opener = tokens[(last?.from ?? 0) - 1]?.lower ?? '';
  const isPart = /^(?:what|how|why|whether|which|where|whom|when|if|as)$/.test(opener);
  return isPart ? (firstMention(tokens, verb) ?? last) : (last ?? firstMention(tokens, verb));
}

function plain(tokens: readonly Token[], verb: number): Subject | undefined {
  const end = beforeBrackets(tokens, beforeTime(tokens, verb));
  const only = tokens[end - 1];
  // "one wrote", "another said": an article without a noun.
  if (/^(?:one|another|others|some|many|several)$/.test(only?.lower ?? '') && opens(tokens[end - 2]))
    return {
      from: end - 1,
      mention: { form: 'nameless', from: end - 1, to: end },
      isAs: false,
      unreal: false,
    };
  const from = phraseStart(tokens, end);
  const nearest = from >= end ? undefined : (ownerOf(tokens, from) ?? mentionOf(tokens, from, end));
  const isDescribing =
    nearest === undefined ||
    nearest.form === 'other' ||
    // "A diplomat based in Halden said"
    (nearest.form === 'name' &&
      /^(?:in|at|near|outside|around)$/.test(tokens[nearest.from - 1]?.lower ?? '')) ||
    (nearest.form === 'pronoun' && PREPOSITIONS.has(tokens[nearest.from - 1]?.lower ?? ''));
  const mention =
    callOf(tokens, nearest) ?? (isDescribing ? postmodified(tokens, end) : undefined) ?? nearest;
  if (mention === undefined) return undefined;
  const isAs = tokens[mention.from - 1]?.lower === 'as';
  const joint =
    mention.form === 'name' && mention.joint === undefined ? jointBefore(tokens, mention) : undefined;
  return {
    from: isAs ? mention.from - 1 : mention.from,
    mention: joint === undefined ? mention : { ...mention, joint },
    isAs,
    unreal: isDenial(tokens, mention.from),
  };
}

/** Whether nothing stands before a subject: a sign, a quotation, a conjunction, or the sentence's beginning. */
function opens(before: Token | undefined): boolean {
  return before === undefined || before.kind !== 'word' || /^(?:and|but|while|as|what)$/.test(before.lower);
}

function isDenial(tokens: readonly Token[], from: number): boolean {
  return (
    /^(?:if|nobody|no-one|perhaps)$/.test(tokens[from - 1]?.lower ?? '') ||
    /^(?:nobody|none|no-one)$/.test(tokens[from]?.lower ?? '')
  );
}

/** ", adding that …" and "was quoted as saying". */
function participleSubject(
  tokens: readonly Token[],
  verb: number,
  last: Mention | undefined,
): Subject | undefined {
  if (tokens[verb - 1]?.lower === 'as') return quotedAs(tokens, verb);
  // "with chairman Ada Vale saying the side would stay": whoever stands between.
  const own = phraseStart(tokens, verb);
  if (own < verb && tokens[own - 1]?.lower === 'with') return plain(tokens, verb);
  if (!/^(?:,|and|while|by|after|before|since|despite|–|—)$/.test(tokens[verb - 1]?.lower ?? ''))
    return undefined;
  const disputer = disputerBefore(tokens, verb - 1);
  const first = last ?? clauseSubject(tokens, verb - 1) ?? firstMention(tokens, verb);
  // "His colleague, Ada Vale, disagreed, saying …": the name behind the office.
  const named = first === undefined || last !== undefined ? undefined : namedBehind(tokens, first, first.to);
  const mention = disputer ?? named?.mention ?? first;
  return mention === undefined ? undefined : { from: verb, mention, isAs: false, unreal: false };
}

/** Verbs that have an object, and of speech about what another said. */
const DISPUTES =
  /^(?:denied|denies|rejected|rejects|disputed|disputes|dismissed|dismisses|corrected|contradicted|refuted|contested|questioned|retracted|withdrew|defended|confirmed|echoed|repeated|welcomed|criticised|criticized|condemned|deplored|ridiculed|mocked)$/;

/**
 * "…, a figure her own engineers later disputed, saying": a verb without its object ends a relative clause, and who
 * speaks on is its subject.
 */
function disputerBefore(tokens: readonly Token[], comma: number): Mention | undefined {
  if (tokens[comma]?.text !== ',' || !DISPUTES.test(tokens[comma - 1]?.lower ?? '')) return undefined;
  let start = comma - 1;
  while (start > 0 && isHelping(tokens[start - 1]?.lower ?? '')) start -= 1;
  // "was later rejected": by nobody who is named there.
  if (tokens.slice(start, comma).some(({ lower }) => /^(?:is|was|were|been|being)$/.test(lower)))
    return undefined;
  const from = phraseStart(tokens, start);
  return from < start ? plain(tokens, start)?.mention : undefined;
}

function quotedAs(tokens: readonly Token[], verb: number): Subject | undefined {
  for (let at = verb - 2; at >= Math.max(1, verb - 12); at--) {
    if (!/^(?:quoted|cited|quotes|reported)$/.test(tokens[at]?.lower ?? '')) continue;
    if (!/^(?:is|was|are|were|been)$/.test(tokens[at - 1]?.lower ?? '')) {
      const isPronoun = at + 2 === verb - 1 && /^(?:him|her)$/.test(tokens[at + 1]?.lower ?? '');
      const mention = isPronoun
        ? ({ form: 'pronoun', from: at + 1, to: at + 2 } as const)
        : mentionOf(tokens, at + 1, verb - 1);
      const relay = { from: phraseStart(tokens, at), to: at };
      return mention === undefined
        ? undefined
        : { from: relay.from, mention, isAs: false, unreal: false, relay };
    }
    let first = at - 1;
    while (first > 1 && isHelping(tokens[first - 1]?.lower ?? '')) first -= 1;
    const subject = plain(tokens, first) ?? aroundInsertion(tokens, first, undefined);
    if (subject === undefined) return undefined;
    const by =
      tokens[at + 1]?.lower === 'by' ? { relay: { from: at + 2, to: phraseEnd(tokens, at + 2) } } : {};
    return { ...subject, ...by };
  }
  return undefined;
}

/** "had earlier been", "has also been" before "quoted". */
function isHelping(word: string): boolean {
  return AUXILIARIES.has(word) || ADVERBS.has(word) || (word.endsWith('ly') && word.length > 5);
}

/** "Oren Vask, who leads the talks, said" and "its commander, Nuri Haddash, told": a comma, words, and a comma. */
function aroundInsertion(
  tokens: readonly Token[],
  verb: number,
  last: Mention | undefined,
): Subject | undefined {
  const close = verb - 1;
  const sign = tokens[close]?.text === ')' ? '(' : (tokens[close]?.text ?? ',');
  let tries = 0;
  for (let at = close - 1; at >= Math.max(1, close - INSERTION); at--) {
    const token = tokens[at];
    if (token?.kind === 'quote' && token.text.length > 60) return undefined;
    if (token?.text !== sign) continue;
    const first = tokens[at + 1];
    tries += 1;
    if (tries > 4) return undefined;
    // "Ada Vale, 78, was “…”, said a friend": her own verb stands behind the comma.
    if (sign === ',' && isTensed(first)) return undefined;
    // "describes it as a pause and, to laughter, says"
    if (/^(?:and|but)$/.test(tokens[at - 1]?.lower ?? '') && tries === 1)
      return last === undefined ? undefined : { from: at - 1, mention: last, isAs: false, unreal: false };
    const outer = plain(tokens, at);
    const cited = citedBy(tokens, at, outer);
    if (cited !== undefined) return cited;
    const isRelative = /^(?:who|whose|which|himself|herself)$/.test(first?.lower ?? '');
    const inner = isRelative ? undefined : mentionOf(tokens, at + 1, phraseEnd(tokens, at + 1));
    if (outer?.mention === undefined || isAge(tokens, outer.mention)) continue;
    // "Alan Reid, of the University of Brenn, who …": an insertion, too.
    const { from } = outer.mention;
    if (tokens[from - 2]?.text === sign && /^(?:of|at|from|in|with|for)$/.test(tokens[from - 1]?.lower ?? ''))
      continue;
    if (outer.mention.form === 'name') return outer;
    const isOffice = /^(?:role|nameless|body|other)$/.test(outer.mention.form);
    if (isOffice && inner?.form === 'name' && goesToSign(tokens, inner.to, nextSign(tokens, at + 1))) {
      const role = { from: outer.mention.from, to: outer.mention.to };
      return { ...outer, mention: { ...inner, from: outer.mention.from, role } };
    }
    if (isRelative || outer.mention.form === 'role' || (outer.mention.form === 'body' && tries === 1))
      return outer;
    if (PRONOUNS.has(tokens[at - 1]?.lower ?? '')) return outer;
  }
  return undefined;
}
