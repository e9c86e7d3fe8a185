/** Pages of the log after which a writer stops to write them into the file itself, whoever waits: 32 MB. */
const MOST_PAGES = 8000;
/** How long after a write, in milliseconds, the log is written into the file, if nothing else is written. */
const SOON = 20;
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
 * pile up by itself (https://sqlite.org/wal.html#ckpt). Here that is done when a write is over, so that it does not
 * wait for it.
 * @param inTurn runs work when no transaction is open
 */
export function checkpointing(
  writer: Writer,
  inTurn: (work: () => Promise<void>) => Promise<void>,
): Checkpoints {
  writer.pragma(`wal_autocheckpoint = ${MOST_PAGES}`);
  let timer: NodeJS.Timeout | undefined;
  let tidied = Number.NEGATIVE_INFINITY;
  const tidy = async (): Promise<void> => {
    tidied = performance.now();
    // It takes what no reader needs any more. What it cannot do, the next one does, or the writer that must.
    if (writer.open) writer.pragma('wal_checkpoint(PASSIVE)');
  };
  return {
    written() {
      timer ??= setTimeout(
        () => {
          timer = undefined;
          inTurn(tidy).catch(() => undefined);
        },
        Math.max(SOON, tidied + PAUSE - performance.now()),
      ).unref();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
