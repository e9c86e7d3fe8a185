import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Finding } from '../platform/finding.ts';
import { readDatabaseUrl } from '../store/database-url.ts';

const ENGINES_OWN = ['-wal', '-shm'];
const OTHERS: readonly { readonly read: number; readonly enter: number }[] = [
  { read: 0o040, enter: 0o010 },
  { read: 0o004, enter: 0o001 },
];

/** Whether others on this machine can read the file of a SQLite database; nothing where there is none, or they cannot. */
export async function examineFile(databaseUrl: string): Promise<Finding[]> {
  const address = readDatabaseUrl(databaseUrl);
  // Windows keeps rights in another way, and tells every file to be anybody's.
  if (address.engine !== 'sqlite' || address.path === ':memory:' || process.platform === 'win32') return [];
  const { path } = address;
  const folder = await modeOf(dirname(path));
  const files = [path, ...ENGINES_OWN.map((end) => `${path}${end}`)];
  const modes = await Promise.all(files.map(modeOf));
  const open = files.filter((_, index) =>
    OTHERS.some(({ read, enter }) => ((modes[index] ?? 0) & read) !== 0 && (folder & enter) !== 0),
  );
  if (open.length === 0) return [];
  return [
    {
      subject: 'Database',
      well: false,
      says: `others on this machine can read it, with the texts and questions in it: chmod 600 ${open.map((file) => `"${file}"`).join(' ')}`,
    },
  ];
}

async function modeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ mode }) => mode,
    () => 0,
  );
}
