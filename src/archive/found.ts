import type { Outlet, Person } from '../corpus/reference.ts';
import type { Sql } from '../store/sql.ts';
import { joiningOf } from './join.ts';
import { type FoundKind, readFound, readKind, readReferences } from './references.ts';

/**
 * Writes down whom a page names for the first time, and joins those that are clearly known under another name.
 * @returns the id of each under which it is kept, by the id that was proposed
 */
export async function writeFound(
  sql: Sql,
  people: readonly Person[],
  outlets: readonly Outlet[],
  article: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  if (people.length + outlets.length === 0) return ids;
  const known = await readReferences(sql);
  for (const outlet of outlets) {
    if (!known.outlets.has(outlet.id)) await insert(sql, 'outlets', outlet, article, {});
  }
  const persons = new Map(known.people);
  const taken = new Set([...persons.keys(), ...(await readFound(sql, 'people')).map(({ id }) => id)]);
  for (const person of people) {
    const same = [...persons.values()].find(({ kind, name }) => kind === person.kind && name === person.name);
    const id = same?.id ?? freeId(taken, person.id);
    ids.set(person.id, id);
    if (same !== undefined) continue;
    const record = { ...person, id };
    const joining = joiningOf(record, persons.values());
    await insert(sql, 'people', record, article, joining);
    taken.add(id);
    if (joining.into === undefined) persons.set(id, record);
  }
  return ids;
}

/** An id that neither the reference files nor what was found has. */
function freeId(taken: ReadonlySet<string>, wanted: string): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

async function insert(
  sql: Sql,
  kind: FoundKind,
  record: Person | Outlet,
  article: string,
  { into = null, note = null }: { readonly into?: string | null; readonly note?: string | null },
): Promise<void> {
  await sql.all(
    'INSERT INTO found (kind, id, record, article, note, merged_into) VALUES ($1, $2, $3, $4, $5, $6)',
    [kind, record.id, JSON.stringify(record), article, note, into],
  );
}

/**
 * The reference files have changed: whoever was found and is clearly one of them now is that one, unless the
 * operator has decided otherwise.
 */
export async function joinToFiles(sql: Sql): Promise<void> {
  const files = await readKind<Person>(sql, 'people');
  for (const { id, record, merged_into: into, decided_by: by } of await readFound(sql, 'people')) {
    if (by !== null || (into !== null && files.has(into))) continue;
    const { into: target } = files.has(id)
      ? { into: id }
      : joiningOf(JSON.parse(record) as Person, files.values());
    if (target === undefined || target === id) continue;
    const note = `joined to ${target} by its name, when people.json came to have it`;
    await sql.all(`UPDATE found SET merged_into = $1, note = $2 WHERE kind = 'people' AND id = $3`, [
      target,
      note,
      id,
    ]);
  }
}
