import { z } from 'zod';
import type { Place } from '../command/subscriptions.ts';
import type { Sql } from '../store/sql.ts';
import { placeKey, slotKind } from './ids.ts';
import { release } from './lease.ts';
import { asFixed, type Stored, type StoredDelivery, SUBSCRIPTION, toStored } from './records.ts';
import { highestArrival, lastTold, readDeliveries } from './rows.ts';
import { quietUntil } from './schedule.ts';

/** A delivery that this process, and no other, works on for now. */
export interface Claim {
  readonly stored: Stored;
  readonly delivery: StoredDelivery & { readonly since: Date };
  /** Names this claim among all of all processes. */
  readonly lease: string;
  readonly until: Date;
  /** How long a lease is, in milliseconds. */
  readonly leaseMs: number;
}

/** What may be sent: of an active subscription, or to the person whose subscription is suspended. */
const MAY_GO = `(subscription.state = 'active' OR delivery.slot LIKE 'told-%')`;
const IS_FREE = `(subscription.leased_until IS NULL OR subscription.leased_until <= $1)`;
/**
 * A place is told of a statement by one of its watches: so they take turns there, and one that may have told
 * it already comes to its end before the others. Of several such, the oldest goes first: no two wait for each other.
 */
const HAS_ITS_TURN = `(subscription.kind <> 'watch' OR NOT EXISTS (
  SELECT 1 FROM subscription AS other WHERE other.place = subscription.place AND other.kind = 'watch'
    AND other.id <> subscription.id AND other.state = 'active'
    AND (other.leased_until > $1 OR EXISTS (SELECT 1 FROM delivery AS tried
      WHERE tried.subscription = other.id AND tried.state = 'open' AND tried.tried_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM delivery AS mine WHERE mine.subscription = subscription.id
          AND mine.state = 'open' AND mine.tried_at IS NOT NULL AND mine.key < tried.key)))))`;

const dueRows = z.array(z.object({ id: z.string(), place: z.string() }));

/** A subscription that something can be sent for, and where that goes: see `placeKey`. */
export type Due = z.infer<typeof dueRows>[number];

/** Where something may be sent now: on a platform, but for some of its servers or workspaces. */
export interface Open {
  readonly platform: Place['platform'];
  /** As `teamKey` writes them. */
  readonly butTeams: readonly string[];
}

/** The subscriptions that something can be sent for now, those that wait the longest first. */
export async function claimable(
  sql: Sql,
  { platform, butTeams }: Open,
  now: Date,
  most: number,
): Promise<readonly Due[]> {
  const but = butTeams.map((_, index) => `AND delivery.place NOT LIKE $${index + 4}`).join(' ');
  const rows = await sql.all<unknown>(
    `SELECT subscription.id, min(delivery.place) AS place FROM delivery JOIN subscription ON subscription.id = delivery.subscription
     WHERE delivery.state = 'open' AND delivery.next_try <= $1 AND delivery.place LIKE $3 ${but}
       AND ${MAY_GO} AND ${IS_FREE} AND ${HAS_ITS_TURN}
       AND subscription.id NOT IN (SELECT subscription FROM delivery WHERE state = 'open' AND next_try > $1)
     GROUP BY subscription.id ORDER BY min(delivery.due_at), subscription.id LIMIT $2`,
    [now.toISOString(), most, `${platform}:%`, ...butTeams.map((team) => `${team}:%`)],
  );
  return dueRows.parse(rows);
}

/**
 * Takes a subscription, and the delivery of it that is the next one. What it tells, and where and how, is fixed
 * here, once: a second try tells the same, whatever is edited in between. Undefined where another process was faster.
 */
export function claim(
  sql: Sql,
  id: string,
  lease: string,
  now: Date,
  leaseMs: number,
): Promise<Claim | undefined> {
  return sql.transaction(async (work) => {
    const until = new Date(now.getTime() + leaseMs);
    const [row] = await work.all<unknown>(
      `UPDATE subscription SET leased_by = $2, leased_until = $3
       WHERE id = $4 AND ${IS_FREE} AND ${HAS_ITS_TURN} RETURNING ${SUBSCRIPTION}`,
      [now.toISOString(), lease, until.toISOString(), id],
    );
    if (row === undefined) return undefined;
    const stored = toStored(row);
    const [delivery] = await readDeliveries(
      work,
      `WHERE subscription = $1 AND state = 'open'
       ORDER BY CASE WHEN after_arrival IS NULL THEN 1 ELSE 0 END, due_at, key LIMIT 1`,
      [id],
    );
    const mayGo =
      delivery !== undefined &&
      delivery.nextTry <= now &&
      (stored.subscription.state === 'active' || slotKind(delivery.slot) === 'told') &&
      !(await isHeldBack(work, stored, delivery, now));
    if (!mayGo) {
      await release(work, id, lease);
      return undefined;
    }
    const fixedOne = await fixed(work, stored, delivery);
    return { stored: asFixed(stored, fixedOne), delivery: fixedOne, lease, until, leaseMs };
  });
}

/** In quiet hours an alert is taken back, and made anew at their end with all that has come until then. */
async function isHeldBack(
  sql: Sql,
  { subscription }: Stored,
  { key, slot, triedAt }: StoredDelivery,
  now: Date,
): Promise<boolean> {
  if (subscription.kind !== 'watch' || slotKind(slot) !== 'arrival' || triedAt !== undefined) return false;
  const until = subscription.quiet === undefined ? undefined : quietUntil(subscription.quiet, now);
  if (until === undefined) return false;
  await sql.all('DELETE FROM delivery WHERE key = $1', [key]);
  await sql.all('UPDATE subscription SET next_due = $1 WHERE id = $2', [
    until.toISOString(),
    subscription.id,
  ]);
  return true;
}

async function fixed(sql: Sql, stored: Stored, delivery: StoredDelivery): Promise<Claim['delivery']> {
  const { subscription, toldThrough } = stored;
  if (delivery.record.since !== undefined) return { ...delivery, since: new Date(delivery.record.since) };
  const since = (await lastTold(sql, subscription)) ?? subscription.createdAt;
  if (slotKind(delivery.slot) === 'told') return { ...delivery, since };
  const window = delivery.window ?? { after: toldThrough, through: await highestArrival(sql) };
  const { subject, as, place } = subscription;
  const record = { ...delivery.record, since: since.toISOString(), subject, as, place };
  await sql.all(
    `UPDATE delivery SET after_arrival = $1, through_arrival = $2, record = $3, place = $4 WHERE key = $5`,
    [window.after, window.through, JSON.stringify(record), placeKey(place), delivery.key],
  );
  return { ...delivery, window, record, since };
}

/**
 * Writes that a try begins: from now on it may have arrived. False where it must not begin, for the lease is
 * over or the subscription is paused.
 */
export async function beginTry(sql: Sql, { stored, delivery, lease }: Claim, now: Date): Promise<boolean> {
  const rows = await sql.all(
    `UPDATE delivery SET attempts = attempts + 1, tried_at = coalesce(tried_at, $1)
     WHERE key = $2 AND state = 'open' AND EXISTS (SELECT 1 FROM subscription
       WHERE id = $3 AND leased_by = $4 AND leased_until > $1 AND ${MAY_GO}) RETURNING key`,
    [now.toISOString(), delivery.key, stored.subscription.id, lease],
  );
  return rows.length > 0;
}
