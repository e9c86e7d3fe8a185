import type { Names } from '../archive/names.ts';
import { ReaderError } from '../errors/errors.ts';
import { keptHere, pick } from './pick.ts';
import { narrowingOf, oneLine } from './subscription-words.ts';
import type { Here, Subscriptions } from './subscriptions.ts';
import { weekdaysText } from './weekdays.ts';

/** What is shown to choose, and what is written. */
interface Choice {
  readonly label: string;
  readonly value: string;
}

interface Asking {
  readonly here: Here;
  readonly subscriptions: Subscriptions;
  readonly names: Names;
}

/** The limit of both platforms that is lower: Slack's for an option of a menu. */
const LONGEST = 75;

/** The digests, or the alerts, of a place whose line has what is typed in it, the oldest first. */
export async function completeSubscriptions(
  command: string,
  typed: string,
  most: number,
  asking: Asking,
): Promise<readonly Choice[]> {
  const sought = typed.trim().toLowerCase();
  const kind = command.startsWith('watch ') ? 'watch' : 'digest';
  return (await keptHere(asking))
    .filter((one) => one.kind === kind)
    .map((one) => ({ label: oneLine(one, asking.names), value: one.id }))
    .filter(({ label }) => label.toLowerCase().includes(sought))
    .slice(0, most)
    .map(({ label, value }) => ({ label: label.slice(0, LONGEST), value }));
}

/**
 * The options of `/digest edit` that say what a digest is now, by their names; undefined where there is none of
 * that id, or it is not for the asker.
 */
export async function filledEdit(
  id: string,
  asking: Asking,
): Promise<Readonly<Record<string, Choice>> | undefined> {
  try {
    const { place, schedule, subject, as, nothingNew, ...digest } = await pick('digest', id, asking);
    const { speaker, topic, outlet, words } = narrowingOf(subject, asking.names);
    const named = Object.entries({ topic, speaker, outlet }).flatMap(([name, found]) =>
      found === undefined ? [] : [[name, { label: found.name, value: found.id }] as const],
    );
    const plain = Object.entries({
      id: digest.id,
      time: schedule.time,
      days: weekdaysText(schedule.days),
      zone: schedule.timeZone,
      thread: as === 'thread' ? 'yes' : 'no',
      empty: nothingNew,
      ...(words === undefined ? {} : { words }),
      ...(place.kind === 'direct' ? {} : { channel: place.channel }),
    }).map(([name, value]) => [name, { label: value, value }] as const);
    return Object.fromEntries([...plain, ...named]);
  } catch (error) {
    if (error instanceof ReaderError) return undefined;
    throw error;
  }
}
