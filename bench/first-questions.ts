import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { latencyOf } from './percentile.ts';
import type { Measured } from './table.ts';

const RUNS = 15;
const READ_ONE = fileURLToPath(new URL('./read-one.ts', import.meta.url));

/** Texts that ask for much of the reading, each in its own way. */
const TEXTS: Readonly<Record<string, string>> = {
  'a usual question': 'what did they say about the talks between 1 and 15 december, asap please?',
  '80 unknown words': 'asdfgh qwertz '.repeat(40).trim(),
  '80 words of dates': 'between 1 and 15 december 2025 '.repeat(13).trim(),
  '80 words of asking': 'put set hold place the latest on '.repeat(11).trim(),
  '10,000 characters': 'since 1 lavrov “said” '.repeat(455),
};

/**
 * The first question of a fresh process: reading alone, after the corpus has been loaded. Each run is a process
 * of its own. The baseline, measured in the same processes, is `JSON.parse` of the corpus files.
 */
export function firstQuestions(environment: NodeJS.ProcessEnv): Measured[] {
  return Object.entries(TEXTS).map(([what, text]) => {
    const runs = Array.from({ length: RUNS }, () => readOne(text, environment));
    const latency = latencyOf(runs.map(({ reading }) => reading));
    const baseline = latencyOf(runs.map((run) => run.baseline)).p50;
    return { what, ...latency, ratio: latency.p50 / baseline };
  });
}

function readOne(text: string, environment: NodeJS.ProcessEnv): { reading: number; baseline: number } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', READ_ONE], {
    env: environment,
    input: text,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The process that reads one question ended with ${status}: ${stderr}`);
  const [reading = Number.NaN, baseline = Number.NaN] = stdout.trim().split(' ').map(Number);
  return { reading, baseline };
}
