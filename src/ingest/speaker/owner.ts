import type { Token } from '../sentence/tokens.ts';
import { ADVERBS, AUXILIARIES } from '../words/closed.ts';
import { VERBS } from '../words/verbs.ts';
import { type Mention, mentionOf } from './mention.ts';
import { isTime, phraseEnd, phraseStart } from './phrase.ts';
import { isRole } from './word-class.ts';

/** What somebody wrote speaks for them: "a statement from the ministry said". */
const WRITING = /^(?:statement|letter|note|message|post|memo|communique|communiqué|email|release|tweet)$/;

/** "a pal of the minister", "a friend of Ms Vale": somebody else, who is not named. */
export function ownerOf(tokens: readonly Token[], from: number): Mention | undefined {
  const before = tokens[from - 1]?.lower ?? '';
  if (/^(?:in|at|near|on|across|around|outside|inside|aboard|under|behind)$/.test(before))
    return bodyAt(tokens, from) ?? nameAt(tokens, from) ?? groupAt(tokens, from);
  if (!/^(?:of|for|by|with|to|from|about|against)$/.test(before)) return undefined;
  const head = tokens[from - 2];
  if (head?.kind !== 'word' || WRITING.test(head.lower) || head.lower === 'according') return undefined;
  const start = phraseStart(tokens, from - 1);
  const outer = start < from - 1 ? mentionOf(tokens, start, from - 1) : undefined;
  if (outer?.form === 'name' || outer?.form === 'role') return outer;
  const isHuman = outer?.form === 'nameless' || isRole(head.lower);
  return { form: isHuman ? 'nameless' : 'other', from: Math.min(start, from - 2), to: from - 1 };
}

/** "The foreign ministry in Dorland", "Police in Harlow": the body, and not the place. */
function bodyAt(tokens: readonly Token[], from: number): Mention | undefined {
  const end = beforeBrackets(tokens, from - 1);
  const start = phraseStart(tokens, end);
  const before = tokens[start - 1];
  if (start >= end || (before?.kind === 'word' && !/^(?:and|but|while)$/.test(before.lower)))
    return undefined;
  const outer = mentionOf(tokens, start, end);
  // "the Halden Embassy in Port Amal" is its whole name.
  if (outer?.form !== 'body' || (tokens[from - 2]?.cap === true && from > 2 && end === from - 1))
    return undefined;
  // Whichever police that is.
  const isBare = outer.name === undefined && outer.to - outer.from === 1;
  return isBare ? { form: 'nameless', from: outer.from, to: outer.to } : outer;
}

/** "Local authorities in Harlow", "Rescuers near Pell": whoever they are, and not the place. */
function groupAt(tokens: readonly Token[], from: number): Mention | undefined {
  const noun = tokens[from - 2];
  if (noun?.kind !== 'word' || noun.cap || !/[^s]s$/.test(noun.lower) || isTime(tokens[from]?.lower ?? ''))
    return undefined;
  if (VERBS.has(noun.lower) || ADVERBS.has(noun.lower) || AUXILIARIES.has(noun.lower)) return undefined;
  // "Officials at the Football Union" speak for it.
  if (tokens[from - 1]?.lower === 'at' && mentionOf(tokens, from, phraseEnd(tokens, from))?.form === 'body')
    return undefined;
  const start = phraseStart(tokens, from - 1);
  const opener = tokens[start - 1];
  // Only what the sentence, or a clause, begins with.
  const opens = opener === undefined || opener.kind !== 'word' || /^(?:and|but|while|as)$/.test(opener.lower);
  return start < from - 1 && opens ? { form: 'nameless', from: start, to: from - 1 } : undefined;
}

/** "Ada Vale of the Institute of Science in Harlow", "Ben in Harlow": the one whom the sentence begins with. */
function nameAt(tokens: readonly Token[], from: number): Mention | undefined {
  let at = from - 1;
  for (let step = 0; step < 4 && at > 0; step++) {
    const start = phraseStart(tokens, at);
    if (start >= at) return undefined;
    const before = tokens[start - 1];
    const outer = mentionOf(tokens, start, at);
    if (before === undefined || before.kind !== 'word' || /^(?:and|but|while)$/.test(before.lower))
      return outer?.form === 'name' ? outer : undefined;
    if (!/^(?:of|at|from|for|in|with)$/.test(before.lower)) return undefined;
    at = start - 1;
  }
  return undefined;
}

/** Back over a short form in brackets: "the National Union of Nurses (NUN)". */
export function beforeBrackets(tokens: readonly Token[], end: number): number {
  if (tokens[end - 1]?.text !== ')') return end;
  for (let at = end - 2; at >= Math.max(1, end - 6); at--) if (tokens[at]?.text === '(') return at;
  return end;
}
