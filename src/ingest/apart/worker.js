import { workerData } from 'node:worker_threads';

// Plain JavaScript, because a thread is started from a file as it is. From the sources, what it reads pages with is
// compiled on the way; a build has it compiled.
if (workerData.isSource) {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./work.ts');
} else {
  await import('./work.js');
}
