import type { Person } from '../corpus/reference.ts';
import { OperatorError } from '../errors/errors.ts';
import type { Sql } from '../store/sql.ts';
import { type FoundRow, mergedOf, readFound, readReferences } from './references.ts';
import { readKnown, serve } from './serve.ts';

/** Somebody found on an ingested page. */
export interface FoundPerson {
  readonly person: Person;
  readonly article: string;
  readonly note?: string;
  readonly mergedInto?: string;
}

export async function foundPeople(sql: Sql): Promise<FoundPerson[]> {
  return (await readFound(sql, 'people')).map(({ record, article, note, merged_into: into }) => ({
    person: JSON.parse(record) as Person,
    article,
    ...(note === null ? {} : { note }),
    ...(into === null ? {} : { mergedInto: into }),
  }));
}

/** A is B: all that A said, B said. */
export function mergePeople(sql: Sql, a: string, b: string, now: Date): Promise<void> {
  return sql.transaction(async (work) => {
    await demandFound(work, a);
    const { people } = await readReferences(work);
    const merged = mergedOf(await readFound(work, 'people'));
    const target = merged.get(b) ?? b;
    if (!people.has(target))
      throw new OperatorError(`There is nobody "${b}". "dragoman people" lists those that were found.`);
    if (target === a || merged.get(target) === a)
      throw new OperatorError(`"${b}" is "${a}" already. Split one of them first.`);
    await decide(work, a, { merged_into: target, note: `merged into ${target} by the operator` });
    await serveWith(work, a, now);
  });
}

/** A is themselves again. */
export function splitPerson(sql: Sql, a: string, now: Date): Promise<void> {
  return sql.transaction(async (work) => {
    const row = await demandFound(work, a);
    if (row.merged_into === null) throw new OperatorError(`"${a}" is not merged into anybody.`);
    await decide(work, a, { merged_into: null, note: `split from ${row.merged_into} by the operator` });
    await serveWith(work, a, now);
  });
}

/** A is called so; the name that the page has stays among the others. */
export function renamePerson(sql: Sql, a: string, name: string, now: Date): Promise<void> {
  return sql.transaction(async (work) => {
    const person = JSON.parse((await demandFound(work, a)).record) as Person;
    const aliases = [...new Set([...person.aliases, person.name])].filter((alias) => alias !== name);
    await work.all(`UPDATE found SET record = $1 WHERE kind = 'people' AND id = $2`, [
      JSON.stringify({ ...person, name, aliases }),
      a,
    ]);
    await serveWith(work, a, now);
  });
}

async function demandFound(sql: Sql, id: string): Promise<FoundRow> {
  const row = (await readFound(sql, 'people')).find((one) => one.id === id);
  if (row !== undefined) return row;
  const { people } = await readReferences(sql);
  throw new OperatorError(
    people.has(id)
      ? `"${id}" stands in people.json: change the record there.`
      : `Nobody "${id}" was found on a page. "dragoman people" lists those that were.`,
  );
}

async function decide(sql: Sql, id: string, to: Pick<FoundRow, 'merged_into' | 'note'>): Promise<void> {
  await sql.all(
    `UPDATE found SET merged_into = $1, note = $2, decided_by = 'operator' WHERE kind = 'people' AND id = $3`,
    [to.merged_into, to.note, id],
  );
}

/** Serves the articles again that name somebody, and those of whoever was merged into them. */
async function serveWith(sql: Sql, id: string, now: Date): Promise<void> {
  const merged = mergedOf(await readFound(sql, 'people'));
  const names = new Set([
    id,
    ...[...merged].filter(([, target]) => target === (merged.get(id) ?? id)).map(([own]) => own),
  ]);
  const articles = new Set<string>();
  for (const name of names) {
    // Ids hold letters, digits and hyphens alone.
    const rows = await sql.all<{ article: string }>(
      'SELECT DISTINCT article FROM article_version WHERE record LIKE $1',
      [`%"${name}"%`],
    );
    for (const { article } of rows) articles.add(article);
  }
  const known = await readKnown(sql);
  for (const article of articles) await serve(sql, article, known, now);
}
