import { bodyOf } from '../../tests/support/slack-server/http-sender.ts';
import { person, type Send } from '../../tests/support/slack-server/person.ts';
import type { SlackServer } from '../../tests/support/slack-server/slack-server.ts';
import type { createBalancer } from '../many/balancer.ts';
import { anyOf } from '../many/poisson.ts';
import type { Deed } from './on-discord.ts';
import { comesTrue } from './patiently.ts';
import { anyManner, wordsIn } from './words.ts';

const COMMANDS = ['/quotes', '/search', '/latest', '/dragoman', '/check', '/no-such-command'];
const PEOPLE = 500;

/** Deeds on Slack, each with how often it is done beside the others. */
export function deedsOnSlack(
  slack: SlackServer,
  balancer: ReturnType<typeof createBalancer>,
  random: () => number,
): readonly (readonly [number, Deed])[] {
  let made = 0;
  const { world } = slack;
  const team = [...world.teams.values()][0];
  if (team === undefined) throw new Error('There is no workspace');
  const send: Send = async (kind, payload) => {
    const { body, contentType } = bodyOf(kind, payload);
    const { status, text } = await balancer.post(body, contentType);
    if (status !== 200) throw new Error(`Slack was answered with ${status}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
  const words = (): string => wordsIn(anyManner(random), random);
  const somebody = () => person(slack, send, team.id, `U${Math.floor(random() * PEOPLE)}`);
  /** Whatever is shown in a channel of its own is the answer. */
  const asked =
    (kind: 'C' | 'D', work: (who: ReturnType<typeof somebody>, channel: string) => Promise<unknown>): Deed =>
    async () => {
      made += 1;
      const channel = `${kind}S${made}`;
      team.joined.add(channel);
      const who = somebody();
      await work(who, channel);
      if (random() < 0.1) await who.again();
      const isAnswered = await comesTrue(() => world.seen.some((one) => one.channel === channel));
      team.joined.delete(channel);
      return isAnswered ? [] : [channel];
    };
  const raw =
    (body: () => string, contentType: string, secret?: string): Deed =>
    async () => {
      await balancer.post(body(), contentType, secret === undefined ? {} : { secret });
      return [];
    };
  const press = (value: () => string): Deed =>
    asked('C', (who, channel) =>
      who.presses({ action_id: 'press:0', value: value() }, { message: { ts: '2.2', channel } }),
    );
  return [
    [16, asked('C', (who, channel) => who.types(anyOf(COMMANDS, random), words(), channel))],
    [4, press(() => 'context:/latest')],
    [2, press(() => words().slice(0, 2000))],
    [5, asked('D', (who, channel) => who.writes(words(), { channel }))],
    [3, asked('C', (who, channel) => who.mentions(words(), { channel }))],
    [2, raw(words, 'application/json', 'another secret')],
    [2, raw(words, 'application/json')],
    [1, raw(() => `{"type":"event_callback","event":${'['.repeat(5000)}`, 'application/json')],
    [1, raw(() => JSON.stringify({ type: 'event_callback', event: null, team_id: 7 }), 'application/json')],
    [1, raw(() => `payload=${'%'.repeat(1000)}`, 'application/x-www-form-urlencoded')],
    [0.2, raw(() => 'x'.repeat(2_000_000), 'application/json')],
  ];
}
