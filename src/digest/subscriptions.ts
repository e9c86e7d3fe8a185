import type { Archive } from '../archive/archive.ts';
import { isSameSubject } from '../command/subject-options.ts';
import type { NewDigest, NewWatch, Place, Subscription, Subscriptions } from '../command/subscriptions.ts';
import { ReaderError } from '../errors/errors.ts';
import type { Sql } from '../store/sql.ts';
import { changed, copied, dueNext, needRoom, needSubscription, noted, rewrite } from './change.ts';
import type { Compose } from './composed.ts';
import { newId, nowSlot, placeKey } from './ids.ts';
import { delivered, logOf } from './log.ts';
import { planDue } from './plan-digests.ts';
import { preview } from './preview.ts';
import { SENT_NOW, SUBSCRIPTION, type SubscriptionRecord, toStored } from './records.ts';
import { highestArrival, readSubscription, writeDelivery } from './rows.ts';
import { setState } from './set-state.ts';
import { why } from './why.ts';

export interface SubscriptionsParts {
  readonly sql: Sql;
  readonly archive: Archive;
  readonly compose: Compose;
  /** From 0 to less than 1. */
  readonly random: () => number;
  /** Told when something may be due sooner than it was. */
  readonly wake: () => void;
}

const MOST_CLASHES = 20;

/** What is posted regularly, kept in the database. */
export function createSubscriptions(parts: SubscriptionsParts): Subscriptions {
  const { sql, archive, random, wake } = parts;
  return {
    async add(wanted, by, now) {
      await needSearchable(archive, wanted.subject.words);
      const added = await sql.transaction(async (work) => {
        const same = (await inPlace(work, wanted.place)).find((one) => isSame(one, wanted));
        if (same !== undefined) return { subscription: same, isNew: false };
        await needRoom(work, wanted.place);
        return { subscription: await insert(work, recordOf(wanted, by, now), now, random), isNew: true };
      });
      wake();
      return added;
    },
    of: (place) => inPlace(sql, place),
    async ofTeam({ platform, team }) {
      // Ids of servers and workspaces are letters and digits: nothing in them is a pattern.
      const rows = await sql.all<unknown>(
        `SELECT ${SUBSCRIPTION} FROM subscription WHERE place LIKE $1 AND state <> 'removed'`,
        [`${platform}:${team}:channel:%`],
      );
      return oldestFirst(rows.map((row) => toStored(row).subscription)).filter(
        ({ place }) => place.team === team,
      );
    },
    async find(id) {
      const stored = await readSubscription(sql, id.trim().toLowerCase());
      return stored === undefined || stored.isRemoved ? undefined : stored.subscription;
    },
    async edit(id, change, by, now) {
      await needSearchable(archive, change.subject?.words);
      const edited = await sql.transaction(async (work) => {
        const { subscription, record } = await needSubscription(work, id);
        const { state, place } = subscription;
        const target = change.place ?? place;
        if (placeKey(target) !== placeKey(place)) await needRoom(work, target);
        await planDue(work, subscription, now);
        const next = noted(changed(record, change), by, `changed ${Object.keys(change).join(', ')}`, now);
        const isOnTime = subscription.kind === 'digest' && (subscription.nextDue ?? now) > now;
        const kept =
          isOnTime && change.schedule === undefined ? subscription.nextDue?.toISOString() : undefined;
        const nextDue = state === 'active' ? (kept ?? (await dueNext(work, { id }, next, now))) : null;
        return rewrite(work, id, next, { state, nextDue });
      });
      wake();
      return edited.subscription;
    },
    async setState(id, state, by, now) {
      const stored = await sql.transaction((work) => setState(work, id, state, by, now));
      wake();
      return stored.subscription;
    },
    async sendNow(id, request, by, now) {
      await sql.transaction(async (work) => {
        const { subscription, record } = await needSubscription(work, id);
        const { kind, state, place } = subscription;
        if (kind === 'watch') {
          throw new ReaderError(
            `"${id}" is an alert: it tells at once when something comes, so that there is nothing to send. A digest can be sent at once.`,
          );
        }
        if (state !== 'active') {
          throw new ReaderError(`The digest "${id}" is ${state}. Resume it first, then ask for it again:`, [
            { label: 'Resume', text: `/digest resume ${id}` },
          ]);
        }
        const made = { subscription: id, slot: nowSlot(request), place: placeKey(place), dueAt: now };
        if (!(await writeDelivery(work, { ...made, state: 'open' }, now))) return;
        const nextDue = subscription.nextDue?.toISOString() ?? null;
        await rewrite(work, id, noted(record, by, SENT_NOW, now), { state, nextDue });
      });
      wake();
    },
    preview: (digest, clock) => preview(parts, digest, clock),
    delivered: (id, place) => delivered(parts, id, place),
    log: (place, slice) => logOf(sql, place, slice),
    why: (place, article) => why(parts, place, article),
  };
}

async function inPlace(sql: Sql, place: Place): Promise<Subscription[]> {
  const rows = await sql.all<unknown>(
    `SELECT ${SUBSCRIPTION} FROM subscription WHERE place = $1 AND state <> 'removed'`,
    [placeKey(place)],
  );
  return oldestFirst(rows.map((row) => toStored(row).subscription));
}

function oldestFirst(some: readonly Subscription[]): Subscription[] {
  return [...some].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id));
}

/** Whether one tells the same, at the same times, in the same way. */
function isSame(one: Subscription, wanted: NewDigest | NewWatch): boolean {
  const timing = (of: NewDigest | NewWatch): string =>
    of.kind === 'digest'
      ? `${of.schedule.time} ${of.schedule.days.join()} ${of.schedule.timeZone}`
      : `${of.quiet?.from} ${of.quiet?.to} ${of.quiet?.timeZone}`;
  return (
    one.kind === wanted.kind &&
    one.as === wanted.as &&
    timing(one) === timing(wanted) &&
    isSameSubject(one.subject, wanted.subject)
  );
}

/** @throws ReaderError for words that nothing can be found by, which says so */
async function needSearchable(archive: Archive, words: string | null | undefined): Promise<void> {
  if (typeof words === 'string') await archive.quotations({ words }, { limit: 0, offset: 0 });
}

function recordOf(
  wanted: NewDigest | NewWatch,
  by: Subscription['createdBy'],
  now: Date,
): SubscriptionRecord {
  const { place, as, subject } = wanted;
  const kept = {
    place,
    as,
    subject,
    createdBy: { id: by.id, name: by.name },
    createdAt: now.toISOString(),
    changes: [],
  };
  return wanted.kind === 'digest'
    ? { ...kept, kind: 'digest', schedule: copied(wanted.schedule), nothingNew: wanted.nothingNew }
    : { ...kept, kind: 'watch', ...(wanted.quiet === undefined ? {} : { quiet: wanted.quiet }) };
}

/** The first one tells what comes from now on, not all that is held. */
async function insert(
  sql: Sql,
  record: SubscriptionRecord,
  now: Date,
  random: () => number,
): Promise<Subscription> {
  const through = await highestArrival(sql);
  for (let tried = 0; tried < MOST_CLASHES; tried += 1) {
    const id = newId(record.kind, random);
    const [row] = await sql.all<unknown>(
      `INSERT INTO subscription (id, kind, place, state, record, next_due, told_through)
       VALUES ($1, $2, $3, 'active', $4, $5, $6) ON CONFLICT (id) DO NOTHING RETURNING ${SUBSCRIPTION}`,
      [
        id,
        record.kind,
        placeKey(record.place),
        JSON.stringify(record),
        await dueNext(sql, { id }, record, now),
        through,
      ],
    );
    if (row !== undefined) return toStored(row).subscription;
  }
  throw new Error('no free id was found for a new subscription');
}
