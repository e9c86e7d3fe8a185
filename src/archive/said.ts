import type { Quotation } from '../corpus/quotation.ts';
import type { Sql } from '../store/sql.ts';
import { stemsInRow } from './fulltext.ts';
import { inBatches, rowsFor } from './rows.ts';
import { occasionOf } from './telling.ts';
import { ownWords } from './words.ts';

/**
 * Who said what when, in stems: what a new quotation of somebody is compared with is found in it, and neither an index
 * of all words nor a record is read for the others.
 */
export interface Saying {
  readonly speaker: string;
  /** The last day (ISO) on which it can have been said, and the first. */
  readonly to: string;
  readonly from: string;
  readonly quotation: number;
  /** The stems of its own words, each between spaces, in their order. */
  readonly stems: string;
}

/**
 * @param published the first day (ISO) that its article can be of
 * @returns none where nobody is named
 */
export function sayingOf(key: number, quotation: Quotation, published: string): Saying[] {
  const { speaker } = quotation;
  if (speaker === null) return [];
  const { from, to } = occasionOf(quotation.spoken, published);
  return [{ speaker, to, from, quotation: key, stems: stemsInRow(ownWords(quotation)) }];
}

export async function insertSayings(sql: Sql, sayings: readonly Saying[]): Promise<void> {
  for (const some of inBatches(sayings)) {
    await sql.all(
      `INSERT INTO said (speaker, day_to, quotation, said_from, stems) VALUES ${rowsFor(some.length, 5)}`,
      some.flatMap(({ speaker, to, quotation, from, stems }) => [speaker, to, quotation, from, stems]),
    );
  }
}

const AT_A_TIME = 200;

/**
 * Fills the table from the records that are stored, where it is empty: an older version has filled the database.
 * All of it, or nothing.
 */
export async function fillSaid(sql: Sql): Promise<void> {
  const [filled] = await sql.all('SELECT quotation FROM said LIMIT 1');
  if (filled !== undefined) return;
  await sql.transaction(async (work) => {
    for (let last = 0; ; ) {
      const rows = await work.all<Stored>(
        `SELECT quotation.key, quotation.record, quotation.day_from, article.day_from AS published
         FROM quotation JOIN article ON article.key = quotation.article
         WHERE quotation.key > $1 ORDER BY quotation.key LIMIT ${AT_A_TIME}`,
        [last],
      );
      for (const { key, record, day_from: from, published } of rows) {
        const quotation = JSON.parse(record) as Quotation;
        await insertSayings(work, sayingOf(key, quotation, published));
        const said = occasionOf(quotation.spoken, published).from;
        if (said !== from)
          await work.all('UPDATE statement_key SET said_from = $1 WHERE quotation = $2', [said, key]);
      }
      last = rows.at(-1)?.key ?? last;
      if (rows.length < AT_A_TIME) break;
    }
  });
}

interface Stored {
  readonly key: number;
  readonly record: string;
  readonly day_from: string;
  readonly published: string;
}
