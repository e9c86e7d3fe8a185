import { z } from 'zod';
import type { Archive, Arrivals } from '../archive/archive.ts';
import type { Answer } from '../card/card.ts';
import type { Digest, Watch } from '../command/subscriptions.ts';

/** What a digest or an alert told of each article that was new, kept for the log and for /why. */
export const contentsSchema = z.strictObject({
  counts: z.strictObject({
    articles: z.int(),
    considered: z.int(),
    shown: z.int(),
    merged: z.int(),
    leftOut: z.int(),
  }),
  /** By the article's id, for as many as can be listed. */
  articles: z.record(z.string(), z.enum(['shown', 'merged', 'left out'])),
});
export type Contents = z.infer<typeof contentsSchema>;

/** What digests and alerts are made from. */
export interface ComposeParts {
  readonly archive: Archive;
  /** What could not be read, a line for each source of the corpus that failed. */
  readonly failures: (now: Date) => Promise<readonly string[]>;
  /** The zone in which an alert gives its times; a digest has its own. */
  readonly timeZone: string;
}

/** What composing needs to know beside the corpus. */
export interface Composing {
  readonly subscription: Digest | Watch;
  /** What is new: what arrived after the last one and up to now. */
  readonly window: Arrivals;
  readonly now: Date;
  /** When the last one was, or when the subscription was made. */
  readonly since: Date;
  /** It was due at another time than it is sent. */
  readonly lateSince?: Date;
  /** When the next one is due. */
  readonly next?: Date;
  /** Statements (see `utterance.ts`) that this place was alerted to already. */
  readonly alerted?: ReadonlySet<string>;
}

export interface Composed {
  readonly answer: Answer;
  readonly contents: Contents;
  /** Nothing new is in it. */
  readonly isEmpty: boolean;
  /** The statements that it tells, by which later alerts know them. */
  readonly utterances: readonly string[];
}

/** Makes a digest or an alert from the corpus. The same window gives the same card while the corpus is the same. */
export type Compose = (composing: Composing) => Promise<Composed>;
