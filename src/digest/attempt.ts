import type { Archive } from '../archive/archive.ts';
import type { Card } from '../card/card.ts';
import type { PlatformLog } from '../platform/log.ts';
import type { Posted, Poster, Posting } from '../platform/poster.ts';
import { backoff } from '../rounds/backoff.ts';
import type { Sql } from '../store/sql.ts';
import { cardOf, refusedAnswer, suspendedAnswer } from './cards.ts';
import { beginTry, type Claim } from './claim.ts';
import { composeFor } from './compose-delivery.ts';
import type { Compose } from './composed.ts';
import { again, type Decision, decide, type Told } from './decide.ts';
import { isGivenUp } from './give-up.ts';
import { slotKind } from './ids.ts';
import { mayGo, needsRenewal, renew } from './lease.ts';
import { isLate, isPastHelp } from './schedule.ts';

export interface AttemptParts {
  readonly sql: Sql;
  readonly archive: Pick<Archive, 'names' | 'span'>;
  readonly compose: Compose;
  readonly now: () => Date;
  /** Milliseconds since some moment, by a clock that is never set. */
  readonly uptime: () => number;
  /** From 0 to less than 1. */
  readonly random: () => number;
  readonly log: PlatformLog;
}

const NOTHING: Told = {
  contents: { counts: { articles: 0, considered: 0, shown: 0, merged: 0, leftOut: 0 }, articles: {} },
  utterances: [],
};
const PAST = 'It could not be sent in time. What it would have told is in the next one.';

/** What a delivery would post; `card` is missing where nothing is to be posted. */
interface Made {
  readonly card?: Card;
  readonly told: Told;
}

/**
 * Makes what is to be posted, and tries once to post it. Undefined where the claim was over before the try
 * began: then nothing was done. Rejects only where the database fails; `signal` ends the poster's wait.
 */
export async function attempt(
  parts: AttemptParts,
  claim: Claim,
  poster: Poster,
  signal: AbortSignal,
): Promise<Decision | undefined> {
  const { sql, now } = parts;
  const { delivery } = claim;
  if (isOver(claim, now())) return closeTheBook(parts, claim, poster);
  const made = await make(parts, claim);
  if (made === undefined) return again({ delivery, now: now() }, waitOf(parts, claim), OURS, false);
  const { card, told } = made;
  if (card === undefined) return { kind: 'silent', told };
  if (needsRenewal(claim, now()) && !(await renew(sql, claim, now()))) return undefined;
  const begun = now();
  if (!(await beginTry(sql, claim, begun))) return undefined;
  const posting = { ...addressed(claim), card, mayGo: () => mayGo(sql, claim, parts) };
  const posted = await safely(() => poster.post(posting, signal));
  const decision = decide(posted, {
    delivery,
    told,
    isLate: isMarkedLate(claim, begun),
    isOver: false,
    now: now(),
    random: parts.random,
  });
  logTry(parts.log, claim, posted, decision);
  return decision;
}

const OURS = 'It could not be made: that is a fault of ours, and it is logged.';

/** The time in which it is of use has passed: it stands, where a try has arrived, or its contents go to the next one. */
async function closeTheBook(parts: AttemptParts, claim: Claim, poster: Poster): Promise<Decision> {
  const { delivery } = claim;
  const { triedAt } = delivery;
  if (triedAt === undefined) return { kind: 'folded', reason: PAST };
  const found = await safely(() => poster.find({ ...addressed(claim), triedAt }));
  if (found.kind === 'absent') return { kind: 'folded', reason: PAST };
  const told = (await make(parts, claim))?.told ?? NOTHING;
  const { random, now } = parts;
  return decide(found, {
    delivery,
    told,
    isLate: isMarkedLate(claim, triedAt),
    isOver: true,
    now: now(),
    random,
  });
}

/** Undefined where it could not be made, for a fault of ours. */
async function make(parts: AttemptParts, claim: Claim): Promise<Made | undefined> {
  const { stored, delivery } = claim;
  const { subscription } = stored;
  const { dueAt } = delivery.delivery;
  const finish = (answer: Parameters<typeof cardOf>[0]) =>
    cardOf(answer, subscription, delivery.delivery, parts.archive);
  const slot = slotKind(delivery.slot);
  if (slot === 'told') {
    return { card: finish(suspendedAnswer(subscription, delivery.record.reason ?? '')), told: NOTHING };
  }
  if (delivery.record.refused !== undefined) {
    return { card: finish(refusedAnswer(subscription)), told: NOTHING };
  }
  try {
    const at = parts.now();
    const { window = { after: 0, through: 0 }, since } = delivery;
    const late = isMarkedLate(claim, at) ? { lateSince: dueAt } : {};
    const composed = await composeFor(parts, subscription, { window, since, now: at, ...late });
    const told = { contents: composed.contents, utterances: composed.utterances };
    // Whoever asks for a digest is answered, even with nothing.
    const saysNothing =
      subscription.kind === 'watch' || (subscription.nothingNew === 'silent' && slot === 'day');
    return composed.isEmpty && saysNothing ? { told } : { card: finish(composed.answer), told };
  } catch (error) {
    parts.log.error(
      { err: error, delivery: delivery.delivery.id },
      'a digest could not be made; it is tried again',
    );
    return undefined;
  }
}

function isOver({ stored, delivery }: Claim, now: Date): boolean {
  const { subscription } = stored;
  // The other watches of its channel wait for it: what cannot be posted is made anew after them.
  if (subscription.kind === 'watch' && isGivenUp(delivery, now)) return true;
  const day =
    subscription.kind === 'digest' && slotKind(delivery.slot) === 'day'
      ? { day: delivery.slot, timeZone: subscription.schedule.timeZone }
      : undefined;
  return isPastHelp(delivery.delivery.dueAt, now, day);
}

/** An alert comes when it comes. */
function isMarkedLate({ delivery }: Claim, now: Date): boolean {
  return slotKind(delivery.slot) === 'day' && isLate(delivery.delivery.dueAt, now);
}

function addressed({ stored, delivery }: Claim): Omit<Posting, 'card'> {
  const { subscription } = stored;
  const { id } = delivery.delivery;
  const { triedAt, record, slot } = delivery;
  const { place = subscription.place } = record;
  const as = slotKind(slot) === 'told' ? 'message' : subscription.as;
  return { place, as, key: id, ...(triedAt === undefined ? {} : { triedAt }) };
}

function waitOf({ random }: AttemptParts, { delivery }: Claim): number {
  return backoff(delivery.delivery.attempts + 5, random);
}

/** A poster that fails has perhaps posted before. */
async function safely<Result>(
  work: () => Promise<Result>,
): Promise<Result | Extract<Posted, { kind: 'unsure' }>> {
  try {
    return await work();
  } catch (error) {
    return { kind: 'unsure', reason: error instanceof Error ? error.message : String(error) };
  }
}

function logTry(log: PlatformLog, claim: Claim, posted: Posted, decision: Decision): void {
  const fields = {
    delivery: claim.delivery.delivery.id,
    attempts: claim.delivery.delivery.attempts + 1,
    ...('reason' in posted ? { reason: posted.reason } : {}),
  };
  if (posted.kind === 'refused') {
    log.error(fields, 'the platform refused a message of ours: report this with its reason');
  } else if (decision.kind === 'suspended') {
    log.warn(fields, 'a subscription is suspended: its place is closed to the bot');
  } else if (decision.kind === 'failed') {
    log.warn(fields, 'a delivery failed, and is not tried again');
  } else if (decision.kind === 'sent') {
    log.info(fields, 'a delivery was sent');
  }
}
