import { watch } from 'chokidar';

const SETTLE_MS = 150;

/**
 * Calls back when files below a folder have changed and then been left alone for a moment, so that a file is
 * not read while it is being saved. Calls do not overlap: a change during one is followed by another.
 * @returns a function that stops watching, once a call under way has ended
 */
export function watchFolder(folder: string, changed: () => Promise<void>): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const watcher = watch(folder, { ignoreInitial: true, depth: 1 });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(changed);
    }, SETTLE_MS);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await running;
  };
}
