import { faultOf } from './faults.ts';
import { type Handling, type Incoming, idsOf } from './handling.ts';
import { waitBefore } from './pace.ts';
import { isOpenToAll, type Outgoing, type Place, put, type Senders } from './places.ts';
import { repeating } from './repeating.ts';
import { SAID, say } from './say.ts';
import { shareFiles } from './share-files.ts';
import { sleep } from './within.ts';

/** A trigger lives for 3 seconds. */
const TRIGGER_MS = 2_500;

type Stands = Awaited<ReturnType<typeof put>>;
type Tried = { readonly stands: Stands } | { readonly refused: ReturnType<typeof faultOf> };

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
  const open = places.filter((each) => !outgoing.isPrivate || !isOpenToAll(each));
  for (const place of outgoing.bare === undefined ? open : picturesFirst(open)) {
    const tried = await tryAt(handling, incoming, place, outgoing, senders);
    if ('stands' in tried) {
      await share(handling, incoming, place, outgoing, senders, tried.stands);
      return true;
    }
    const { refused } = tried;
    reasons.push(`${place.kind}: ${refused.code}`);
    if (refused.action === 'off') handling.switchboard.switchOff(incoming.team, refused.code);
    if (refused.action === 'mend') {
      handling.log.error(
        { ...idsOf(incoming), needed: refused.needed ?? 'unknown' },
        'Slack wants a permission that the app lacks; add the scope under OAuth & Permissions and install the app again',
      );
    }
  }
  handling.log.error({ ...idsOf(incoming), reasons }, 'a request from Slack stayed unanswered');
  return false;
}

/** Tries a place with all there is, then without pictures, then with a line that says that it was refused. */
async function tryAt(
  handling: Handling,
  incoming: Incoming,
  place: Place,
  outgoing: Outgoing,
  senders: Senders,
): Promise<Tried> {
  const attempt = (message: Outgoing['message']): Promise<Tried> =>
    repeating(
      handling.pace,
      () => put(place, { ...outgoing, message }, senders),
      place.kind === 'open' || place.kind === 'push' ? TRIGGER_MS : undefined,
    ).then(
      (stands) => ({ stands }),
      (error: unknown) => ({ refused: faultOf(error) }),
    );
  const { bare } = outgoing;
  const first =
    bare === undefined
      ? await attempt(outgoing.message)
      : showsPictures(place)
        ? await pictured(handling, attempt, outgoing)
        : await attempt(bare);
  if (!('refused' in first) || first.refused.action !== 'reword') return first;
  handling.log.error(
    { ...idsOf(incoming), reason: first.refused.code },
    'Slack would not take an answer as it is',
  );
  const second = bare === undefined ? first : await attempt(bare);
  if ('stands' in second) return second;
  const last = await attempt(say(SAID.refused));
  return 'stands' in last ? last : first;
}

/** Slack refuses a picture until it has looked at the file, some seconds after it has said yes to it. */
async function pictured(
  { pace }: Handling,
  attempt: (message: Outgoing['message']) => Promise<Tried>,
  { message }: Outgoing,
): Promise<Tried> {
  for (let repetition = 0; ; repetition += 1) {
    const tried = await attempt(message);
    const isUnready = 'refused' in tried && tried.refused.code === 'invalid_blocks';
    if (!isUnready || repetition >= pace.retries) return tried;
    await sleep(waitBefore(repetition, pace));
  }
}

/** Where the bot itself posts, so that a file of the bot's can be shown. */
function showsPictures({ kind }: Place): boolean {
  return kind === 'channel' || kind === 'edit' || kind === 'direct';
}

function picturesFirst(places: readonly Place[]): Place[] {
  const shows = places.filter((place) => showsPictures(place) && place.kind !== 'direct');
  return [...shows, ...places.filter((place) => !shows.includes(place))];
}

/** Files of a private answer go to the bot's conversation with the asker, those of others below the answer. */
async function share(
  handling: Handling,
  incoming: Incoming,
  place: Place,
  { files = [], isPrivate }: Outgoing,
  senders: Senders,
  stands: Stands,
): Promise<void> {
  if (files.length === 0) return;
  const direct = async (): Promise<string | undefined> =>
    (await senders.client.conversations.open({ users: incoming.user }).catch(() => undefined))?.channel?.id;
  if (!isPrivate && stands === undefined) return;
  const channel = isPrivate ? await direct() : stands?.channel;
  if (channel === undefined) return;
  const above = 'thread' in place ? place.thread : undefined;
  const thread = isPrivate ? undefined : (above ?? stands?.ts);
  await shareFiles(handling, incoming, senders, files, { channel, thread });
}
