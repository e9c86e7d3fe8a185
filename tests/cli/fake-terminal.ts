import { Readable } from 'node:stream';
import { runProgram, type Terminal } from '../../src/cli/program.ts';
import { NOW } from '../support/corpus-folder.ts';

/** What a run of the program came to. */
export interface Ran {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

/** Runs a subcommand as from a shell with these variables and this standard input. */
export async function run(
  args: readonly string[],
  environment: Terminal['environment'],
  more: Partial<Terminal> & { readonly lines?: readonly string[] } = {},
): Promise<Ran> {
  const { lines = [], ...parts } = more;
  let printed = '';
  let complained = '';
  const code = await runProgram(args, {
    environment: { DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'silent', ...environment },
    input: Readable.from(lines.map((line) => `${line}\n`)),
    isInteractive: false,
    width: 100,
    now: () => NOW,
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
    stopped: () => Promise.resolve(),
    onStray: () => {},
    ...parts,
  });
  return { code, printed, complained };
}
