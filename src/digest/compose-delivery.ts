import type { Arrivals } from '../archive/archive.ts';
import type { Subscription } from '../command/subscriptions.ts';
import type { Sql } from '../store/sql.ts';
import type { Compose, Composed } from './composed.ts';
import { placeKey } from './ids.ts';
import { nextRun } from './schedule.ts';

/** When, and of what. */
export interface Telling {
  readonly window: Arrivals;
  readonly since: Date;
  readonly now: Date;
  readonly lateSince?: Date;
  /** It was told before: what was alerted to then is no reason to leave it out. */
  readonly isAgain?: true;
}

/** Composes what a subscription tells of a window. */
export async function composeFor(
  { sql, compose }: { readonly sql: Sql; readonly compose: Compose },
  subscription: Subscription,
  { window, since, now, lateSince, isAgain }: Telling,
): Promise<Composed> {
  const next = subscription.kind === 'digest' ? { next: nextRun(subscription.schedule, now).at } : {};
  return compose({
    subscription,
    window,
    now,
    since,
    ...(lateSince === undefined ? {} : { lateSince }),
    ...next,
    ...(subscription.kind === 'watch' && isAgain === undefined
      ? { alerted: await alertedIn(sql, placeKey(subscription.place)) }
      : {}),
  });
}

async function alertedIn(sql: Sql, place: string): Promise<ReadonlySet<string>> {
  const rows = await sql.all<{ utterance: string }>('SELECT utterance FROM alerted WHERE place = $1', [
    place,
  ]);
  return new Set(rows.map(({ utterance }) => utterance));
}
