import type { InitialResponse, Ticket } from './api.ts';
import { flagged, type Reply } from './compose.ts';
import { EPHEMERAL } from './message.ts';
import { notice } from './notice.ts';
import { logUnanswered, type Parts } from './parts.ts';
import { promptly } from './promptly.ts';
import { type Deadlines, type Outcome, type Requests, type Step, settle } from './settle.ts';

/** Discord waits three seconds for the first response; one that is sent later than this comes too late. */
const INITIAL_MS = 2900;
/** How long an interaction's token is good for, less a little. */
const TOKEN_MS = 14.5 * 60_000;

/** Interaction responses, by Discord's numbers. */
const RESPONSE = { message: 4, deferMessage: 5, deferUpdate: 6, update: 7 } as const;

/** An interaction to be answered. */
export interface Pending {
  readonly ticket: Ticket;
  /** When it came, in the clock's milliseconds. */
  readonly receivedAt: number;
  /** How the answer will be sent if it has to be announced before it is ready. */
  readonly as: Reply['as'];
  readonly isPrivate: boolean;
}

/**
 * Sends an answer: at once where it is ready in time, else announced first. Every interaction that stays without
 * its answer is logged once. Never rejects.
 */
export async function deliver(parts: Parts, pending: Pending, work: Promise<Reply>): Promise<void> {
  const { ticket, receivedAt } = pending;
  const deadlines = { initialBy: receivedAt + INITIAL_MS, by: receivedAt + TOKEN_MS };
  const early = await promptly(work, parts.deferAfterMs, parts.clock);
  if (early.isReady) return send(parts, ticket, early.value, 'initial', deadlines);
  const announced = await settle(announcement(parts, pending), 'initial', deadlines, parts.clock);
  if (!announced.isDone) return logUnanswered(parts, ticket.id, announced.reason);
  const late = await promptly(work, deadlines.by - parts.clock.now(), parts.clock);
  if (!late.isReady) return logUnanswered(parts, ticket.id, 'the answer was not ready in time');
  const reply = late.value;
  // An announced change of the message leaves no other place for a new one than after it.
  const isElsewhere = pending.as === 'update' && reply.as === 'message';
  return send(parts, ticket, reply, isElsewhere ? 'followUp' : 'edit', deadlines);
}

async function send(
  parts: Parts,
  ticket: Ticket,
  reply: Reply,
  start: Step,
  deadlines: Deadlines,
): Promise<void> {
  const outcome = await settle(requestsOf(parts, ticket, reply), start, deadlines, parts.clock);
  if (outcome.isDone) return;
  const told = await apologise(parts, ticket, reply, outcome, deadlines);
  if (!told) logUnanswered(parts, ticket.id, outcome.reason);
}

/** Where Discord does not take a message of ours, the asker is told so in one that it takes. */
async function apologise(
  parts: Parts,
  ticket: Ticket,
  reply: Reply,
  failed: Extract<Outcome, { isDone: false }>,
  deadlines: Deadlines,
): Promise<boolean> {
  if (failed.remedy !== 'refused') return false;
  parts.log.error({ request: ticket.id, reason: failed.reason }, 'Discord refuses a message of ours');
  // The message with the button stays as it is.
  const apology: Reply = { message: notice('fault'), as: 'message', isPrivate: reply.isPrivate };
  const step = failed.step === 'edit' && reply.as === 'update' ? 'followUp' : failed.step;
  return (await settle(requestsOf(parts, ticket, apology), step, deadlines, parts.clock)).isDone;
}

function requestsOf({ api }: Parts, ticket: Ticket, reply: Reply): Requests {
  const { message, as } = reply;
  const initial: InitialResponse =
    as === 'update'
      ? { type: RESPONSE.update, data: message }
      : { type: RESPONSE.message, data: flagged(reply) };
  return {
    initial: () => api.respond(ticket, initial),
    edit: () => api.editOriginal(ticket, message),
    followUp: () => api.followUp(ticket, flagged(reply)),
  };
}

/** "Thinking…". There is nothing to edit yet, so the way to find out whether it has arrived is to look. */
function announcement({ api }: Parts, { ticket, as, isPrivate }: Pending): Requests {
  const initial: InitialResponse =
    as === 'update'
      ? { type: RESPONSE.deferUpdate }
      : { type: RESPONSE.deferMessage, data: { flags: isPrivate ? EPHEMERAL : 0 } };
  const look = () => api.readOriginal(ticket);
  return { initial: () => api.respond(ticket, initial), edit: look, followUp: look };
}
