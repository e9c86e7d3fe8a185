import { z } from 'zod';
import type { Arrivals } from '../archive/archive.ts';
import type { Delivery, Subscription } from '../command/subscriptions.ts';
import { contentsSchema } from './composed.ts';
import { deliveryId, slotKind } from './ids.ts';

const instant = z.iso.datetime();
const actor = z.strictObject({ id: z.string(), name: z.string() });
const place = z.strictObject({
  platform: z.enum(['discord', 'slack']),
  team: z.string(),
  kind: z.enum(['channel', 'direct']),
  channel: z.string(),
});
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const as = z.enum(['message', 'thread']);
const subject = z.strictObject({
  speaker: z.string().exactOptional(),
  topic: z.string().exactOptional(),
  outlet: z.string().exactOptional(),
  words: z.string().exactOptional(),
});

const lasting = {
  place,
  as,
  subject,
  reason: z.string().exactOptional(),
  createdBy: actor,
  createdAt: instant,
  /** Who changed what, the newest last. */
  changes: z.array(z.strictObject({ by: actor, what: z.string(), at: instant })),
};

/** The JSON of a subscription. What the database looks for stands in columns. */
const subscriptionRecord = z.discriminatedUnion('kind', [
  z.strictObject({
    ...lasting,
    kind: z.literal('digest'),
    schedule: z.strictObject({
      time: timeOfDay,
      days: z.array(z.int().min(1).max(7)).min(1),
      timeZone: z.string(),
    }),
    nothingNew: z.enum(['silent', 'say']),
  }),
  z.strictObject({
    ...lasting,
    kind: z.literal('watch'),
    quiet: z.strictObject({ from: timeOfDay, to: timeOfDay, timeZone: z.string() }).exactOptional(),
  }),
]);
export type SubscriptionRecord = z.infer<typeof subscriptionRecord>;

/** The JSON of a delivery. */
const deliveryRecord = z.strictObject({
  isLate: z.boolean(),
  /** Up to when the place was told before. */
  since: instant.exactOptional(),
  url: z.string().exactOptional(),
  /** What went wrong last. */
  reason: z.string().exactOptional(),
  contents: contentsSchema.exactOptional(),
  /** How often in a row the place was closed. */
  closed: z.int().exactOptional(),
  /** Why the platform refused it: then a plain card goes in its place. */
  refused: z.string().exactOptional(),
  /** Where it goes, how, and what it is about: as the subscription had it when it was first claimed. */
  place: place.exactOptional(),
  as: as.exactOptional(),
  subject: subject.exactOptional(),
  /** How often in a row it was not known whether it had arrived. */
  looks: z.int().exactOptional(),
  /** It was given up, and nobody knows whether it stands there. */
  isUnknown: z.literal(true).exactOptional(),
  /** The statements that an alert told. */
  utterances: z.array(z.string()).exactOptional(),
});
export type DeliveryRecord = z.infer<typeof deliveryRecord>;

/** Text that holds JSON of a form. */
function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('is no JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);
}

const stamp = instant.transform((text) => new Date(text));

const subscriptionRow = z.object({
  id: z.string(),
  state: z.enum(['active', 'paused', 'suspended', 'removed']),
  record: json(subscriptionRecord),
  next_due: stamp.nullable(),
  told_through: z.int(),
});
export const SUBSCRIPTION = 'id, state, record, next_due, told_through';

const deliveryRow = z.object({
  key: z.int(),
  subscription: z.string(),
  slot: z.string(),
  due_at: stamp,
  state: z.enum(['open', 'sent', 'silent', 'folded', 'failed']),
  after_arrival: z.int().nullable(),
  through_arrival: z.int().nullable(),
  attempts: z.int(),
  tried_at: stamp.nullable(),
  next_try: stamp,
  finished_at: stamp.nullable(),
  record: json(deliveryRecord),
});
export const DELIVERY =
  'key, subscription, slot, due_at, state, after_arrival, through_arrival, attempts, tried_at, next_try, finished_at, record';

/** A subscription as it is kept. A removed one stays for the log of what it delivered. */
export interface Stored {
  readonly subscription: Subscription;
  readonly isRemoved: boolean;
  /** The place was told of all up to this arrival. */
  readonly toldThrough: number;
  readonly record: SubscriptionRecord;
}

/** Noted of a digest that was asked for, which does not change it. */
export const SENT_NOW = 'sent at once';

/** @throws where the database holds something else */
export function toStored(row: unknown): Stored {
  const { id, state, record, next_due, told_through } = subscriptionRow.parse(row);
  const { createdAt, changes, ...wanted } = record;
  const last = changes.findLast(({ what }) => what !== SENT_NOW);
  const kept = {
    id,
    state: state === 'removed' ? 'paused' : state,
    createdAt: new Date(createdAt),
    ...(last === undefined ? {} : { changed: { by: last.by, at: new Date(last.at) } }),
  } as const;
  return {
    subscription:
      wanted.kind === 'watch'
        ? { ...wanted, ...kept }
        : { ...wanted, ...kept, ...(next_due === null ? {} : { nextDue: next_due }) },
    isRemoved: state === 'removed',
    toldThrough: told_through,
    record,
  };
}

/** A delivery as it is kept. */
export interface StoredDelivery {
  readonly key: number;
  readonly delivery: Delivery;
  readonly slot: string;
  readonly window?: Arrivals;
  readonly triedAt?: Date;
  readonly nextTry: Date;
  readonly record: DeliveryRecord;
}

/** A subscription as it was when a delivery of it was first claimed: that is what it tells, and told. */
export function asFixed(stored: Stored, { slot, record }: Pick<StoredDelivery, 'slot' | 'record'>): Stored {
  // Who is told of a suspension is told of the subscription as it is.
  if (slotKind(slot) === 'told') return stored;
  const { subscription } = stored;
  const {
    place: where = subscription.place,
    as: how = subscription.as,
    subject: what = subscription.subject,
  } = record;
  return { ...stored, subscription: { ...subscription, place: where, as: how, subject: what } };
}

/** @throws where the database holds something else */
export function toDelivery(row: unknown): StoredDelivery {
  const read = deliveryRow.parse(row);
  const { key, subscription, slot, after_arrival: after, through_arrival: through, record } = read;
  return {
    key,
    slot,
    delivery: {
      id: deliveryId(subscription, slot),
      subscription,
      dueAt: read.due_at,
      state: read.state,
      attempts: read.attempts,
      isLate: record.isLate,
      ...(read.finished_at === null ? {} : { finishedAt: read.finished_at }),
      ...(record.url === undefined ? {} : { url: record.url }),
      ...(record.reason === undefined ? {} : { reason: record.reason }),
      ...(record.contents === undefined ? {} : { counts: record.contents.counts }),
    },
    ...(after === null || through === null ? {} : { window: { after, through } }),
    ...(read.tried_at === null ? {} : { triedAt: read.tried_at }),
    nextTry: read.next_try,
    record,
  };
}
