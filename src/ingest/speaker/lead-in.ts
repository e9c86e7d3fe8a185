import { isPlainVerb } from '../sentence/finite.ts';
import type { Token } from '../sentence/tokens.ts';
import { DETERMINERS, PREPOSITIONS } from '../words/closed.ts';
import type { Attribution } from './attribution.ts';
import { firstMention } from './first-mention.ts';
import { namedBehind } from './inverted-subject.ts';
import { type Mention, mentionOf } from './mention.ts';
import { mentionEnding } from './mention-ending.ts';
import { phraseEnd } from './phrase.ts';
import { heardBefore } from './to-them.ts';

/** No lead-in without a verb of saying is longer. */
const LONGEST = 40;

/** "Vask: “…”", "In the queue, Ada Vale, a cook: “…”": whom the words before a colon are about, without a verb of saying. */
export function beforeColon(
  tokens: readonly Token[],
  others: readonly Attribution[],
): Attribution | undefined {
  const quote = tokens.findIndex((token, at) => token.kind === 'quote' && tokens[at - 1]?.text === ':');
  const colon = quote - 1;
  if (quote < 1 || tokens.slice(0, colon).some(({ kind }) => kind === 'quote')) return undefined;
  if (others.some(({ side, from }) => side === 'behind' && from < colon)) return undefined;
  const heard = heardBefore(tokens, colon);
  const mention =
    heard !== undefined ? heard.mention : isTopic(tokens, colon) ? undefined : leader(tokens, colon);
  if (mention === undefined && heard === undefined) return undefined;
  return {
    from: mention?.from ?? colon,
    to: colon + 1,
    mention,
    verb: undefined,
    side: 'behind',
    content: { from: quote, to: tokens.length },
    link: 'colon',
    unreal: false,
  };
}

/** "Tarvik flood: “…”", "Vale trial: “…”": what it is about, and nobody. */
function isTopic(tokens: readonly Token[], colon: number): boolean {
  const last = tokens[colon - 1];
  const words = tokens.slice(0, colon);
  return (
    colon >= 2 &&
    colon <= 5 &&
    words.every(({ kind }) => kind === 'word') &&
    words[0]?.cap === true &&
    !DETERMINERS.has(words[0].lower) &&
    /^\p{Ll}+$/u.test(last?.text ?? '') &&
    /^(?:fire|flood|floods|crash|attack|shooting|strike|strikes|row|trial|case|inquiry|inquest|talks|deal|summit|war|crisis|scandal|affair|vote|election|poll|protest|protests|riots?|murder|killing|death|blast|explosion|earthquake|quake|storm|hurricane|cyclone|landslide|blaze|wildfire|disaster|tragedy|collapse|outage|hostages?|tariffs|budget|prize|final|match|game|derby|transfer|merger|takeover|dispute|debate|ruling|verdict|appeal|resignation|sacking|ceasefire|truce|pact|treaty|accord|swap|hack|leak|breach|outbreak|epidemic|spill|drought|rescue|search|probe|investigation|stabbing|stand-off|siege|coup|captaincy|closure|evacuation)$/.test(
      last?.lower ?? '',
    )
  );
}

/** The pronoun next to the colon, else whom the words begin with, else the one name in them. */
function leader(tokens: readonly Token[], colon: number): Mention | undefined {
  const first = firstMention(tokens, colon);
  const comma = tokens.findLastIndex(({ text }, at) => at < colon && text === ',');
  const pronoun = comma > 0 ? lastPronoun(tokens, colon, comma) : undefined;
  if (pronoun !== undefined) return pronoun;
  // "For the families' group, Ada Vale: “…”": a whole name alone between the comma and the colon.
  const named = comma > 0 && colon - comma <= 5 ? mentionOf(tokens, comma + 1, colon) : undefined;
  const isAlone = named?.form === 'name' && named.name?.from === comma + 1 && named.to - comma > 2;
  if (isAlone && tokens[0]?.lower === 'for') return named;
  const isThing = first?.form === 'pronoun' && !isPerson(tokens[first.from]);
  if (first !== undefined && !isThing && first.form !== 'nameless')
    return namedBehind(tokens, first, first.to)?.mention ?? first;
  return lastPronoun(tokens, colon) ?? onlyName(tokens, colon) ?? (isThing ? undefined : first);
}

/** "Among them is Ada Vale, a teacher: “…”": the one whole name; not whom somebody speaks of or to. */
function onlyName(tokens: readonly Token[], colon: number): Mention | undefined {
  const names: Mention[] = [];
  for (let at = Math.max(0, colon - LONGEST); at < colon; at++) {
    if (!tokens[at]?.cap || (tokens[at + 1]?.cap && at + 1 < colon)) continue;
    const mention = mentionEnding(tokens, at);
    if (mention?.form !== 'name' || mention.name === undefined) continue;
    if (mention.name.to - mention.name.from > 1) names.push(mention);
  }
  const [name] = names;
  if (names.length !== 1 || name === undefined) return undefined;
  const before = tokens[name.from - 1]?.lower ?? '';
  const isAside = PREPOSITIONS.has(before) && !(before === 'for' && name.from === 1);
  return isAside ? undefined : name;
}

function isPerson(token: Token | undefined): boolean {
  return /^(?:he|she)$/.test(token?.lower ?? '');
}

function lastPronoun(tokens: readonly Token[], colon: number, from = 0): Mention | undefined {
  for (let at = colon - 1; at >= Math.max(from, colon - 25); at--) {
    if (isPerson(tokens[at])) return { form: 'pronoun', from: at, to: at + 1 };
  }
  return undefined;
}

const DASHES: ReadonlySet<string> = new Set('–—-');

/** “…” – Vask; “…”, Ada Vale, a teacher.: a quotation, a sign, and a name with no verb to the end. */
export function signedBy(tokens: readonly Token[]): Attribution | undefined {
  const last = tokens.findLastIndex(({ kind }) => kind === 'quote');
  if (last < 0) return undefined;
  const sign = tokens[last + 1];
  const isDash = DASHES.has(sign?.text ?? '');
  const from = isDash || sign?.text === ',' ? last + 2 : last + 1;
  // Without a sign, the quotation itself ends with a comma.
  if (from === last + 1 && !/,["”’'»“]+$/.test(tokens[last]?.text ?? '')) return undefined;
  let to = tokens.length;
  while (to > from && tokens[to - 1]?.kind === 'sign') to -= 1;
  if (to <= from || to - from > 16) return undefined;
  const end = phraseEnd(tokens, from);
  const mention = mentionOf(tokens, from, end);
  const isWhole = mention?.form === 'name' && mention.name !== undefined && (isDash || isFull(mention));
  if (!isWhole && !(isDash && mention?.form === 'role' && end >= to)) return undefined;
  if (end < to && tokens[end]?.text !== ',') return undefined;
  if (tokens.slice(end, to).some((token) => isPlainVerb(token))) return undefined;
  return {
    from,
    to,
    mention,
    verb: undefined,
    side: 'before',
    content: { from: 0, to: last + 1 },
    link: 'none',
    unreal: false,
  };
}

function isFull({ name, role }: Mention): boolean {
  return role !== undefined || (name !== undefined && name.to - name.from > 1);
}
