import type { Token } from '../sentence/tokens.ts';
import type { Attribution } from '../speaker/attribution.ts';
import { UNREAL } from '../words/closed.ts';
import { VERBS } from '../words/verbs.ts';

/** Verbs of saying alone: "expected him to say", "never answered". */
const UTTERING =
  /^(?:say|tell|write|state|claim|shout|declare|promise|answer|reply|call|add|announce|ask|cry|order|utter|mutter|whisper)$/;
/** Verbs whose infinitive did not come to pass, or need not have: "expected her to say", "wanted to say". */
const WISHED =
  /^(?:expect(?:s|ed|ing)?|want(?:s|ed|ing)?|like[ds]?|hop(?:e|es|ed|ing)|wish(?:es|ed|ing)?|love[ds]?|imagin(?:e|es|ed|ing)|pictur(?:e|es|ed|ing)|waiting|waited|supposed|tempted|likely|unlikely|ready|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|forg[eo]t(?:s|ting)?|afraid|reluctant|able|unable|ought|need(?:s|ed)?|has|have|had|easy|tempting|enough|too|beg(?:s|ged)?|if|though|almost|anyone|nobody)$/;
/** "denied saying", "never admitted having said": the participle is what did not happen. */
const DENYING =
  /^(?:den(?:y|ies|ied|ying)|without|instead|avoid(?:s|ed)?|stopped|from|against|imagin(?:e|es|ed)|than|nor)$/;
/** "I can imagine a minister answering: “…”" */
const IMAGINED = /^(?:imagin(?:e|es|ed|ing)|picture|suppose|fancy)$/;
/** Modal verbs, which make even what a colon announces imagined. */
const MODAL = /^(?:might|may|could|should|must|ought|never|nobody|no-one)$/;
/** Verbs with which somebody puts a word to something, or does not. */
const NAMES =
  /^(?:call|describe|speak|demand|accuse|brand|label|refer|ask|mention|use|characterise|characterize)$/;
/** How far back from its verb a word that makes it unreal stands. */
const REACH = 12;

/** Whether what stands between marks was denied, wished for, expected or imagined, and so said by nobody. */
export function isUnsaid(
  tokens: readonly Token[],
  quote: number,
  attribution: Attribution | undefined,
): boolean {
  if (attribution?.unreal === true && attribution.verb !== undefined) {
    const { verb, side, link } = attribution;
    if (verb.form.manners.has('clause') && isNear(tokens, quote, attribution)) return true;
    // "has not called for a “blockade”"
    if (side === 'behind' && link === 'bare' && NAMES.test(verb.form.lemma) && quote - verb.to <= 4)
      return true;
  }
  const verb = verbBefore(tokens, quote);
  if (verb === undefined) return tokens[quote - 1]?.lower === 'perhaps';
  const form = VERBS.get(tokens[verb]?.lower ?? '');
  const back = backward(tokens, verb, form?.form === 'ing' ? /^[;:]$/ : /^[;:,]$/);
  if (back.some(({ lower }) => IMAGINED.test(lower))) return true;
  // "They could say “…”": the modal beside its verb. "Nobody here ever resigned by saying “…”": anywhere before it.
  if (
    back.slice(0, 4).some(({ lower, kind }) => kind === 'word' && (UNREAL.has(lower) || lower === 'not')) &&
    quote - verb <= 2
  )
    return true;
  if (back.some(({ lower }) => /^(?:nobody|no-one)$/.test(lower)) && form?.form !== 'past') return true;
  // "denied that she had ever said “…”"
  if (back.slice(0, 7).some(({ lower }) => /^den(?:y|ies|ied|ying)$/.test(lower))) return true;
  if (form?.form === 'base') {
    if (back.slice(0, 3).some(({ lower }) => MODAL.test(lower))) return true;
    const isInfinitive = back.some(({ lower }) => lower === 'to');
    return isInfinitive && back.slice(0, 8).some(({ lower }) => WISHED.test(lower));
  }
  if (form?.form === 'ing' || back[0]?.lower === 'having')
    return back.slice(0, 4).some(({ lower }) => DENYING.test(lower));
  return false;
}

/** The verb of saying that the marks follow, over whom it is said to: "to say", "telling his members to". */
function verbBefore(tokens: readonly Token[], quote: number): number | undefined {
  for (let at = quote - 1; at >= Math.max(0, quote - 6); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote') return undefined;
    if (token.kind === 'sign' && !(at === quote - 1 && /^[:,]$/.test(token.text))) return undefined;
    // "too tired to say more: “…”": what follows was said.
    if (/^(?:more|much|little|why)$/.test(token.lower)) return undefined;
    if (UTTERING.test(VERBS.get(token.lower)?.lemma ?? '')) return at;
  }
  return undefined;
}

/** The words before the verb in its own clause, the nearest first; a participle's reaches over commas. */
function backward(tokens: readonly Token[], verb: number, end: RegExp): Token[] {
  const found: Token[] = [];
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || end.test(token.text)) break;
    found.push(token);
  }
  return found;
}

function isNear(tokens: readonly Token[], quote: number, attribution: Attribution): boolean {
  const { from, to, side, link, verb } = attribution;
  // "She did not say more: “…”" is said; "She never said: “…”" and "He might well tell them: “…”" are not.
  if (link === 'colon') {
    const group = tokens.slice(verb?.from ?? 0, verb?.to ?? 0);
    return (
      to === quote &&
      !group.some(({ lower }) => lower === 'only') &&
      (verb?.to === quote - 1 || group.some(({ lower }) => MODAL.test(lower)))
    );
  }
  return side === 'before' ? from - quote <= 2 : quote - to <= 12 || tokens[to]?.lower === 'that';
}
