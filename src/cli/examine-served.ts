import { openArchive } from '../archive/sql-archive.ts';
import { plural } from '../card/describe.ts';
import type { Finding } from '../platform/finding.ts';
import type { Sql } from '../store/sql.ts';

/** Whether every quotation that is served is what was sealed, and where its text is kept, stands in it. */
export async function examineServed(sql: Sql): Promise<Finding[]> {
  const faults = new Map<string, string>();
  const archive = await openArchive(sql, ({ id, reason }) => void faults.set(id, reason));
  let served = 0;
  for await (const quotations of archive.everyQuotation()) served += quotations.length;
  if (served + faults.size === 0) return [];
  const count = `${plural(served, 'quotation')} served, reported speech among them`;
  return [
    {
      subject: 'Served',
      well: faults.size === 0,
      says:
        faults.size === 0
          ? `${count}, each as it was sealed`
          : `${count}; what is named below was changed in the database and is withheld. Put a backup back; or take its file out of the corpus folder, run doctor and put it in again; a page is ingested again`,
    },
    ...[...faults].map(([id, reason]) => ({ subject: 'Withheld', well: false, says: `${id}: ${reason}` })),
  ];
}
