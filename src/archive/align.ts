import type { References } from '../corpus/corpus.ts';
import type { Lexicon } from '../statements/lexicon.ts';
import { likeliest } from '../statements/likeliest.ts';
import { type Statement, statementsOf } from '../statements/statements.ts';
import { type Reading, read } from '../statements/telling.ts';
import { verdictOf } from '../statements/verdict.ts';
import type { Sql } from '../store/sql.ts';
import { candidatesFor, sharedKeysOf } from './candidates.ts';
import { readReferences } from './references.ts';
import { TELLINGS, type TellingRow, tellingOf } from './telling.ts';

/** How many quotations are aligned in one transaction: between two, others may write. */
const AT_A_TIME = 200;

/**
 * Puts the quotations that are not aligned yet to the statements that they are tellings of: new ones, and those
 * whose statement lost a telling. Only statements that a new one belongs to are worked over again. A process that
 * ends in the middle leaves the rest for the next.
 * @returns how many were aligned
 */
export async function align(sql: Sql, lexicon: Lexicon): Promise<number> {
  let aligned = 0;
  for (;;) {
    const done = await sql.transaction((work) => alignSome(work, lexicon));
    aligned += done;
    if (done < AT_A_TIME) return aligned;
  }
}

interface Desk {
  readonly sql: Sql;
  readonly lexicon: Lexicon;
  readonly references: References;
  /** What was read in this transaction already, by the keys of the quotations. */
  readonly readings: Map<number, Reading>;
}

async function alignSome(sql: Sql, lexicon: Lexicon): Promise<number> {
  const rows = await sql.all<TellingRow>(
    `${TELLINGS} WHERE quotation.component IS NULL ORDER BY quotation.key LIMIT ${AT_A_TIME}`,
  );
  if (rows.length === 0) return 0;
  const desk: Desk = { sql, lexicon, references: await readReferences(sql), readings: new Map() };
  for (const row of rows) await keepWords(sql, row.key, readingOf(desk, row));
  for (const group of await tiedGroups(desk, rows)) {
    await write(
      sql,
      statementsOf(
        group.map(({ telling }) => telling),
        lexicon,
      ),
    );
  }
  return rows.length;
}

/** What hangs together with the new ones, and so has to be worked over: each group by itself. */
async function tiedGroups(desk: Desk, rows: readonly TellingRow[]): Promise<Reading[][]> {
  // A new quotation stands for itself, another for its component.
  const homes = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const [one, other] = [homes.get(a) ?? new Set([a]), homes.get(b) ?? new Set([b])];
    const whole = one === other ? one : new Set([...one, ...other]);
    for (const item of whole) homes.set(item, whole);
  };
  const own = new Map(rows.map((row) => [NEW + row.id, readingOf(desk, row)]));
  for (const row of rows) {
    const reading = readingOf(desk, row);
    join(NEW + row.id, NEW + row.id);
    const candidates = await candidatesFor(desk.sql, row.key, reading);
    const byReading = new Map(candidates.map((other) => [readingOf(desk, other), other]));
    for (const other of likeliest(reading, [...byReading.keys()])) {
      const { id, component } = byReading.get(other) ?? row;
      const home = component ?? NEW + id;
      if (homes.get(home)?.has(NEW + row.id) === true) continue;
      // Those beyond this batch come with a later one.
      if ((component !== null || own.has(home)) && verdictOf(reading, other, desk.lexicon).isOne)
        join(NEW + row.id, home);
    }
  }
  const groups: Reading[][] = [];
  for (const group of new Set(homes.values())) {
    const components = [...group].filter((home) => !home.startsWith(NEW));
    groups.push([
      ...(await membersOf(desk, components)),
      ...[...group].flatMap((home) => own.get(home) ?? []),
    ]);
  }
  return groups;
}

const NEW = 'new ';

async function membersOf(desk: Desk, components: readonly string[]): Promise<Reading[]> {
  if (components.length === 0) return [];
  const wanted = components.map((_, index) => `$${index + 1}`).join(', ');
  const rows = await desk.sql.all<TellingRow>(
    `${TELLINGS} WHERE quotation.component IN (${wanted})`,
    components,
  );
  return rows.map((row) => readingOf(desk, row));
}

function readingOf({ readings, references, lexicon }: Desk, row: TellingRow): Reading {
  const known = readings.get(row.key);
  if (known !== undefined) return known;
  const reading = read(tellingOf(row, references), lexicon);
  readings.set(row.key, reading);
  return reading;
}

async function keepWords(sql: Sql, key: number, reading: Reading): Promise<void> {
  await sql.all('DELETE FROM statement_key WHERE quotation = $1', [key]);
  for (const word of sharedKeysOf(reading)) {
    await sql.all('INSERT INTO statement_key (word, quotation) VALUES ($1, $2)', [word, key]);
  }
}

async function write(sql: Sql, statements: readonly Statement[]): Promise<void> {
  for (const { id, component, members } of statements) {
    for (const { telling, relation } of members) {
      await sql.all('UPDATE quotation SET statement = $1, component = $2, relation = $3 WHERE id = $4', [
        id,
        component,
        JSON.stringify(relation),
        telling.id,
      ]);
    }
  }
}
