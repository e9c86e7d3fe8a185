import { checkArticle } from '../corpus/check-article.ts';
import type { Person } from '../corpus/reference.ts';
import { sha256 } from '../corpus/seal.ts';
import type { Sql } from '../store/sql.ts';
import { readKnown } from './serve.ts';
import type { Withheld } from './slice.ts';
import { ingestedIds, readVersions } from './version-rows.ts';

/** How much was ingested, and what of it is not what its kept text has any more. */
export interface KeptCheck {
  readonly articles: number;
  readonly versions: number;
  readonly faults: readonly Withheld[];
}

/** Checks every version of every ingested article against the text that it was read from. */
export async function checkKept(sql: Sql): Promise<KeptCheck> {
  const { references } = await readKnown(sql);
  const faults: Withheld[] = [];
  const ids = await ingestedIds(sql);
  let count = 0;
  for (const id of ids) {
    for (const { article, text, at } of await readVersions(sql, id)) {
      count += 1;
      const of = `${id} of ${at}`;
      if (sha256(text) !== article.textSha256) {
        faults.push({ id: of, reason: 'the kept text is missing, or is not the one that was read' });
        continue;
      }
      // Who is known may have changed since: only the evidence is looked at.
      const known = {
        ...references,
        people: new Map([
          ...references.people,
          ...article.quotations.flatMap(({ speaker }) => (speaker === null ? [] : [stub(speaker)])),
          ...article.events.flatMap(({ people }) => people.map(stub)),
        ]),
      };
      const { rejects } = checkArticle(article, of, known, text);
      faults.push(...rejects.map(({ path, reason }) => ({ id: `${of}, ${path}`, reason })));
    }
  }
  return { articles: ids.length, versions: count, faults };
}

function stub(id: string): [string, Person] {
  return [id, { id, name: id, aliases: [], kind: 'person', roles: [] }];
}
