import type { Block } from '../card/blocks.ts';
import { atPlace, CALLED } from './at-place.ts';
import { type Command, defineCommand } from './command.ts';
import { missingNames } from './missing-names.ts';
import { pageOf, sliceOf } from './paging.ts';
import { buttonsFor, factsOf, note } from './subscription-words.ts';
import type { Subscription } from './subscriptions.ts';

const SIZE = 5;

/** The command that lists the digests, or the alerts, of the place where it is asked. Anybody may ask it. */
export function listing(
  kind: Subscription['kind'],
  { summary, none, example }: { readonly summary: string; readonly none: string; readonly example: string },
): Command {
  const { noun, list } = CALLED[kind];
  return defineCommand({
    name: `${kind} list`,
    summary,
    examples: [list],
    options: {},
    pages: 'oldest first',
    byNameOnly: true,
    understood: () => `The ${noun}s of this place`,
    run: (_options, context) =>
      atPlace(context, async (at) => {
        const { here, subscriptions, page } = at;
        const own = (await subscriptions.of(here.place)).filter((one) => one.kind === kind);
        if (own.length === 0) {
          return {
            title: `No ${noun}s here`,
            tone: 'empty',
            blocks: [
              note(none),
              { kind: 'suggestions', text: 'Try', actions: [{ label: example, text: example }] },
            ],
          };
        }
        const { limit, offset } = sliceOf(page, SIZE);
        const shown = own.slice(offset, offset + limit);
        return {
          title: here.place.kind === 'direct' ? `Your ${noun}s` : `The ${noun}s of this channel`,
          tone: 'answer',
          blocks: shown.flatMap((one, index): Block[] => [
            { kind: 'heading', text: `${offset + index + 1}. ${one.id}` },
            factsOf(one, at),
            ...missingNames(one.subject, at.archive.names()).map(note),
            buttonsFor(one),
          ]),
          tally: { noun: `${noun}s`, matched: own.length, inRange: own.length },
          page: pageOf(
            { items: shown, matched: own.length, inRange: own.length },
            page,
            SIZE,
            'oldest first',
          ),
        };
      }),
  });
}
