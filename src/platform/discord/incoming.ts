import type { Here } from '../../command/subscriptions.ts';
import type { Ticket } from './api.ts';

/** Who asks, and where. */
export interface Asker {
  readonly id: string;
  readonly where: 'channel' | 'direct';
  readonly here: Here;
}

/** An interaction that has just come in. */
export interface Incoming {
  readonly ticket: Ticket;
  readonly asker: Asker;
  /** In the clock's milliseconds. */
  readonly receivedAt: number;
}
