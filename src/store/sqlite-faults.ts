import { OperatorError } from '../errors/errors.ts';

/** What to do about a damaged file. An import wants an empty database, and a start fills it with the corpus. */
export const AFTER_DAMAGE =
  'Stop the bot and move the file away with its -wal and -shm. Then put the last export into a new one with "npm run -s dragoman -- import FILE", before the bot is started again (after a start: stop it, and add --replace). Without an export, start: the corpus is loaded anew from DATA_DIR, but digests, ingested pages and the people found on them were in the database alone';

/** What each kind of fault means, by how SQLite's code for it begins (https://sqlite.org/rescode.html), and what to do. */
const MEANINGS: readonly (readonly [code: RegExp, says: string])[] = [
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'is locked by another process, which did not let go of it within 5 seconds. Wait until that has ended, or stop it; then try again',
  ],
  [
    /^SQLITE_(READONLY|PERM|AUTH)/,
    'can be read but not written. Give the user that runs Dragoman the right to write the file and its folder, or set DATABASE_URL=sqlite:PATH to another file',
  ],
  [/^SQLITE_FULL/, 'is on a disk that is full. Make room on it; nothing that was stored is lost'],
  [/^SQLITE_(CORRUPT|NOTADB)/, `is damaged. ${AFTER_DAMAGE}`],
  [
    /^SQLITE_IOERR/,
    'cannot be read or written: the disk reports an error. Check the disk and what mounts it',
  ],
  [
    /^SQLITE_CANTOPEN/,
    'cannot be opened. Check that the folder exists and can be written to, or set DATABASE_URL=sqlite:PATH to another file',
  ],
];

/** A fault that the operator can mend, as one that says how; any other as it is. */
export function sqliteFault(error: unknown, path: string): unknown {
  const meaning = MEANINGS.find(([code]) => code.test(codeOf(error)));
  if (meaning === undefined) return error;
  return new OperatorError(`The database "${path}" ${meaning[1]} (SQLite says: ${messageOf(error)}).`, {
    cause: error,
  });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
