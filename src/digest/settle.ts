import type { Place } from '../command/subscriptions.ts';
import type { Sql } from '../store/sql.ts';
import type { Claim } from './claim.ts';
import type { Decision, Told } from './decide.ts';
import { placeKey, slotKind, toldSlot } from './ids.ts';
import type { DeliveryRecord } from './records.ts';
import { readNumber, readSubscription, writeDelivery, writeRecord } from './rows.ts';

type Settle = {
  readonly [K in Decision['kind']]: (
    decision: Extract<Decision, { kind: K }>,
    sql: Sql,
    claim: Claim,
    now: Date,
  ) => Promise<void>;
};

/**
 * Writes what became of a try, and lets the subscription go, in one transaction. What was posted is written in
 * any case; what was not, only while the claim holds: otherwise another process has taken the delivery over.
 */
export function settle(sql: Sql, claim: Claim, decision: Decision, now: Date): Promise<void> {
  const write = SETTLES[decision.kind] as (
    decision: Decision,
    sql: Sql,
    claim: Claim,
    now: Date,
  ) => Promise<void>;
  return sql.transaction(async (work) => {
    const isPosted = decision.kind === 'sent' || (decision.kind === 'failed' && decision.url !== undefined);
    if (!isPosted && !(await isHeld(work, claim))) return;
    await write(decision, work, claim, now);
    await work.all(
      'UPDATE subscription SET leased_by = NULL, leased_until = NULL WHERE id = $1 AND leased_by = $2',
      [claim.stored.subscription.id, claim.lease],
    );
  });
}

async function isHeld(sql: Sql, { stored, lease }: Claim): Promise<boolean> {
  const rows = await sql.all('SELECT id FROM subscription WHERE id = $1 AND leased_by = $2', [
    stored.subscription.id,
    lease,
  ]);
  return rows.length > 0;
}

const SETTLES: Settle = {
  sent: async ({ url, isLate, told }, sql, claim, now) => {
    const { record } = claim.delivery;
    const { reason: _, closed: __, looks: ___, ...kept } = record;
    await finish(sql, claim, 'sent', now, {
      ...kept,
      isLate,
      ...(url === undefined ? {} : { url }),
      ...toldOf(claim, told),
    });
    await countAsTold(sql, claim, told, now);
  },
  unknown: async ({ reason, told }, sql, claim, now) => {
    const { record } = claim.delivery;
    await finish(sql, claim, 'failed', now, { ...record, reason, isUnknown: true, ...toldOf(claim, told) });
    await countAsTold(sql, claim, told, now);
  },
  silent: async ({ told }, sql, claim, now) => {
    await finish(sql, claim, 'silent', now, { ...claim.delivery.record, ...toldOf(claim, told) });
    await moveOn(sql, claim);
  },
  folded: ({ reason }, sql, claim, now) =>
    finish(sql, claim, 'folded', now, { ...claim.delivery.record, reason }),
  failed: ({ reason, url }, sql, claim, now) =>
    finish(sql, claim, 'failed', now, {
      ...claim.delivery.record,
      reason,
      ...(url === undefined ? {} : { url }),
    }),
  again: async ({ at, isUntried, mayHaveArrived, record }, sql, { delivery }) => {
    await sql.all(
      `UPDATE delivery SET next_try = $1, attempts = $2, tried_at = CASE WHEN $3 = 'yes' THEN tried_at ELSE NULL END,
       record = $4 WHERE key = $5 AND state = 'open'`,
      [
        at.toISOString(),
        delivery.delivery.attempts + (isUntried ? 0 : 1),
        mayHaveArrived ? 'yes' : 'no',
        JSON.stringify(record),
        delivery.key,
      ],
    );
  },
  suspended: async ({ reason }, sql, claim, now) => {
    await finish(sql, claim, 'failed', now, { ...claim.delivery.record, reason });
    await suspend(sql, claim, reason, now);
  },
};

function finish(
  sql: Sql,
  { delivery }: Claim,
  state: 'sent' | 'silent' | 'folded' | 'failed',
  now: Date,
  record: DeliveryRecord,
): Promise<void> {
  return sql
    .all(`UPDATE delivery SET state = $1, finished_at = $2, record = $3 WHERE key = $4 AND state <> 'sent'`, [
      state,
      now.toISOString(),
      JSON.stringify(record),
      delivery.key,
    ])
    .then(() => undefined);
}

function toldOf(
  { stored, delivery }: Claim,
  { contents, utterances }: Told,
): Pick<DeliveryRecord, 'contents' | 'utterances'> {
  if (slotKind(delivery.slot) === 'told') return {};
  const isWatch = stored.subscription.kind === 'watch';
  return { contents, ...(isWatch ? { utterances: [...utterances] } : {}) };
}

/** What was told, or may have been, is not told there again. */
async function countAsTold(sql: Sql, claim: Claim, told: Told, now: Date): Promise<void> {
  await moveOn(sql, claim);
  if (claim.stored.subscription.kind === 'watch') await rememberAlerts(sql, claim, told, now);
}

/** All up to the end of the window is told. */
async function moveOn(sql: Sql, { stored, delivery: { window } }: Claim): Promise<void> {
  if (window === undefined) return;
  await sql.all('UPDATE subscription SET told_through = $1 WHERE id = $2 AND told_through < $1', [
    window.through,
    stored.subscription.id,
  ]);
}

async function rememberAlerts(sql: Sql, { stored }: Claim, told: Told, now: Date): Promise<void> {
  for (const utterance of told.utterances) {
    await sql.all(
      'INSERT INTO alerted (place, utterance, at) VALUES ($1, $2, $3) ON CONFLICT (place, utterance) DO NOTHING',
      [placeKey(stored.subscription.place), utterance, now.toISOString()],
    );
  }
}

/** No more is sent until somebody resumes it; who made it is told, once. */
async function suspend(sql: Sql, { stored }: Claim, reason: string, now: Date): Promise<void> {
  const { id, place, createdBy } = stored.subscription;
  const rows = await sql.all(
    `UPDATE subscription SET state = 'suspended', next_due = NULL WHERE id = $1 AND state = 'active' RETURNING id`,
    [id],
  );
  // Somebody has paused or removed it meanwhile, and knows.
  if (rows.length === 0) return;
  const current = await readSubscription(sql, id);
  if (current !== undefined) await writeRecord(sql, id, { ...current.record, reason });
  await sql.all(
    `UPDATE delivery SET state = 'folded', finished_at = $1 WHERE subscription = $2 AND state = 'open'`,
    [now.toISOString(), id],
  );
  const direct = directOf(place, createdBy.id);
  // Nobody can be told in the very place that is closed.
  if (placeKey(direct) === placeKey(place)) return;
  const before = await readNumber(
    sql,
    `SELECT count(*) AS n FROM delivery WHERE subscription = $1 AND slot LIKE 'told-%'`,
    [id],
  );
  await writeDelivery(
    sql,
    {
      subscription: id,
      slot: toldSlot(before + 1),
      place: placeKey(direct),
      dueAt: now,
      state: 'open',
      record: { place: direct, reason },
    },
    now,
  );
}

function directOf({ platform, team }: Place, person: string): Place {
  // A direct message on Discord belongs to no server.
  return { platform, team: platform === 'discord' ? '' : team, kind: 'direct', channel: person };
}
