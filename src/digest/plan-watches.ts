import type { Archive, Arrivals } from '../archive/archive.ts';
import type { Watch } from '../command/subscriptions.ts';
import type { PlatformLog } from '../platform/log.ts';
import type { Sql } from '../store/sql.ts';
import { arrivalSlot, placeKey } from './ids.ts';
import { type Stored, SUBSCRIPTION, toStored } from './records.ts';
import { highestArrival, readDeliveries, writeDelivery } from './rows.ts';
import { quietUntil } from './schedule.ts';
import { subjectFilter } from './subject.ts';

const AT_ONCE = 100;

interface Planning {
  readonly sql: Sql;
  readonly archive: Pick<Archive, 'quotations'>;
  readonly log: PlatformLog;
}

/** What is to be done about a watch that things have arrived after. */
type Step =
  | { readonly kind: 'quiet'; readonly until: Date }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'alert' };

/**
 * Makes a delivery of each watch that something of its subject has come for. A watch with nothing new is moved
 * on; one in its quiet hours is looked at again when they end. What waits to be delivered comes first.
 */
export async function planWatches({ sql, archive, log }: Planning, now: Date): Promise<void> {
  const through = await highestArrival(sql);
  const known = new Map<string, Promise<boolean>>();
  for (let last = ''; ; ) {
    const rows = await sql.all<{ id: string }>(
      `SELECT ${SUBSCRIPTION} FROM subscription
       WHERE state = 'active' AND kind = 'watch' AND told_through < $1 AND id > $2
         AND (next_due IS NULL OR next_due <= $3)
         AND id NOT IN (SELECT subscription FROM delivery WHERE state = 'open')
       ORDER BY id LIMIT ${AT_ONCE}`,
      [through, last, now.toISOString()],
    );
    // Asked outside of the transaction: the archive has its own way to the database.
    const steps: [Stored & { subscription: Watch }, Step][] = [];
    for (const row of rows) {
      try {
        const stored = toStored(row);
        const { subscription } = stored;
        if (subscription.kind !== 'watch') continue;
        steps.push([
          { ...stored, subscription },
          await stepFor(subscription, { after: stored.toldThrough, through }, archive, known, now),
        ]);
      } catch (error) {
        log.error({ err: error, subscription: row.id }, 'a watch could not be looked at');
      }
    }
    if (steps.length > 0) await sql.transaction((work) => write(work, steps, through, now));
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1)?.id ?? last;
  }
}

async function stepFor(
  { subject, quiet }: Watch,
  window: Arrivals,
  archive: Planning['archive'],
  known: Map<string, Promise<boolean>>,
  now: Date,
): Promise<Step> {
  const until = quiet === undefined ? undefined : quietUntil(quiet, now);
  if (until !== undefined) return { kind: 'quiet', until };
  // Many watches are about the same.
  const key = JSON.stringify([subject, window]);
  const found =
    known.get(key) ??
    archive
      .quotations({ ...subjectFilter(subject), arrived: window }, { limit: 1, offset: 0 })
      .then(({ matched }) => matched > 0);
  known.set(key, found);
  return { kind: (await found) ? 'alert' : 'nothing' };
}

async function write(
  sql: Sql,
  steps: readonly (readonly [Stored & { subscription: Watch }, Step])[],
  through: number,
  now: Date,
): Promise<void> {
  for (const [{ subscription: watch, toldThrough }, step] of steps) {
    const next = step.kind === 'quiet' ? step.until.toISOString() : null;
    const told = step.kind === 'nothing' ? through : toldThrough;
    // Somebody may have paused it since it was looked at, or another process been faster.
    const [still] = await sql.all(
      `UPDATE subscription SET next_due = $1, told_through = $2
       WHERE id = $3 AND told_through = $4 AND state = 'active'
         AND NOT EXISTS (SELECT 1 FROM delivery WHERE subscription = $3 AND state = 'open') RETURNING id`,
      [next, told, watch.id, toldThrough],
    );
    if (still === undefined || step.kind !== 'alert') continue;
    const window = { after: toldThrough, through };
    const earlier = await readDeliveries(
      sql,
      'WHERE subscription = $1 AND through_arrival = $2 ORDER BY key',
      [watch.id, through],
    );
    // What the platform would not have, it will not have until there is more to tell.
    if (earlier.at(-1)?.record.refused !== undefined) continue;
    await writeDelivery(
      sql,
      {
        subscription: watch.id,
        slot: arrivalSlot(through, earlier.length),
        place: placeKey(watch.place),
        dueAt: now,
        state: 'open',
        window,
      },
      now,
    );
  }
}
