import type { Answer } from '../card/card.ts';
import { ReaderError } from '../errors/errors.ts';
import type { Context } from './command.ts';
import type { Here, Place, Subscription, Subscriptions } from './subscriptions.ts';

/** A context in which digests and alerts can be kept: somebody asks, in a place that can be posted to. */
export interface AtPlace extends Context {
  readonly here: Here;
  readonly subscriptions: Subscriptions;
}

/** Answers where something can be posted; elsewhere says where that is. */
export async function atPlace(
  { here, subscriptions, ...context }: Context,
  run: (at: AtPlace) => Promise<Answer>,
): Promise<Answer> {
  return here === undefined || subscriptions === undefined
    ? elsewhere()
    : run({ ...context, here, subscriptions });
}

/** Said in the console and on the command line. */
function elsewhere(): Answer {
  return {
    title: 'Not from here',
    tone: 'empty',
    blocks: [
      {
        kind: 'note',
        text: 'Digests and alerts are posted to a channel or a direct message, so they are set up and looked at there: connect the bot to Discord (docs/install-discord.md) or Slack (docs/install-slack.md), and ask the same in the channel where they are to come.',
      },
      {
        kind: 'suggestions',
        text: 'Try',
        actions: [
          { label: 'How digests work', text: '/help digest' },
          { label: 'Latest articles', text: '/latest' },
        ],
      },
    ],
  };
}

/** What people call each kind, and the command that lists it. */
export const CALLED: Readonly<
  Record<Subscription['kind'], { readonly noun: string; readonly list: string }>
> = {
  digest: { noun: 'digest', list: '/digest list' },
  watch: { noun: 'alert', list: '/watch list' },
};

/**
 * The place that is meant: the one that a channel names, or where it is asked.
 * @throws ReaderError where a channel cannot be named from there
 */
export function placeMeant(channel: string | undefined, { place }: Here): Place {
  // A form offers the conversation that it was opened in, which may be the direct message itself.
  const isHere =
    channel === undefined ||
    channel === place.channel ||
    (place.kind === 'direct' && channel.startsWith('D'));
  if (isHere) return place;
  if (place.team === '')
    throw new ReaderError('A direct message belongs to no server. Ask in the server that has the channel.');
  return { ...place, kind: 'channel', channel };
}

/** The asker's own direct message. */
export function directPlace({ place, actor }: Here): Place {
  if (place.kind === 'direct') return place;
  // On Discord a direct message belongs to no server.
  const team = place.platform === 'discord' ? '' : place.team;
  return { platform: place.platform, team, kind: 'direct', channel: actor.id };
}

/** @throws ReaderError where the asker may not decide what is posted there */
export async function demandManaging(place: Place, here: Here): Promise<void> {
  const refusal = isOwnDirect(place, here) ? undefined : await here.mayManage(place.channel);
  if (refusal !== undefined) throw new ReaderError(refusal, [], 'Not allowed here');
}

/** @throws ReaderError where the bot itself cannot post there, so that this is not found out at the first digest */
export async function demandPosting(place: Place, as: Subscription['as'], here: Here): Promise<void> {
  const refusal = place.kind === 'direct' ? undefined : await here.mayPost?.(place.channel, as);
  if (refusal !== undefined) throw new ReaderError(refusal, [], 'I cannot post there');
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.platform === b.platform && a.team === b.team && a.kind === b.kind && a.channel === b.channel;
}

export function isOwnDirect(place: Place, { place: here, actor }: Here): boolean {
  const isHere =
    place.platform === here.platform && (here.team === '' || place.team === '' || place.team === here.team);
  return place.kind === 'direct' && isHere && place.channel === actor.id;
}
