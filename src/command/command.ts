import type { Archive } from '../archive/archive.ts';
import type { Answer, Page } from '../card/card.ts';
import type { Ingest } from './ingest.ts';
import type { Options, Values } from './option.ts';
import type { Clock } from './period.ts';
import type { Here, Subscriptions } from './subscriptions.ts';

/** What a command may know: the archive, the asker's clock, where the answer goes, and which page is wanted. */
export interface Context extends Clock {
  readonly archive: Archive;
  readonly where: 'channel' | 'direct' | 'digest';
  /** From 1. */
  readonly page: number;
  /** Nobody knows the asker's own zone: `timeZone` is the usual one. */
  readonly isZoneUsual?: boolean;
  /** Where and by whom it is asked, on a platform that can be posted to. */
  readonly here?: Here;
  /** What is posted regularly; missing where nothing can be. */
  readonly subscriptions?: Subscriptions;
  /** Takes pages into the corpus; missing where nobody can ask for it. */
  readonly ingest?: Ingest;
}

/** Something a reader can ask. A command is data and two functions; it knows no platform. */
export interface Command<O extends Options = Options> {
  /** One word, or two: the second then names one of the things that the first does. */
  readonly name: string;
  /** One line, at most 100 characters: Discord's limit for a description. */
  readonly summary: string;
  /** Whole questions, the first of them the most telling. */
  readonly examples: readonly string[];
  readonly options: O;
  /** Lists that take `page:N`, and their order. */
  readonly pages?: Page['order'];
  /**
   * It is asked by its name alone: it is never read from plain words, and no follow-up changes it. For what is
   * posted regularly, which nobody should change by a slip.
   */
  readonly byNameOnly?: true;
  /** Asking it changes something: its examples are shown to be typed, and no button asks them. */
  readonly changes?: true;
  /** That nothing was found is an answer of this command: words that are not held, when they are checked. */
  readonly answersWithNothing?: true;
  /**
   * The same question has the same answer until the corpus changes, whoever asks and whenever: of its context it looks
   * at nothing but the archive, the page and where it is asked. Only such answers are given again (see `kept.ts`).
   */
  readonly answersAlike?: true;
  /** The question in words, as it was understood. */
  understood(options: Values<O>): string;
  run(options: Values<O>, context: Context): Promise<Answer>;
}

/** Keeps the types of a command's options together with their values. */
export function defineCommand<const O extends Options>(command: Command<O>): Command<O> {
  return command;
}

/** A question that has been read: which command, with what. */
export interface Question {
  readonly command: Command;
  readonly options: Values<Options>;
  readonly page: number;
  readonly part: number;
  /** `private:true`: only the asker is to see the answer. */
  readonly isPrivate: boolean;
}
