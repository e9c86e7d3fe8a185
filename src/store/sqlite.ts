import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { OperatorError } from '../errors/errors.ts';
import { checkpointing } from './checkpoints.ts';
import { createLock } from './lock.ts';
import { patiently } from './patience.ts';
import type { Snapshot, Sql, SqlValue, Store } from './sql.ts';
import { codeOf, messageOf, sqliteFault } from './sqlite-faults.ts';
import { lockNothing } from './sqlite-locks.ts';

const IN_MEMORY = ':memory:';

/**
 * How many kilobytes of pages a connection keeps: what an answer reads again and again. The system keeps the file's
 * pages too, so that more would mostly be memory taken twice.
 */
const KEPT_KB = 6000;

/**
 * Opens (and, where it is not there, creates) a SQLite database at a path, or `:memory:`.
 * A file has one connection that writes and one that reads: in WAL mode a reader goes on seeing the last
 * committed state while a transaction is under way. A database in memory has one connection, and its readers wait.
 * @throws OperatorError where the file cannot be opened, with what to do.
 */
export function openSqlite(path: string): Store {
  const writer = connect(path);
  const reader = path === IN_MEMORY ? writer : connect(path);
  const inTurn = createLock();
  const checkpoints = reader === writer ? undefined : checkpointing(writer, inTurn);
  const written = <Result>(result: Result): Result => {
    checkpoints?.written();
    return result;
  };
  const run = preparing(writer);
  const read = reader === writer ? run : preparing(reader);
  const explained = async <Result>(work: () => Result | Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw sqliteFault(error, path);
    }
  };
  const inTransaction: Sql = {
    engine: 'sqlite',
    all: <Row>(text: string, values: readonly SqlValue[] = []) => explained(() => run<Row>(text, values)),
    transaction: (work) => work(inTransaction),
  };
  const store: Store = {
    engine: 'sqlite',
    all: <Row>(text: string, values: readonly SqlValue[] = []) =>
      explained(() =>
        reader !== writer && isQuery(text)
          ? read<Row>(text, values)
          : inTurn(() => patiently(() => run<Row>(text, values))).then(written),
      ),
    transaction: (work) =>
      inTurn(() => explained(() => between(writer, 'BEGIN IMMEDIATE', () => work(inTransaction)))).then(
        written,
      ),
    snapshot: (work) =>
      explained(async () => {
        if (reader === writer) return inTurn(() => between(writer, 'BEGIN', () => work(rowsOf(writer))));
        const own = connect(path);
        try {
          return await between(own, 'BEGIN', () => work(rowsOf(own)));
        } finally {
          own.close();
        }
      }),
    faults: async () => {
      try {
        const told = reader.pragma('quick_check(5)') as readonly { readonly quick_check: string }[];
        return told.map(({ quick_check }) => quick_check).filter((says) => says !== 'ok');
      } catch (error) {
        return [messageOf(error)];
      }
    },
    locks: () => lockNothing(store),
    close: () =>
      inTurn(async () => {
        checkpoints?.stop();
        reader.close();
        writer.close();
      }),
  };
  return store;
}

async function between<Result>(
  connection: Database.Database,
  begin: string,
  work: () => Promise<Result>,
): Promise<Result> {
  await patiently(() => connection.exec(begin));
  try {
    const result = await work();
    await patiently(() => connection.exec('COMMIT'));
    return result;
  } catch (error) {
    // Of itself SQLite has rolled back where, for one, the disk is full.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function connect(path: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
    database = new Database(path);
    database.pragma('busy_timeout = 5000');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    database.pragma(`cache_size = -${KEPT_KB}`);
    // What a statement would have to undo is kept in memory: an article has 150 writes fewer to files.
    database.pragma('temp_store = MEMORY');
    // From here on waiting is done by `patiently`, but for moments.
    database.pragma('busy_timeout = 50');
    return database;
  } catch (error) {
    database?.close();
    const known = sqliteFault(error, path);
    // A file of something else is no damaged database: it should stay where it is.
    if (known instanceof OperatorError && !/^SQLITE_(NOTADB|CANTOPEN)/.test(codeOf(error))) throw known;
    throw new OperatorError(
      `The database "${path}" cannot be opened: ${messageOf(error)}. Check that the folder exists and can be written to, or set DATABASE_URL=sqlite:PATH to another file.`,
      { cause: error },
    );
  }
}

/** Only these go to the reading connection; anything else might write. */
function isQuery(text: string): boolean {
  return /^\s*(SELECT|WITH)\b/i.test(text);
}

function rowsOf(database: Database.Database): Snapshot {
  return {
    async *rows<Row>(text: string) {
      for (const row of database.prepare(text).iterate()) yield row as Row;
    },
  };
}

/** Lists of different lengths make different texts: the statements that were used last stay, at up to 30 kB each. */
const MOST_PREPARED = 200;

/** Statements are prepared once for each text. */
function preparing(database: Database.Database): <Row>(text: string, values: readonly SqlValue[]) => Row[] {
  const prepared = new Map<string, Prepared>();
  return <Row>(text: string, values: readonly SqlValue[]): Row[] => {
    const one = prepared.get(text) ?? prepare(database, text);
    // What is used goes to the end.
    prepared.delete(text);
    prepared.set(text, one);
    const [oldest] = prepared.size > MOST_PREPARED ? prepared.keys() : [];
    if (oldest !== undefined) prepared.delete(oldest);
    const { statement, isInOrder } = one;
    const given = isInOrder ? values : Object.fromEntries(values.map((value, index) => [index + 1, value]));
    if (statement.reader) return statement.all(given) as Row[];
    statement.run(given);
    return [];
  };
}

interface Prepared {
  readonly statement: Database.Statement;
  /** Its parameters have no names, and come as the values do. */
  readonly isInOrder: boolean;
}

/**
 * To SQLite, `$1` is a parameter with the name 1, and each is looked for among the values by it. Where a text has each
 * once and in their order, as rows to be inserted are, it does without.
 */
function prepare(database: Database.Database, text: string): Prepared {
  const isInOrder =
    !text.includes("'") && (text.match(/\$\d+/g) ?? []).every((name, at) => name === `$${at + 1}`);
  return { statement: database.prepare(isInOrder ? text.replace(/\$\d+/g, '?') : text), isInOrder };
}
