import { type Latency, latencyOf } from './percentile.ts';

/** Both clocks, in milliseconds: what this process worked, and what went by. */
export interface Times {
  readonly work: Latency;
  readonly wall: Latency;
}

export type Pause = (work: () => Promise<void>) => Promise<void>;

/** Times pieces of work. On a machine that others use too, what was worked says more than what went by. */
export interface Clock {
  /** @param work is given what runs some of it off the clock */
  time(work: (pause: Pause) => Promise<void>, name: string): Promise<void>;
  times(): Times;
  /** What took the longest. */
  slowest(): string;
}

/** @param elsewhere what others have worked for this process so far, in milliseconds: it is counted in */
export function createClock(elsewhere: () => number = () => 0): Clock {
  const [works, walls]: [number[], number[]] = [[], []];
  let [slowest, most] = ['', 0];
  return {
    async time(work, name) {
      let [worked, went] = [0, 0];
      const measure = async (what: () => Promise<void>, sign: 1 | -1): Promise<void> => {
        const before = elsewhere();
        const [used, start] = [process.cpuUsage(), performance.now()];
        await what();
        went += sign * (performance.now() - start);
        const { user, system } = process.cpuUsage(used);
        worked += sign * ((user + system) / 1000 + elsewhere() - before);
      };
      await measure(() => work((paused) => measure(paused, -1)), 1);
      walls.push(went);
      const time = worked;
      works.push(time);
      if (time > most) [slowest, most] = [name, time];
    },
    times: () => ({ work: latencyOf(works), wall: latencyOf(walls) }),
    slowest: () => slowest,
  };
}

/** "1.2 / 3.4": p50 and p99. */
export function inMs({ p50, p99 }: Latency): string {
  return [p50, p99].map((value) => value.toFixed(value < 10 ? 1 : 0)).join(' / ');
}
