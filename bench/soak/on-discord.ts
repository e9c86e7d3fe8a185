import { actionId } from '../../src/platform/discord/action-id.ts';
import type { FakeDiscord } from '../../tests/support/discord-server/start.ts';
import type { InteractionRecord } from '../../tests/support/discord-server/state.ts';
import { anyOf } from '../many/poisson.ts';
import { comesTrue } from './patiently.ts';
import { anyManner, wordsIn } from './words.ts';

/** What somebody does; gives the ids of what then stays without an answer. */
export type Deed = () => Promise<readonly string[]>;

const PEOPLE = 500;
const COMMANDS = ['quotes', 'search', 'latest', 'help', 'check', 'timeline', 'brief', 'no-such-command'];
const OPTIONS = ['person', 'words', 'since', 'topic', 'nonsense'];

/** Deeds on Discord, each with how often it is done beside the others. */
export function deedsOnDiscord(
  discord: FakeDiscord,
  random: () => number,
): readonly (readonly [number, Deed])[] {
  let packets: object[] = [];
  const by = (): { by: string } => ({ by: String(1000 + Math.floor(random() * PEOPLE)) });
  const settled = async (record: InteractionRecord): Promise<readonly string[]> => {
    const isAnswered = await comesTrue(
      () =>
        record.choices !== undefined ||
        record.followUps.length > 0 ||
        (record.responseType !== undefined && !record.isWaiting),
    );
    discord.interactions.delete(record.id);
    return isAnswered ? [] : [record.id];
  };
  const asked = ({ record, packet }: { record: InteractionRecord; packet: object }) => {
    packets = [packet, ...packets].slice(0, 50);
    return settled(record);
  };
  const words = (): string => wordsIn(anyManner(random), random);
  const options = (): Record<string, string> => ({ [anyOf(OPTIONS, random)]: words() });
  /** An event that Discord would not send. Nothing has to be answered. */
  const malformed = async (): Promise<readonly string[]> => {
    const data = anyOf<object>(
      [
        {},
        { id: '1' },
        { id: '1', token: 't', type: 2, data: null },
        { id: 7, type: 'x', data: [] },
        { author: null },
      ],
      random,
    );
    discord.gateway.dispatch(anyOf(['INTERACTION_CREATE', 'MESSAGE_CREATE', 'NO_SUCH_EVENT'], random), data);
    return [];
  };
  return [
    [30, () => asked(discord.people.command(anyOf(COMMANDS, random), options(), by()))],
    [10, () => asked(discord.people.type('quotes', 'person', words().slice(0, 100), by()))],
    [8, () => asked(discord.people.press(actionId('/latest', 'context'), by()))],
    [5, () => asked(discord.people.press(words().slice(0, 100), by()))],
    [5, () => asked(discord.people.lookUp(words().slice(0, 4000), by()))],
    [1, () => asked(discord.people.interact(99, {}, by()))],
    [3, malformed],
    [
      6,
      async () => {
        const packet = packets.length === 0 ? undefined : anyOf(packets, random);
        if (packet !== undefined) discord.gateway.dispatch('INTERACTION_CREATE', packet);
        return [];
      },
    ],
    [
      8,
      async () => {
        const isDirect = random() < 0.5;
        const text = words().slice(0, 1900);
        const { id } = discord.people.say(isDirect ? text : `<@${discord.botId}> ${text}`, {
          ...by(),
          where: isDirect ? 'direct' : 'channel',
        });
        const isAnswered = await comesTrue(() =>
          discord.messages.some(({ payload }) => payload.nonce === id),
        );
        return isAnswered ? [] : [id];
      },
    ],
    [
      0.1,
      async () => {
        discord.gateway.drop();
        return [];
      },
    ],
  ];
}
