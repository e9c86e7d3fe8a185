import type { Dated } from '../../corpus/dated.ts';
import { usedThen } from '../about/flashback.ts';
import { spokenAt, spokenIn } from '../about/spoken-in.ts';
import { TAKEN } from '../about/taken.ts';
import type { Draft } from './draft.ts';

/** A text of the same length with `TAKEN` in place of every word that is quoted or reported in it. */
export function ownWords(text: string, drafts: readonly Draft[]): string {
  const spans = drafts.flatMap(({ parts }) => parts).sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    pieces.push(text.slice(at, Math.max(at, start)), TAKEN.repeat(end - Math.max(at, start)));
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** When a quotation was said, where the outlet's own words in its sentence tell. */
export function spokenOf({ sentence, said }: Draft, own: string, published: Dated | null): Dated | undefined {
  if (said === undefined || said.start < sentence.start || said.end > sentence.end) {
    const end = Math.min(sentence.end, sentence.start + NEAR);
    return spokenAt(usedThen(own.slice(sentence.start, end).replace(MARKED, taken)), published);
  }
  const from = Math.max(sentence.start, said.start - NEAR);
  return spokenIn(
    {
      words: own.slice(from, Math.min(sentence.end, said.end + NEAR)).replace(MARKED, taken),
      verb: { start: said.start - from, end: said.end - from },
      before: own.slice(Math.max(0, sentence.start - BEFORE), sentence.start).replace(MARKED, taken),
    },
    published,
  );
}

/** So far from the verb a time is looked for, in characters: sentences may be as long as their page. */
const NEAR = 400;

/** And so much before the sentence, where that sends back to it. */
const BEFORE = 500;

function taken(words: string): string {
  return TAKEN.repeat(words.length);
}

/** What else stands between marks is a slogan, a name or a word at arm's length. */
const MARKED = /“[^“”]{1,400}”|«[^«»]{1,400}»|"[^"]{1,400}"/gu;
