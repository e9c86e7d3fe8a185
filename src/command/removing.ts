import type { Answer } from '../card/card.ts';
import { type AtPlace, atPlace, CALLED, demandManaging } from './at-place.ts';
import { type Command, defineCommand } from './command.ts';
import { pick } from './pick.ts';
import { id } from './subscription-options.ts';
import { note, oneLine } from './subscription-words.ts';
import type { Subscription } from './subscriptions.ts';

/**
 * The command that takes away what somebody set up. It asks once: `sure:yes` is what its button says.
 * @param again the question that sets the same up, for one that was removed by mistake
 */
export function removing(
  kind: Subscription['kind'],
  again: (one: Subscription, at: AtPlace) => string,
): Command {
  const { noun, list } = CALLED[kind];
  const example = kind === 'digest' ? 'd4k2m' : 'w7xq9';
  return defineCommand({
    name: `${kind} remove`,
    summary: 'Take one away for good; asks whether you are sure',
    examples: [`/${kind} remove ${example}`, `/${kind} remove 1`],
    options: {
      id,
      sure: {
        kind: 'choice',
        summary: 'Without being asked whether you are sure',
        choices: ['yes'],
        byName: true,
      },
    },
    byNameOnly: true,
    changes: true,
    understood: ({ id: which }) => `Remove the ${noun}${which === undefined ? ' here' : ` ${which}`}`,
    run: ({ id: which, sure }, context) =>
      atPlace(context, async (at) => {
        const { subscriptions, here, now } = at;
        const before = await pick(kind, which, at);
        await demandManaging(before.place, here);
        if (sure !== 'yes') return asked(before, at, list);
        await subscriptions.setState(before.id, 'removed', here.actor, now);
        return removed(before, here.actor.name, again(before, at));
      }),
  });
}

function asked(one: Subscription, { archive }: AtPlace, list: string): Answer {
  const { noun } = CALLED[one.kind];
  return {
    title: `Remove the ${noun} ${one.id}?`,
    tone: 'answer',
    blocks: [
      note(`${oneLine(one, archive.names())}. Nothing more would come of it. Pausing holds it back instead.`),
      {
        kind: 'suggestions',
        text: 'Remove it for good?',
        actions: [
          { label: 'Remove', text: `/${one.kind} remove id:${one.id} sure:yes` },
          { label: 'Keep', text: list },
        ],
      },
    ],
  };
}

function removed({ kind, id: which }: Subscription, by: string, again: string): Answer {
  return {
    title: `The ${CALLED[kind].noun} ${which} is removed`,
    tone: 'answer',
    blocks: [
      note(`Removed by ${by}. Nothing more comes of it.`),
      {
        kind: 'suggestions',
        text: 'If that was a mistake',
        actions: [{ label: 'Set it up again', text: again }],
      },
    ],
  };
}
