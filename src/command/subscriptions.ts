import type { ArticleEntry } from '../archive/archive.ts';
import type { Answer } from '../card/card.ts';
import type { Clock } from './period.ts';

/** A place where people read the bot. Ids are the platform's own. */
export interface Place {
  readonly platform: 'discord' | 'slack';
  /** The server or workspace; empty for a direct message on Discord, which belongs to none. */
  readonly team: string;
  readonly kind: 'channel' | 'direct';
  /** The channel, thread or forum; of a direct message, the person. */
  readonly channel: string;
}

/** Somebody who asks: the platform's id, and the name that others there see. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** Where a request comes from, and what the one who asks may do there. */
export interface Here {
  readonly place: Place;
  readonly actor: Actor;
  /** Of a thread or forum post: the channel that it belongs to, whose digests and alerts concern it too. */
  readonly parent?: string;
  /** Whether they are known to decide for all channels of the server. */
  readonly managesAll?: boolean;
  /** The same for a request that arrives again. */
  readonly request: string;
  /**
   * Why the actor may not decide what the bot posts in a channel of this server or workspace, as a sentence that
   * says what it takes; undefined where they may. Never rejects: what cannot be found out is refused.
   */
  mayManage(channel: string): Promise<string | undefined>;
  /**
   * Why the bot cannot post in a channel, as a sentence that says what to do; undefined where it can, and where
   * that cannot be found out: then posting finds it out. Never rejects.
   */
  mayPost?(channel: string, as: Subscription['as']): Promise<string | undefined>;
}

/** When a digest comes: a time of day (`08:00`) on days of the week (ISO: 1 is Monday) in an IANA zone. */
export interface Schedule {
  readonly time: string;
  readonly days: readonly number[];
  readonly timeZone: string;
}

/** From when to when (`22:00`, `07:00`; over midnight where the second is earlier) nothing is posted. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/** What a subscription is about: ids of the corpus, and words. Nothing means everything. */
export interface Subject {
  readonly speaker?: string;
  readonly topic?: string;
  readonly outlet?: string;
  readonly words?: string;
}

interface Lasting {
  readonly place: Place;
  /** `thread`: each one in a thread, or forum post, of its own. */
  readonly as: 'message' | 'thread';
  readonly subject: Subject;
}

export interface NewDigest extends Lasting {
  readonly kind: 'digest';
  readonly schedule: Schedule;
  /** What happens where there is nothing new: no post, or one that says so. */
  readonly nothingNew: 'silent' | 'say';
}

export interface NewWatch extends Lasting {
  readonly kind: 'watch';
  readonly quiet?: QuietHours;
}

/** `suspended`: the platform would not have it any more; `reason` says why. */
export type SubscriptionState = 'active' | 'paused' | 'suspended';

interface Kept {
  /** Short, and typed by people: `d4k2m`, `w7xq9`. */
  readonly id: string;
  readonly state: SubscriptionState;
  readonly reason?: string;
  readonly createdBy: Actor;
  readonly createdAt: Date;
  /** The last change, where there was one. */
  readonly changed?: { readonly by: Actor; readonly at: Date };
}

export interface Digest extends NewDigest, Kept {
  /** None while it is not active. */
  readonly nextDue?: Date;
}

export interface Watch extends NewWatch, Kept {}

export type Subscription = Digest | Watch;

/** What of a subject changes; null takes it away. */
export type SubjectChange = { readonly [Name in keyof Subject]?: string | null };

/** What of a subscription changes: what is not given stays as it is when the change is made. */
export interface Change {
  readonly place?: Place;
  readonly subject?: SubjectChange;
  readonly as?: Lasting['as'];
  readonly schedule?: Partial<Schedule>;
  readonly nothingNew?: NewDigest['nothingNew'];
  /** Null takes the quiet hours away. */
  readonly quiet?: QuietHours | null;
}

/** What became of one delivery. `folded`: its time had passed, and what it would have told is in a later one. */
export type DeliveryState = 'open' | 'sent' | 'silent' | 'folded' | 'failed';

/** A line of the delivery log. */
export interface Delivery {
  /** `d4k2m:2025-12-11`, or `d4k2m:now-…` for one that was asked for. */
  readonly id: string;
  readonly subscription: string;
  readonly dueAt: Date;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly finishedAt?: Date;
  readonly isLate: boolean;
  /** Where the message is. */
  readonly url?: string;
  /** What went wrong last. */
  readonly reason?: string;
  readonly counts?: DigestCounts;
}

/** The ledger line of a digest, in statements and events. */
export interface DigestCounts {
  readonly articles: number;
  readonly considered: number;
  readonly shown: number;
  readonly merged: number;
  readonly leftOut: number;
}

/** Why an article was, or was not, in the last digest of a place. */
export interface Why {
  readonly delivery?: Delivery;
  readonly verdict:
    | 'no digest'
    | 'shown'
    | 'merged'
    | 'left out'
    | 'not its subject'
    | 'told before'
    | 'came later';
  /** One or two sentences for the reader. */
  readonly because: string;
}

/** What is there after something was to be added. */
export interface Added {
  readonly subscription: Subscription;
  /** It was not there before. */
  readonly isNew: boolean;
}

/** Keeps subscriptions, and knows what was delivered. Whether somebody may change one is asked before. */
export interface Subscriptions {
  /** The first digest tells what comes into the corpus from now on. One that is there already is given back. */
  add(wanted: NewDigest | NewWatch, by: Actor, now: Date): Promise<Added>;
  /** Those of a place, the oldest first. */
  of(place: Place): Promise<readonly Subscription[]>;
  /** Those in the channels of a server or workspace, the oldest first. */
  ofTeam(place: Pick<Place, 'platform' | 'team'>): Promise<readonly Subscription[]>;
  find(id: string): Promise<Subscription | undefined>;
  /** Rejects with a ReaderError where there is none of that id any more; so do the next two. */
  edit(id: string, change: Change, by: Actor, now: Date): Promise<Subscription>;
  setState(id: string, state: 'active' | 'paused' | 'removed', by: Actor, now: Date): Promise<Subscription>;
  /** Sends a digest as soon as can be, once for each `request`. */
  sendNow(id: string, request: string, by: Actor, now: Date): Promise<void>;
  /** Exactly what would be sent now. */
  preview(digest: Digest, clock: Clock): Promise<Answer>;
  /** A delivery by its id, made again from the corpus; undefined where there is none in this place. */
  delivered(id: string, place: Place): Promise<Answer | undefined>;
  /** The newest first. */
  log(
    place: Place,
    slice: { readonly limit: number; readonly offset: number },
  ): Promise<{ readonly items: readonly Delivery[]; readonly matched: number }>;
  why(place: Place, article: ArticleEntry): Promise<Why>;
}
