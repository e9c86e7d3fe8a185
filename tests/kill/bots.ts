import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const DRAGOMAN = fileURLToPath(new URL('../../bin/dragoman.mjs', import.meta.url));

/** Processes of the bot that can be killed. */
export interface Bots {
  /** Kills one of them at once (SIGKILL), and starts another in its place. */
  kill(which: number): Promise<void>;
  pids(): readonly number[];
  /** What they said of faults of their own. */
  readonly said: string[];
  close(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

/** @param environment of all, or of each by its number */
export function startBots(count: number, environment: Environment | ((which: number) => Environment)): Bots {
  const said: string[] = [];
  const begin = (which: number): ChildProcess => {
    const own = typeof environment === 'function' ? environment(which) : environment;
    const child = spawn(process.execPath, [DRAGOMAN, 'start'], {
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...own },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr?.on('data', (data: Buffer) => said.push(String(data)));
    // Whoever runs the bot starts it again when it could not connect; here that is us.
    child.once('exit', () => {
      const index = running.indexOf(child);
      if (!isClosing && index >= 0 && child.signalCode === null) running[index] = begin(which);
    });
    return child;
  };
  let isClosing = false;
  const running: ChildProcess[] = [];
  for (let made = 0; made < count; made += 1) running.push(begin(made));
  const end = async (child: ChildProcess | undefined): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    said,
    pids: () => running.flatMap(({ pid }) => pid ?? []),
    async kill(which) {
      const index = which % count;
      await end(running[index]);
      running[index] = begin(index);
    },
    close: async () => {
      isClosing = true;
      await Promise.all(running.map(end));
    },
  };
}
