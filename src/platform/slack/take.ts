import { type Handling, type Incoming, idsOf } from './handling.ts';
import { reasonOf } from './redact.ts';

/** Whether a request is to be handled: its workspace is on, and it has not come before. */
export async function isWanted(
  { service, switchboard, log }: Handling,
  incoming: Incoming,
): Promise<boolean> {
  if (switchboard.isOff(incoming.team)) {
    log.warn(idsOf(incoming), 'a request from a Slack workspace that is switched off is not answered');
    return false;
  }
  return service.isFirst(keyOf(incoming)).catch((error: unknown) => {
    // To answer twice is better than not at all.
    log.error(
      { ...idsOf(incoming), reason: reasonOf(error) },
      'it is not known whether a request came before',
    );
    return true;
  });
}

/** Does the work of a request, which is waited for when the bot stops. A fault of ours is logged. */
export function take(
  { inFlight, log, service }: Handling,
  incoming: Incoming,
  work: () => Promise<unknown>,
): Promise<void> {
  return inFlight.run(async () => {
    try {
      await work();
    } catch (error) {
      log.error({ ...idsOf(incoming), reason: reasonOf(error) }, 'a request from Slack stayed unanswered');
    } finally {
      service.finished(keyOf(incoming));
    }
  });
}

function keyOf({ kind, team, id }: Incoming): string {
  return `slack:${kind}:${team}:${id}`;
}
