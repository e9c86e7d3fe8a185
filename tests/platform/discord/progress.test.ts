import { expect, it } from 'vitest';
import { createProgress } from '../../../src/platform/discord/progress.ts';

function work(): { promise: Promise<void>; end(error?: Error): void } {
  let end: (error?: Error) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve() : reject(error));
  });
  return { promise, end };
}

it('goes on after the last event where nothing is asked', () => {
  const progress = createProgress(4);
  expect(progress.mark()).toBe(4);
  progress.heard(5);
  progress.heard(6);
  expect(progress.mark()).toBe(6);
});

it('stays before the oldest event that is not answered yet, whatever is answered after it', async () => {
  const progress = createProgress(0);
  const [first, second] = [work(), work()];
  progress.heard(1, first.promise);
  progress.heard(2, second.promise);
  progress.heard(3);
  second.end();
  await second.promise;
  expect(progress.mark()).toBe(0);
  first.end();
  await progress.idle();
  expect(progress.mark()).toBe(3);
});

it('goes on after what failed: it would fail again', async () => {
  const progress = createProgress(0);
  const failing = work();
  progress.heard(1, failing.promise);
  failing.end(new Error('it cannot be answered'));
  await progress.idle();
  expect(progress.mark()).toBe(1);
});
