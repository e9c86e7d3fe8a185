import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { latencyOf } from './percentile.ts';
import type { Measured } from './table.ts';

const RUNS = 20;
const QUESTION = ['ask', '/quotes lavrov', '--as', 'json'] as const;

/** A way to start the program. */
export interface Launch {
  readonly what: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** A process that starts and does nothing: what no program in Node can be faster than. */
const EMPTY: Launch = { what: '`node -e 0`', program: process.execPath, args: ['-e', '0'] };

/**
 * The first answer of a fresh process, from starting it until it has ended, one process at a time and the ways
 * in turn, so that a slow moment of the machine meets all of them.
 * @param environment of the processes: names the database, which the first run fills
 */
export function firstAnswers(launches: readonly Launch[], environment: NodeJS.ProcessEnv): Measured[] {
  const all = [EMPTY, ...launches.map((launch) => ({ ...launch, args: [...launch.args, ...QUESTION] }))];
  for (const launch of all) timeOf(launch, environment);
  const times = all.map((): number[] => []);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, launch] of all.entries()) times[index]?.push(timeOf(launch, environment));
  }
  const latencies = times.map(latencyOf);
  const baseline = latencies[0]?.p50 ?? Number.NaN;
  return all.flatMap(({ what }, index) => {
    const latency = latencies[index];
    return latency === undefined ? [] : [{ what, ...latency, ratio: latency.p50 / baseline }];
  });
}

function timeOf({ what, program, args }: Launch, environment: NodeJS.ProcessEnv): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(program, args, { env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${what} ended with ${status}: ${stderr}`);
  return performance.now() - from;
}
