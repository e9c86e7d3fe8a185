import { watch } from 'chokidar';

const SETTLE_MS = 150;
/** A folder that is put in the place of another (a deployment, a checkout) may leave the watcher behind. */
const AGAIN_MS = 30_000;

/**
 * Calls back when files below a folder have changed and then been left alone for a moment, so that a file is
 * not read while it is being saved; and once when watching has begun, for what changed just before. Calls do
 * not overlap: a change during one is followed by another.
 * @param failed told when the folder cannot be watched, or a call has failed; watching goes on
 * @returns a function that stops watching, once a call under way has ended
 */
export function watchFolder(
  folder: string,
  changed: () => Promise<void>,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const callSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(changed).catch(failed);
    }, SETTLE_MS);
  };
  const again = setInterval(callSoon, AGAIN_MS);
  again.unref();
  const watcher = watch(folder, { ignoreInitial: true, depth: 1 });
  watcher.on('all', callSoon).on('ready', callSoon).on('error', failed);
  return async () => {
    clearInterval(again);
    await watcher.close();
    clearTimeout(timer);
    await running;
  };
}
