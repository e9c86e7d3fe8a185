import type { Config } from '../config.ts';
import { OperatorError } from '../errors/errors.ts';
import { createLog } from './log.ts';
import type { Terminal } from './program.ts';
import { start } from './start.ts';

/**
 * Starts what is configured and runs it until the process is asked to stop. Once it runs, an error that no code of
 * ours could catch does not end it; before, it ends the start.
 * @throws OperatorError where the start fails, whatever of: whoever runs the bot has to know, and so has systemd
 */
export async function runBot(settings: Config, terminal: Terminal): Promise<void> {
  const log = createLog(settings.logLevel);
  let isRunning = false;
  const stray = new Promise<never>((_, reject) => {
    terminal.onStray((error) => {
      if (isRunning) log.error({ err: error }, 'an error that nothing caught; the bot goes on');
      else reject(error);
    });
  });
  const starting = start(settings, log, terminal.now);
  try {
    const running = await Promise.race([starting, stray]);
    isRunning = true;
    terminal.print(`${running.says}\n`);
    await terminal.stopped();
    await running.stop();
  } catch (error) {
    if (isRunning || error instanceof OperatorError) throw error;
    // What has been given up may yet come about.
    starting.then(({ stop }) => stop()).catch(() => undefined);
    log.fatal({ err: error }, 'the bot could not start');
    const says = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();
    throw new OperatorError(
      `Dragoman could not start: ${says}. Run "npm run -s dragoman -- doctor" with the same environment, which says what is amiss; the log has where it failed.`,
      { cause: error },
    );
  }
}
