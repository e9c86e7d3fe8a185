import type { Token } from '../sentence/tokens.ts';
import { ADVERBS, PREPOSITIONS } from '../words/closed.ts';
import { VERBS, type VerbForm } from '../words/verbs.ts';
import { agentsIn } from './agents.ts';
import { contentAfter } from './content.ts';
import { invertedSubject } from './inverted-subject.ts';
import { type Mention, mentionOf } from './mention.ts';
import { isTime } from './phrase.ts';
import { sourcesIn } from './sources.ts';
import { type Subject, subjectBefore } from './subject.ts';
import { isAddressee } from './to-them.ts';
import { isNounToo, isSpeechVerb, verbGroup } from './verb-group.ts';

/** Tokens from one to another, the last not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words that say who said something: "Vask told reporters", "according to the ministry". */
export interface Attribution extends Range {
  readonly mention: Mention | undefined;
  readonly verb: (Range & { readonly form: VerbForm }) | undefined;
  /** Where the content stands: behind the attribution or before it; `none`: in neither place in this sentence. */
  readonly side: 'behind' | 'before' | 'none';
  readonly content: Range | undefined;
  /** How the content is marked off: by "that", by a colon, or by nothing. */
  readonly link: 'that' | 'colon' | 'bare' | 'none';
  /** Denied, wished for or imagined. */
  readonly unreal: boolean;
  /** To whom it was said: perhaps an outlet. */
  readonly recipient?: Range;
  /** Who relays it, where the words say so: "quoted by …". */
  readonly relay?: Range;
  /** "by Vale", behind a passive verb, and "in which Vale said": the sentence is about somebody else. */
  readonly isAgent?: boolean;
  /** "according to": no verb. */
  readonly isSource?: boolean;
}

/**
 * The attributions of a sentence, in its order. A verb of saying with a subject, a verb of saying with its subject
 * behind it, a participle that goes on with the subject before ("adding that"), and phrases without a verb. After the
 * patterns of Citron (verb cues with their subject and complement) and of the Gender Gap Tracker, without a parser.
 * Every look to either side is bounded, so that the cost grows with the length alone.
 */
export function attributionsIn(tokens: readonly Token[]): readonly Attribution[] {
  let found = read.get(tokens);
  if (found === undefined) {
    found = readAttributions(tokens);
    read.set(tokens, found);
  }
  return found;
}

/** Kept with the tokens of its sentence: the paragraph behind may ask again who spoke in it. */
const read = new WeakMap<readonly Token[], readonly Attribution[]>();

function readAttributions(tokens: readonly Token[]): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const form = VERBS.get(token.lower);
    if (form === undefined || (token.cap && at > 0)) continue;
    const attribution = attributionAt(tokens, at, form, found.at(-1));
    if (attribution !== undefined) {
      found.push(attribution);
      at = Math.max(at, (attribution.verb?.to ?? at) - 1);
    }
  }
  const agents = tokens.some(({ lower }) => lower === 'by') ? agentsIn(tokens, found) : [];
  return [...found, ...agents, ...sourcesIn(tokens, found)].sort((a, b) => a.from - b.from);
}

function attributionAt(
  tokens: readonly Token[],
  at: number,
  form: VerbForm,
  last: Attribution | undefined,
): Attribution | undefined {
  if (!isSpeechVerb(tokens, at, form)) return undefined;
  const group = verbGroup(tokens, at, form);
  if (group === undefined) return undefined;
  const verb = { from: group.from, to: group.to, form };
  const subject = subjectBefore(tokens, group.from, group.isParticiple, last?.mention);
  // "ships of third states": a noun, unless somebody who can speak stands before it.
  if (form.form === 's' && subject?.mention?.form === 'other' && isNounToo(form) && !isObject(tokens[at + 1]))
    return undefined;
  if (subject !== undefined) return withSubject(tokens, verb, subject, group.unreal);
  if (group.isParticiple || form.form === 'base') return undefined;
  const inverted = invertedSubject(tokens, at, group.to);
  if (inverted === undefined) return undefined;
  return {
    from: group.from,
    to: inverted.to,
    mention: inverted.mention,
    verb,
    side: 'before',
    content: { from: 0, to: group.from },
    link: 'none',
    unreal: group.unreal,
  };
}

const ENDS = /\.["”’»]?$/;
const GESTURES = /^(?:nod|smile|shrug|grin|laugh|sigh|sob|weep|beam|chuckle|think|wonder)$/;

/** "calls his house “…”": what only a verb has behind it. */
function isObject(token: Token | undefined): boolean {
  return /^(?:his|her|him|them|it|this|himself|herself|themselves)$/.test(token?.lower ?? '');
}

function withSubject(
  tokens: readonly Token[],
  verb: Range & { readonly form: VerbForm },
  subject: Subject,
  unreal: boolean,
): Attribution {
  const { from, isAs } = subject;
  const { mention: nearest } = subject;
  const mention = nearest !== undefined && isAddressee(tokens, nearest) ? undefined : nearest;
  const behind = contentAfter(tokens, verb, isAs);
  const before = tokens[from - 1];
  // "…, as hospitals reported a surge": a clause of its own, with an object.
  const isOwn = isAs && hasObject(tokens, behind.recipient?.to ?? verb.to);
  const hasLeft =
    from > 0 && !isOwn && (before?.kind === 'quote' || /^[,–—\-!?]$/.test(before?.text ?? '') || isAs);
  // "continued", "laughed": nothing but a quotation right behind is their content.
  const isCry = !verb.form.manners.has('clause') && !verb.form.manners.has('object');
  // "“….” Vale nodded.": what somebody does when the words are over.
  const isGesture =
    isCry && GESTURES.test(verb.form.lemma) && before?.kind === 'quote' && ENDS.test(before.text);
  const isAtOnce = behind.link === 'colon' || tokens[behind.content?.from ?? -1]?.kind === 'quote';
  const isBehind = behind.content !== undefined && (!isCry || isAtOnce);
  const isBefore = !isBehind && hasLeft && !isGesture;
  const cited = citedIn(tokens, verb, behind.content);
  // One literal for all, and no spread: it is made for each verb of each page.
  const attribution: Mutable<Attribution> = {
    from,
    to: (isBehind ? behind.content?.from : undefined) ?? behind.end,
    mention: cited === undefined ? mention : cited.mention,
    verb,
    side: isBehind ? 'behind' : isBefore ? 'before' : 'none',
    content: isBehind ? behind.content : isBefore ? { from: 0, to: from } : undefined,
    link: isBehind ? behind.link : 'none',
    unreal: unreal || subject.unreal,
  };
  if (behind.recipient !== undefined) attribution.recipient = behind.recipient;
  if (subject.isInner === true) attribution.isAgent = true;
  if (subject.relay !== undefined) attribution.relay = subject.relay;
  return attribution;
}

/** A noun phrase right behind the verb, or "to": and no time, place or sign. */
function hasObject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const { lower } = token;
  return (
    /^(?:an?|the|his|her|its|their|no|more|new|to|that|how|why)$/.test(lower) ||
    /^\p{N}/u.test(lower) ||
    (/^\p{Ll}{3,}s?$/u.test(token.text) &&
      !PREPOSITIONS.has(lower) &&
      !ADVERBS.has(lower) &&
      !isTime(lower) &&
      !/ly$|^(?:it|and|but|so)$/.test(lower))
  );
}

/** "quoted the poet Ada Vale: “…”": the words are hers; those of a proverb are nobody's. */
function citedIn(
  tokens: readonly Token[],
  { to, form }: Range & { readonly form: VerbForm },
  content: Range | undefined,
): { readonly mention: Mention | undefined } | undefined {
  if (form.lemma !== 'quote' && form.lemma !== 'cite') return undefined;
  const quote = tokens.findIndex(({ kind }, at) => at >= to && at < to + CITED && kind === 'quote');
  const end = /^[:,]$/.test(tokens[quote - 1]?.text ?? '') ? quote - 1 : quote;
  if (
    quote < 0 ||
    content === undefined ||
    end - to < 1 ||
    tokens.slice(to, end).some(({ kind }) => kind !== 'word')
  )
    return undefined;
  // "cited a “lack of funds”", "cited as “proof”"
  if (end === quote) return undefined;
  const mention = mentionOf(tokens, to, end);
  return { mention: mention?.form === 'name' ? mention : undefined };
}

/** No name is longer, between its verb and its words. */
const CITED = 14;

type Mutable<Whole> = { -readonly [Key in keyof Whole]: Whole[Key] };
