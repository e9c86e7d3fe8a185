import type { References } from '../corpus/corpus.ts';
import type { Lexicon } from '../statements/lexicon.ts';
import { likeliest } from '../statements/likeliest.ts';
import { type Relation, relationOf } from '../statements/relation.ts';
import { RULES } from '../statements/rules.ts';
import { type Statement, statementsIn } from '../statements/statements.ts';
import { type Reading, read, type Telling } from '../statements/telling.ts';
import { canBeOne, verdictOf } from '../statements/verdict.ts';
import type { Sql } from '../store/sql.ts';
import { candidatesFor, sharedKeysOf } from './candidates.ts';
import { readReferences } from './references.ts';
import { TELLINGS, type TellingRow, tellingOf } from './telling.ts';

/** How many quotations are aligned in one transaction: between two, others may write. */
const AT_A_TIME = 200;
/** Working tellings over again takes time that grows with the square of how many hang together. */
const MOST_TIED = 40;

/**
 * Puts the quotations that are not aligned yet to the statements that they are tellings of: new ones, and those
 * whose statement lost a telling. Only statements that a new one belongs to are worked over again. A process that
 * ends in the middle leaves the rest for the next.
 * @returns how many were aligned
 */
export async function align(sql: Sql, lexicon: Lexicon): Promise<number> {
  await forgetOther(sql);
  let aligned = 0;
  for (;;) {
    // After most articles there is nothing left to do, and nobody waits for the right to write.
    const [left] = await sql.all('SELECT key FROM quotation WHERE component IS NULL LIMIT 1');
    if (left === undefined) return aligned;
    const done = await sql.transaction((work) => alignSome(work, lexicon));
    aligned += done;
    if (done < AT_A_TIME) return aligned;
  }
}

/**
 * Does it for what a transaction has just written, within it: each page is written once, and nobody sees a quotation
 * without its statement. What is more than a few articles is left to {@link align}.
 */
export async function alignWritten(work: Sql, lexicon: Lexicon): Promise<void> {
  if (await isByTheseRules(work)) await alignSome(work, lexicon);
}

async function isByTheseRules(sql: Sql): Promise<boolean> {
  const [known] = await sql.all<{ rules: number }>('SELECT rules FROM alignment');
  return known?.rules === RULES;
}

/** What was aligned by other rules is aligned anew. */
async function forgetOther(sql: Sql): Promise<void> {
  if (await isByTheseRules(sql)) return;
  await sql.transaction(async (work) => {
    await work.all('UPDATE quotation SET statement = NULL, component = NULL, relation = NULL');
    await work.all('DELETE FROM statement_key');
    await work.all('DELETE FROM alignment');
    await work.all('INSERT INTO alignment (rules) VALUES ($1)', [RULES]);
  });
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
  for (const row of rows) await place(desk, row);
  return rows.length;
}

/** One quotation goes to where it belongs, and what it ties together is worked over again. */
async function place(desk: Desk, row: TellingRow): Promise<void> {
  const { sql, lexicon, references } = desk;
  const own = readingOf(desk, row);
  const shared = sharedKeysOf(own);
  const rowOf = new Map(
    (await candidatesFor(sql, row.key, own, shared, references.people)).flatMap(
      (other): [Reading, TellingRow][] => {
        const telling = tellingIn(desk, other);
        return canBeOne(own.telling, telling) ? [[readingOf(desk, other, telling), other]] : [];
      },
    ),
  );
  const like = likeliest(own, [...rowOf.keys()])
    .map((other) => ({ other, verdict: verdictOf(own, other, lexicon) }))
    .filter(({ verdict }) => verdict.isTied)
    .sort((a, b) => b.verdict.strength - a.verdict.strength);
  const components = new Set(like.flatMap(({ other }) => rowOf.get(other)?.component ?? []));
  await keepWords(sql, row, own.telling, shared);
  const tied = await membersOf(desk, [...components]);
  const [best] = like;
  if (tied.length < MOST_TIED || best === undefined) {
    await write(sql, statementsIn([...tied, own], lexicon));
  } else if (!best.verdict.isOne) {
    await write(sql, statementsIn([own], lexicon));
  } else {
    await joinTo(desk, row, own, rowOf.get(best.other));
  }
}

/** A statement that very many tell is not worked over for one more: the new telling goes with the likest one. */
async function joinTo(
  desk: Desk,
  row: TellingRow,
  own: Reading,
  likest: TellingRow | undefined,
): Promise<void> {
  const rows = await desk.sql.all<TellingRow>(`${TELLINGS} WHERE quotation.statement = $1`, [
    likest?.statement ?? '',
  ]);
  const fullest = rows.find(({ relation }) => relation?.includes('"fullest"') === true);
  if (fullest === undefined) return write(desk.sql, statementsIn([own], desk.lexicon));
  const relation = relationOf(own, readingOf(desk, fullest), desk.lexicon);
  await writeOne(desk.sql, row.id, { statement: fullest.statement, component: fullest.component, relation });
}

async function membersOf(desk: Desk, components: readonly string[]): Promise<Reading[]> {
  if (components.length === 0) return [];
  const wanted = components.map((_, index) => `$${index + 1}`).join(', ');
  const rows = await desk.sql.all<TellingRow>(
    `${TELLINGS} WHERE quotation.component IN (${wanted})`,
    components,
  );
  return rows.map((row) => readingOf(desk, row));
}

function tellingIn({ readings, references }: Desk, row: TellingRow): Telling {
  return readings.get(row.key)?.telling ?? tellingOf(row, references);
}

function readingOf(desk: Desk, row: TellingRow, telling = tellingIn(desk, row)): Reading {
  const { readings, lexicon } = desk;
  const known = readings.get(row.key);
  if (known !== undefined) return known;
  const reading = remembered(telling, lexicon);
  readings.set(row.key, reading);
  return reading;
}

/** What was said in the last days is read again for every article that comes in. */
const MOST_REMEMBERED = 1500;
const known = new WeakMap<Lexicon, Map<string, Reading>>();

function remembered(telling: Telling, lexicon: Lexicon): Reading {
  const readings = known.get(lexicon) ?? new Map<string, Reading>();
  known.set(lexicon, readings);
  const name = JSON.stringify(telling);
  const reading = readings.get(name) ?? read(telling, lexicon);
  // What is used goes to the end; what was not for long is at the beginning.
  readings.delete(name);
  readings.set(name, reading);
  const [oldest] = readings.size > MOST_REMEMBERED ? readings.keys() : [];
  if (oldest !== undefined) readings.delete(oldest);
  return reading;
}

/** Beside each word stands all that is asked of those that have it. */
async function keepWords(
  sql: Sql,
  { key, day_from: from }: TellingRow,
  telling: Telling,
  words: readonly string[],
): Promise<void> {
  await sql.all('DELETE FROM statement_key WHERE quotation = $1', [key]);
  if (words.length === 0) return;
  const rows = words.map((_, index) => `($${index + 6}, $1, $2, $3, $4, $5)`).join(', ');
  await sql.all(
    `INSERT INTO statement_key (word, quotation, speaker, day_from, day_to, said_from) VALUES ${rows}`,
    [key, telling.speaker, from, telling.to, telling.from, ...words],
  );
}

async function write(sql: Sql, statements: readonly Statement[]): Promise<void> {
  for (const { id: statement, component, members } of statements) {
    for (const { telling, relation } of members)
      await writeOne(sql, telling.id, { statement, component, relation });
  }
}

async function writeOne(
  sql: Sql,
  id: string,
  place: {
    readonly statement: string | null;
    readonly component: string | null;
    readonly relation: Relation;
  },
): Promise<void> {
  await sql.all('UPDATE quotation SET statement = $1, component = $2, relation = $3 WHERE id = $4', [
    place.statement,
    place.component,
    JSON.stringify(place.relation),
    id,
  ]);
}
