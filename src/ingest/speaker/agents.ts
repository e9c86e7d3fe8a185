import type { Token } from '../sentence/tokens.ts';
import { VERBS } from '../words/verbs.ts';
import type { Attribution } from './attribution.ts';
import { namedBehind } from './inverted-subject.ts';
import { type Mention, mentionOf } from './mention.ts';
import { phraseEnd } from './phrase.ts';

/** Participles of verbs with which somebody puts words to something: "described by Vale as “…”". */
const PUT_TO =
  /^(?:described|called|dubbed|branded|labell?ed|hailed|condemned|dismissed|critici[sz]ed|denounced|slammed|praised|characteri[sz]ed|likened|compared|accused|portrayed|termed|decried|derided|lauded|lambasted|blasted|mocked|ridiculed|welcomed|rejected|referred)$/;
/** From the participle to the words between marks, and from those to "by". */
const REACH = 5;

/** Who is named behind "by", where something is called something: "criticised by Vale as “late”", "called “late” by Vale". */
export function agentsIn(tokens: readonly Token[], verbs: readonly Attribution[]): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.cap !== (at === 0) || !PUT_TO.test(token.lower)) continue;
    if (verbs.some(({ verb }) => verb?.from !== undefined && verb.from <= at && at < verb.to)) continue;
    const agent = tokens[at + 1]?.lower === 'by' ? agentBefore(tokens, at) : agentBehind(tokens, at);
    if (agent !== undefined) found.push(agent);
  }
  return found;
}

/** "described by the minister, Ada Vale, as “…”" */
function agentBefore(tokens: readonly Token[], verb: number): Attribution | undefined {
  const agent = agentAt(tokens, verb + 2);
  if (agent === undefined) return undefined;
  const next = tokens[agent.to]?.text === ',' ? agent.to + 1 : agent.to;
  if (!/^(?:as|for|of|to)$/.test(tokens[next]?.lower ?? '')) return undefined;
  const quote = quoteWithin(tokens, next + 1);
  return quote === undefined ? undefined : attributionOf(tokens, verb, { ...agent, from: verb }, quote);
}

/** "called the plan’s “…” by Vale", "described as “…” by Vale" */
function agentBehind(tokens: readonly Token[], verb: number): Attribution | undefined {
  const quote = quoteWithin(tokens, verb + 1);
  if (quote === undefined || tokens[quote + 1]?.lower !== 'by') return undefined;
  const agent = agentAt(tokens, quote + 2);
  return agent === undefined
    ? undefined
    : attributionOf(tokens, verb, { ...agent, from: quote + 1 }, undefined);
}

function quoteWithin(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + REACH; at++) {
    if (tokens[at]?.kind === 'quote') return at;
    if (tokens[at]?.kind !== 'word') return undefined;
  }
  return undefined;
}

function agentAt(
  tokens: readonly Token[],
  from: number,
): { readonly mention: Mention; readonly to: number } | undefined {
  const to = phraseEnd(tokens, from);
  const mention = to > from ? mentionOf(tokens, from, to) : undefined;
  if (mention === undefined || mention.form === 'other' || mention.form === 'pronoun') return undefined;
  return namedBehind(tokens, mention, to) ?? { mention, to };
}

function attributionOf(
  tokens: readonly Token[],
  verb: number,
  { mention, from, to }: { readonly mention: Mention; readonly from: number; readonly to: number },
  quote: number | undefined,
): Attribution | undefined {
  const form = VERBS.get(tokens[verb]?.lower ?? '');
  if (form === undefined) return undefined;
  const isBefore = quote === undefined;
  return {
    from,
    to,
    mention,
    verb: { from: verb, to: verb + 1, form },
    side: isBefore ? 'before' : 'behind',
    content: isBefore ? { from: verb + 1, to: from } : { from: quote, to: tokens.length },
    link: isBefore ? 'none' : 'bare',
    unreal: false,
    isAgent: true,
  };
}
