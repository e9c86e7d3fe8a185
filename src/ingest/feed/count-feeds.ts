import type { Sql } from '../../store/sql.ts';
import { readStored } from './sync.ts';

/** How feeds stand. `failing`: the last try failed, and there is another. */
export type FeedStanding = 'well' | 'failing' | 'gone' | 'off';

/** How many feeds stand how, those of no feed too. */
export async function countFeeds(sql: Sql): Promise<Readonly<Record<FeedStanding, number>>> {
  const counts = { well: 0, failing: 0, gone: 0, off: 0 };
  for (const { state, record } of await readStored(sql)) {
    const isFailing = state === 'active' && record.failing !== undefined;
    counts[state !== 'active' ? state : isFailing ? 'failing' : 'well'] += 1;
  }
  return counts;
}
