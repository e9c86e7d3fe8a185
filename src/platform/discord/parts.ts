import type { Command } from '../../command/command.ts';
import type { PlatformLog } from '../log.ts';
import type { Service } from '../service.ts';
import type { Application, DiscordApi } from './api.ts';
import type { Clock } from './clock.ts';
import type { Knowing } from './here.ts';

/** What answering on Discord takes. */
export interface Parts {
  readonly api: DiscordApi;
  readonly application: Application;
  readonly service: Service;
  readonly commands: readonly Command[];
  readonly log: PlatformLog;
  readonly clock: Clock;
  /** How many milliseconds an answer may take before it is announced first. */
  readonly deferAfterMs: number;
  /** Tells who may decide what the bot posts. */
  readonly knowing: Knowing;
}

/**
 * Whether a request is new: Discord repeats one after a dropped connection. Where that cannot be told, it is
 * answered, as twice is better than never.
 */
async function isFirst({ service, log }: Parts, id: string): Promise<boolean> {
  try {
    return await service.isFirst(`discord:${id}`);
  } catch (error) {
    log.error({ err: error, request: id }, 'whether a request was seen before could not be looked up');
    return true;
  }
}

/** Does the work of a request that is new. One whose process ends in the middle is new to the next. */
export async function once(parts: Parts, id: string, work: () => Promise<void>): Promise<void> {
  if (!(await isFirst(parts, id))) return;
  try {
    await work();
  } finally {
    parts.service.finished(`discord:${id}`);
  }
}

/** Says once that a request stays without an answer, and why. */
export function logUnanswered({ log }: Parts, id: string, reason: string): void {
  log.warn({ request: id, reason }, 'a request could not be answered');
}
