import { Worker } from 'node:worker_threads';
import type { parseFeed } from 'feedsmith';

/** What feedsmith makes of a text. */
export type Parsed = ReturnType<typeof parseFeed>;

export type Parsing = { readonly parsed: Parsed } | { readonly fault: string };

/** A feed of 10 MB takes less than a second. */
const MOST_MS = 5000;
/** Megabytes of memory. */
const MOST_MEMORY = 256;

/**
 * Parses in a thread of its own, which is ended when it takes too long or too much: a text made for that (some
 * megabytes of `<`) keeps a parser of XML busy for minutes, and the whole process with it.
 */
export function parseApart(text: string, mostMs = MOST_MS): Promise<Parsing> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./parse-worker.js', import.meta.url), {
      workerData: text,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
      // Nothing of how this process was started is for a thread that reads what strangers wrote.
      execArgv: [],
      env: {},
    });
    const end = (parsing: Parsing): void => {
      clearTimeout(timer);
      resolve(parsing);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ fault: 'TooMuch' }), mostMs);
    worker.once('message', end);
    worker.once('error', () => end({ fault: 'TooMuch' }));
    worker.once('exit', () => end({ fault: 'TooMuch' }));
  });
}
