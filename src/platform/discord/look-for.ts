import { carries } from './mark.ts';
import type { PostsApi } from './posts-api.ts';

/** Whether a message stands in a channel. `hidden`: that cannot be known, and why. */
export type Sight =
  | { readonly kind: 'here'; readonly id: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'hidden'; readonly reason: string };

/** Clocks differ: what was tried at nine may have come, by Discord's clock, a little before. */
const SLACK_MS = 60_000;
/** 1,000 messages. Where more were written since, it is not known. */
const MOST_PAGES = 10;
const DISCORD_EPOCH = 1_420_070_400_000;

/** The least id of what Discord made at that time or later, less a minute. */
export function idsSince(time: Date): bigint {
  return BigInt(Math.max(0, time.getTime() - SLACK_MS - DISCORD_EPOCH)) << 22n;
}

/** Looks for the bot's own message that carries a key, among all that were written since it was first tried. */
export async function lookFor(
  api: PostsApi,
  botId: string,
  channel: string,
  key: string,
  triedAt: Date,
): Promise<Sight> {
  let after = idsSince(triedAt);
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const messages = await api.messages(channel, String(after));
    const found = messages.find(({ author, components }) => author.id === botId && carries(components, key));
    if (found !== undefined) return { kind: 'here', id: found.id };
    if (messages.length === 0) {
      return page === 0 ? whetherEmpty(api, channel, after) : { kind: 'absent' };
    }
    after = messages.reduce((newest, each) => (BigInt(each.id) > newest ? BigInt(each.id) : newest), after);
  }
  return { kind: 'hidden', reason: 'too much was written in the channel since to look through all of it' };
}

/** A bot that may not read the history is given an empty list: this tells one from a channel with nothing new. */
async function whetherEmpty(api: PostsApi, channel: string, after: bigint): Promise<Sight> {
  const { last_message_id: last } = await api.channel(channel);
  if (last === undefined || last === null || BigInt(last) <= after) return { kind: 'absent' };
  // The newest message may have been deleted since.
  if ((await api.messages(channel)).length > 0) return { kind: 'absent' };
  return { kind: 'hidden', reason: 'I may not read the history of the channel (Read Message History)' };
}
