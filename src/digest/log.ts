import type { Answer } from '../card/card.ts';
import type { Delivery, Place, Subscriptions } from '../command/subscriptions.ts';
import type { Sql } from '../store/sql.ts';
import { composeFor } from './compose-delivery.ts';
import type { Compose } from './composed.ts';
import { placeKey, readDeliveryId } from './ids.ts';
import { asFixed, type StoredDelivery } from './records.ts';
import { readDeliveries, readNumber, readSubscription } from './rows.ts';

/** That somebody was told of a suspension is no news of the place. */
const OF_PLACE = `WHERE place = $1 AND slot NOT LIKE 'told-%'`;

/** The deliveries of a place, the newest first, those of removed subscriptions too. */
export async function logOf(
  sql: Sql,
  place: Place,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): ReturnType<Subscriptions['log']> {
  const key = placeKey(place);
  const items = await readDeliveries(sql, `${OF_PLACE} ORDER BY key DESC LIMIT $2 OFFSET $3`, [
    key,
    limit,
    offset,
  ]);
  const matched = await readNumber(sql, `SELECT count(*) AS n FROM delivery ${OF_PLACE}`, [key]);
  return { items: items.map(({ delivery }) => delivery), matched };
}

/** Where nothing was told, why. */
const UNTOLD: Readonly<Record<Exclude<Delivery['state'], 'sent' | 'silent'>, string>> = {
  open: 'This one has not been sent yet.',
  folded: 'This one was not sent: its time had passed. What it would have told is in the next one.',
  failed: 'This one could not be sent. What it would have told is in the next one.',
};

/**
 * What a delivery told, made again from the corpus. One in a thread is asked for from the thread: so what was
 * posted in a channel can be seen in all of its server or workspace, and a direct message by its person alone.
 */
export async function delivered(
  parts: { readonly sql: Sql; readonly compose: Compose },
  id: string,
  place: Place,
): Promise<Answer | undefined> {
  const named = readDeliveryId(id);
  if (named === undefined) return undefined;
  const stored = await readSubscription(parts.sql, named.subscription);
  if (stored === undefined) return undefined;
  const [found] = await readDeliveries(parts.sql, 'WHERE subscription = $1 AND slot = $2', [
    named.subscription,
    named.slot,
  ]);
  const posted = found?.record.place ?? stored.subscription.place;
  if (found === undefined || !isWithin(posted, place)) return undefined;
  if (found.window === undefined || !wasTold(found)) return untold(found);
  const { window, record, delivery } = found;
  const now = delivery.finishedAt ?? delivery.dueAt;
  const { subscription } = asFixed(stored, found);
  const composed = await composeFor(parts, subscription, {
    window,
    since: record.since === undefined ? subscription.createdAt : new Date(record.since),
    now,
    told: record.utterances ?? [],
    ...(delivery.isLate ? { lateSince: delivery.dueAt } : {}),
  });
  return composed.answer;
}

function isWithin(posted: Place, asked: Place): boolean {
  return posted.kind === 'direct'
    ? placeKey(posted) === placeKey(asked)
    : asked.kind === 'channel' && posted.platform === asked.platform && posted.team === asked.team;
}

function wasTold({ delivery, record }: StoredDelivery): boolean {
  if (record.isUnknown === true) return true;
  return delivery.state === 'sent' || delivery.state === 'silent' || delivery.state === 'open';
}

function untold({ delivery }: StoredDelivery): Answer {
  const { state, reason } = delivery;
  const text = state === 'sent' || state === 'silent' ? 'It told of no article.' : UNTOLD[state];
  return {
    title: `Delivery ${delivery.id}`,
    tone: 'empty',
    blocks: [{ kind: 'note', text: reason === undefined ? text : `${text} ${reason}` }],
  };
}
