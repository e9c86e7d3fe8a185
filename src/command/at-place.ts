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
  if (refusal !== undefined) throw new ReaderError(refusal);
}

/**
 * The digest or alert that is meant: by its id, by its number in the list of this place, or the only one here.
 * What belongs to other places is shown only to those who may manage them.
 * @throws ReaderError where it is not there, or not clear
 */
export async function pick<K extends Subscription['kind']>(
  kind: K,
  id: string | undefined,
  { subscriptions, here }: AtPlace,
): Promise<Extract<Subscription, { kind: K }>> {
  const isKind = (one: Subscription): one is Extract<Subscription, { kind: K }> => one.kind === kind;
  if (id === undefined || /^\d+$/.test(id)) {
    const own = (await subscriptions.of(here.place)).filter(isKind);
    const found = own[Number(id ?? 1) - 1];
    if (found === undefined || (id === undefined && own.length > 1)) throw notClear(kind, id, own.length);
    return found;
  }
  const found = await subscriptions.find(id);
  if (found === undefined || !(await isOpenTo(found.place, here))) throw notThere(kind, id);
  if (isKind(found)) return found;
  const { noun } = CALLED[found.kind];
  throw new ReaderError(`${id} is a ${noun}: ask with /${found.kind}.`, [
    { label: `The ${noun}s here`, text: CALLED[found.kind].list },
  ]);
}

async function isOpenTo(place: Place, here: Here): Promise<boolean> {
  if (isSamePlace(place, here.place) || isOwnDirect(place, here)) return true;
  const isOfTeam =
    place.kind === 'channel' && place.platform === here.place.platform && place.team === here.place.team;
  return isOfTeam && (await here.mayManage(place.channel)) === undefined;
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.platform === b.platform && a.team === b.team && a.kind === b.kind && a.channel === b.channel;
}

export function isOwnDirect(place: Place, { place: here, actor }: Here): boolean {
  return place.kind === 'direct' && place.platform === here.platform && place.channel === actor.id;
}

function notThere(kind: Subscription['kind'], id: string): ReaderError {
  const { noun, list } = CALLED[kind];
  return new ReaderError(`There is no ${noun} ${id} here. ${list} shows those that there are.`, [
    { label: `The ${noun}s here`, text: list },
  ]);
}

function notClear(kind: Subscription['kind'], number: string | undefined, count: number): ReaderError {
  const { noun, list } = CALLED[kind];
  if (number !== undefined && count > 0) return notThere(kind, `number ${number}`);
  return count === 0
    ? new ReaderError(`There is no ${noun} here yet. /${kind} add sets one up.`, [
        { label: 'How that is done', text: `/help ${kind} add` },
      ])
    : new ReaderError(
        `There are ${count} ${noun}s here. Say which, by its id or number: ${list} shows them.`,
        [{ label: `The ${noun}s here`, text: list }],
      );
}
