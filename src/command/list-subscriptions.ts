import type { Block } from '../card/blocks.ts';
import type { Answer } from '../card/card.ts';
import { type AtPlace, atPlace, CALLED } from './at-place.ts';
import { type Command, defineCommand } from './command.ts';
import { missingNames } from './missing-names.ts';
import { pageOf, sliceOf } from './paging.ts';
import { keptHere } from './pick.ts';
import { buttonsFor, factsOf, note } from './subscription-words.ts';
import type { Subscription } from './subscriptions.ts';

const SIZE = 5;

/**
 * The command that lists the digests, or the alerts, of the place where it is asked. Anybody may ask it; those
 * of the other channels are listed for whoever may manage those.
 */
export function listing(
  kind: Subscription['kind'],
  { summary, none }: { readonly summary: string; readonly none: string },
): Command {
  const { noun, list } = CALLED[kind];
  return defineCommand({
    name: `${kind} list`,
    summary,
    examples: [list, `${list} all:yes`],
    options: {
      all: {
        kind: 'choice',
        summary: 'Those of all channels that you may manage, too',
        choices: ['yes'],
        byName: true,
      },
    },
    pages: 'oldest first',
    byNameOnly: true,
    understood: ({ all }) =>
      all === 'yes' ? `The ${noun}s of all channels that you may manage` : `The ${noun}s of this place`,
    run: ({ all }, context) =>
      atPlace(context, async (at) => {
        const found = all === 'yes' ? await everywhere(at) : await keptHere(at);
        const own = found.filter((one) => one.kind === kind);
        const offered = all === 'yes' ? [] : await moreOf(at, kind, list);
        return own.length === 0
          ? { title: `No ${noun}s here`, tone: 'empty', blocks: [note(none), ...offered] }
          : listed(own, at, titleOf(noun, at, all === 'yes'), offered);
      }),
  });
}

function titleOf(noun: string, { here }: AtPlace, isAll: boolean): string {
  if (isAll) return `The ${noun}s that you may manage`;
  return here.place.kind === 'direct' ? `Your ${noun}s` : `The ${noun}s of this channel`;
}

function listed(own: readonly Subscription[], at: AtPlace, title: string, offered: readonly Block[]): Answer {
  const { limit, offset } = sliceOf(at.page, SIZE);
  const shown = own.slice(offset, offset + limit);
  const counted = { items: shown, matched: own.length, inRange: own.length };
  return {
    title,
    tone: 'answer',
    blocks: [
      ...shown.flatMap((one, index): Block[] => [
        { kind: 'heading', text: `${offset + index + 1}. ${one.id}` },
        factsOf(one, at, { id: false }),
        ...missingNames(one.subject, at.archive.names()).map(note),
        buttonsFor(one),
      ]),
      ...offered,
    ],
    page: pageOf(counted, at.page, SIZE, 'oldest first'),
  };
}

/** Those of the server or workspace in channels that the asker may manage. */
async function everywhere({ subscriptions, here }: AtPlace): Promise<readonly Subscription[]> {
  const { place } = here;
  if (place.team === '') return subscriptions.of(place);
  const all = await subscriptions.ofTeam(place);
  const channels = [...new Set(all.map((one) => one.place.channel))];
  const refusals = await Promise.all(channels.map((channel) => here.mayManage(channel)));
  const open = new Set(channels.filter((_, index) => refusals[index] === undefined));
  return all.filter((one) => open.has(one.place.channel));
}

/** Whoever manages all channels is told that there is more elsewhere. */
async function moreOf(
  { subscriptions, here }: AtPlace,
  kind: Subscription['kind'],
  list: string,
): Promise<Block[]> {
  if (here.managesAll !== true) return [];
  const all = (await subscriptions.ofTeam(here.place)).filter((one) => one.kind === kind);
  const elsewhere = all.filter((one) => one.place.channel !== here.place.channel).length;
  if (elsewhere === 0) return [];
  const actions = [{ label: 'Those of all channels', text: `${list} all:yes`, beside: true } as const];
  return [{ kind: 'suggestions', text: 'Other channels', actions }];
}
