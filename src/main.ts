import { runProgram } from './cli/program.ts';

const COMPLAINT = 1;
/** How long what a failed start has left open may keep the process. */
const LEFT_OPEN_MS = 10_000;

/** What is kept and written holds texts and questions of others: it is for who runs the bot alone. */
process.umask(0o077);

try {
  process.loadEnvFile('.env');
} catch (error) {
  // Without the file, everything has its default. A file that cannot be read is not passed over.
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
    process.stderr.write(
      `.env cannot be read: ${error instanceof Error ? error.message : String(error)}. Mend or remove it.\n`,
    );
    process.exit(COMPLAINT);
  }
}

// Whoever reads the output may stop reading it ("| head"): there is then nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`The output cannot be written: ${error.message}.\n`);
  process.exit(error.code === 'EPIPE' ? 0 : COMPLAINT);
});

const code = await runProgram(process.argv.slice(2), {
  environment: process.env,
  input: process.stdin,
  isInteractive: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  width: process.stdout.columns ?? 100,
  now: () => new Date(),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  stopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    }),
  onStray: (listener) => {
    process.on('unhandledRejection', listener);
    process.on('uncaughtException', listener);
  },
});

process.exitCode = code;
if (code !== 0) setTimeout(() => process.exit(code), LEFT_OPEN_MS).unref();
