import { type Logger, LogLevel } from '@slack/bolt';
import type { PlatformLog } from '../log.ts';
import { reasonOf, redact } from './redact.ts';

/**
 * What the Slack libraries log, for our log. Their debug lines hold whole requests, and are dropped; of the
 * others, only texts and the messages of errors are taken, without tokens.
 */
export function boltLogger(log: PlatformLog): Logger {
  const to =
    (level: keyof PlatformLog) =>
    (...said: unknown[]): void =>
      log[level](
        { platform: 'slack', said: said.map(lineOf).filter(Boolean).join(' ') },
        'the Slack library says',
      );
  return {
    debug: () => {},
    info: to('info'),
    warn: to('warn'),
    error: to('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

/** An object that is no error may be a whole request, so it is left out. */
function lineOf(said: unknown): string {
  if (typeof said === 'string') return redact(said);
  return said instanceof Error ? reasonOf(said) : '';
}
