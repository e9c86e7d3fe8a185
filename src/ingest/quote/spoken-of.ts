import type { Dated } from '../../corpus/dated.ts';
import { TAKEN } from '../about/said-when.ts';
import { spokenIn } from '../about/spoken-in.ts';
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
  if (said === undefined || said.start < sentence.start || said.end > sentence.end) return undefined;
  const from = Math.max(sentence.start, said.start - NEAR);
  return spokenIn(
    {
      words: own
        .slice(from, Math.min(sentence.end, said.end + NEAR))
        .replace(MARKED, (words) => TAKEN.repeat(words.length)),
      verb: { start: said.start - from, end: said.end - from },
    },
    published,
  );
}

/** So far from the verb a time is looked for, in characters: sentences may be as long as their page. */
const NEAR = 400;

/** What else stands between marks is a slogan, a name or a word at arm's length. */
const MARKED = /“[^“”]{1,400}”|«[^«»]{1,400}»|"[^"]{1,400}"/gu;
