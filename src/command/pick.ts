import { ReaderError } from '../errors/errors.ts';
import { type AtPlace, CALLED, isOwnDirect, isSamePlace } from './at-place.ts';
import type { Here, Place, Subscription } from './subscriptions.ts';

type Finding = Pick<AtPlace, 'subscriptions' | 'here'>;

/** The place where it is asked and, in a thread, the channel that it belongs to. */
export function placesOf({ place, parent }: Here): readonly Place[] {
  return parent === undefined ? [place] : [place, { ...place, channel: parent }];
}

/** What is posted where it is asked: that of a thread first, then that of its channel. */
export async function keptHere({ subscriptions, here }: Finding): Promise<readonly Subscription[]> {
  return (await Promise.all(placesOf(here).map((place) => subscriptions.of(place)))).flat();
}

/**
 * The digest or alert that is meant: by its id, by its number in the list of this place, or the only one here.
 * What belongs to other places is shown only to those who may manage them.
 * @throws ReaderError where it is not there, or not clear
 */
export async function pick<K extends Subscription['kind']>(
  kind: K,
  id: string | undefined,
  at: Finding,
): Promise<Extract<Subscription, { kind: K }>> {
  const isKind = (one: Subscription): one is Extract<Subscription, { kind: K }> => one.kind === kind;
  if (id === undefined || /^\d+$/.test(id)) {
    const own = (await keptHere(at)).filter(isKind);
    const found = own[Number(id ?? 1) - 1];
    if (found === undefined || (id === undefined && own.length > 1)) throw notClear(kind, id, own.length);
    return found;
  }
  const found = await at.subscriptions.find(id);
  if (found === undefined || !(await isOpenTo(found.place, at.here))) throw notThere(kind, id);
  if (isKind(found)) return found;
  const { noun } = CALLED[found.kind];
  throw new ReaderError(`${id} is a ${noun}: ask with /${found.kind}.`, [
    { label: `The ${noun}s here`, text: CALLED[found.kind].list },
  ]);
}

/** Whether somebody may see what belongs to a place, of their own server or workspace, or of none: their own. */
async function isOpenTo(place: Place, here: Here): Promise<boolean> {
  if (placesOf(here).some((own) => isSamePlace(place, own)) || isOwnDirect(place, here)) return true;
  if (place.kind !== 'channel' || place.platform !== here.place.platform) return false;
  // A direct message on Discord belongs to no server: there it is for the person to manage the channel.
  const isReached =
    place.team === here.place.team || (here.place.kind === 'direct' && here.place.team === '');
  return isReached && (await here.mayManage(place.channel)) === undefined;
}

function notThere(kind: Subscription['kind'], id: string): ReaderError {
  const { noun, list } = CALLED[kind];
  return new ReaderError(
    `There is no ${noun} ${id} here. ${list} shows those that there are.`,
    [{ label: `The ${noun}s here`, text: list }],
    `No such ${noun}`,
  );
}

function notClear(kind: Subscription['kind'], number: string | undefined, count: number): ReaderError {
  const { noun, list } = CALLED[kind];
  if (number !== undefined && count > 0) return notThere(kind, `number ${number}`);
  return count === 0
    ? new ReaderError(
        `There is no ${noun} here yet. /${kind} add sets one up.`,
        [{ label: 'How that is done', text: `/help ${kind} add` }],
        `No such ${noun}`,
      )
    : new ReaderError(
        `There are ${count} ${noun}s here. Say which, by its id or number: ${list} shows them.`,
        [{ label: `The ${noun}s here`, text: list }],
        `Which ${noun}?`,
      );
}
