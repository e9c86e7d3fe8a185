/** Pages of the log after which a writer stops to write them into the file itself, whoever waits: 32 MB. */
const MOST_PAGES = 8000;
/** How long after the last write, in milliseconds, the log is written into the file. */
const SOON = 20;
/** How long, in milliseconds, that waits for more that is written without a pause. */
const LATEST = 1000;

/** Writes one page, with a number in it that is not used: it is 0 as it was. */
const NOTHING = 'user_version = 0';

/** Pages in the log, and how many of them are in the file: https://sqlite.org/pragma.html#pragma_wal_checkpoint. */
interface Progress {
  readonly log: number;
  readonly checkpointed: number;
}
/**
 * Least time from one such tidying to the next, in milliseconds: each waits for the disk twice, and holds up all that is
 * asked meanwhile (3 to 11 ms measured). Requests are written down many times a second.
 */
const PAUSE = 250;

/** The connection that writes. */
interface Writer {
  readonly open: boolean;
  pragma(text: string): unknown;
}

export interface Checkpoints {
  /** Something was written. */
  written(): void;
  stop(): void;
}

/**
 * What is written goes to a log first, and from there into the file: 10 ms for an article, 25 ms for what SQLite lets
 * pile up by itself (https://sqlite.org/wal.html#ckpt). Here that is done when writing is over, so that no write waits
 * for it. Nor for the log to be begun anew, which waits for the disk (https://sqlite.org/pragma.html#pragma_synchronous):
 * nothing is written there right behind it.
 * @param inTurn runs work when no transaction is open
 */
export function checkpointing(
  writer: Writer,
  inTurn: (work: () => Promise<void>) => Promise<void>,
): Checkpoints {
  writer.pragma(`wal_autocheckpoint = ${MOST_PAGES}`);
  let timer: NodeJS.Timeout | undefined;
  let since = 0;
  let tidied = Number.NEGATIVE_INFINITY;
  const tidy = async (): Promise<void> => {
    tidied = performance.now();
    if (!writer.open) return;
    // It takes what no reader needs any more. What it cannot do, the next one does, or the writer that must.
    const [done] = writer.pragma('wal_checkpoint(PASSIVE)') as readonly Progress[];
    if (done !== undefined && done.log > 0 && done.log === done.checkpointed) writer.pragma(NOTHING);
  };
  return {
    written() {
      const at = performance.now();
      if (timer !== undefined) {
        if (at - since < LATEST) timer.refresh();
        return;
      }
      since = at;
      timer = setTimeout(
        () => {
          timer = undefined;
          inTurn(tidy).catch(() => undefined);
        },
        Math.max(SOON, tidied + PAUSE - at),
      ).unref();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
