import { Worker } from 'node:worker_threads';
import type { References } from '../../corpus/corpus.ts';
import type { Source } from '../source.ts';
import type { Given, Ingested, NotKept } from '../to-article.ts';
import type { Job, Said } from './job.ts';

/** Reads a page and makes a record of it, wherever that is done. */
export type ReadPage = (source: Source, given: Given, references: References) => Promise<Ingested | NotKept>;

/** What one page may take, and how long the thread is kept without one. */
export interface Patience {
  readonly mostMs: number;
  /** Megabytes of memory. */
  readonly memory: number;
  readonly idleMs: number;
}

/**
 * The longest page takes 3 s of a processor, which is shared, and 160 MB; starting the thread takes a second, so it is
 * kept over the pauses between the pages of a feed.
 */
const USUAL: Patience = { mostMs: 30_000, memory: 256, idleMs: 60_000 };

const INSTEAD = 'save the article alone to a file, and ingest that';

/** Reads pages in a thread, one at a time. */
export interface ApartReader {
  readonly read: ReadPage;
  /** Ends the thread. Pages in hand are left: nothing more is heard of them. */
  close(): Promise<void>;
}

/**
 * Reads in a thread of its own, which is ended when a page takes too long or too much: the process answers meanwhile,
 * and outlives a page that was made to end it. The thread is started with a page, and ended when none has come for a
 * while, so that its memory is free again.
 */
export function createApartReader(patience: Partial<Patience> = {}): ApartReader {
  const { mostMs, memory, idleMs } = { ...USUAL, ...patience };
  let thread: Worker | undefined;
  let known: References | undefined;
  /** Until the page in hand is given up, or the thread is ended for want of one. */
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();

  const end = async (): Promise<void> => {
    clearTimeout(timer);
    const ending = thread;
    thread = undefined;
    known = undefined;
    // What it may still say as it ends is nobody's, an error least of all.
    ending?.removeAllListeners().on('error', () => undefined);
    await ending?.terminate();
  };
  const rest = (resting: Worker): void => {
    resting.removeAllListeners();
    // A thread that fails without a page in hand is no page's fault: the next one starts another.
    resting.once('error', () => void end()).once('exit', () => void end());
    resting.unref();
    timer = setTimeout(() => void end(), idleMs);
    timer.unref();
  };

  const one: ReadPage = (source, given, references) =>
    new Promise((resolve, reject) => {
      if (isClosed) return;
      clearTimeout(timer);
      thread ??= begin(memory);
      const working = thread;
      working.removeAllListeners();
      working.ref();
      const giveUp = (reason: string): void => {
        void end();
        resolve({ kind: 'rejected', reason: `${reason}; ${INSTEAD}`, isFinal: true });
      };
      const fail = (error: unknown): void => {
        void end();
        reject(error);
      };
      working.on('message', (said: Said) => {
        if (said.kind === 'begun') {
          timer = setTimeout(() => giveUp(`the page takes more than ${mostMs / 1000} s to read`), mostMs);
          return;
        }
        clearTimeout(timer);
        rest(working);
        if (said.kind === 'made') resolve(said.made);
        else reject(said.error);
      });
      working.once('error', (error) => {
        if (isOutOfMemory(error)) giveUp(`the page takes more than ${memory} MB of memory to read`);
        else fail(error);
      });
      working.once('exit', () => fail(new Error('The thread that reads pages has ended.')));
      const job: Job = { source, given, ...(known === references ? {} : { references }) };
      known = references;
      working.postMessage(job);
    });

  return {
    read: (...asked) => {
      const read = last.then(() => one(...asked));
      last = read.catch(() => undefined);
      return read;
    },
    close: () => {
      isClosed = true;
      return end();
    },
  };
}

/** The thread is compiled on the way where this file is. */
function begin(memory: number): Worker {
  return new Worker(new URL('./worker.js', import.meta.url), {
    workerData: { isSource: import.meta.url.endsWith('.ts') },
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 24 },
    // Nothing of how this process was started is for a thread that reads what strangers wrote.
    execArgv: [],
    env: {},
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
