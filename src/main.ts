import { runProgram } from './cli/program.ts';

try {
  process.loadEnvFile('.env');
} catch {
  // There is no .env file: everything has a default.
}

process.exitCode = await runProgram(process.argv.slice(2), {
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
});
