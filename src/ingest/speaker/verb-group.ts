import type { Token } from '../sentence/tokens.ts';
import { ADVERBS, AUXILIARIES, UNREAL } from '../words/closed.ts';
import { SECOND, type VerbForm } from '../words/verbs.ts';
import { isPaper } from './papers.ts';
import { postmodified } from './postmodified.ts';

const BE = /^(?:is|was|are|were|be|been|being)$/;

/** Whether the verb at this place can be one of saying: of two words where it needs them, and no noun. */
export function isSpeechVerb(tokens: readonly Token[], at: number, form: VerbForm): boolean {
  const second = SECOND[form.lemma];
  // "the only MP who has read the report": with the eyes.
  // "in a letter read to the workers": by somebody else.
  const next = tokens[at + 1]?.lower ?? '';
  if (
    form.lemma === 'read' &&
    /^(?:to|by|out|aloud|at|during)$/.test(next) &&
    isPaper(tokens[at - 1]?.lower ?? '')
  )
    return false;
  if (form.lemma === 'read' && /^(?:has|have|had|having|who)$/.test(tokens[at - 1]?.lower ?? ''))
    return false;
  // "runs counter to the convention"
  if (
    form.lemma === 'counter' &&
    form.form === 'base' &&
    /^(?:run|runs|ran|running|goes|went|go)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return false;
  if (form.lemma === 'let') return isKnown(tokens, at);
  if (MINDING.test(form.lemma)) return isMinded(tokens, at, form);
  // "a student called Efua": her name.
  if (form.lemma === 'call' && form.form === 'past' && isCalledSo(tokens, at)) return false;
  if (second !== undefined && !second.includes(tokens[at + 1]?.lower ?? '')) {
    // "called “…”" and "called the plan “…”" name something.
    return form.lemma === 'call' && form.form !== 'base' && form.form !== 'ing';
  }
  // "the report", "his claims", "a call": behind an article or an adjective it is a noun.
  if (form.form === 'base' || form.form === 's') {
    const before = tokens[at - 1]?.lower ?? '';
    // "the firm's claim of …"
    if (form.form === 'base' && /'s$|s'$/.test(before)) return false;
    if (
      /^(?:the|an?y?|his|her|its|their|our|my|this|these|those|some|no|such|of|in|for|by|with|many|several|new|all|any|both|other|more|most|two|three|four|five|six|seven|eight|nine|ten|dozens|criminal|further|fresh)$/.test(
        before,
      )
    )
      return false;
  }
  if (form.form === 's' && isNounToo(form)) {
    // "messages in which he …"
    if (/^(?:which|whom)$/.test(tokens[at + 2]?.lower ?? '')) return false;
    return opensContent(tokens[at + 1]);
  }
  return true;
}

/** Verbs of thinking: somebody's words are what stands between marks right behind them, and nothing else. */
export const MINDING = /^(?:see|fear|consider|regard|view|deem|expect|want|foresee|feel|find)$/;

/** "sees “no reason to hurry”", "considers it “a mistake”", "a piece of luck”, found the judge": two words at least. */
function isMinded(tokens: readonly Token[], at: number, { form, lemma }: VerbForm): boolean {
  // "finding that there was “no intent”"
  if (lemma === 'find' && form !== 'base' && tokens[at + 1]?.lower === 'that')
    return tokens.slice(at + 2, at + 14).some(({ kind }) => kind === 'quote');
  if (form !== 'past' && form !== 's') return false;
  if (lemma === 'find' && tokens[at - 1]?.kind === 'sign' && tokens[at - 2]?.kind === 'quote') return true;
  for (let quote = at + 1; quote <= at + 6; quote++) {
    const token = tokens[quote];
    if (token === undefined || (token.kind === 'sign' && token.text !== ':')) return false;
    if (token.kind !== 'quote') continue;
    const before = tokens[quote - 1]?.lower ?? '';
    const isRight = quote - at <= 2 || /^(?:as|it|him|her|them|this|that|an?)$/.test(before);
    return isRight && /\S\s+\S/.test(token.text) && !/^[^\p{L}]*\p{Lu}/u.test(token.text);
  }
  return false;
}

/** "let it be known" */
function isKnown(tokens: readonly Token[], at: number): boolean {
  return ['it', 'be', 'known'].every((word, step) => tokens[at + 1 + step]?.lower === word);
}

/** Behind somebody who is not named yet, and before a name. */
function isCalledSo(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.cap !== true) return false;
  const from = Math.max(0, at - 4);
  return tokens.slice(from, at).some(({ lower }) => /^(?:an?|another|one|someone|somebody)$/.test(lower));
}

/** Verbs whose form in -s is a plural noun as often: "the states want", "the talks resolved". */
const NOUNS =
  /^(?:state|talk|report|claim|demand|offer|note|charge|call|question|order|request|post|tweet|message|text|comment|remark|label|brand|promise|laugh|cry|estimate|hint|signal|thank|quote|boast|complaint|blast|address|appeal|wish|credit|taunt|salute|let|regret|fear|view|want|protest|vow|pledge|answer)$/;

/** Whether the verb's form in -s is a noun as often. */
export function isNounToo({ lemma }: VerbForm): boolean {
  return NOUNS.test(lemma);
}

function opensContent(next: Token | undefined): boolean {
  if (next === undefined || next.kind !== 'word')
    return next?.kind === 'quote' || /^[:,.]$/.test(next?.text ?? '');
  return /^(?:that|how|the|a|an|it|he|she|they|this|his|her|its|their|there|no|for|on|in|us|me|him|them)$/.test(
    next.lower,
  );
}

export interface VerbGroup {
  /** From the first auxiliary or adverb to behind the verb and its second word. */
  readonly from: number;
  readonly to: number;
  readonly unreal: boolean;
  /** "adding", "saying": goes on with the subject of what stands before. */
  readonly isParticiple: boolean;
}

/** Only they, we, I and plural nouns say a bare verb: "officials say". */
function isPlural(subject: Token | undefined, hasAuxiliary: boolean): boolean {
  if (hasAuxiliary || subject?.kind !== 'word') return false;
  return /^(?:they|we|i|you|people|police)$/.test(subject.lower) || /[^s]s$/.test(subject.lower);
}

/** Bodies of which British English speaks as of several: "the club say", "the family say". */
const COLLECTIVE =
  /^(?:club|union|family|party|team|council|couple|pair|board|force|association|federation|trust|company|firm|group|government|ministry|opposition|band|crew|jury|committee)$/;

/** "The police, who have spoken to both, say", "the club say": several, over an insertion or in one body. */
function isSeveral(tokens: readonly Token[], at: number, hasAuxiliary: boolean): boolean {
  if (hasAuxiliary) return false;
  if (tokens[at - 1]?.text !== ',') return COLLECTIVE.test(tokens[at - 1]?.lower ?? '');
  for (let comma = at - 3; comma >= Math.max(1, at - INSERTION); comma--) {
    if (tokens[comma]?.text !== ',') continue;
    const isRelative = /^(?:who|which|whose)$/.test(tokens[comma + 1]?.lower ?? '');
    return isRelative && isPlural(tokens[comma - 1], false);
  }
  return false;
}

/** "used the occasion to praise", "took to Facebook to accuse": what somebody did in order to say it. */
function usedBefore(tokens: readonly Token[], to: number): number | undefined {
  for (let at = to - 2; at >= Math.max(1, to - 7); at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return undefined;
    if (/^(?:used|uses|took|takes|seized|seizes)$/.test(token.lower)) {
      const isMeans = USED.test(tokens[to - 1]?.lower ?? '') || tokens[at + 1]?.lower === 'to';
      return isMeans && !/^(?:was|were|is|are|been|being)$/.test(tokens[at - 1]?.lower ?? '')
        ? at
        : undefined;
    }
  }
  return undefined;
}

/** What somebody uses in order to speak. */
const USED =
  /^(?:occasion|opportunity|chance|moment|speech|address|visit|interview|appearance|platform|stage|floor|microphone|podium|conference|statement|letter|post|column|time|turn|message|sermon|lecture|event|rally|meeting|session|debate|slot|evidence)$/;

/** No insertion between a subject and its verb is longer. */
const INSERTION = 24;

/** "went on to say", "used to say", "texts to say": it was said. */
const TO_SAY =
  /^(?:went|goes|used|wishes|likes|liked|loves|loved|texts|texted|rings|rang|calls|phones|phoned|emails|emailed|wrote|writes|came|continued|proceeded|hastened|turned)$/;

/** The verb with its auxiliaries and adverbs, or undefined where it is passive or an infinitive. */
export function verbGroup(tokens: readonly Token[], at: number, form: VerbForm): VerbGroup | undefined {
  let from = at;
  let unreal = false;
  let be = false;
  let isInfinitive = false;
  while (from > 0 && at - from < 8) {
    const word = tokens[from - 1]?.lower ?? '';
    if (tokens[from - 1]?.kind !== 'word') break;
    // "who in May described": a month.
    if (word === 'may' && tokens[from - 1]?.cap === true && from > 1) break;
    if (word === 'to' && from === at) isInfinitive = true;
    else if (word === 'would' && (tokens[at + 1]?.lower === 'only' || tokens[at - 1]?.lower === 'only')) {
      // "would say only": he said no more.
    } else if (UNREAL.has(word) || (word === 'time' && tokens[from - 2]?.lower === 'no')) {
      unreal = true;
      if (word === 'time') from -= 2;
    } else if (AUXILIARIES.has(word)) be ||= BE.test(word) && from === at;
    else if (word === 'on' && isInfinitive) {
      if (!/^(?:went|goes)$/.test(tokens[from - 2]?.lower ?? '')) return undefined;
    } else if (isInfinitive && TO_SAY.test(word)) {
      from -= 1;
      break;
    } else if (/^(?:going|able|likely|set|expected|due|ready|willing)$/.test(word) && isInfinitive)
      return undefined;
    else if (!ADVERBS.has(word) && !/^\p{Ll}+ly$/u.test(word)) break;
    from -= 1;
  }
  if (isInfinitive && !TO_SAY.test(tokens[from]?.lower ?? '')) {
    const use = usedBefore(tokens, at - 1);
    return use === undefined ? undefined : { from: use, to: at + 1, unreal: false, isParticiple: false };
  }
  if (form.form === 'past' && be) return undefined;
  // "she did admit that": for emphasis.
  const isEmphatic = /^(?:did|does)$/.test(tokens[at - 1]?.lower ?? '') && !unreal;
  if (form.form === 'base' && !isInfinitive && !isEmphatic && !isPlural(tokens[from - 1], from < at)) {
    // "residents of the valley say"
    if (
      !/^(?:say|tell|claim|insist|warn|argue|complain)$/.test(form.lemma) ||
      (postmodified(tokens, from) === undefined && !isSeveral(tokens, from, from < at))
    )
      return undefined;
  }
  const isParticiple = form.form === 'ing' && !be;
  const second = SECOND[form.lemma]?.includes(tokens[at + 1]?.lower ?? '') === true && form.lemma !== 'call';
  const words = form.lemma === 'let' ? 4 : second ? 2 : 1;
  return { from, to: at + words, unreal, isParticiple };
}
