import type { Sql } from '../store/sql.ts';
import type { Claim } from './claim.ts';

/** How long a process usually has a subscription for itself: what it did not finish by then is taken up by another. */
export const USUAL_LEASE_MS = 90_000;

/** Two clocks: the one that all processes share, and one of this machine that nobody sets. */
export interface LeaseClock {
  readonly now: () => Date;
  /** Milliseconds since some moment, which also go by while the process is stopped. */
  readonly uptime: () => number;
}

/** Keeps a subscription for longer. False where it was taken by another process meanwhile. */
export async function renew(sql: Sql, { stored, lease, leaseMs }: Claim, now: Date): Promise<boolean> {
  const rows = await sql.all(
    `UPDATE subscription SET leased_until = $1 WHERE id = $2 AND leased_by = $3 AND leased_until > $4 RETURNING id`,
    [new Date(now.getTime() + leaseMs).toISOString(), stored.subscription.id, lease, now.toISOString()],
  );
  return rows.length > 0;
}

/** Whether the lease is near its end. */
export function needsRenewal({ until, leaseMs }: Claim, now: Date): boolean {
  return until.getTime() - now.getTime() < leaseMs / 3;
}

/**
 * Whether something may be sent at this moment: the lease holds, and begins anew. A process that was stopped
 * while it asked sees by its own clocks that the answer is old.
 */
export async function mayGo(sql: Sql, claim: Claim, { now, uptime }: LeaseClock): Promise<boolean> {
  const [began, at] = [uptime(), now()];
  if (!(await renew(sql, claim, at))) return false;
  // The clock of the machine stands still while it sleeps; the other may be set.
  const passed = Math.max(uptime() - began, now().getTime() - at.getTime());
  return passed < claim.leaseMs / 3;
}

/** Lets a subscription go, where this claim still has it. */
export async function release(sql: Sql, id: string, lease: string): Promise<void> {
  await sql.all(
    'UPDATE subscription SET leased_by = NULL, leased_until = NULL WHERE id = $1 AND leased_by = $2',
    [id, lease],
  );
}
