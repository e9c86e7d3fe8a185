import type { Span } from '../extracted.ts';
import { isFiniteVerb, isPlainVerb } from '../sentence/finite.ts';
import type { Sentence } from '../sentence/sentences.ts';
import type { Token } from '../sentence/tokens.ts';
import type { Attribution, Range } from '../speaker/attribution.ts';
import { bare } from '../speaker/word-class.ts';
import { PREPOSITIONS } from '../words/closed.ts';
import { clauseBefore, clauseBehind, restBehind } from './clause-range.ts';
import { isDoubted } from './doubted.ts';
import { isRelative } from './govern.ts';
import { isTitleCase, wordsOf } from './kind.ts';
import { isNamed } from './named.ts';

/** Verbs that take a clause without "that"; the others take an object there. */
const BARE =
  /^(?:say|tell|add|insist|claim|argue|warn|explain|note|stress|confirm|admit|believe|suggest|maintain|reply|promise|vow|think|reveal|concede|acknowledge|put|point|inform|assure|remind|swear|predict|report|complain|state|make|hold|direct|joke|conclude|allege|reckon|contend|assert)$/;

/** Verbs of asking, with whose "that" a clause is reported; in it stands the subjunctive: "that work be halted". */
const ASKING =
  /^(?:ask|demand|urge|request|order|propose|recommend|insist|direct|decree|rule|require|plead|beg)$/;

/** What was said by none: a participle of asking or speaking that opens the sentence of an answer. */
const FRAMING =
  /^(?:asked|pressed|questioned|quizzed|speaking|replying|responding|answering|addressing|writing|testifying|turning|challenged)$/;

/** The fewest words that a clause has. */
const FEWEST = 3;

/** The clauses that an attribution reports without quoting, each in its parts: "that A, and that B" are two. */
export function reportedClauses(
  text: string,
  { tokens }: Sentence,
  attribution: Attribution,
  all: readonly Attribution[],
): Span[][] {
  if (attribution.content === undefined || attribution.unreal || !takesClause(tokens, attribution)) return [];
  if (isNameless(tokens, attribution) || isDoubted(tokens, attribution)) return [];
  if (isRelative(tokens, 0, attribution)) return [];
  if (isNarrated(tokens, attribution) || isObject(tokens, attribution)) return [];
  if (attribution.side === 'behind') {
    const isAsked = attribution.verb !== undefined && ASKING.test(attribution.verb.form.lemma);
    const isSure = attribution.link === 'that' && isAsked;
    return split(tokens, clauseBehind(tokens, attribution, all)).flatMap((piece) => {
      const span = isFull(tokens, piece, attribution) ? clauseAt(text, tokens, piece, isSure) : undefined;
      return span === undefined ? [] : [[span]];
    });
  }
  // "… walked out after, she said, the police had left": what stands behind is reported.
  if (SUBORDINATING.test(tokens[attribution.from - 2]?.lower ?? '')) {
    const behind = clauseBehind(
      tokens,
      { ...attribution, content: { from: attribution.to + 1, to: tokens.length } },
      all,
    );
    const span = tokens[attribution.to]?.text === ',' ? clauseAt(text, tokens, behind, false) : undefined;
    return span === undefined ? [] : [[span]];
  }
  const first = clauseBefore(tokens, attribution, all);
  if (FRAMING.test(tokens[first.from]?.lower ?? '')) return [];
  const rest = restBehind(tokens, first, attribution, all);
  // "After four years, Vale said": no clause. "During the talks, she said, nobody spoke": what stands behind is.
  const isOpening =
    PREPOSITIONS.has(tokens[first.from]?.lower ?? '') &&
    !tokens.slice(first.from, first.to).some(isPlainVerb);
  if (isOpening && rest === undefined) return [];
  // "Behind the scenes, diplomats say, the partners have …": what is said stands behind.
  if (rest !== undefined && isOpening && !HALVED.test(tokens[first.to - 1]?.lower ?? '')) {
    const span = clauseAt(text, tokens, rest, false);
    if (span !== undefined && tokens.slice(rest.from, rest.to).some(isPlainVerb)) return [[span]];
  }
  if (rest !== undefined) {
    const spans = [spanOf(text, tokens, first), spanOf(text, tokens, rest)];
    return spans.every((span) => span !== undefined) ? [spans] : [];
  }
  const span = clauseAt(text, tokens, first, false);
  return span === undefined ? [] : [[span]];
}

/** Whether this verb reports clauses, in the way it stands here. */
function takesClause(tokens: readonly Token[], { verb, link, side, mention }: Attribution): boolean {
  if (verb === undefined) return true;
  const { lemma, manners } = verb.form;
  // The writer's own "I said" reports nobody; what is read is written.
  if (/^(?:i|we)$/.test(tokens[mention?.from ?? -1]?.lower ?? '') && mention?.form === 'pronoun')
    return false;
  if (lemma === 'read') return false;
  if (link === 'that' && ASKING.test(lemma)) return true;
  if (!manners.has('clause')) return false;
  return !(side === 'behind' && link === 'bare' && !BARE.test(lemma));
}

/** "who asked that her name not be used": why somebody has no name here, and nothing that was told. */
function isNameless(tokens: readonly Token[], { verb, to }: Attribution): boolean {
  if (verb === undefined || !/^(?:ask|request|insist)$/.test(verb.form.lemma)) return false;
  const behind = tokens.slice(to, to + 12);
  const not = behind.findIndex(({ lower }, at) => lower === 'not' && behind[at + 1]?.lower === 'be');
  return (
    not >= 0 &&
    /^(?:used|named|identified|published|quoted|disclosed|printed|revealed)$/.test(
      behind[not + 2]?.lower ?? '',
    )
  );
}

/** Behind such a word a clause begins, whatever is inserted. */
const SUBORDINATING = /^(?:after|because|although|though|since|unless|whereas|whether)$/;

/** "For Vale, the day was bittersweet": the writer tells how it was. */
function isNarrated(tokens: readonly Token[], { verb, isSource, from, content }: Attribution): boolean {
  if (verb !== undefined || isSource !== true || tokens[from]?.lower !== 'for') return false;
  const main = tokens.slice(content?.from ?? 0, content?.to).find(isPlainVerb);
  return main !== undefined && /^(?:was|were|had|came|began|felt|did)$|ed$/.test(main.lower);
}

/** "promised reforms but struck a conciliatory tone": an object, and a second verb of the same subject. */
function isObject(tokens: readonly Token[], { link, side, content }: Attribution): boolean {
  if (side !== 'behind' || link !== 'bare' || content === undefined) return false;
  for (let at = content.from + 1; at <= content.from + 3; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || next === undefined || isPlainVerb(token)) return false;
    if (/^(?:and|but)$/.test(token.lower)) {
      const isNoun = !tokens.slice(content.from, at).some(({ lower }) => SUBJECT.test(lower));
      return isNoun && isPlainVerb(next);
    }
  }
  return false;
}

/** A verb that goes on behind its attribution: "In a word it was, Vale said, a mistake". */
const HALVED = /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should)$/;

const SUBJECT = /^(?:he|she|it|they|we|i|you|there|this|that|these|those|who|what)$/;

/** At ", and that", which begins a second clause; without the comma it goes on with the first one. */
function split(tokens: readonly Token[], { from, to }: Range): Range[] {
  const pieces: Range[] = [];
  let start = from;
  for (let at = from + 1; at < to - FEWEST; at++) {
    if (tokens[at]?.lower !== 'and' || tokens[at + 1]?.lower !== 'that' || tokens[at + 2]?.kind === 'sign')
      continue;
    if (tokens[at - 1]?.text !== ',' && tokens[at - 1]?.kind !== 'quote') continue;
    pieces.push({ from: start, to: tokens[at - 1]?.kind === 'quote' ? at : at - 1 });
    start = at + 2;
  }
  return [...pieces, { from: start, to }];
}

function clauseAt(text: string, tokens: readonly Token[], range: Range, isSure: boolean): Span | undefined {
  if (range.to - range.from < FEWEST) return undefined;
  const hasVerb =
    isSure || tokens.slice(range.from, range.to).some((_, at) => isVerbAt(tokens, range.from + at));
  return hasVerb ? spanOf(text, tokens, range) : undefined;
}

/** "predicted two further increases": an object, behind a verb that takes one; what ends in -s is no verb there. */
function isFull(tokens: readonly Token[], { from, to }: Range, { link, verb }: Attribution): boolean {
  if (link !== 'bare' || verb === undefined || !OBJECT.test(verb.form.lemma)) return true;
  return tokens.slice(from, to).some((token, at) => isPlainVerb(token) && isVerbAt(tokens, from + at));
}

/** Verbs that take a noun as well as a clause. */
const OBJECT =
  /^(?:predict|promise|vow|reveal|suggest|stress|note|confirm|admit|acknowledge|concede|report|state|explain|announce|propose|allege|hold|make|direct|contend|assert)$/;

/** A finite verb where one can stand: not "the need for", nor "the cabinet's fall". */
function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !isFiniteVerb(token)) return false;
  if (
    /'s$/.test(token.lower) &&
    !/^(?:it|he|she|there|that|who|what|here|everyone|nobody)'s$/.test(token.lower)
  )
    return false;
  return isPlainTense(token.lower) || !NOUN_AHEAD.test(tokens[at - 1]?.lower ?? '');
}

/** No noun, whatever stands before it. */
function isPlainTense(word: string): boolean {
  return /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did)$|n't$/.test(
    word,
  );
}

const NOUN_AHEAD = /^(?:the|an?|his|her|its|their|our|my|of|for|no|any|every)$/;

/** The place of these tokens, if nothing between marks and no question stands in it. */
function spanOf(text: string, tokens: readonly Token[], { from, to }: Range): Span | undefined {
  const own = tokens.slice(from, to);
  const quoted = own.filter(({ kind }) => kind === 'quote');
  // The name of a book is no piece of what was said.
  const isOwn = quoted.every(
    (token) => isTitleCase(wordsOf(token)) || isNamed(tokens, tokens.indexOf(token), undefined),
  );
  if (
    own.length === 0 ||
    !isOwn ||
    (quoted.length > 0 &&
      !own.some((token) => isPlainVerb(token) || (isFiniteVerb(token) && !/s$/.test(token.lower))))
  )
    return undefined;
  const start = own[0]?.start ?? 0;
  const end = own.at(-1)?.end ?? 0;
  return text.charAt(end - 1) === '?' ? undefined : { start, end };
}

/** Things that say something without a voice of their own: what they say is the outlet's to tell. */
const THINGS =
  /^(?:data|figure|figures|number|numbers|study|studies|survey|poll|polls|map|maps|law|contract|treaty|deal|agreement|sign|text|rule|rules|evidence|record|records|book|plan|bill|analysis|research|result|results|name|website|page|clause|article|title|caption|headline|instrument|clock|experience|history|story)s?$/;

/** Whether somebody whom no list knows may speak: "the brave mum-of-three added", but not "the figures said". */
export function canSpeak(tokens: readonly Token[], { mention, verb, link }: Attribution): boolean {
  if (mention?.form !== 'other') return true;
  if (verb === undefined) return false;
  // "Aid agencies say": several, in the present.
  const isSeveral = /[^s']s$/.test(tokens[mention.to - 1]?.lower ?? '') && mention.to - mention.from > 1;
  if (verb.form.form === 'base' && !isSeveral) return false;
  const isSaying = /^(?:say|tell|add|explain|insist|stress|admit|reply|recall|promise|vow|argue|joke|warn)$/;
  if (!isSaying.test(verb.form.lemma) || link === 'colon') return false;
  for (let at = mention.from; at < mention.to; at++) if (THINGS.test(bare(tokens[at]))) return false;
  return true;
}
