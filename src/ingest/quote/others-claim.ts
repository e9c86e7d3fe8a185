import type { Token } from '../sentence/tokens.ts';

/** Verbs with which somebody turns down what others say. */
const REJECTING =
  /^(?:reject|den|dismiss|refut|rebut|rebuff|disput|contest|counter|deflect|repudiat|discount|downplay|brush|sham|shrug|wav|bat|play|laugh)(?:e|es|ed|y|ies|ied|s|ing|ying|ting|ted|ged|ging)?$/;
/** What others say. */
const CLAIMS =
  /^(?:claim|accusation|allegation|suggestion|criticism|complaint|rumour|rumor|report|talk|charge|fear|idea|notion|assertion|warning|insinuation|speculation|concern|jibe|label)s?$/;
/** What others ask for. */
const CALLS = /^(?:call|demand|plea|appeal|petition|chant)s?$/;
/** "stayed despite calls for her to “go”" */
const AMID = /^(?:amid|amidst|despite|following)$/;
/** "Asked about the charge that she had been “asleep”" */
const PUT = /^(?:asked|pressed|questioned|quizzed|confronted|faced|grilled|challenged)$/;
/** How far back from the words the one who turns them down stands. */
const REACH = 22;

/** "rejected claims that it was a “cost trap”", "brushed aside talk of a “title race”": words of those who claim it. */
export function isOthersClaim(tokens: readonly Token[], quote: number): boolean {
  const first = Math.max(0, quote - REACH);
  let isLinked = false;
  for (let at = quote - 1; at >= first; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || /^[.;:]$/.test(token.text)) return false;
    // "dismissed the claims as “absurd”": the words are whose the verb is.
    if (/^(?:as|saying|calling|insisting|adding|arguing|said|told|called)$/.test(token.lower)) return false;
    // "denied being “greedy”"
    if (/^den(?:y|ies|ied|ying)$/.test(token.lower)) return true;
    const next = tokens[at + 1]?.lower ?? '';
    if (CLAIMS.test(token.lower) && /^(?:that|of|about|it|he|she|they|the|his|her)$/.test(next))
      isLinked = true;
    // "rejected the suggestion, made by counsel, that she had been “asleep”"
    const that = tokens.findIndex(({ lower }, to) => to > at + 1 && to < quote && lower === 'that');
    if (CLAIMS.test(token.lower) && next === ',' && that > 0 && tokens[that - 1]?.text === ',')
      isLinked = true;
    if (CALLS.test(token.lower) && /^(?:for|to|on)$/.test(next)) isLinked = true;
    if (isLinked && (REJECTING.test(token.lower) || AMID.test(token.lower) || PUT.test(token.lower)))
      return true;
  }
  return false;
}
