import type { Token } from '../sentence/tokens.ts';
import type { Attribution } from '../speaker/attribution.ts';

/** What a sentence begins with that says first what somebody was asked, or answers. */
const PUT =
  /^(?:asked|pressed|questioned|cross-examined|grilled|quizzed|challenged|confronted|faced|responding|replying|reacting)$/;
const BEFORE_IT = /^(?:when|after|on|once|being|repeatedly|also|later|if)$/;

/** "Asked if the bridge was “a trap”, Vale said …": words of whoever asks, and not of the one who answers. */
export function isPutTo(
  tokens: readonly Token[],
  quote: number,
  attribution: Attribution | undefined,
): boolean {
  if (attribution === undefined || attribution.from <= quote) return false;
  const { side, verb } = attribution;
  // “X,” she said: what is beside the words alone is theirs.
  if (verb === undefined || side === 'none') return false;
  let at = 0;
  while (at < 3 && BEFORE_IT.test(tokens[at]?.lower ?? '')) at += 1;
  const isReply =
    tokens[at]?.lower === 'in' && /^(?:response|reply|reaction|answer)$/.test(tokens[at + 1]?.lower ?? '');
  if (at >= quote || !(isReply || PUT.test(tokens[at]?.lower ?? ''))) return false;
  const between = tokens.slice(at, quote);
  return between.every(({ kind, text }) => kind !== 'quote' && !/^[,;:.]$/.test(text)) && side === 'behind';
}

/** Verbs with which many put a name to something: "critics who call it “a trap”". */
const NAMING =
  /^(?:calls?|called|describe[ds]?|labell?ed|label|brand(?:ed)?|dub(?:bed)?|accuse[ds]?|say|claim)$/;
const MANY =
  /^(?:critics|opponents|rivals|detractors|protesters|activists|campaigners|people|those|others|some|many|commentators|headlines|reports|posts|leaflets|posters|voices|colleagues|enemies|sceptics|skeptics)$/;
/** From the many to the words. */
const REACH = 9;

/** "said critics who call the bridge “a trap” were wrong": words of the critics, inside what somebody else says. */
export function isOfMany(tokens: readonly Token[], quote: number): boolean {
  for (let at = quote - 1; at >= Math.max(2, quote - REACH); at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (NAMING.test(token.lower) && /^(?:who|that|which)$/.test(tokens[at - 1]?.lower ?? ''))
      return MANY.test(tokens[at - 2]?.lower ?? '');
  }
  return false;
}
