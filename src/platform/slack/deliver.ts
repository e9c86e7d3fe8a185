import { faultOf } from './faults.ts';
import { type Handling, type Incoming, idsOf } from './handling.ts';
import { isOpenToAll, type Outgoing, type Place, put, type Senders } from './places.ts';
import { repeating } from './repeating.ts';
import { SAID, say } from './say.ts';

/** A trigger lives for 3 seconds. */
const TRIGGER_MS = 2_500;

/**
 * Sends an answer to the first of its places that takes it, and says whether one did. An answer that reaches
 * nobody is logged, once.
 */
export async function deliver(
  handling: Handling,
  incoming: Incoming,
  client: Senders['client'],
  places: readonly Place[],
  outgoing: Outgoing,
): Promise<boolean> {
  const senders: Senders = { client, fetch: handling.fetch, callMs: handling.pace.callMs };
  const reasons: string[] = [];
  let wanted = outgoing;
  for (const place of places.filter((each) => !outgoing.isPrivate || !isOpenToAll(each))) {
    const tryIt = (): Promise<void> =>
      repeating(
        handling.pace,
        () => put(place, wanted, senders),
        place.kind === 'open' || place.kind === 'push' ? TRIGGER_MS : undefined,
      );
    const refused = await tryIt().then(() => undefined, faultOf);
    if (refused === undefined) return true;
    reasons.push(`${place.kind}: ${refused.code}`);
    if (refused.action === 'off') handling.switchboard.switchOff(incoming.team, refused.code);
    if (refused.action === 'mend') {
      handling.log.error(
        { ...idsOf(incoming), needed: refused.needed ?? 'unknown' },
        'Slack wants a permission that the app lacks; add the scope under OAuth & Permissions and install the app again',
      );
    }
    if (refused.action !== 'reword' || wanted !== outgoing) continue;
    handling.log.error(
      { ...idsOf(incoming), reason: refused.code },
      'Slack would not take an answer as it is',
    );
    wanted = { ...outgoing, message: say(SAID.refused) };
    if (
      await tryIt().then(
        () => true,
        () => false,
      )
    )
      return true;
  }
  handling.log.error({ ...idsOf(incoming), reasons }, 'a request from Slack stayed unanswered');
  return false;
}
