import { foldName } from '../../text/fold.ts';
import type { Passage } from '../clean/article.ts';
import type { Tier } from '../extracted.ts';
import type { Sentence } from '../sentence/sentences.ts';
import type { Token } from '../sentence/tokens.ts';
import { type Attribution, attributionsIn } from '../speaker/attribution.ts';
import type { Cast, Member } from '../speaker/cast.ts';
import { mentionEnding } from '../speaker/mention-ending.ts';
import { bodiesIn, mentioned } from '../speaker/mentioned.ts';
import { officeOf } from '../speaker/office.ts';
import { ownPaper, paperOf } from '../speaker/papers.ts';
import { resolve } from '../speaker/resolve.ts';
import { isSomebody } from '../speaker/somebody.ts';
import { LASTING, strangersIn } from '../speaker/strangers.ts';
import { MINDING } from '../speaker/verb-group.ts';
import { isRole } from '../speaker/word-class.ts';
import { wordsAt } from '../speaker/words-at.ts';
import { ANY_FIRM } from '../words/firms.ts';
import { isPlace } from '../words/places.ts';
import type { Discourse } from './draft.ts';
import { isOutlet, type Relays } from './through.ts';

/** What the reading of a sentence needs to know beside the sentence. */
export interface Reading {
  readonly text: string;
  readonly cast: Cast;
  readonly relays: Relays;
}

/** Who an attribution names. */
export interface Spoken {
  readonly member: Member | null;
  readonly tier: Tier;
  readonly written: string | null;
}

/** A sentence with its attributions, and whom they name. */
export interface Telling {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly attributions: readonly Attribution[];
  readonly speakers: ReadonlyMap<Attribution, Spoken>;
}

/** Finds the attributions of a sentence and resolves whom each names, by what was said before. */
export function tellingOf(
  reading: Reading,
  passage: Passage,
  sentence: Sentence,
  discourse: Discourse,
): Telling {
  const { text, cast } = reading;
  const attributions = attributionsIn(sentence.tokens);
  for (const noun of strangersIn(sentence.tokens)) discourse.strangers.set(noun, discourse.sentence);
  const speakers = new Map<Attribution, Spoken>();
  for (const attribution of attributions) {
    // Nobody who is named behind a pronoun is meant by it.
    const { from } = attribution.mention?.form === 'pronoun' ? attribution.mention : attribution;
    const own =
      attribution.mention?.form === 'pronoun' && isAsked(sentence)
        ? []
        : mentioned(text, sentence.tokens, Math.min(from, attribution.from), cast).filter(
            (member) => !isSpokenOf(reading, sentence, attribution, member),
          );
    // A pronoun behind somebody without a name is that somebody.
    const isStranger =
      discourse.stranger === true &&
      own.length === 0 &&
      (attribution.mention?.form === 'pronoun' || isAgeOf(sentence, attribution));
    const bodies = isFirmAlone(sentence, attribution)
      ? bodiesIn(text, sentence.tokens.slice(0, from), cast)
      : [];
    const focus = isStranger ? [] : [...new Set([...own, ...bodies, ...discourse.focus])];
    const spoken =
      byPaper(sentence, attribution, discourse) ??
      spokenBy(reading, sentence, attribution, focus, passage.part === 'headline');
    const isNobody =
      isOfStranger(spoken, attribution, discourse) ||
      isOfClause(sentence, attribution, spoken, discourse) ||
      (own.length === 0 && isEither(spoken, attribution, discourse));
    speakers.set(attribution, isNobody ? { ...spoken, member: null, tier: 'open' } : spoken);
  }
  return { passage, sentence, attributions, speakers };
}

/** "Nordwing's chief will resign, the company said": of several firms, the one that the sentence names. */
function isFirmAlone({ tokens }: Sentence, { mention }: Attribution): boolean {
  // "Nordwing will cut 300 jobs, it said"
  if (mention?.form === 'pronoun' && tokens[mention.from]?.lower === 'it')
    return (
      tokens[mention.from - 1]?.text === ',' ||
      (tokens[mention.from - 1]?.kind === 'quote' && mention.from > 3)
    );
  if (mention === undefined || !(mention.form === 'other' || mention.form === 'body')) return false;
  return mention.to - mention.from === 2 && ANY_FIRM.has(tokens[mention.to - 1]?.lower ?? '');
}

/** "Vale, he said, had been asleep": whom the clause begins with is not who says it. */
function isSpokenOf(
  { text, cast }: Reading,
  { tokens }: Sentence,
  { mention, from }: Attribution,
  member: Member,
): boolean {
  if (mention?.form !== 'pronoun' || tokens[from - 1]?.text !== ',' || from < 2) return false;
  const named = mentionEnding(tokens, from - 2);
  if (named?.form !== 'name' || named.name === undefined || named.from > 1) return false;
  return cast.find(wordsAt(text, tokens, named.name.from, named.name.to)) === member;
}

/** "the 61-year-old" */
function isAgeOf({ tokens }: Sentence, { mention }: Attribution): boolean {
  return mention?.form === 'role' && /-year-old$/.test(tokens[mention.to - 1]?.lower ?? '');
}

/** "Asked whether Vale would resign, she said": whom the question is about is not who answers. */
function isAsked({ tokens }: Sentence): boolean {
  const opener = tokens[0]?.kind === 'quote' ? undefined : tokens[0]?.lower;
  return (
    /^(?:asked|pressed|questioned|quizzed|challenged)$/.test(opener ?? '') &&
    /^(?:whether|if|about|why|how|what|when|who|on|by|over)$/.test(tokens[1]?.lower ?? '')
  );
}

/** "When Reed was dropped, he said": Reed, or whoever was spoken of before. */
function isOfClause(
  { tokens }: Sentence,
  { mention }: Attribution,
  { member }: Spoken,
  { focus }: Discourse,
): boolean {
  if (mention?.form !== 'pronoun' || !/^(?:when|after|as|before|once|since)$/.test(tokens[0]?.lower ?? ''))
    return false;
  const before = focus.find(isSomebody);
  if (member === null || before === undefined || before === member) return false;
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (comma < 0 || comma > mention.from) return false;
  const passive = tokens.findIndex(({ lower }, at) => at < comma && /^(?:was|were|is|are|been)$/.test(lower));
  const isSame = (before.gender ?? member.gender) === (member.gender ?? before.gender);
  return passive > 0 && isSame && /(?:ed|en|wn|lt|ld|nt|ught)$/.test(tokens[passive + 1]?.lower ?? '');
}

/** "the letter says": whoever wrote it, as the sentences before tell. */
function byPaper(
  { tokens }: Sentence,
  { mention }: Attribution,
  { papers, focus }: Discourse,
): Spoken | undefined {
  const paper = mention === undefined ? undefined : paperOf(tokens, mention);
  const [near] = focus;
  // "The bank cut its rate. The statement speaks of …"
  const isBodys = paper === 'statement' && near?.kind === 'organisation';
  const member = papers.get(paper ?? '') ?? (isBodys ? near : undefined);
  return member === undefined || paper === undefined
    ? undefined
    : { member, tier: 'carried', written: `the ${paper}` };
}

/** "the official", behind "a senior official" who has no name. */
function isOfStranger({ written }: Spoken, { mention }: Attribution, discourse: Discourse): boolean {
  if (mention?.form !== 'role' || written === null || !/^the\s/i.test(written)) return false;
  const met = discourse.strangers.get(officeOf(written).head ?? '');
  return met !== undefined && discourse.sentence - met <= LASTING;
}

function spokenBy(
  { text, cast, relays }: Reading,
  { tokens }: Sentence,
  { mention, isSource, verb }: Attribution,
  focus: readonly Member[],
  isHeadline: boolean,
): Spoken {
  if (mention === undefined) return { member: null, tier: 'open', written: null };
  const written = text.slice(tokens[mention.from]?.start, tokens[mention.to - 1]?.end);
  if (
    mention.form === 'role' &&
    (isNobodyNamed(written) || (isSource !== true && isUnnamedBehind(tokens, mention.to)))
  )
    return { member: null, tier: 'open', written };
  const { member, tier } = resolve(text, tokens, ownPaper(tokens, mention) ?? mention, cast, focus);
  const isRelay = isOutlet(member?.name ?? wordsAt(text, tokens, mention.from, mention.to), relays);
  // "according to Kaldor TV": the channel relays what somebody said.
  if (isSource === true && isRelay) return { member: null, tier: 'open', written };
  // "Halden sees “no threat”": a land thinks as well.
  const isThought = verb !== undefined && MINDING.test(verb.form.lemma);
  if (member !== null && mention.form === 'name' && isSource !== true && !isRelay && !isThought) {
    // Who says something is somebody; in a headline a land says it, or the first word is no name at all.
    member.isPerson ||=
      member.kind === 'person' &&
      (!isHeadline || member.name.includes(' ')) &&
      !isPlace(member.name) &&
      !cast.places.has(foldName(member.name));
  }
  return { member, tier, written };
}

/** "My aunt", "Vale's mother", "Economists": somebody by their relation to another, or several: nobody who was named. */
function isNobodyNamed(written: string): boolean {
  const head = /([\p{L}-]+)$/u.exec(written)?.[1]?.toLowerCase() ?? '';
  if (
    /^(?:my|our)\s/i.test(written) ||
    /^the (?:older|younger|elder|other|taller|shorter|second|third)\s/i.test(written) ||
    /['’]s? (?:\p{L}+ )?(?:mother|father|wife|husband|sister|brother|son|daughter|aunt|uncle|cousin|friend|neighbour|neighbor|widow|widower|grandmother|grandfather)$/u.test(
      written,
    )
  )
    return true;
  return head.endsWith('s') && !head.endsWith('ss') && isRole(head) && isRole(head.slice(0, -1));
}

/** What somebody is called of whom nothing else is told. */
const ANYBODY =
  /^(?:man|woman|boy|girl|teenager|pensioner|student|father|mother|grandmother|grandfather|\p{N}{1,3}-year-old)$/u;

/** "The skipper, a man in his 60s, said", "Her friend, who asked not to be named, said": somebody without a name. */
function isUnnamedBehind(tokens: readonly Token[], to: number): boolean {
  if (tokens[to]?.text !== ',') return false;
  const behind = tokens.slice(to + 1, to + 9);
  if (behind[0]?.lower === 'who')
    return behind.some(({ lower }) => /^(?:named|identified|anonymous|anonymity)$/.test(lower));
  if (!/^an?$/.test(behind[0]?.lower ?? '')) return false;
  const sign = behind.findIndex(({ text }) => text === ',');
  return behind.slice(1, sign < 0 ? 4 : sign).some(({ lower }) => ANYBODY.test(lower));
}

/** "Vask said that …, the KTA agency reported": the agency relays what another says. */
export function isRelaying(own: Attribution, { attributions, speakers }: Telling, relays: Relays): boolean {
  const isOuter =
    own.side === 'before' &&
    attributions.some((other) => other !== own && other.side === 'behind' && other.from < own.from);
  const spoken = speakers.get(own);
  return isOuter && (isOutlet(spoken?.member?.name ?? '', relays) || isOutlet(spoken?.written ?? '', relays));
}

/** "Hale accused Reeve. “A lie,” he said.": "he" is either of them. */
function isEither({ member }: Spoken, { mention }: Attribution, { rivals = [] }: Discourse): boolean {
  if (mention?.form !== 'pronoun' || member === null || !rivals.includes(member)) return false;
  const { gender } = member;
  return rivals.some((other) => other !== member && (other.gender ?? gender) === (gender ?? other.gender));
}
