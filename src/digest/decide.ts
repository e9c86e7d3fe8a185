import type { Posted } from '../platform/poster.ts';
import { backoff } from '../rounds/backoff.ts';
import type { Contents } from './composed.ts';
import { isGivenUp } from './give-up.ts';
import { slotKind } from './ids.ts';
import type { DeliveryRecord, StoredDelivery } from './records.ts';

/** What a delivery tells: by it the log, /why and later alerts know. */
export interface Told {
  readonly contents: Contents;
  readonly utterances: readonly string[];
}

/** What is written of a try. `again`: it stays open; `suspended`: and so is its subscription. */
export type Decision =
  | { readonly kind: 'sent'; readonly url?: string; readonly isLate: boolean; readonly told: Told }
  | { readonly kind: 'silent'; readonly told: Told }
  | { readonly kind: 'folded'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly url?: string }
  /** Nobody knows whether it arrived, and nobody asks any more. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly told: Told }
  | { readonly kind: 'suspended'; readonly reason: string }
  | {
      readonly kind: 'again';
      readonly at: Date;
      /** It was not tried: nothing is counted. */
      readonly isUntried: boolean;
      /** It may have arrived: next time it is looked for first. */
      readonly mayHaveArrived: boolean;
      readonly record: DeliveryRecord;
    };

const MINUTE_MS = 60_000;
/** A place that is closed may be so by mistake for a while: after these waits it is not tried any more. */
const CLOSED_WAITS_MS = [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS] as const;

export interface Deciding {
  /** As it was before the try. */
  readonly delivery: StoredDelivery;
  readonly told: Told;
  readonly isLate: boolean;
  /** Its time has passed: it is only looked for. */
  readonly isOver: boolean;
  readonly now: Date;
  readonly random: () => number;
}

type Decide = {
  readonly [K in Posted['kind']]: (posted: Extract<Posted, { kind: K }>, of: Deciding) => Decision;
};

/** What follows from what became of a try. */
export function decide(posted: Posted, of: Deciding): Decision {
  const followed = DECISIONS[posted.kind] as (posted: Posted, of: Deciding) => Decision;
  return followed(posted, of);
}

const DECISIONS: Decide = {
  posted: ({ url }, { delivery, told, isLate }) => {
    const where = url === undefined ? {} : { url };
    const { refused } = delivery.record;
    // What arrived is the plain card: what it would have told is in the next one.
    return refused === undefined
      ? { kind: 'sent', ...where, isLate, told }
      : { kind: 'failed', reason: refused, ...where };
  },
  later: ({ waitMs, reason }, of) => ({ ...again(of, waitMs, reason, false), isUntried: true }),
  unsure: ({ reason, isHidden = false, waitMs = 0 }, of) => {
    const { record, delivery } = of.delivery;
    const looks = (record.looks ?? 0) + 1;
    const looked = { ...of.delivery, record: { ...record, looks } };
    // What is only looked for is given up; what can still be tried is so only where looking tells nothing.
    if ((isHidden || of.isOver) && isGivenUp(looked, of.now, isHidden)) {
      return unknown(reason, of);
    }
    const wait = Math.max(waitMs, backoff(delivery.attempts + 1, of.random));
    return again(of, wait, reason, true, { looks });
  },
  closed: ({ reason }, of) => {
    if (isTold(of)) return { kind: 'failed', reason };
    const closed = of.delivery.record.closed ?? 0;
    const wait = CLOSED_WAITS_MS[closed];
    if (wait === undefined) return { kind: 'suspended', reason };
    return again(of, wait, reason, false, { closed: closed + 1 });
  },
  refused: ({ reason }, of) =>
    isTold(of) || of.delivery.record.refused !== undefined
      ? { kind: 'failed', reason }
      : again(of, 0, reason, false, { refused: reason }),
};

/** Rather none than two: what it told counts as told. A plain card in its place told nothing. */
function unknown(says: string, { delivery, told }: Deciding): Decision {
  const reason = `It is not known whether it arrived. ${says}`;
  return delivery.record.refused === undefined
    ? { kind: 'unknown', reason, told }
    : { kind: 'failed', reason };
}

function isTold({ delivery }: Deciding): boolean {
  return slotKind(delivery.slot) === 'told';
}

/** Tried once more, after a wait in milliseconds. What an earlier try left open stays so. */
export function again(
  { delivery, now }: Pick<Deciding, 'delivery' | 'now'>,
  waitMs: number,
  reason: string,
  mayHaveArrived: boolean,
  more: Pick<DeliveryRecord, 'closed' | 'refused' | 'looks'> = {},
): Extract<Decision, { kind: 'again' }> {
  // Only closed places in a row count.
  const { closed: _, ...record } = delivery.record;
  return {
    kind: 'again',
    at: new Date(now.getTime() + waitMs),
    isUntried: false,
    mayHaveArrived: mayHaveArrived || delivery.triedAt !== undefined,
    record: { ...record, reason, ...more },
  };
}
