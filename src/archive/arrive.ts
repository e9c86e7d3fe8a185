import { createHash } from 'node:crypto';
import type { Quotation } from '../corpus/quotation.ts';
import type { Sql } from '../store/sql.ts';
import { inBatches, rowsFor } from './rows.ts';

/** The kinds of things whose coming into the corpus is kept. */
export type Arriving = 'article' | 'quotation' | 'telling';

/** Something that comes into the corpus. */
export interface Arrival {
  readonly item: Arriving;
  readonly id: string;
}

/**
 * When things first came into the corpus, as numbers that only grow, in their order: one that is read again, from
 * whatever file, keeps its own. Loads happen one at a time, so that nothing arrives under a number that was passed.
 * @returns the number of each
 */
export async function arrive(
  sql: Sql,
  things: readonly Arrival[],
  now: Date,
): Promise<(item: Arriving, id: string) => number> {
  // Of two that are the same, as when somebody says a thing twice, a statement takes one.
  const different = [...new Map(things.map((one) => [nameOf(one), one])).values()];
  const numbers = new Map<string, number>();
  for (const some of inBatches(different)) {
    const rows = await sql.all<Arrival & { readonly key: number }>(
      `INSERT INTO arrival (item, id, arrived_at) VALUES ${rowsFor(some.length, 3)}
       ON CONFLICT (item, id) DO UPDATE SET item = excluded.item RETURNING key, item, id`,
      some.flatMap(({ item, id }) => [item, id, now.toISOString()]),
    );
    for (const row of rows) numbers.set(nameOf(row), row.key);
  }
  return (item, id) => {
    const number = numbers.get(nameOf({ item, id }));
    if (number === undefined) throw new Error(`the database gave no number for a new ${item}`);
    return number;
  };
}

function nameOf({ item, id }: Arrival): string {
  return `${item} ${id}`;
}

/**
 * What makes a quotation the same one when its article is read again: who says which words there. Its number
 * in the article does not, since an edited page may have one more before it.
 */
export function quotationIdentity(article: string, quotation: Quotation): string {
  const words =
    quotation.kind === 'indirect' ? quotation.passage.sha256 : quotation.parts.map(({ exact }) => exact);
  const said = JSON.stringify([quotation.speaker, quotation.speakerAsWritten, quotation.kind, words]);
  return `${article} ${createHash('sha256').update(said).digest('hex')}`;
}
