import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { OperatorError } from '../errors/errors.ts';
import { createLock } from './lock.ts';
import type { Sql, SqlValue, Store } from './sql.ts';

const IN_MEMORY = ':memory:';

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
  const run = preparing(writer);
  const read = reader === writer ? run : preparing(reader);
  const inTransaction: Sql = {
    engine: 'sqlite',
    all: async (text, values) => run(text, values ?? []),
    transaction: (work) => work(inTransaction),
  };
  return {
    engine: 'sqlite',
    all: async <Row>(text: string, values: readonly SqlValue[] = []) =>
      reader !== writer && isQuery(text)
        ? read<Row>(text, values)
        : inTurn(async () => run<Row>(text, values)),
    transaction: (work) =>
      inTurn(async () => {
        writer.exec('BEGIN IMMEDIATE');
        try {
          const result = await work(inTransaction);
          writer.exec('COMMIT');
          return result;
        } catch (error) {
          if (writer.inTransaction) writer.exec('ROLLBACK');
          throw error;
        }
      }),
    close: () =>
      inTurn(async () => {
        reader.close();
        writer.close();
      }),
  };
}

function connect(path: string): Database.Database {
  try {
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
    const database = new Database(path);
    database.pragma('busy_timeout = 5000');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `The database "${path}" cannot be opened: ${reason}. Check that the folder exists and can be written to, or set DATABASE_URL=sqlite:PATH to another file.`,
    );
  }
}

/** Only these go to the reading connection; anything else might write. */
function isQuery(text: string): boolean {
  return /^\s*(SELECT|WITH)\b/i.test(text);
}

/** Statements are prepared once for each text. The texts are our own and few. */
function preparing(database: Database.Database): <Row>(text: string, values: readonly SqlValue[]) => Row[] {
  const prepared = new Map<string, Database.Statement>();
  return <Row>(text: string, values: readonly SqlValue[]): Row[] => {
    let statement = prepared.get(text);
    if (statement === undefined) {
      statement = database.prepare(text);
      prepared.set(text, statement);
    }
    // To SQLite, `$1` is a parameter with the name 1.
    const named = Object.fromEntries(values.map((value, index) => [index + 1, value]));
    if (statement.reader) return statement.all(named) as Row[];
    statement.run(named);
    return [];
  };
}
