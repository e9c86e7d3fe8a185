import { isPlainVerb } from '../sentence/finite.ts';
import type { Token } from '../sentence/tokens.ts';
import type { Attribution } from '../speaker/attribution.ts';
import { mentioned } from '../speaker/mentioned.ts';
import { isSomebody } from '../speaker/somebody.ts';
import { speaksOf } from '../speaker/speaks-of.ts';
import { wordsAt } from '../speaker/words-at.ts';
import { isAlleged, isPlayed } from './alleged.ts';
import { carried, countOf, isTop } from './carried.ts';
import type { Discourse, Draft } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { governing } from './govern.ts';
import { kindOf, wordsOf } from './kind.ts';
import { isNoSpeech } from './no-speech.ts';
import { ownerOfRemark } from './owned.ts';
import { isRelaying, type Reading, type Spoken, type Telling } from './telling.ts';

/** A piece of so few words, whose speaker has no name, is a word that the outlet keeps at arm's length. */
const FEW = 3;

/** What stands between marks at this token: a quotation, a further part of the one before, or no speech. */
export function quoteAt(
  reading: Reading,
  telling: Telling,
  at: number,
  discourse: Discourse,
  earlier: readonly Draft[],
): Draft | undefined {
  const { tokens } = telling.sentence;
  const marked = tokens[at]?.marked;
  const usable = telling.attributions.filter(
    (one) =>
      !isRelaying(one, telling, reading.relays) &&
      (one.isSource !== true ||
        telling.speakers.get(one)?.member !== null ||
        telling.attributions.length === 1),
  );
  const attribution = governing(tokens, at, usable);
  if (marked === undefined || isNoSpeech(tokens, at, attribution)) return undefined;
  const kind = kindOf(tokens, at);
  const span = { start: marked.start, end: marked.end };
  const words = wordsOf(tokens[at]);
  const first = earlier.at(-1);
  if (first !== undefined && first.kind === 'direct' && isContinued(tokens, at, attribution, usable)) {
    first.parts.push(span);
    return undefined;
  }
  const spoken = attribution === undefined ? undefined : spokenBy(reading, telling, at, attribution);
  if (spoken !== undefined && attribution !== undefined) {
    const isPiece =
      kind === 'mixed' &&
      spoken.member === null &&
      countOf(words) <= FEW &&
      !isSaying(tokens, at, attribution);
    return isPiece && !isTop(telling)
      ? undefined
      : draftOf(reading, telling, kind, span, attribution, spoken);
  }
  const isAlone = tokens.every((token, index) => index === at || token.kind === 'sign');
  const { last } = discourse;
  if (isAlone && kind === 'direct' && last?.isTail && last.sentence === discourse.sentence - 1) {
    // “X,” she said. “Y.”: one quotation.
    last.draft.parts.push(span);
    discourse.last = { ...last, sentence: discourse.sentence };
    return undefined;
  }
  // A piece amid a sentence about somebody else is not whose words stood before it.
  const isMeanwhile =
    kind === 'mixed' &&
    !isTop(telling) &&
    mentioned(reading.text, tokens, tokens.length, reading.cast).some(
      (one) => isSomebody(one) && one !== discourse.last?.draft.member,
    );
  if (isMeanwhile) return undefined;
  const named = isAlone ? [] : mentioned(reading.text, tokens, at, reading.cast);
  return carried(telling, at, kind, span, words, isAlone, discourse, named);
}

/** Who says it: whose remark it is, else whom the attribution names, unless it only alleges it. */
function spokenBy(
  { text, cast }: Reading,
  { sentence: { tokens }, attributions, speakers }: Telling,
  at: number,
  attribution: Attribution,
): Spoken | undefined {
  const spoken = speakers.get(attribution);
  if (spoken === undefined) return undefined;
  const owner = ownerOfRemark(tokens, at);
  const name = owner?.name;
  if (name !== undefined) {
    const written = wordsAt(text, tokens, name.from, name.to);
    return { member: cast.find(written) ?? null, tier: 'stated', written };
  }
  const isOther =
    owner?.form === 'other' ||
    isAlleged(tokens, attribution, attributions) ||
    isPlayed(tokens, attribution) ||
    isInRelative(tokens, at, attribution) ||
    (spoken.tier === 'resolved' && speaksOf(wordsOf(tokens[at]), spoken.member));
  return isOther ? { ...spoken, member: null, tier: 'open' } : spoken;
}

/** "told them she would stay, after Reed left a letter that accused her of “…”": the words are the letter's. */
function isInRelative(tokens: readonly Token[], quote: number, { verb }: Attribution): boolean {
  for (let at = quote - 1; at > Math.max(verb?.to ?? 0, quote - 9); at--) {
    if (tokens[at]?.kind !== 'word') return false;
    if (!/^(?:that|which|who)$/.test(tokens[at]?.lower ?? '')) continue;
    return /^(?:accus(?:ed|es)|call(?:ed|s)|describ(?:ed|es)|brand(?:ed|s)|denounc(?:ed|es))$/.test(
      tokens[at + 1]?.lower ?? '',
    );
  }
  return false;
}

/** A piece that holds the verb of the clause: "said the money “isn’t there”". */
const HAS_VERB =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|must|should|do|does|did|never)|n['’]t\b/;

/**
 * Whether a short piece of somebody without a name is speech all the same: in a clause that they report ("said one
 * of them held “mostly graphs”"), or where they describe something, or where a pronoun says who.
 */
function isSaying(
  tokens: readonly Token[],
  at: number,
  { verb, content, side, mention, isSource }: Attribution,
): boolean {
  // "According to the auditors, there were “serious gaps”": one word alone is as likely the outlet's caution.
  if (isSource === true) return countOf(wordsOf(tokens[at])) > 1;
  if (mention?.form === 'pronoun' || verb === undefined || side !== 'behind')
    return mention?.form === 'pronoun';
  if (
    /^(?:describe|speak|compare|liken|dismiss|characterise|characterize|voice|complain|accuse)$/.test(
      verb.form.lemma,
    )
  )
    return true;
  // "Officials were less serene; one called it “a missed chance”"
  const isOne = mention?.form === 'nameless' && mention.to - mention.from === 1;
  if (verb.form.lemma === 'call' && verb.form.form === 'past' && isOne) return true;
  // "what the then government called “…”": at one time, and no name for it.
  if (verb.form.lemma === 'call' && verb.form.form === 'past')
    return tokens[(mention?.from ?? 0) - 1]?.lower === 'what';
  if (!verb.form.manners.has('clause')) return false;
  const clause = tokens.slice(content?.from ?? at, at);
  return clause.some(isPlainVerb) || (clause.length > 0 && HAS_VERB.test(wordsOf(tokens[at])));
}

/** “X,” he said, “and Y.”: between the parts of one quotation stands its attribution, between commas. */
function isContinued(
  tokens: readonly Token[],
  at: number,
  own: Attribution | undefined,
  usable: readonly Attribution[],
): boolean {
  if (!/^[,–—;:]$/.test(tokens[at - 1]?.text ?? '')) return false;
  const earlier = tokens.findLastIndex(({ kind }, index) => index < at && kind === 'quote');
  if (earlier < 0) return false;
  // “X,” said one of them, “and so Y.” He laughed.: a small letter goes on with what a comma broke off.
  const between = usable.find((one) => one.side === 'before' && one.from > earlier && one.to === at - 1);
  if (between !== undefined && own !== between && /^\p{Ll}/u.test(wordsOf(tokens[at]))) return true;
  // “X”, said Vale, to which Reed replied: “Y”: each has its own verb, and its own subject.
  if (own?.verb === undefined || own.from >= own.verb.from) return true;
  return (
    governing(tokens, earlier, usable) === own || /^(?:and|but|then)$/.test(tokens[own.from]?.lower ?? '')
  );
}
