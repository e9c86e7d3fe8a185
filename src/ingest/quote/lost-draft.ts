import type { Passage } from '../clean/article.ts';
import type { Draft } from './draft.ts';

/** A quotation without marks. */
export function lostDraft(
  passage: Passage,
  parts: Draft['parts'],
  member: Draft['member'],
  written: string | null,
): Draft {
  return {
    kind: 'direct',
    marks: 'lost',
    location: locationOf(passage),
    member,
    speakerAsWritten: written,
    verb: null,
    tier: member === null ? 'open' : 'carried',
    attribution: 'implied',
    parts,
    sentence: { start: passage.start, end: passage.end },
  };
}

export function locationOf({ part }: Passage): Draft['location'] {
  return part === 'headline' || part === 'standfirst' ? part : 'body';
}
