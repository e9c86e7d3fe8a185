import { commands } from '../../commands/index.ts';
import { complete } from '../command/complete.ts';
import { answer, type Desk } from '../command/run.ts';
import { type ServedConsole, serveConsole } from '../platform/web/serve.ts';
import { platformPreviews } from './previews.ts';

/** Serves the web console on this machine's own address, for one person at a time to try questions in. */
export function serveWebConsole(desk: Desk, port: number, now: () => Date): Promise<ServedConsole> {
  return serveConsole(
    {
      answer: async (text, { timeZone }) =>
        (await answer(desk, { asking: { text }, now: now(), timeZone, where: 'direct' })).card,
      complete: (input) => complete(input, commands, desk.archive.names()),
      previews: platformPreviews(),
      examples: commands
        .flatMap(({ examples }) => examples.slice(0, 1))
        .map((text) => ({ label: text, text })),
      onFault: desk.reportFault,
    },
    { hostname: '127.0.0.1', port },
  );
}
