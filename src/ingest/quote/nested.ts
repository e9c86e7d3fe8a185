import type { Passage } from '../clean/article.ts';
import type { Span } from '../extracted.ts';
import { sentencesOf } from '../sentence/sentences.ts';
import { tokenize } from '../sentence/tokens.ts';
import type { Discourse, Draft } from './draft.ts';
import { readSentence } from './read-sentence.ts';
import { scanMarks } from './scan.ts';
import type { Reading } from './telling.ts';

/** Marks that a quotation inside another one can open with. */
const MARK = /["“”„«'‘‚]/;

/**
 * What somebody quotes while they are quoted: "He told me, ‘You have until noon.’" Only whole sentences that the
 * words themselves give to somebody; whom a pronoun means is told inside the quotation alone.
 */
export function nestedIn(reading: Reading, outer: Draft): Draft[] {
  if (outer.kind !== 'direct') return [];
  return outer.parts.flatMap((part) => nestedInPart(reading, outer, part));
}

/** What somebody quotes of themselves has so many words at least. */
const OWN = 5;

function countOf(text: string, { parts }: Draft): number {
  return parts.reduce((sum, { start, end }) => sum + text.slice(start, end).split(/\s+/).length, 0);
}

function nestedInPart(reading: Reading, outer: Draft, part: Span): Draft[] {
  const { text } = reading;
  if (!MARK.test(text.slice(part.start, part.end))) return [];
  const marked = scanMarks(text, part);
  if (marked.every(({ open, start }) => open || start <= part.start + 1)) return [];
  const sentences = sentencesOf(tokenize(text, part, marked));
  const passage: Passage = { part: 'paragraph', start: part.start, end: part.end, marked, sentences };
  const discourse: Discourse = { focus: [], sentence: 0, strangers: new Map(), papers: new Map() };
  return sentences.flatMap((sentence) => {
    discourse.sentence += 1;
    return readSentence(reading, passage, sentence, discourse).flatMap((draft) => {
      if (draft.kind !== 'direct' || draft.attribution !== 'explicit' || draft.verb === 'read') return [];
      const written = draft.speakerAsWritten ?? '';
      // "and I told him, ‘Which way?’": a word of the same person, and quoted with the others.
      if (/^I$/.test(written) && countOf(text, draft) < OWN) return [];
      const member = draft.member ?? (/^I$/.test(written) ? outer.member : null);
      // "My grandmother says, ‘…’": nobody whom a reader could name.
      if (member === null && !/^(?:he|she|the\s)/i.test(written)) return [];
      return [{ ...draft, member, location: outer.location, tier: member === null ? 'open' : draft.tier }];
    });
  });
}
