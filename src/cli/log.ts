import { randomUUID } from 'node:crypto';
import { destination, type Logger, pino } from 'pino';
import type { Config } from '../config.ts';

export type Log = Logger;

/** The log: JSON lines on standard error, so that standard output is left to results. */
export function createLog(level: Config['logLevel']): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ fd: 2, sync: true }),
  );
}

/** Logs a fault of ours and gives the short reference that the reader is shown. */
export function reportFaultTo(log: Log): (error: unknown) => string {
  return (error) => {
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference }, 'a question could not be answered');
    return reference;
  };
}
