import { createHash } from 'node:crypto';
import type { Quotation } from '../corpus/quotation.ts';
import type { Sql } from '../store/sql.ts';

/** The kinds of things whose coming into the corpus is kept. */
export type Arriving = 'article' | 'quotation' | 'telling';

/**
 * When a thing first came into the corpus, as a number that only grows: one that is read again, from whatever
 * file, keeps its own. Loads happen one at a time, so that nothing arrives under a number that was passed.
 */
export async function arrive(sql: Sql, item: Arriving, id: string, now: Date): Promise<number> {
  const [row] = await sql.all<{ key: number }>(
    `INSERT INTO arrival (item, id, arrived_at) VALUES ($1, $2, $3)
     ON CONFLICT (item, id) DO UPDATE SET item = excluded.item RETURNING key`,
    [item, id, now.toISOString()],
  );
  if (row === undefined) throw new Error(`the database gave no number for a new ${item}`);
  return row.key;
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
