import type { Passage } from '../clean/article.ts';
import type { Tier } from '../extracted.ts';
import type { Sentence } from '../sentence/sentences.ts';
import type { Token } from '../sentence/tokens.ts';
import { type Attribution, attributionsIn } from '../speaker/attribution.ts';
import type { Cast, Member } from '../speaker/cast.ts';
import { wordsAt } from '../speaker/meet-all.ts';
import { mentioned } from '../speaker/mentioned.ts';
import { resolve } from '../speaker/resolve.ts';
import { firstMention } from '../speaker/subject.ts';
import { isPlace } from '../words/places.ts';
import { bring, type Discourse, type Draft } from './draft.ts';
import { governing } from './govern.ts';
import { isNoSpeech, kindOf, wordsOf } from './kind.ts';
import { locationOf } from './lost-draft.ts';
import { reportedClauses } from './reported.ts';
import { isOutlet, type Relays, throughOf } from './through.ts';

/** What the reading of a sentence needs to know beside the sentence. */
export interface Reading {
  readonly text: string;
  readonly cast: Cast;
  readonly relays: Relays;
}

interface Spoken {
  readonly member: Member | null;
  readonly tier: Tier;
  readonly written: string | null;
}

/** The quotations of one sentence, in their order. The discourse goes on with who was named and who spoke. */
export function readSentence(
  reading: Reading,
  passage: Passage,
  sentence: Sentence,
  discourse: Discourse,
): Draft[] {
  const { text, cast, relays } = reading;
  const { tokens } = sentence;
  const attributions = attributionsIn(tokens);
  const before = [...discourse.focus];
  const speakers = new Map<Attribution, Spoken>();
  for (const attribution of attributions) {
    const focus = [...mentioned(text, tokens, attribution.from, cast), ...before];
    const isStranger =
      discourse.stranger === true &&
      attribution.mention?.form === 'pronoun' &&
      focus.length === before.length;
    const spoken = speakerOf(reading, tokens, attribution, isStranger ? [] : [...new Set(focus)]);
    speakers.set(attribution, spoken);
  }
  const drafts: Draft[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'quote') continue;
    const attribution = governing(
      tokens,
      at,
      attributions.filter(
        (one) =>
          one.isSource !== true ||
          !isOutlet(speakers.get(one)?.member?.name ?? '', relays) ||
          attributions.length === 1,
      ),
    );
    const found = quoteAt(
      reading,
      passage,
      sentence,
      at,
      attribution,
      speakers,
      discourse,
      drafts,
      attributions,
    );
    if (found !== undefined) drafts.push(found);
  }
  for (const attribution of attributions) {
    const spoken = speakers.get(attribution);
    const clauses = reportedClauses(text, sentence, attribution, attributions);
    if (clauses.length === 0 || spoken === undefined || passage.part === 'headline') continue;
    if (
      attribution.isSource === true &&
      (attribution.mention?.form === 'other' ||
        attributions.some((a) => a !== attribution && a.side !== 'none'))
    )
      continue;
    if (attribution.mention?.form === 'other' || isRelaying(attribution, attributions, spoken, reading))
      continue;
    for (const clause of clauses) {
      drafts.push(
        draftOf(reading, passage, sentence, 'indirect', [clause], attribution, spoken, attributions),
      );
    }
  }
  goOn(reading, tokens, speakers, discourse);
  return drafts.sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
}

/** "Vask said that …, the KTA agency reported": the agency relays what another says. */
function isRelaying(
  own: Attribution,
  all: readonly Attribution[],
  spoken: Spoken,
  { relays }: Reading,
): boolean {
  const isOuter =
    own.side === 'before' &&
    all.some((other) => other !== own && other.side === 'behind' && other.from < own.from);
  return isOuter && isOutlet(spoken.member?.name ?? spoken.written ?? '', relays);
}

function speakerOf(
  { text, cast, relays }: Reading,
  tokens: readonly Token[],
  { mention, isSource }: Attribution,
  focus: readonly Member[],
): Spoken {
  if (mention === undefined) return { member: null, tier: 'open', written: null };
  const { member, tier } = resolve(text, tokens, mention, cast, focus);
  // Who says something is somebody, unless an outlet relays it.
  if (member !== null && mention.form === 'name' && isSource !== true) {
    if (isOutlet(member.name, relays))
      return { member, tier, written: wordsAt(text, tokens, mention.from, mention.to) };
    member.isPerson ||= member.kind === 'person' && !isPlace(member.name);
  }
  return { member, tier, written: text.slice(tokens[mention.from]?.start, tokens[mention.to - 1]?.end) };
}

function quoteAt(
  reading: Reading,
  passage: Passage,
  sentence: Sentence,
  at: number,
  attribution: Attribution | undefined,
  speakers: ReadonlyMap<Attribution, Spoken>,
  discourse: Discourse,
  earlier: readonly Draft[],
  all: readonly Attribution[],
): Draft | undefined {
  const { tokens } = sentence;
  const marked = tokens[at]?.marked;
  if (marked === undefined || isNoSpeech(tokens, at, attribution)) return undefined;
  const kind = kindOf(tokens, at);
  const span = { start: marked.start, end: marked.end };
  const spoken = attribution === undefined ? undefined : speakers.get(attribution);
  // “X,” he said, “and Y.”: the second part of one quotation.
  const first = earlier.at(-1);
  if (first !== undefined && first.kind === 'direct' && isContinued(tokens, at)) {
    first.parts.push(span);
    return undefined;
  }
  if (spoken !== undefined && attribution !== undefined) {
    // A word or two of nobody in particular is a word that the outlet keeps at arm's length.
    const isTop = passage.part === 'headline' || passage.part === 'standfirst';
    if (kind === 'mixed' && spoken.member === null && !isTop && wordsOf(tokens[at]).split(/\s+/).length <= 3)
      return undefined;
    return draftOf(reading, passage, sentence, kind, [span], attribution, spoken, all);
  }
  const isAlone = tokens.every((token, index) => index === at || token.kind === 'sign');
  if (
    isAlone &&
    kind === 'direct' &&
    discourse.last?.isTail &&
    discourse.last.sentence === discourse.sentence - 1
  ) {
    discourse.last.draft.parts.push(span);
    discourse.last = { ...discourse.last, sentence: discourse.sentence };
    return undefined;
  }
  return carried(passage, sentence, at, kind, span, discourse, wordsOf(tokens[at]), isAlone);
}

/** Between the parts of one quotation: its attribution, between commas. */
function isContinued(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const isInner =
    before?.text === ',' ||
    before?.text === '–' ||
    before?.text === '—' ||
    before?.text === ';' ||
    before?.text === ':';
  if (!isInner) return false;
  let back = at - 2;
  while (back >= 0 && tokens[back]?.kind === 'word') back -= 1;
  for (let index = at - 1; index >= 0; index--) if (tokens[index]?.kind === 'quote') return true;
  return false;
}

/** A quotation that no words of its sentence attribute: the speaker of the words before, where they leave no doubt. */
function carried(
  passage: Passage,
  sentence: Sentence,
  at: number,
  kind: 'direct' | 'mixed',
  span: Draft['parts'][number],
  discourse: Discourse,
  words: string,
  isAlone: boolean,
): Draft | undefined {
  const isWhole = kind === 'direct' && (isAlone || /[.!?…,]$/.test(words));
  const isTop = passage.part === 'headline' || passage.part === 'standfirst' || passage.part === 'heading';
  if (!isWhole && !isTop && words.split(/\s+/).length < 6) return undefined;
  if (kind === 'mixed' && !/\p{Ll}/u.test(words)) return undefined;
  const recent =
    discourse.last !== undefined && discourse.sentence - discourse.last.sentence <= 2
      ? discourse.last.draft.member
      : undefined;
  const near = discourse.focus[0];
  const person = near?.kind === 'person' && near.isPerson && discourse.stranger !== true ? near : undefined;
  const member = (isAlone || at === 0 ? (person ?? recent) : recent) ?? null;
  if (kind === 'mixed' && member === null && !isTop) return undefined;
  return {
    kind,
    marks: 'present',
    location: locationOf(passage),
    member,
    speakerAsWritten: null,
    verb: null,
    tier: member === null ? 'open' : 'carried',
    attribution: 'implied',
    parts: [span],
    sentence: { start: sentence.start, end: sentence.end },
  };
}

function draftOf(
  reading: Reading,
  passage: Passage,
  sentence: Sentence,
  kind: Draft['kind'],
  parts: Draft['parts'],
  attribution: Attribution,
  spoken: Spoken,
  all: readonly Attribution[],
): Draft {
  const { verb } = attribution;
  const { tokens } = sentence;
  const through = throughOf(reading, tokens, attribution, all);
  return {
    kind,
    marks: 'present',
    location: locationOf(passage),
    member: spoken.member,
    speakerAsWritten: spoken.written,
    verb: verb === undefined ? null : wordsAt(reading.text, tokens, verb.from, verb.to),
    tier: spoken.tier,
    attribution: 'explicit',
    ...(through === undefined ? {} : { through }),
    parts: [...parts],
    sentence: { start: sentence.start, end: sentence.end },
  };
}

/** Who the next sentence can mean: the speaker of this one, else the one it begins with, before all others. */
function goOn(
  { text, cast }: Reading,
  tokens: readonly Token[],
  speakers: ReadonlyMap<Attribution, Spoken>,
  discourse: Discourse,
): void {
  const named = mentioned(text, tokens, tokens.length, cast);
  const [final] = [...speakers].filter(([{ isSource }]) => isSource !== true).slice(-1);
  const spokenOf = final?.[0].mention;
  const subjectOf =
    spokenOf !== undefined && spokenOf.form !== 'other'
      ? spokenOf
      : firstMention(tokens, Math.min(tokens.length, 10));
  if (subjectOf?.form !== 'pronoun') {
    const office =
      subjectOf?.form === 'role' ? resolve(text, tokens, subjectOf, cast, discourse.focus).member : null;
    if (office !== null) bring(discourse, office);
    const isUnknown =
      office === null &&
      (subjectOf?.form === 'nameless' || subjectOf?.form === 'body' || subjectOf?.form === 'role');
    discourse.stranger = isUnknown && named.length === 0 && (final?.[1].member ?? null) === null;
  } else if (final?.[1].member) discourse.stranger = false;
  for (const member of [...named].reverse()) bring(discourse, member);
  const subject = mentioned(text, tokens, Math.min(tokens.length, 8), cast)[0];
  if (subject !== undefined) bring(discourse, subject);
  const last = [...speakers]
    .filter(([{ isSource }, { member }]) => member !== null && isSource !== true)
    .at(-1)?.[1].member;
  if (last !== undefined && last !== null) bring(discourse, last);
}
