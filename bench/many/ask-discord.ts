import { actionId } from '../../src/platform/discord/action-id.ts';
import type { Asked } from '../../tests/support/discord-server/people.ts';
import type { FakeDiscord } from '../../tests/support/discord-server/start.ts';
import { anyOf } from './poisson.ts';
import type { Fate } from './tally.ts';

const QUESTIONS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['quotes', { person: 'vale' }],
  ['search', { words: 'harbour' }],
  ['latest', {}],
  ['help', {}],
];
/** An interaction is lost three seconds after it came; its answer may follow until then. */
const SETTLED_MS = 5000;
/** Whoever writes a message waits longer. */
const WRITTEN_MS = 20_000;
const LOOK_MS = 10;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What people do on Discord, in any of its servers; each is somebody else. */
export function discordAskers(discord: FakeDiscord, random: () => number) {
  const guilds = [...discord.guilds];
  let person = 1000;
  const by = (): string => {
    person += 1;
    return String(person);
  };
  const messages = newMessages(discord);
  const settled = async ({ record }: Asked): Promise<Fate> => {
    await wait(SETTLED_MS);
    const { answeredAt, createdAt, original, isWaiting, followUps } = record;
    const shown = isWaiting ? 0 : Number(original !== undefined);
    discord.interactions.delete(record.id);
    const isAnswered = answeredAt !== undefined && shown + followUps.length > 0;
    return { ms: isAnswered ? answeredAt - createdAt : undefined, answers: shown + followUps.length };
  };
  return {
    async command() {
      const [name, options] = anyOf(QUESTIONS, random);
      return settled(discord.people.command(name, options, { by: by(), guild: anyOf(guilds, random) }));
    },
    async button() {
      const doing = { by: by(), guild: anyOf(guilds, random) };
      return settled(discord.people.press(actionId('/latest', 'context'), doing));
    },
    async message() {
      const at = discord.now();
      const { channelId } = discord.people.say('what did vale say?', { where: 'direct', by: by() });
      return messages.until(channelId, at);
    },
    stop: () => messages.stop(),
  };
}

/** Tells when messages came to channels, without looking through all of them each time. */
function newMessages(discord: FakeDiscord) {
  const came = new Map<string, { at: number; count: number }>();
  let seen = 0;
  const look = setInterval(() => {
    for (; seen < discord.messages.length; seen += 1) {
      const message = discord.messages[seen];
      if (message === undefined) continue;
      const before = came.get(message.channelId);
      came.set(message.channelId, { at: before?.at ?? message.createdAt, count: (before?.count ?? 0) + 1 });
    }
  }, LOOK_MS);
  return {
    async until(channel: string, since: number): Promise<Fate> {
      const until = since + WRITTEN_MS;
      while (discord.now() < until && !came.has(channel)) await wait(100);
      // A second answer would come soon after the first.
      await wait(SETTLED_MS);
      const found = came.get(channel);
      return { ms: found === undefined ? undefined : found.at - since, answers: found?.count ?? 0 };
    },
    stop: () => clearInterval(look),
  };
}
