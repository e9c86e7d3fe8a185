import { type AtPlace, atPlace } from '../../src/command/at-place.ts';
import { defineCommand } from '../../src/command/command.ts';
import { deliveryWords } from '../../src/command/delivery-words.ts';
import { pageOf, sliceOf } from '../../src/command/paging.ts';
import { keptHere, placesOf } from '../../src/command/pick.ts';
import { shortTime } from '../../src/command/schedule-words.ts';
import { note, placeRow, zoneOf } from '../../src/command/subscription-words.ts';
import type { Delivery } from '../../src/command/subscriptions.ts';
import { zoneWords } from '../../src/command/zone-shorthand.ts';

const SIZE = 8;
/** How many of a page can be read again with a button. */
const BUTTONS = 5;

export const digestLog = defineCommand({
  name: 'digest log',
  summary: 'What was sent here, when, and what became of it',
  examples: ['/digest log'],
  options: {},
  pages: 'newest first',
  byNameOnly: true,
  understood: () => 'What was sent in this place, newest first',
  run: (_options, context) =>
    atPlace(context, async (at) => {
      const { page, here } = at;
      const { place, items, matched } = await logHere(at);
      if (matched === 0) {
        const blocks = [
          note('Nothing was due here yet. /digest list shows what is set up, and when the next one comes.'),
        ];
        return { title: 'Nothing was sent here', tone: 'empty', blocks };
      }
      const zone = await zoneOfAll(items, at);
      const rowOf = (delivery: Delivery) => ({
        label: `${shortTime(delivery.dueAt, zone)} (${delivery.subscription})`,
        value: deliveryWords(delivery, zone),
        ...(delivery.url === undefined ? {} : { url: delivery.url }),
      });
      const actions = items
        .filter(({ state }) => state === 'sent')
        .slice(0, BUTTONS)
        .map(({ id, dueAt }) => ({
          label: `Read ${shortTime(dueAt, zone)}`,
          text: `/digest show delivery:${id}`,
          beside: true as const,
        }));
      const isElsewhere = place.channel !== here.place.channel;
      return {
        title: 'What was sent here',
        tone: 'answer',
        blocks: [
          ...(isElsewhere ? [{ kind: 'facts' as const, rows: [placeRow('Sent in', place, here)] }] : []),
          note(`All times are of ${zoneWords(zone)}.`),
          { kind: 'facts', rows: items.map(rowOf) },
          ...(actions.length === 0 ? [] : [{ kind: 'suggestions' as const, text: 'Read again', actions }]),
        ],
        page: pageOf({ items, matched, inRange: matched }, page, SIZE, 'newest first'),
      };
    }),
});

/** What was sent where it is asked or, where that is a thread to which nothing was sent, in its channel. */
async function logHere({ here, subscriptions, page }: AtPlace) {
  for (const place of placesOf(here)) {
    const { items, matched } = await subscriptions.log(place, sliceOf(page, SIZE));
    if (matched > 0) return { place, items, matched };
  }
  return { place: here.place, items: [], matched: 0 };
}

/** One clock for the whole list: that of the newest one, where it is still known. */
async function zoneOfAll([newest]: readonly Delivery[], at: AtPlace): Promise<string> {
  const kept = await keptHere(at);
  const of = kept.find(({ id }) => id === newest?.subscription) ?? kept[0];
  return of === undefined ? at.timeZone : zoneOf(of, at.timeZone);
}
