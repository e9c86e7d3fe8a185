import { atPlace, demandManaging } from '../../src/command/at-place.ts';
import { defineCommand } from '../../src/command/command.ts';
import { pick } from '../../src/command/pick.ts';
import { id } from '../../src/command/subscription-options.ts';
import { note, placeWords, stateWords } from '../../src/command/subscription-words.ts';
import { ReaderError } from '../../src/errors/errors.ts';

export const sendDigestNow = defineCommand({
  name: 'digest now',
  summary: 'Send a digest at once, with what is new so far',
  examples: ['/digest now', '/digest now d4k2m'],
  options: { id },
  byNameOnly: true,
  changes: true,
  understood: ({ id: which }) =>
    `Send the digest${which === undefined ? ' of this place' : ` ${which}`} at once`,
  run: ({ id: which }, context) =>
    atPlace(context, async (at) => {
      const { here, subscriptions, now } = at;
      const digest = await pick('digest', which, at);
      await demandManaging(digest.place, here);
      if (digest.state === 'suspended')
        throw new ReaderError(`The digest ${digest.id} is ${stateWords(digest)}`, [
          { label: 'Resume it', text: `/digest resume id:${digest.id}` },
        ]);
      await subscriptions.sendNow(digest.id, here.request, here.actor, now);
      return {
        title: `The digest ${digest.id} is on its way`,
        tone: 'answer',
        blocks: [
          note(
            `Asked for by ${here.actor.name}. It is posted to ${placeWords(digest.place, here)} in a moment. The next regular one tells what is new after it.`,
          ),
          {
            kind: 'suggestions',
            text: 'What became of it',
            actions: [{ label: 'Log', text: '/digest log', beside: true }],
          },
        ],
      };
    }),
});
