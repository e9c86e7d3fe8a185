import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const MODULE = new URL('../../src/cli/small-heap.ts', import.meta.url).href;

/** Makes much that is used but shortly, and prints how many megabytes the place for that has. */
const PROGRAM = `
  import { getHeapSpaceStatistics } from 'node:v8';
  import { collectSooner, stopGrowing } from '${MODULE}';
  collectSooner();
  stopGrowing();
  let some = [];
  for (let at = 0; at < 2e6; at += 1) {
    some.push({ at });
    if (at % 60_000 === 0) some = [];
  }
  const sizes = getHeapSpaceStatistics().filter(({ space_name }) => space_name === 'new_space');
  console.log(sizes[0].space_size / 1e6);
`;

it('keeps the place for what is used but shortly small, without a complaint of the engine', () => {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(Number(stdout)).toBeLessThan(20);
});
