import { commands } from '../../commands/index.ts';
import type { Command, Question } from '../command/command.ts';
import { complete } from '../command/complete.ts';
import { parseQuestion } from '../command/parse.ts';
import type { Reading } from '../command/read-value.ts';
import { answer, type Desk } from '../command/run.ts';
import { ReaderError } from '../errors/errors.ts';
import { type ServedConsole, serveConsole } from '../platform/web/serve.ts';
import { draw } from './draw.ts';
import { platformPreviews } from './previews.ts';

/** Serves the web console on this machine's own address, for one person at a time to try questions in. */
export function serveWebConsole(
  desk: Desk,
  port: number,
  now: () => Date,
  answered: typeof answer = answer,
): Promise<ServedConsole> {
  return serveConsole(
    {
      answer: async (text, { timeZone, after }) => {
        const at = now();
        const reading = { names: desk.archive.names(), now: at, timeZone };
        const previous = after === undefined ? undefined : questionBefore(after, desk.commands, reading);
        const request = { asking: { text }, now: at, timeZone, where: 'direct' } as const;
        return (await answered(desk, previous === undefined ? request : { ...request, previous })).card;
      },
      complete: (input) => complete(input, commands, { names: desk.archive.names(), now: now() }),
      previews: platformPreviews(),
      draw,
      examples: commands
        .filter(({ byNameOnly }) => byNameOnly !== true)
        .flatMap(({ examples }) => examples.slice(0, 1))
        .map((text) => ({ label: text, text })),
      onFault: desk.reportFault,
    },
    { hostname: '127.0.0.1', port },
  );
}

/** The question that was answered before. An address is written by anyone: what cannot be read is none. */
function questionBefore(text: string, known: readonly Command[], reading: Reading): Question | undefined {
  try {
    return parseQuestion(text, known, reading);
  } catch (error) {
    if (error instanceof ReaderError) return undefined;
    throw error;
  }
}
