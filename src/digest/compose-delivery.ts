import type { Arrivals } from '../archive/archive.ts';
import type { Subscription } from '../command/subscriptions.ts';
import type { Sql } from '../store/sql.ts';
import type { Compose, Composed } from './composed.ts';
import { placeKey } from './ids.ts';
import { nextRun } from './schedule.ts';
import { quotationOf, statementKey } from './told-keys.ts';

/** When, and of what. */
export interface Telling {
  readonly window: Arrivals;
  readonly since: Date;
  readonly now: Date;
  readonly lateSince?: Date;
  /** The statements that it told, where it is told again: that they were alerted to is no reason to leave them out. */
  readonly told?: readonly string[];
}

/** Composes what a subscription tells of a window. */
export async function composeFor(
  { sql, compose }: { readonly sql: Sql; readonly compose: Compose },
  subscription: Subscription,
  { window, since, now, lateSince, told = [] }: Telling,
): Promise<Composed> {
  const next = subscription.kind === 'digest' ? { next: nextRun(subscription.schedule, now).at } : {};
  return compose({
    subscription,
    window,
    now,
    since,
    ...(lateSince === undefined ? {} : { lateSince }),
    ...next,
    ...(subscription.kind === 'watch'
      ? { alerted: await alertedIn(sql, placeKey(subscription.place), told) }
      : {}),
  });
}

async function alertedIn(sql: Sql, place: string, but: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql.all<{ utterance: string }>('SELECT utterance FROM alerted WHERE place = $1', [
    place,
  ]);
  const alerted = new Set(rows.map(({ utterance }) => utterance));
  for (const utterance of but) alerted.delete(utterance);
  return new Set([...alerted, ...(await statementsOf(sql, alerted))]);
}

/** The statements, as they are aligned now, of which something was told there. */
async function statementsOf(sql: Sql, alerted: ReadonlySet<string>): Promise<string[]> {
  const tellings = [...alerted].flatMap((utterance) => quotationOf(utterance) ?? []);
  const statements: string[] = [];
  for (let from = 0; from < tellings.length; from += AT_A_TIME) {
    const some = tellings.slice(from, from + AT_A_TIME);
    const rows = await sql.all<{ statement: string }>(
      `SELECT DISTINCT statement FROM quotation WHERE statement IS NOT NULL
       AND id IN (${some.map((_, index) => `$${index + 1}`).join(', ')})`,
      some,
    );
    statements.push(...rows.map(({ statement }) => statementKey(statement)));
  }
  return statements;
}

const AT_A_TIME = 500;
