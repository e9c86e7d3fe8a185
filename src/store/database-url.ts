import { OperatorError } from '../errors/errors.ts';

/** Where a database is. `shown` may be printed: it holds no password. */
export type DatabaseAddress =
  | { readonly engine: 'sqlite'; readonly path: string; readonly shown: string }
  | { readonly engine: 'postgres'; readonly url: string; readonly shown: string };

/**
 * Reads `sqlite:PATH`, `sqlite::memory:` or `postgres://USER:PASSWORD@HOST:PORT/DATABASE`.
 * @throws OperatorError that never shows what was given: it may hold a password
 */
export function readDatabaseUrl(given: string): DatabaseAddress {
  if (/^sqlite:./.test(given)) {
    return { engine: 'sqlite', path: given.replace(/^sqlite:/, ''), shown: given };
  }
  if (/^postgres(ql)?:\/\//.test(given)) {
    const shown = hasStrayAt(given) ? undefined : withoutSecrets(given);
    if (shown !== undefined) return { engine: 'postgres', url: given, shown };
    throw new OperatorError(
      'DATABASE_URL cannot be read as an address. In the password, write @ as %40, / as %2F, : as %3A, ? as %3F and # as %23: postgres://USER:PASSWORD@HOST:5432/DATABASE.',
    );
  }
  throw new OperatorError(
    'DATABASE_URL must be sqlite:PATH, sqlite::memory: or postgres://USER:PASSWORD@HOST:5432/DATABASE. Correct it in the environment or in .env.',
  );
}

/** One @ ends the name and the password. Where another stands, part of a password would be taken for the host or the path. */
function hasStrayAt(given: string): boolean {
  const [before = '', ...behind] = given.replace(/^\w+:\/\//, '').split('@');
  return behind.length > 1 || (behind.length === 1 && /[/?#]/.test(before));
}

/** Parameters go too: a password may be given there. */
function withoutSecrets(given: string): string | undefined {
  try {
    const url = new URL(given);
    const user = url.username === '' ? '' : `${url.username}@`;
    return `${url.protocol}//${user}${url.host}${url.pathname}`;
  } catch {
    return undefined;
  }
}
