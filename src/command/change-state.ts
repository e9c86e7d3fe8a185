import type { Answer } from '../card/card.ts';
import { type AtPlace, atPlace, CALLED, demandManaging, demandPosting } from './at-place.ts';
import { type Command, defineCommand } from './command.ts';
import { pick } from './pick.ts';
import { id } from './subscription-options.ts';
import { buttonsFor, factsOf, note } from './subscription-words.ts';
import type { Subscription } from './subscriptions.ts';

type To = 'paused' | 'active';

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
};

/** The command that pauses or resumes what somebody set up. */
export function changingState(kind: Subscription['kind'], to: To): Command {
  const { word, does, done, meaning } = CHANGES[to];
  const { noun } = CALLED[kind];
  const example = kind === 'digest' ? 'd4k2m' : 'w7xq9';
  return defineCommand({
    name: `${kind} ${word}`,
    summary: meaning,
    examples: [`/${kind} ${word} ${example}`, `/${kind} ${word} 1`],
    options: { id },
    byNameOnly: true,
    changes: true,
    understood: ({ id: which }) => `${does} the ${noun}${which === undefined ? ' here' : ` ${which}`}`,
    run: ({ id: which }, context) =>
      atPlace(context, async (at) => {
        const { subscriptions, here, now } = at;
        const before = await pick(kind, which, at);
        await demandManaging(before.place, here);
        if (to === 'active') await demandPosting(before.place, before.as, here);
        if (before.state === to) return described(`It is ${to} already`, before, at);
        const after = await subscriptions.setState(before.id, to, here.actor, now);
        const title = `The ${noun} ${before.id} is ${done}`;
        const by = `${capital(done)} by ${here.actor.name}.`;
        return described(title, after, at, by);
      }),
  });
}

function described(title: string, one: Subscription, at: AtPlace, by?: string): Answer {
  const said = by === undefined ? [] : [note(by)];
  return { title, tone: 'answer', blocks: [...said, factsOf(one, at), buttonsFor(one)] };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
