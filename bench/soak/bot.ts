// The bot in a process of its own that tells, asked over IPC, how much memory it holds after everything that can be
// collected has been. Started with --expose-gc.
import { createLog } from '../../src/cli/log.ts';
import { start } from '../../src/cli/start.ts';
import { readConfig } from '../../src/config.ts';

/** What the bot holds, in bytes, and what went wrong that nobody caught. */
export interface Held {
  readonly heap: number;
  readonly rss: number;
  readonly strays: readonly string[];
}

const strays: string[] = [];
process.on('unhandledRejection', (reason) => strays.push(`a rejection: ${String(reason)}`));
process.on('uncaughtException', (error) => strays.push(`an exception: ${String(error)}`));

const config = readConfig(process.env);
const running = await start(config, createLog(config.logLevel), () => new Date());
process.on('message', (asked) => {
  if (asked === 'stop') void running.stop().then(() => process.disconnect());
  if (asked !== 'held') return;
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ heap: heapUsed + external, rss, strays } satisfies Held);
});
process.send?.('ready');
