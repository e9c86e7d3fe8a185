import type { Answered } from '../command/complete-answer.ts';
import type { Asking } from '../command/read-question.ts';
import type { Here } from '../command/subscriptions.ts';
import type { Draw } from './attachment.ts';

/** A question as it comes from a chat platform. */
export interface PlatformRequest {
  readonly asking: Asking;
  /** Who asks, for the rate limit: the platform and its id for the person, such as `discord:123`. */
  readonly asker: string;
  readonly where: 'channel' | 'direct';
  /** The place where the asker talks with the bot, such as a channel's id: follow-up questions refer to what was asked there. */
  readonly place?: string;
  /** The asker's IANA time zone, where the platform tells it. */
  readonly timeZone?: string;
  /** Where answers can be posted regularly, and what the asker may do there. */
  readonly here?: Here;
}

/** One way to complete an option: what is shown, and what is sent. Both at most 75 characters. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** What a platform may ask of the bot: all that the two have in common stands behind it. */
export interface Service {
  /** Answers. Never rejects: a fault becomes a card. */
  handle(request: PlatformRequest): Promise<Answered>;
  /** Ways to complete an option of a command, the best first. Answers at once. */
  complete(command: string, option: string, typed: string, most: number): readonly Choice[];
  /** The same where the place tells more: which digests and alerts it has. Rejects where that cannot be read. */
  completeAt(
    command: string,
    option: string,
    typed: string,
    most: number,
    here: Here,
  ): Promise<readonly Choice[]>;
  /**
   * What the options of a command that changes something say now, by their names, to fill its form with;
   * undefined where there is nothing of that id for the asker. Rejects where it cannot be read.
   */
  fill(command: string, id: string, here: Here): Promise<Readonly<Record<string, Choice>> | undefined>;
  /** Keeps a question that is too long for a button, under its SHA-256 in base64url. */
  keep(question: string): Promise<void>;
  /** The question that was kept under a digest. */
  recall(digest: string): Promise<string | undefined>;
  /** Draws a chart of a card as a PNG. Rejects where it cannot be drawn. */
  draw: Draw;
  /**
   * Whether this is the first time that a request with this key is seen, or whoever took it up has ended before it was
   * finished: a repeated one is not answered again.
   */
  isFirst(key: string): Promise<boolean>;
  /** A request that was first here is done with. */
  finished(key: string): void;
}

/** A running connection to a platform. */
export interface Connection {
  /** Takes no more requests, lets those under way finish (10 s at most), and disconnects. */
  stop(): Promise<void>;
}
