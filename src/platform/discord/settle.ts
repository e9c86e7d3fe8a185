import type { Clock } from './clock.ts';
import { type Remedy, troubleOf } from './faults.ts';
import { MOST_WAITS, pause } from './retry.ts';

/** The ways to answer an interaction: first respond, then edit that response, or send another message. */
export type Step = 'initial' | 'edit' | 'followUp';

/** What each step sends. */
export type Requests = Readonly<Record<Step, () => Promise<void>>>;

export type Outcome =
  | { readonly isDone: true }
  | { readonly isDone: false; readonly remedy: Remedy; readonly reason: string; readonly step: Step };

/** Until when Discord takes a response, in the clock's milliseconds. */
export interface Deadlines {
  readonly initialBy: number;
  readonly by: number;
}

const MOST_ATTEMPTS = 10;

/**
 * What to do after each trouble at each step. A first response that may have arrived is never sent a second
 * time: an edit tells whether it did. A follow-up is a private note or stands in for a deleted message, so that
 * a second one does less harm than none.
 */
const NEXT: Readonly<Record<Step, Readonly<Record<Remedy, Step | 'stop'>>>> = {
  initial: {
    wait: 'initial',
    uncertain: 'edit',
    acknowledged: 'edit',
    unacknowledged: 'stop',
    gone: 'stop',
    unreferenced: 'stop',
    forbidden: 'stop',
    expired: 'stop',
    refused: 'stop',
  },
  edit: {
    wait: 'edit',
    uncertain: 'edit',
    acknowledged: 'stop',
    unacknowledged: 'initial',
    gone: 'followUp',
    unreferenced: 'stop',
    forbidden: 'stop',
    expired: 'stop',
    refused: 'stop',
  },
  followUp: {
    wait: 'followUp',
    uncertain: 'followUp',
    acknowledged: 'stop',
    unacknowledged: 'stop',
    gone: 'stop',
    unreferenced: 'stop',
    forbidden: 'stop',
    expired: 'stop',
    refused: 'stop',
  },
};

/** Sends until the answer is there, or cannot be. Never rejects. */
export async function settle(
  requests: Requests,
  start: Step,
  { initialBy, by }: Deadlines,
  clock: Clock,
): Promise<Outcome> {
  let step = start;
  let failures = 0;
  let waits = 0;
  for (;;) {
    const error = await requests[step]().then(
      () => undefined,
      (reason: unknown) => ({ reason }),
    );
    if (error === undefined) return { isDone: true };
    const trouble = troubleOf(error.reason);
    const next = NEXT[step][trouble.remedy];
    const { remedy, reason } = trouble;
    const failed: Outcome = { isDone: false, remedy, reason, step };
    if (remedy === 'wait') waits += 1;
    else failures += 1;
    if (next === 'stop' || failures >= MOST_ATTEMPTS || waits >= MOST_WAITS) return failed;
    // Nothing speaks against responding at once when it is known that nothing has arrived.
    const wait = remedy === 'unacknowledged' ? 0 : pause(trouble, failures - 1, clock);
    if (clock.now() + wait >= (next === 'initial' ? initialBy : by)) return failed;
    await clock.sleep(wait);
    step = next;
  }
}
