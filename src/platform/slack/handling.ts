import type { Command } from '../../command/command.ts';
import type { PlatformLog } from '../log.ts';
import type { Service } from '../service.ts';
import type { InFlight } from './in-flight.ts';
import type { Managers } from './managers.ts';
import type { Pace } from './pace.ts';
import type { Fetch } from './response-url.ts';
import type { Switchboard } from './switchboard.ts';

/** What handling a request needs, beside the request. */
export interface Handling {
  readonly commands: readonly Command[];
  readonly service: Service;
  readonly log: PlatformLog;
  /** Before the name of each slash command. */
  readonly prefix: string;
  readonly pace: Pace;
  readonly fetch: Fetch;
  readonly switchboard: Switchboard;
  readonly inFlight: InFlight;
  readonly managers: Managers;
}

/** Who sent a request, and what makes it the same request when Slack sends it again. */
export interface Incoming {
  readonly kind: 'command' | 'press' | 'form' | 'shortcut' | 'message' | 'home' | 'thread' | 'farewell';
  readonly id: string;
  readonly team: string;
  readonly user: string;
}

/** What a log may say of a request: ids, and nothing that was written. */
export function idsOf({ kind, id, team, user }: Incoming): object {
  return { platform: 'slack', request: kind, id, team, user };
}
