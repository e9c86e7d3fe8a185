import { readFileSync } from 'node:fs';

/** Linux counts the time of a process in hundredths of a second. */
const TICKS = 100;

/** User and system time of processes so far, in seconds. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export function processorSeconds(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return sum + (Number(fields[11]) + Number(fields[12])) / TICKS;
  }, 0);
}
