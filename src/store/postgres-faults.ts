import { OperatorError } from '../errors/errors.ts';

/**
 * What each kind of fault means, by SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), by
 * Node's code for a network fault, or by the driver's words where it gives no code; and what to do.
 */
const MEANINGS: readonly (readonly [sign: RegExp, says: string])[] = [
  [
    /^(28P01|28000)$|password must be a string|no password supplied/,
    'refuses the user or the password. Correct them in DATABASE_URL; marks in a password stand in percent-encoding (@ is %40)',
  ],
  [/^3D000$/, 'has no such database. Create it (createdb NAME), or correct the name in DATABASE_URL'],
  [
    /^42501$/,
    'does not let this user do that. Make the user the owner of the database, or GRANT CREATE, USAGE ON SCHEMA public to it',
  ],
  [
    /^25006$/,
    'can be read but not written: it is a standby, or its default is read-only. Set DATABASE_URL to the primary server',
  ],
  [/^53100$/, 'is on a disk that is full. Make room on it; nothing that was stored is lost'],
  [
    /^(53300|53400)$/,
    'takes no more connections. Raise its max_connections, or end other programs that use it',
  ],
  [
    /^55P03$/,
    'is being written by another process, which did not let go of it within a minute. Wait until that has ended, or stop it; then try again',
  ],
  [/^(57014|25P0[34])$|Query read timeout/, 'took too long to answer. Look at its load, and try again'],
  [
    /does not support SSL|self-signed certificate|unable to verify|certificate/i,
    'and DATABASE_URL do not agree about encryption. Set sslmode in DATABASE_URL as the server needs it (?sslmode=disable or ?sslmode=verify-full)',
  ],
  [
    /^(57P0[1-5]|08\w{3}|E(CONN\w+|NOTFOUND|TIMEDOUT|AI_AGAIN|HOSTUNREACH|NETUNREACH|PIPE|NOENT))$|Connection terminated|timeout exceeded|Client was closed|not queryable/,
    'cannot be reached. Check that the server runs, and that host and port in DATABASE_URL are right',
  ],
];

/** The last kind: nothing is wrong with what was asked, and asking again may help. */
const AWAY = MEANINGS.at(-1);

/** A fault that the operator can mend, as one that says how; any other as it is. Never shows a password. */
export function postgresFault(error: unknown, shown: string): unknown {
  if (error instanceof OperatorError) return error;
  const meaning = MEANINGS.find((meaning) => fits(error, meaning));
  if (meaning === undefined) return error;
  const says = error instanceof Error ? error.message : String(error);
  return new OperatorError(
    `The database ${shown} ${meaning[1]}${says === '' ? '' : ` (PostgreSQL says: ${says})`}.`,
    {
      cause: error,
    },
  );
}

/** Whether the connection failed, rather than what was asked over it. */
export function isAway(error: unknown): boolean {
  return AWAY !== undefined && fits(error, AWAY);
}

function fits(error: unknown, [sign]: readonly [RegExp, string]): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  // With a code, the words are the server's, in its own language.
  return sign.test(code ?? error.message);
}
