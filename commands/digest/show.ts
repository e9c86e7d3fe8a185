import { atPlace } from '../../src/command/at-place.ts';
import { defineCommand } from '../../src/command/command.ts';
import { ReaderError } from '../../src/errors/errors.ts';

export const showDigest = defineCommand({
  name: 'digest show',
  summary: 'A digest that was sent here, made again from the corpus',
  examples: ['/digest show d4k2m:2025-12-11'],
  options: {
    delivery: {
      kind: 'delivery',
      summary: 'Its id in /digest log, such as d4k2m:2025-12-11',
      required: true,
    },
  },
  byNameOnly: true,
  understood: ({ delivery }) => `What was sent as ${delivery}`,
  run: ({ delivery }, context) =>
    atPlace(context, async ({ subscriptions, here }) => {
      const answer = await subscriptions.delivered(delivery, here.place);
      if (answer !== undefined) return answer;
      throw new ReaderError(
        `Nothing was sent here as “${delivery}”. The ids stand in /digest log.`,
        [{ label: 'What was sent here', text: '/digest log' }],
        'No such delivery',
      );
    }),
});
