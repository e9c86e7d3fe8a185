import type { References } from '../corpus/corpus.ts';
import { REFERENCE_FILES } from '../corpus/read-references.ts';
import type { Outlet, Person, Topic } from '../corpus/reference.ts';
import type { Sql } from '../store/sql.ts';
import { placesFor } from './rows.ts';

export type FoundKind = 'people' | 'outlets';

/** Somebody, or an outlet, that an ingested page named first: the record, and what it was merged into. */
export interface FoundRow {
  readonly kind: FoundKind;
  readonly id: string;
  readonly record: string;
  readonly article: string;
  readonly note: string | null;
  readonly merged_into: string | null;
  readonly decided_by: string | null;
}

export function readFound(sql: Sql, kind: FoundKind): Promise<FoundRow[]> {
  return sql.all<FoundRow>(
    'SELECT kind, id, record, article, note, merged_into, decided_by FROM found WHERE kind = $1 ORDER BY id',
    [kind],
  );
}

/**
 * Who and what is known: the reference files first, then what ingested pages named. The names of one that was
 * merged into another are names of that other.
 */
export async function readReferences(sql: Sql): Promise<References> {
  return {
    outlets: await withFound<Outlet>(sql, 'outlets'),
    people: await withFound<Person>(sql, 'people'),
    topics: await readKind<Topic>(sql, 'topics'),
  };
}

/** The records of one reference file alone. Nothing changes what is read. */
export async function readKind<Item>(sql: Sql, kind: string): Promise<ReadonlyMap<string, Item>> {
  const state = await filesAsLoaded(sql);
  const name = `${kind} ${state}`;
  const known = state === '' ? undefined : remembered.get(name);
  if (known !== undefined) return known as ReadonlyMap<string, Item>;
  const rows = await sql.all<{ id: string; record: string }>(
    'SELECT id, record FROM reference WHERE kind = $1 ORDER BY id',
    [kind],
  );
  const records = new Map(rows.map(({ id, record }) => [id, JSON.parse(record) as Item]));
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  if (state !== '') remembered.set(name, records);
  return records;
}

const FILES = Object.values(REFERENCE_FILES);

/** The hashes of the files that all the records are from: what is taken in one may depend on the others. */
async function filesAsLoaded(sql: Sql): Promise<string> {
  const rows = await sql.all<{ path: string; sha256: string }>(
    `SELECT path, sha256 FROM corpus_file WHERE path IN (${placesFor(FILES)}) ORDER BY path`,
    FILES,
  );
  return rows.length < FILES.length ? '' : rows.map(({ path, sha256 }) => `${path} ${sha256}`).join();
}

/** Records are many, are read with every page that is kept, and hardly ever change: the last states of the files. */
const remembered = new Map<string, ReadonlyMap<string, unknown>>();
const MOST_REMEMBERED = 9;

async function withFound<Item extends Person | Outlet>(
  sql: Sql,
  kind: FoundKind,
): Promise<ReadonlyMap<string, Item>> {
  const known = await readKind<Item>(sql, kind);
  const rows = await readFound(sql, kind);
  if (rows.length === 0) return known;
  const records = new Map(known);
  const merged = mergedOf(rows);
  for (const { id, record } of rows) {
    if (!merged.has(id) && !records.has(id)) records.set(id, JSON.parse(record) as Item);
  }
  for (const { id, record } of rows) {
    const target = records.get(merged.get(id) ?? '');
    if (target === undefined) continue;
    const { name, aliases } = JSON.parse(record) as Item;
    records.set(target.id, { ...target, aliases: [...new Set([...target.aliases, name, ...aliases])] });
  }
  return records;
}

/** What each merged one is now, through all that was merged one into the other. */
export function mergedOf(rows: readonly FoundRow[]): ReadonlyMap<string, string> {
  const into = new Map(
    rows.flatMap(({ id, merged_into: target }) => (target === null ? [] : [[id, target]])),
  );
  return new Map(
    [...into.keys()].map((id) => {
      let target = id;
      // A circle cannot be made, and is not followed.
      for (let step = 0; into.has(target) && step < into.size; step += 1) target = into.get(target) ?? target;
      return [id, target];
    }),
  );
}
