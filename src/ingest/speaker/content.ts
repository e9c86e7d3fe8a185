import { isPlainVerb } from '../sentence/finite.ts';
import type { Token } from '../sentence/tokens.ts';
import { ADVERBS, CLAUSE_STARTS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../words/closed.ts';
import { VERBS, type VerbForm } from '../words/verbs.ts';
import { isAmount } from './amount.ts';
import { asideEnd } from './aside.ts';
import type { Range } from './attribution.ts';
import { isTime } from './phrase.ts';
import { recipientAt, toSomebody } from './recipient.ts';

export interface Behind {
  readonly content: Range | undefined;
  readonly link: 'that' | 'colon' | 'bare' | 'none';
  /** The token behind the attribution, where no content follows. */
  readonly end: number;
  readonly recipient: Range | undefined;
}

/** Verbs that say to whom before they say what. */
const TO_SOMEBODY =
  /^(?:tell|inform|remind|assure|reassure|warn|notify|advise|ask|urge|brief|text|email|message)$/;
const GATHERED =
  /^(?:gathered|assembled|waiting|standing|sitting|queuing|present|attending|crowded|packed|lining|camped|protesting|seated|aboard)$/;
const TENSED = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)$/;
/** How far behind the verb its "that", colon or quotation is looked for. */
const WINDOW = 30;

/** What a verb of saying says, as far as it stands behind it in the sentence. */
export function contentAfter(
  tokens: readonly Token[],
  verb: Range & { form: VerbForm },
  isAs: boolean,
): Behind {
  let at = verb.to;
  const heard = TO_SOMEBODY.test(verb.form.lemma)
    ? recipientAt(tokens, at, verb.form.lemma)
    : toSomebody(tokens, at);
  // "warned some deliveries could be late": what the clause is about, and nobody who is warned.
  const isSubject = heard !== undefined && TENSED.test(tokens[heard.to]?.lower ?? '');
  // "told TBD Halden had left": an outlet in capitals, and then a name.
  const isShort =
    isSubject &&
    verb.form.lemma === 'tell' &&
    heard.to - heard.from > 1 &&
    /^\p{Lu}{2,5}$/u.test(tokens[heard.from]?.text ?? '');
  const recipient = isShort ? { from: heard.from, to: heard.from + 1 } : isSubject ? undefined : heard;
  if (recipient !== undefined) at = recipient.to;
  const none = { content: undefined, link: 'none', end: endOfPhrase(tokens, at), recipient } as const;
  const first = tokens[at];
  if (first === undefined) return none;
  if (isAs) return first.text === ',' ? { ...none, content: rest(tokens, at + 1), link: 'bare' } : none;
  const marked = markedContent(tokens, at);
  // "told them to hand over what they had said that …": an order has no clause.
  const isOrder = recipient !== undefined && /^(?:to|not)$/.test(first.lower);
  // "told workers gathered under a banner": where they were.
  if (recipient !== undefined && marked?.link !== 'colon' && GATHERED.test(first.lower)) return none;
  if (isOrder && (marked === undefined || marked.link === 'that')) return none;
  if (marked !== undefined) return { ...none, ...marked };
  // "said on Tuesday the port would close": a clause behind words of time and occasion.
  const clause = asideEnd(tokens, at);
  if (clause > at && tokens[clause]?.lower !== 'that' && opensSubject(tokens[clause]))
    return { ...none, content: rest(tokens, clause), link: 'bare' };
  return clause === at && beginsClause(tokens, at)
    ? { ...none, content: rest(tokens, at), link: 'bare' }
    : none;
}

/** What can only be the subject of a new clause behind a phrase. */
function opensSubject(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return (
    DETERMINERS.has(token.lower) ||
    PRONOUNS.has(token.lower) ||
    token.lower === 'there' ||
    (token.cap && !isTime(token.lower))
  );
}

function isSaid({ lower, cap }: Token): boolean {
  const form = cap ? undefined : VERBS.get(lower);
  return form !== undefined && (form.form === 'past' || form.form === 's') && form.manners.has('clause');
}

function rest(tokens: readonly Token[], from: number): Range {
  return { from, to: tokens.length };
}

/** Content behind "that", a colon or an opening mark, with words of time, place and company before it. */
function markedContent(
  tokens: readonly Token[],
  from: number,
): { content: Range; link: 'that' | 'colon' | 'bare' } | undefined {
  const opens = asideEnd(tokens, from);
  for (let at = from; at < Math.min(tokens.length, from + WINDOW); at++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.kind === 'quote') return { content: rest(tokens, at), link: 'bare' };
    if (token.text === ':') return { content: rest(tokens, at + 1), link: 'colon' };
    // "asked him that evening"
    if (token.lower === 'that' && isPointing(tokens, at)) continue;
    if (token.lower === 'that') {
      const next = tokens[at + 1];
      // "said in a speech that lasted an hour"
      if (at > from && next !== undefined && isPlainVerb(next)) return undefined;
      // "said that was beneath him": a subject.
      if (at === from && next !== undefined && TENSE.test(next.lower))
        return { content: rest(tokens, at), link: 'bare' };
      // Not the "that" of a relative clause: it follows the verb, or a phrase of time or place.
      const isLink = at === from || at === opens || isAside(tokens, from);
      return isLink ? { content: rest(tokens, at + 1), link: 'that' } : undefined;
    }
    if (token.text === ',' && tokens[at + 1]?.kind === 'quote')
      return { content: rest(tokens, at + 1), link: 'bare' };
    // "…, officials said Sunday, as his rival denounced “…”": another's words.
    if (token.text === ',' && at > from && isOthersClause(tokens, at + 1)) return undefined;
    // “…, he said, adding that …”: another verb's.
    if (token.text === ',' && VERBS.get(tokens[at + 1]?.lower ?? '')?.form === 'ing') return undefined;
    if (/^[.;!?]$/.test(token.text)) return undefined;
    // ", he says, asked:", "she said, and Vale answered:": the colon is another verb's.
    if (tokens[from]?.text === ',' && at > from && isSaid(token)) return undefined;
    if (token.text === ',' && !isAside(tokens, from) && at > from) return undefined;
    if (at === from && opens === from && beginsClause(tokens, at)) {
      const next = quoteSoon(tokens, at);
      return next === undefined ? undefined : { content: rest(tokens, at), link: 'bare' };
    }
  }
  return undefined;
}

/** Behind a comma, a clause of its own with a verb of saying before the marks. */
function isOthersClause(tokens: readonly Token[], from: number): boolean {
  if (!/^(?:as|while|whereas|although|though|even|after|amid)$/.test(tokens[from]?.lower ?? '')) return false;
  for (let at = from + 1; at < Math.min(tokens.length, from + CLAUSE); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return false;
    const form = token.cap ? undefined : VERBS.get(token.lower);
    if (form !== undefined && (form.form === 'past' || form.form === 's') && at > from + 1) return true;
  }
  return false;
}

/** So far into a clause its verb is looked for. */
const CLAUSE = 10;

/** Behind a "that" which is the subject itself. */
const TENSE =
  /^(?:is|was|would|had|has|will|could|did|does|might|meant|means|depends|depended|isn't|wasn't|wouldn't)$/;

/** "said that evening": the "that" of a time. */
function isPointing(tokens: readonly Token[], at: number): boolean {
  return /^(?:evening|day|night|week|morning|afternoon|year|month|way|time|summer|winter|spring|autumn)$/.test(
    tokens[at + 1]?.lower ?? '',
  );
}

function quoteSoon(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < Math.min(tokens.length, from + WINDOW); at++)
    if (tokens[at]?.kind === 'quote') return at;
  return undefined;
}

/** "on Monday", "in a statement", "again": words between the verb and its content. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return (
    PREPOSITIONS.has(word) ||
    ADVERBS.has(word) ||
    isTime(word) ||
    word.endsWith('ly') ||
    tokens[at]?.text === ',' ||
    word === 'when' ||
    word === 'while' ||
    word === 'as'
  );
}

function beginsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return token?.text === '«' || token?.text === '“';
  // "…, she argues there."
  if (/^(?:there|here)$/.test(token.lower) && tokens[at + 1]?.kind !== 'word') return false;
  const word = token.lower;
  if (isAmount(tokens, at)) return true;
  if (isAside(tokens, at) && !token.cap && !/^(?:no|both|all)$/.test(word)) return false;
  if (CLAUSE_STARTS.has(word) && !/^(?:if|what|how|why|whether|when|once)$/.test(word)) return false;
  return DETERMINERS.has(word) || PRONOUNS.has(word) || token.cap || /^\p{L}|^\p{N}/u.test(word);
}

/** To the end of what goes with the verb: up to the next comma, colon, quotation or full stop. */
function endOfPhrase(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at - from < WINDOW && tokens[at]?.kind === 'word') at += 1;
  return at;
}
