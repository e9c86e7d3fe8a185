import { atPlace } from '../../src/command/at-place.ts';
import { defineCommand } from '../../src/command/command.ts';
import { deliveryWords } from '../../src/command/delivery-words.ts';
import { pageOf, sliceOf } from '../../src/command/paging.ts';
import { localTime } from '../../src/command/schedule-words.ts';
import { note, zoneOf } from '../../src/command/subscription-words.ts';
import type { Delivery } from '../../src/command/subscriptions.ts';

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
    atPlace(context, async ({ here, subscriptions, page, timeZone }) => {
      const { items, matched } = await subscriptions.log(here.place, sliceOf(page, SIZE));
      if (matched === 0) {
        const blocks = [
          note('Nothing was due here yet. /digest list shows what is set up, and when the next one comes.'),
        ];
        return { title: 'Nothing was sent here', tone: 'empty', blocks };
      }
      const zones = new Map(
        (await subscriptions.of(here.place)).map((one) => [one.id, zoneOf(one, timeZone)]),
      );
      const rowOf = (delivery: Delivery) => {
        const zone = zones.get(delivery.subscription) ?? timeZone;
        return {
          label: `${localTime(delivery.dueAt, zone)} (${delivery.subscription})`,
          value: deliveryWords(delivery, zone),
          ...(delivery.url === undefined ? {} : { url: delivery.url }),
        };
      };
      const sent = items.filter(({ state }) => state === 'sent').slice(0, BUTTONS);
      const actions = sent.map(({ id }) => ({ label: `Read ${id}`, text: `/digest show delivery:${id}` }));
      return {
        title: 'What was sent here',
        tone: 'answer',
        blocks: [
          { kind: 'facts', rows: items.map(rowOf) },
          ...(actions.length === 0 ? [] : [{ kind: 'suggestions' as const, text: 'Read again', actions }]),
        ],
        tally: { noun: 'deliveries', matched, inRange: matched },
        page: pageOf({ items, matched, inRange: matched }, page, SIZE, 'newest first'),
      };
    }),
});
