import type { InitialResponse, Ticket } from './api.ts';
import { flagged, type Reply } from './compose.ts';
import type { Remedy } from './faults.ts';
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

/** What a request with files may come to where one without them would be taken. */
const UNTAKEN: readonly Remedy[] = ['refused', 'forbidden'];

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
  if (early.isReady && !hasFiles(early.value)) return send(parts, ticket, early.value, 'initial', deadlines);
  // Files may take longer on their way than Discord waits for a first response.
  const announced = early.isReady ? { ...pending, ...kindOf(early.value) } : pending;
  const outcome = await settle(announcement(parts, announced), 'initial', deadlines, parts.clock);
  if (!outcome.isDone) return logUnanswered(parts, ticket.id, outcome.reason);
  const late = early.isReady ? early : await promptly(work, deadlines.by - parts.clock.now(), parts.clock);
  if (!late.isReady) return logUnanswered(parts, ticket.id, 'the answer was not ready in time');
  const reply = late.value;
  // An announced change of the message leaves no other place for a new one than after it.
  const isElsewhere = announced.as === 'update' && reply.as === 'message';
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
  if (reply.bare !== undefined && UNTAKEN.includes(outcome.remedy)) {
    const { bare, files: _untaken, ...rest } = reply;
    parts.log.warn(
      { request: ticket.id, reason: outcome.reason },
      'Discord does not take the files of an answer',
    );
    return send(parts, ticket, { ...rest, message: bare }, outcome.step, deadlines);
  }
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

function hasFiles({ files = [] }: Reply): boolean {
  return files.length > 0;
}

function kindOf({ as, isPrivate }: Reply): Pick<Pending, 'as' | 'isPrivate'> {
  return { as, isPrivate };
}

function requestsOf({ api }: Parts, ticket: Ticket, reply: Reply): Requests {
  const { message, as, files = [] } = reply;
  // A message that is changed keeps no files but those that the change names.
  const changed = { attachments: [], ...message };
  const initial: InitialResponse =
    as === 'update'
      ? { type: RESPONSE.update, data: changed }
      : { type: RESPONSE.message, data: flagged(reply) };
  return {
    initial: () => api.respond(ticket, initial),
    edit: () => api.editOriginal(ticket, changed, files),
    followUp: () => api.followUp(ticket, flagged(reply), files),
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
