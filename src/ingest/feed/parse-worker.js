import { parentPort, workerData } from 'node:worker_threads';
import { parseFeed } from 'feedsmith';

// Plain JavaScript, because a worker is started from a file as it is. It says what feedsmith makes of a text.
try {
  parentPort?.postMessage({ parsed: parseFeed(workerData) });
} catch (error) {
  parentPort?.postMessage({ fault: error instanceof Error ? error.name : 'Error' });
}
