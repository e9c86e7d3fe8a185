import { z } from 'zod';
import { OperatorError } from './errors/errors.ts';

const timeZone = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  },
  { message: 'is not a time zone; write an IANA name, such as Europe/Istanbul' },
);

/** Every variable that is read from the environment. `.env.example` explains each. */
export const environmentSchema = z.object({
  PORT: z.coerce.number('must be a port number').int().min(0).max(65535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^sqlite:.+$/, 'must be sqlite:PATH or sqlite::memory:')
    .default('sqlite:var/dragoman.sqlite'),
  DATA_DIR: z.string().min(1).default('data'),
  TIME_ZONE: timeZone.default('UTC'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface Config {
  readonly port: number;
  /** Where the SQLite database is: a path, or `:memory:`. */
  readonly database: string;
  readonly dataFolder: string;
  /** The zone of askers whose own is not known. */
  readonly timeZone: string;
  readonly logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
}

/**
 * Reads the configuration from environment variables. An empty variable counts as not set.
 * @throws OperatorError that names every variable that is wrong, and never shows a value
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new OperatorError(
      `The configuration is wrong: ${faults.join('; ')}. Correct it in the environment or in .env (see .env.example).`,
    );
  }
  const { PORT, DATABASE_URL, DATA_DIR, TIME_ZONE, LOG_LEVEL } = parsed.data;
  return {
    port: PORT,
    database: DATABASE_URL.replace(/^sqlite:/, ''),
    dataFolder: DATA_DIR,
    timeZone: TIME_ZONE,
    logLevel: LOG_LEVEL,
  };
}
