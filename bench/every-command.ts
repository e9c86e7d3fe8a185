import { Bench } from 'tinybench';
import { answer, type Desk } from '../src/command/run.ts';
import { renderDiscord } from '../src/platform/discord/render.ts';
import { renderSlack } from '../src/platform/slack/render.ts';
import type { Measured } from './table.ts';

const RUNS = 2_000;
const BASELINE = 'baseline';

/**
 * Every command's first example inside a running process, end to end: from the text of the question to the
 * JSON of both platforms' messages.
 * @param baseline work to compare with, measured in the same run
 */
export async function everyCommand(desk: Desk, baseline: () => void): Promise<Measured[]> {
  const bench = new Bench({ iterations: RUNS, time: 0, warmupIterations: 200, warmupTime: 0, throws: true });
  bench.add(BASELINE, baseline);
  for (const text of desk.commands.flatMap(({ examples }) => examples.slice(0, 1))) {
    bench.add(text, async () => {
      const { card } = await answer(desk, {
        asking: { text },
        now: new Date('2025-12-15T09:00:00Z'),
        timeZone: 'UTC',
        where: 'channel',
      });
      JSON.stringify(renderDiscord(card).message);
      JSON.stringify(renderSlack(card).message);
    });
  }
  await bench.run();
  const latencies = bench.tasks.map(({ name, result }) => {
    if (result.state !== 'completed') throw new Error(`${name} was not measured: ${result.state}`);
    const { p50, p99, samplesCount } = result.latency;
    return { name, runs: samplesCount, p50, p99 };
  });
  const base = latencies.find(({ name }) => name === BASELINE)?.p50 ?? Number.NaN;
  return latencies.map(({ name, ...latency }) => ({
    what: name === BASELINE ? '`JSON.parse` of the corpus files' : `\`${name}\``,
    ...latency,
    ratio: latency.p50 / base,
  }));
}
