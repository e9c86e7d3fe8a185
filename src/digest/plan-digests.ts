import { z } from 'zod';
import type { Digest, Subscription } from '../command/subscriptions.ts';
import type { PlatformLog } from '../platform/log.ts';
import type { Sql } from '../store/sql.ts';
import { placeKey } from './ids.ts';
import { SUBSCRIPTION, toStored } from './records.ts';
import { writeDelivery } from './rows.ts';
import { isPastHelp, nextRun, runsBetween } from './schedule.ts';

const AT_ONCE = 100;
/** Of the days that were missed and cannot be made up for, the log names these. */
const MOST_MISSED = 31;
const PAST = 'It could not be sent on its day. What it would have told is in the next one.';

const idRow = z.object({ id: z.string() });

/**
 * Makes a delivery of each digest that is due, and names the next time. One short transaction for each
 * hundred, so that questions are answered in between; a process that dies before its end has done nothing.
 */
export async function planDigests(sql: Sql, now: Date, log: PlatformLog): Promise<void> {
  while ((await sql.transaction((work) => planSome(work, now, log))) === AT_ONCE);
}

/** How many were due. */
async function planSome(sql: Sql, now: Date, log: PlatformLog): Promise<number> {
  const rows = await sql.all<unknown>(
    `SELECT ${SUBSCRIPTION} FROM subscription
     WHERE state = 'active' AND next_due <= $1 AND kind = 'digest' ORDER BY next_due LIMIT ${AT_ONCE}`,
    [now.toISOString()],
  );
  for (const row of rows) {
    const { id } = idRow.parse(row);
    let next: Date | undefined;
    try {
      const { subscription } = toStored(row);
      if (subscription.kind === 'digest') next = await planOne(sql, subscription, now);
    } catch (error) {
      // The others go on; a database that fails does so for the next statement too.
      log.error(
        { err: error, subscription: id },
        'a digest cannot be read, and is left out until it is edited',
      );
    }
    await sql.all('UPDATE subscription SET next_due = $1 WHERE id = $2', [next?.toISOString() ?? null, id]);
  }
  return rows.length;
}

/** Makes a delivery of what of a digest is due, so that a change does not lose it. In the transaction of the change. */
export async function planDue(sql: Sql, subscription: Subscription, now: Date): Promise<void> {
  if (subscription.kind === 'watch' || subscription.state !== 'active') return;
  const { nextDue } = subscription;
  if (nextDue !== undefined && nextDue <= now) await planOne(sql, subscription, now);
}

async function planOne(sql: Sql, digest: Digest, now: Date): Promise<Date> {
  const { id, schedule, nextDue = now } = digest;
  const justBefore = new Date(nextDue.getTime() - 1);
  for (const { at, day } of runsBetween(schedule, justBefore, now, MOST_MISSED)) {
    const isPast = isPastHelp(at, now, { day, timeZone: schedule.timeZone });
    const made = { subscription: id, slot: day, place: placeKey(digest.place), dueAt: at };
    await writeDelivery(
      sql,
      isPast ? { ...made, state: 'folded', reason: PAST } : { ...made, state: 'open' },
      now,
    );
  }
  return nextRun(schedule, now).at;
}
