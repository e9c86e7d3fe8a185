import type { ExtractedQuote, Span, Tier } from '../extracted.ts';
import type { Member } from '../speaker/cast.ts';

/** A quotation while the article is being read: its speaker may be found, and parts may be added, later. */
export interface Draft {
  kind: ExtractedQuote['kind'];
  marks: ExtractedQuote['marks'];
  location: ExtractedQuote['location'];
  member: Member | null;
  speakerAsWritten: string | null;
  verb: string | null;
  tier: Tier;
  attribution: ExtractedQuote['attribution'];
  through?: string;
  onBehalfOf?: string;
  readonly parts: Span[];
  /** The sentence in which it stands, for the date. */
  readonly sentence: Span;
  /** The verb of saying in it, which a date must go with. */
  readonly said?: Span;
}

/** What is known when the next sentence is read. */
export interface Discourse {
  /** Who was spoken of, the latest first. */
  focus: Member[];
  /** The last sentence was about somebody whom nobody names: a pronoun means them. */
  stranger?: boolean;
  /** Two people one of whom did something to the other: a pronoun means either. */
  rivals?: readonly Member[];
  /** Who wrote the letter, the report that was spoken of. */
  readonly papers: Map<string, Member>;
  /** What those are called who were brought in without a name, with the number of the sentence. */
  readonly strangers: Map<string, number>;
  /** The quotation before, and the number of the sentence (over the whole article) that it ended in. */
  last?: { readonly draft: Draft; readonly sentence: number; readonly isTail: boolean };
  /** Who spoke in the clause before, where a semicolon ends it. */
  semicolon?: Member | undefined;
  /** The number of the sentence that is being read. */
  sentence: number;
}

/** Puts somebody in front of those who are spoken of. */
export function bring(discourse: Discourse, member: Member): void {
  discourse.focus = [member, ...discourse.focus.filter((other) => other !== member)].slice(0, 6);
}
