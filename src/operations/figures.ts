import type { ShardFigures } from '../platform/shards.ts';

/** An answer, for counting. `seconds` from the question to the card. */
export interface Told {
  readonly platform: string;
  readonly command: string;
  readonly tone: string;
  readonly seconds: number;
}

/** What the bot tells of its work. Each is told at once, never waits and never throws. */
export interface Figures extends ShardFigures {
  answered(told: Told): void;
  /** A question failed by a fault of ours. */
  failed(): void;
  /** A connection to a platform has logged a warning or an error. */
  complained(platform: string, level: 'warn' | 'error'): void;
  /** A try to post, and what the platform made of it. */
  posted(platform: string, outcome: string): void;
  /** A try at a delivery was written down. */
  delivered(platform: string, outcome: string): void;
}

/** Where nobody listens. */
export const NO_FIGURES: Figures = {
  answered: () => undefined,
  failed: () => undefined,
  complained: () => undefined,
  posted: () => undefined,
  delivered: () => undefined,
  shards: () => undefined,
  session: () => undefined,
};
