import { z } from 'zod';
import type { Subscription } from '../command/subscriptions.ts';
import type { Sql, SqlValue } from '../store/sql.ts';
import { placeKey } from './ids.ts';
import {
  DELIVERY,
  type Stored,
  type StoredDelivery,
  SUBSCRIPTION,
  type SubscriptionRecord,
  toDelivery,
  toStored,
} from './records.ts';

const numberRow = z.object({ n: z.number().nullable() });

/** The one number that a query gives as `n`; 0 for none. */
export async function readNumber(sql: Sql, text: string, values: readonly SqlValue[] = []): Promise<number> {
  const [row] = await sql.all<unknown>(text, values);
  return numberRow.parse(row).n ?? 0;
}

/** The number under which the last thing came into the corpus; 0 for an empty one. */
export function highestArrival(sql: Sql): Promise<number> {
  return readNumber(sql, 'SELECT max(key) AS n FROM arrival');
}

/** A subscription by its id, a removed one too. */
export async function readSubscription(sql: Sql, id: string): Promise<Stored | undefined> {
  const [row] = await sql.all<unknown>(`SELECT ${SUBSCRIPTION} FROM subscription WHERE id = $1`, [id]);
  return row === undefined ? undefined : toStored(row);
}

export async function writeRecord(sql: Sql, id: string, record: SubscriptionRecord): Promise<void> {
  await sql.all('UPDATE subscription SET record = $1 WHERE id = $2', [JSON.stringify(record), id]);
}

/** Deliveries that a condition holds for. The text is our own. */
export async function readDeliveries(
  sql: Sql,
  condition: string,
  values: readonly SqlValue[],
): Promise<StoredDelivery[]> {
  const rows = await sql.all<unknown>(`SELECT ${DELIVERY} FROM delivery ${condition}`, values);
  return rows.map(toDelivery);
}

/** Those that told their place something, or may have. */
export const TOLD = `(state IN ('sent', 'silent') OR (state = 'failed' AND record LIKE '%"isUnknown":true%'))`;

/** When a subscription last told its place of what is new; undefined where it never did. */
export async function lastTold(sql: Sql, { id, place }: Subscription): Promise<Date | undefined> {
  // In the order of the place's index: the last one is found at once, however long the log is.
  const [last] = await readDeliveries(
    sql,
    `WHERE place = $1 AND subscription = $2 AND ${TOLD} ORDER BY key DESC LIMIT 1`,
    [placeKey(place), id],
  );
  return last?.delivery.finishedAt;
}

/** A delivery that is to be, or that was too late to be. */
export interface NewDelivery {
  readonly subscription: string;
  readonly slot: string;
  readonly place: string;
  readonly dueAt: Date;
  readonly state: 'open' | 'folded';
  readonly window?: { readonly after: number; readonly through: number };
  readonly reason?: string;
  /** JSON beside these. */
  readonly record?: object;
}

/** Writes a delivery, unless there is one of that slot already. Whether it did. */
export async function writeDelivery(sql: Sql, made: NewDelivery, now: Date): Promise<boolean> {
  const record = {
    isLate: false,
    ...(made.reason === undefined ? {} : { reason: made.reason }),
    ...made.record,
  };
  const rows = await sql.all(
    `INSERT INTO delivery (subscription, slot, place, due_at, state, after_arrival, through_arrival, next_try, finished_at, record)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (subscription, slot) DO NOTHING RETURNING key`,
    [
      made.subscription,
      made.slot,
      made.place,
      made.dueAt.toISOString(),
      made.state,
      made.window?.after ?? null,
      made.window?.through ?? null,
      made.dueAt.toISOString(),
      made.state === 'open' ? null : now.toISOString(),
      JSON.stringify(record),
    ],
  );
  return rows.length > 0;
}
