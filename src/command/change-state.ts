import type { Answer } from '../card/card.ts';
import { type AtPlace, atPlace, CALLED, demandManaging, pick } from './at-place.ts';
import { type Command, defineCommand } from './command.ts';
import { id } from './subscription-options.ts';
import { buttonsFor, factsOf, note } from './subscription-words.ts';
import type { Subscription } from './subscriptions.ts';

type To = 'paused' | 'active' | 'removed';

/** How each change is called: its word, what it does, and what is said of who did it. */
const CHANGES: Readonly<
  Record<
    To,
    { readonly word: string; readonly does: string; readonly done: string; readonly meaning: string }
  >
> = {
  paused: { word: 'pause', does: 'Hold back', done: 'paused', meaning: 'Hold one back until it is resumed' },
  active: {
    word: 'resume',
    does: 'Go on with',
    done: 'resumed',
    meaning: 'Go on with one that was paused or suspended',
  },
  removed: { word: 'remove', does: 'Remove', done: 'removed', meaning: 'Take one away for good' },
};

/**
 * The command that pauses, resumes or removes what somebody set up.
 * @param again the question that sets the same up, for one that was removed by mistake
 */
export function changingState(
  kind: Subscription['kind'],
  to: To,
  again?: (one: Subscription, at: AtPlace) => string,
): Command {
  const { word, does, done, meaning } = CHANGES[to];
  const { noun } = CALLED[kind];
  const example = kind === 'digest' ? 'd4k2m' : 'w7xq9';
  return defineCommand({
    name: `${kind} ${word}`,
    summary: meaning,
    examples: [`/${kind} ${word} ${example}`, `/${kind} ${word} 1`],
    options: { id },
    byNameOnly: true,
    understood: ({ id: which }) => `${does} the ${noun}${which === undefined ? ' here' : ` ${which}`}`,
    run: ({ id: which }, context) =>
      atPlace(context, async (at) => {
        const { subscriptions, here, now } = at;
        const before = await pick(kind, which, at);
        await demandManaging(before.place, here);
        if (before.state === to) return described(`It is ${to} already`, before, at);
        const after = await subscriptions.setState(before.id, to, here.actor, now);
        const title = `The ${noun} ${before.id} is ${done}`;
        const by = `${capital(done)} by ${here.actor.name}.`;
        return again === undefined ? described(title, after, at, by) : removed(title, by, again(before, at));
      }),
  });
}

function described(title: string, one: Subscription, at: AtPlace, by?: string): Answer {
  const said = by === undefined ? [] : [note(by)];
  return { title, tone: 'answer', blocks: [...said, factsOf(one, at), buttonsFor(one)] };
}

function removed(title: string, by: string, again: string): Answer {
  return {
    title,
    tone: 'answer',
    blocks: [
      note(`${by} Nothing more comes of it.`),
      {
        kind: 'suggestions',
        text: 'If that was a mistake',
        actions: [{ label: 'Set it up again', text: again }],
      },
    ],
  };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
