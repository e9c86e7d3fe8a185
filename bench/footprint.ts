import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { commonWords } from '../src/text/word-list.ts';

/** What the built program takes: milliseconds to its first answer, and bytes of memory there and at most. */
export interface Footprint {
  readonly ready: number;
  readonly work: number;
  readonly resident: number;
  readonly most: number;
}

const MAIN = new URL('../dist/src/main.js', import.meta.url).pathname;
const TICKS_A_SECOND = 100;
const QUESTIONS = 400;

/**
 * Asks the built program many questions; nothing where it is not built, or the system does not tell of memory.
 * @param heap options of Node that bound its heap
 */
export async function footprintOf(
  environment: NodeJS.ProcessEnv,
  heap: readonly string[],
): Promise<Footprint | undefined> {
  if (!existsSync(MAIN) || process.platform !== 'linux') return undefined;
  const started = performance.now();
  const child = spawn(process.execPath, [...heap, MAIN, 'ask', '-', '--as', 'discord'], {
    env: environment,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<void> => {
    child.stdin.write(`${question}\n`);
    await answers.next();
  };
  await ask('/latest');
  const ready = performance.now() - started;
  const work = workOf(child.pid);
  const resident = memoryOf(child.pid, 'VmRSS');
  const words = [...commonWords(QUESTIONS)];
  for (const [index, word] of words.entries()) {
    const commands = [
      `/quotes words:${word}`,
      `/search ${word}`,
      `/timeline words:${word}`,
      `/check "${word} ${words[0]}"`,
      '/brief',
    ];
    await ask(commands[index % commands.length] ?? '/help');
  }
  const most = memoryOf(child.pid, 'VmHWM');
  child.stdin.end();
  await ended;
  return { ready, work, resident, most };
}

function memoryOf(pid: number | undefined, what: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
}

/** Fields 14 and 15 of proc_pid_stat(5). */
function workOf(pid: number | undefined): number {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = after.split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND) * 1000;
}
