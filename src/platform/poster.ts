import type { Card } from '../card/card.ts';
import type { Place } from '../command/subscriptions.ts';

/** One thing to post, once. */
export interface Posting {
  readonly place: Place;
  /** `thread`: in a thread, or forum post, of its own. */
  readonly as: 'message' | 'thread';
  readonly card: Card;
  /** Names this delivery: a second posting with the same key is the same message. At most 60 characters. */
  readonly key: string;
  /** When it was first tried, where that try may have arrived: then it is looked for before it is sent again. */
  readonly triedAt?: Date;
  /**
   * Asked after all waiting, right before each request that posts something: where it says no, that request is
   * not made, and what became of the posting is `later`. Rejects where that cannot be known.
   */
  readonly mayGo?: () => Promise<boolean>;
}

/** What became of it. */
export type Posted =
  | { readonly kind: 'posted'; readonly url?: string }
  /** Nothing arrived; the platform wants some milliseconds of quiet first. */
  | { readonly kind: 'later'; readonly waitMs: number; readonly reason: string }
  /**
   * It may have arrived, or not. The platform may want some milliseconds of quiet before the next try. `isHidden`:
   * the platform answers, but does not let the bot see whether it stands there.
   */
  | {
      readonly kind: 'unsure';
      readonly reason: string;
      readonly waitMs?: number;
      readonly isHidden?: true;
    }
  /** The place is gone, or the bot may not write there: `reason` says it to the person who set it up. */
  | { readonly kind: 'closed'; readonly reason: string }
  /** The platform will not have this message. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Posts to one platform, no faster than it allows. */
export interface Poster {
  readonly platform: Place['platform'];
  /** More postings than this to one server or workspace at once would only wait for each other. */
  readonly mostPerTeam: number;
  /** Tries once. Never rejects. Waits for its turn first; `signal` ends the wait with `later`. */
  post(posting: Posting, signal?: AbortSignal): Promise<Posted>;
  /** Whether a posting stands in its place already: for one whose try may have arrived. Never rejects. */
  find(
    posting: Omit<Posting, 'card' | 'mayGo'> & { readonly triedAt: Date },
  ): Promise<Posted | { readonly kind: 'absent' }>;
}
