import { OperatorError } from '../errors/errors.ts';
import { CORPUS_STATE } from './corpus-state.ts';
import { COUNTS_BY_DAY } from './counts-by-day.ts';
import { inDialect } from './dialect.ts';
import { FIRST_STEPS } from './first-steps.ts';
import { KEPT_IN_ORDER } from './kept-in-order.ts';
import { KEYS_BY_DATE } from './keys-by-date.ts';
import { LISTS_IN_ORDER } from './lists-in-order.ts';
import type { Migration } from './migration.ts';
import { LISTS_BESIDE_TOPICS } from './names-beside-topics.ts';
import { PAIRS_ON_SQLITE } from './pairs-on-sqlite.ts';
import { QUICKER_COUNTS } from './quicker-counts.ts';
import { SEVERAL_PROCESSES } from './several-processes.ts';
import type { Sql } from './sql.ts';

/**
 * The schema, step by step. A step that has been released is never changed: a new one follows it.
 * `day_from` and `day_to` are the first and last day (ISO) that a date can mean; `sort` orders by date.
 * The `…_words` tables are full-text indexes over text that was folded before (see `fold.ts`).
 */
const MIGRATIONS: readonly Migration[] = [
  ...FIRST_STEPS,
  KEYS_BY_DATE,
  SEVERAL_PROCESSES,
  COUNTS_BY_DAY,
  LISTS_IN_ORDER,
  QUICKER_COUNTS,
  PAIRS_ON_SQLITE,
  KEPT_IN_ORDER,
  LISTS_BESIDE_TOPICS,
  CORPUS_STATE,
];

/** The numbers of all steps, in their order. */
export const STEPS: readonly number[] = MIGRATIONS.map(({ id }) => id);

/** The number of the newest step: the version of the schema that this program knows. */
export const SCHEMA = Math.max(...STEPS);

/**
 * Brings a database's schema up to date, or to an older version. Does nothing where it already is. All steps
 * are one transaction, and processes that start together take turns.
 * @throws OperatorError where the schema is newer than this program knows
 */
export async function migrate(sql: Sql, through = SCHEMA): Promise<void> {
  await sql.transaction(async (work) => {
    await work.all(`CREATE TABLE IF NOT EXISTS migration (id INTEGER PRIMARY KEY, name TEXT NOT NULL)`);
    const done = new Set((await work.all<{ id: number }>(`SELECT id FROM migration`)).map(({ id }) => id));
    const newest = Math.max(0, ...done);
    if (newest > SCHEMA) {
      throw new OperatorError(
        `The database was written by a newer Dragoman: its schema is ${newest}, and this program knows ${SCHEMA}. Start the newer Dragoman, or set DATABASE_URL to another database.`,
      );
    }
    for (const { id, name, statements } of MIGRATIONS) {
      if (done.has(id) || id > through) continue;
      for (const statement of statements) {
        const texts =
          typeof statement === 'string' ? [inDialect(work.engine, statement)] : statement[work.engine];
        for (const text of texts) await work.all(text);
      }
      await work.all(`INSERT INTO migration (id, name) VALUES ($1, $2)`, [id, name]);
    }
  });
}

/** The tables of a version of the schema, each after those it refers to. */
export interface Tables {
  readonly data: readonly string[];
  /** Those of `data` whose rows number themselves. */
  readonly numbered: readonly string[];
  /** The full-text indexes. */
  readonly words: readonly string[];
  /** What is of this one database, and goes to no other. */
  readonly own: readonly string[];
}

export function tablesOf(version: number): Tables {
  const named = (text: string): string[] => /^CREATE TABLE (\w+)/.exec(text)?.slice(1, 2) ?? [];
  const indexed = (text: string): string[] => /^CREATE VIRTUAL TABLE (\w+)/.exec(text)?.slice(1, 2) ?? [];
  const steps = MIGRATIONS.filter(({ id }) => id <= version);
  const statements = steps.flatMap(({ statements }) => statements);
  const texts = statements.filter((statement) => typeof statement === 'string');
  return {
    data: texts.flatMap(named),
    numbered: texts.filter((text) => /\bkey INTEGER PRIMARY KEY\b/.test(text)).flatMap(named),
    words: statements.flatMap((statement) =>
      typeof statement === 'string' ? [] : statement.sqlite.flatMap(indexed),
    ),
    own: steps.flatMap(({ own = [] }) => own),
  };
}
