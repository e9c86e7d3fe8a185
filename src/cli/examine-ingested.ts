import { checkKept } from '../archive/check-kept.ts';
import { plural } from '../card/describe.ts';
import type { Finding } from '../platform/finding.ts';
import type { Sql } from '../store/sql.ts';

const SUBJECT = 'Ingested';

/** Whether every quotation of the ingested pages stands in the text that it was read from. */
export async function examineIngested(sql: Sql): Promise<Finding[]> {
  const { articles, versions, faults } = await checkKept(sql);
  if (articles === 0) return [];
  const counts = `${plural(articles, 'article')} in ${plural(versions, 'version')}`;
  const says =
    faults.length === 0
      ? `${counts}, every quotation at its place in the kept text`
      : `${counts}; what is named below is withheld. Ingest the pages again`;
  return [
    { subject: SUBJECT, well: faults.length === 0, says },
    ...faults.map(({ id, reason }) => ({ subject: 'Withheld', well: false, says: `${id}: ${reason}` })),
  ];
}
