import { withChange } from '../command/subject-options.ts';
import type { Actor, Change, Subscription } from '../command/subscriptions.ts';
import { ReaderError } from '../errors/errors.ts';
import type { Sql } from '../store/sql.ts';
import { placeKey } from './ids.ts';
import { type Stored, type SubscriptionRecord, toStored } from './records.ts';
import { readNumber, readSubscription } from './rows.ts';
import { nextRun } from './schedule.ts';

/** One place does not need more, and each is work for the bot every day. */
const MOST_IN_PLACE = 25;
const MOST_CHANGES = 10;

/** A subscription that is there. @throws ReaderError where there is none of that id any more */
export async function needSubscription(sql: Sql, id: string): Promise<Stored> {
  const stored = await readSubscription(sql, id);
  if (stored === undefined || stored.isRemoved) {
    throw new ReaderError(
      `There is no digest or alert "${id}" any more. See those that there are:`,
      [
        { label: 'Digests here', text: '/digest list' },
        { label: 'Alerts here', text: '/watch list' },
      ],
      id.startsWith('w') ? 'No such alert' : 'No such digest',
    );
  }
  return stored;
}

/** @throws ReaderError where a place has as many as it can have */
export async function needRoom(sql: Sql, place: Subscription['place']): Promise<void> {
  const here = await readNumber(
    sql,
    `SELECT count(*) AS n FROM subscription WHERE place = $1 AND state <> 'removed'`,
    [placeKey(place)],
  );
  if (here >= MOST_IN_PLACE) {
    throw new ReaderError(
      `There are ${MOST_IN_PLACE} digests and alerts here already, and there cannot be more in one place. Remove one first, or use another channel:`,
      [{ label: 'Digests here', text: '/digest list' }],
    );
  }
}

/** The same with a note of who changed what. */
export function noted(record: SubscriptionRecord, by: Actor, what: string, now: Date): SubscriptionRecord {
  const change = { by: { id: by.id, name: by.name }, what, at: now.toISOString() };
  return { ...record, changes: [...record.changes, change].slice(-MOST_CHANGES) };
}

/** Applies what is given and fits its kind: a watch has no schedule, a digest no quiet hours. */
export function changed(record: SubscriptionRecord, change: Change): SubscriptionRecord {
  const subject = withChange(record.subject, change.subject);
  const { as = record.as, place = record.place } = change;
  if (record.kind === 'watch') {
    const { quiet: before, ...rest } = record;
    const { quiet = before ?? null } = change;
    return { ...rest, place, subject, as, ...(quiet === null ? {} : { quiet }) };
  }
  const { nothingNew = record.nothingNew } = change;
  const schedule = copied({ ...record.schedule, ...change.schedule });
  return { ...record, place, subject, as, schedule, nothingNew };
}

/** As the record holds it. */
export function copied({
  time,
  days,
  timeZone,
}: {
  time: string;
  days: readonly number[];
  timeZone: string;
}) {
  return { time, days: [...days], timeZone };
}

/** When a digest comes next. A day that it has come on already, at another hour, does not have two. */
export async function dueNext(sql: Sql, { id }: { id: string }, record: SubscriptionRecord, now: Date) {
  if (record.kind === 'watch') return null;
  const rows = await sql.all<{ slot: string }>('SELECT slot FROM delivery WHERE subscription = $1', [id]);
  const had = new Set(rows.map(({ slot }) => slot));
  let run = nextRun(record.schedule, now);
  while (had.has(run.day)) run = nextRun(record.schedule, run.at);
  return run.at.toISOString();
}

/** Writes what changed, and gives what is there now. */
export async function rewrite(
  sql: Sql,
  id: string,
  record: SubscriptionRecord,
  columns: { readonly state: Subscription['state'] | 'removed'; readonly nextDue: string | null },
): Promise<Stored> {
  const [row] = await sql.all<unknown>(
    `UPDATE subscription SET record = $1, state = $2, next_due = $3, place = $4 WHERE id = $5
     RETURNING id, state, record, next_due, told_through`,
    [JSON.stringify(record), columns.state, columns.nextDue, placeKey(record.place), id],
  );
  return toStored(row);
}
