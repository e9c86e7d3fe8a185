import { readFileSync } from 'node:fs';
import { createLog } from '../src/cli/log.ts';
import { openDesk } from '../src/cli/open-desk.ts';
import { interpret } from '../src/command/ask/interpret.ts';
import { readConfig } from '../src/config.ts';
import { ReaderError } from '../src/errors/errors.ts';
import { parseCorpus } from './baseline.ts';

/** Reads one plain question from standard input, and prints how many milliseconds that took, and the baseline. */
const config = readConfig({ DATABASE_URL: 'sqlite::memory:', DATA_DIR: process.env.DATA_DIR });
const { desk, close } = await openDesk(config, createLog('error'), new Date());
const text = readFileSync(0, 'utf8');
const reading = { names: desk.archive.names(), now: new Date('2025-12-15T09:00:00Z'), timeZone: 'UTC' };

const taken = timeOf(() => {
  try {
    interpret(text, desk.commands, reading);
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
  }
});
process.stdout.write(`${taken} ${timeOf(parseCorpus(config.dataFolder))}\n`);
await close();

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
