import { commands } from '../../commands/index.ts';
import { loadFolder } from '../archive/load.ts';
import { complete } from '../command/complete.ts';
import { answer } from '../command/run.ts';
import type { Config } from '../config.ts';
import { serveConsole } from '../platform/web/serve.ts';
import type { Log } from './log.ts';
import { openDesk } from './open-desk.ts';
import { platformPreviews } from './previews.ts';
import { watchFolder } from './watch-folder.ts';

/** What is running, and how to stop it. */
export interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/** Runs the web console, and keeps the archive up to date with the corpus folder. */
export async function start(config: Config, log: Log): Promise<Running> {
  const { desk, archive, store, report, close } = await openDesk(config, log);
  log.info(report, 'the corpus is loaded');
  if (report.rejects > 0)
    log.warn(
      { rejects: report.rejects },
      'some records are not served; run "npm run -s dragoman -- doctor" to see which and why',
    );
  const stopWatching = watchFolder(config.dataFolder, async () => {
    try {
      const changes = await loadFolder(store, config.dataFolder);
      await archive.refresh();
      log.info(changes, 'the corpus has changed and is loaded again');
    } catch (error) {
      log.error(
        { err: error },
        'the changed corpus could not be loaded; answers come from what was loaded before',
      );
    }
  });
  const console = await serveConsole(
    {
      answer: async (text, { timeZone }) =>
        (await answer(desk, { asking: { text }, now: new Date(), timeZone, where: 'direct' })).card,
      complete: (input) => complete(input, commands, archive.names()),
      previews: platformPreviews(),
      examples: commands
        .flatMap(({ examples }) => examples.slice(0, 2))
        .map((text) => ({ label: text, text })),
      onFault: desk.reportFault,
    },
    { hostname: '127.0.0.1', port: config.port },
  ).catch(async (error: unknown) => {
    await stopWatching();
    await close();
    throw error;
  });
  return {
    url: console.url,
    stop: async () => {
      await console.close();
      await stopWatching();
      await close();
    },
  };
}
