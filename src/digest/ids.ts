import { createHash } from 'node:crypto';
import type { Place, Subscription } from '../command/subscriptions.ts';

/** Without those that are taken for one another: 0 and o, 1, i and l. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 5;
const FIRST = { digest: 'd', watch: 'w' } as const satisfies Record<Subscription['kind'], string>;

/** A new id, short enough to be typed. There are 28 million of a kind, so that two are alike now and then. */
export function newId(kind: Subscription['kind'], random: () => number): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]);
  return FIRST[kind] + letters.join('');
}

/** A place as one text, for the column by which subscriptions are found. */
export function placeKey({ platform, team, kind, channel }: Place): string {
  return [platform, team, kind, channel].join(':');
}

/** The server or workspace of a place, as the beginning of its text. */
export function teamKey({ platform, team }: Pick<Place, 'platform' | 'team'>): string {
  return `${platform}:${team}`;
}

/** The same, of a place that is text. */
export function teamOf(place: string): string {
  return place.split(':', 2).join(':');
}

/** Names a delivery: `d4k2m7:2025-12-11`. Also the key under which it is posted. */
export function deliveryId(subscription: string, slot: string): string {
  return `${subscription}:${slot}`;
}

export function readDeliveryId(
  id: string,
): { readonly subscription: string; readonly slot: string } | undefined {
  const match = /^([a-z0-9]+):(.+)$/.exec(id.trim());
  const [, subscription, slot] = match ?? [];
  return subscription === undefined || slot === undefined ? undefined : { subscription, slot };
}

const NOW = 'now-';
const TOLD = 'told-';

/** The slot of a digest that was asked for: the same for a request that arrives again, and no longer than fits a key. */
export function nowSlot(request: string): string {
  return NOW + createHash('sha256').update(request, 'utf8').digest('hex').slice(0, 12);
}

/** The slot of the message that tells somebody that a subscription is suspended. */
export function toldSlot(count: number): string {
  return `${TOLD}${count}`;
}

/** The slot of what a watch tells of, up to an arrival, where some deliveries up to there came to nothing before. */
export function arrivalSlot(through: number, before: number): string {
  return before === 0 ? `a${through}` : `a${through}-${before + 1}`;
}

/** `day`: the local day that a digest is for. */
export function slotKind(slot: string): 'day' | 'now' | 'told' | 'arrival' {
  if (slot.startsWith(NOW)) return 'now';
  if (slot.startsWith(TOLD)) return 'told';
  return slot.startsWith('a') ? 'arrival' : 'day';
}
