import { bodyOf } from '../../tests/support/slack-server/http-sender.ts';
import { person, type Send } from '../../tests/support/slack-server/person.ts';
import type { SlackServer } from '../../tests/support/slack-server/slack-server.ts';
import type { createBalancer } from './balancer.ts';
import { anyOf } from './poisson.ts';
import type { Fate } from './tally.ts';

const QUESTIONS = ['/quotes vale', '/search harbour', '/latest', '/dragoman help'] as const;
const SETTLED_MS = 5000;
const WRITTEN_MS = 20_000;
const LOOK_MS = 10;
/** Slack sends an event again at once, then after a minute, then after five. Nobody here waits for those. */
const EVENT_TRIES = 2;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What people do in any of the workspaces; each answer goes to a place of its own. */
export function slackAskers(
  slack: SlackServer,
  balancer: ReturnType<typeof createBalancer>,
  random: () => number,
) {
  const teams = [...slack.world.teams.values()];
  const seen = newlySeen(slack);
  let made = 0;
  const place = (kind: 'C' | 'D'): { team: string; channel: string } => {
    made += 1;
    const team = anyOf(teams, random);
    const channel = `${kind}M${made}`;
    team.joined.add(channel);
    return { team: team.id, channel };
  };
  const send: Send = async (kind, payload) => {
    const { body, contentType } = bodyOf(kind, payload);
    for (let tries = 1; ; tries += 1) {
      try {
        const { status, text } = await balancer.post(body, contentType);
        if (status !== 200) throw new Error(`answered with ${status}`);
        return text === '' ? undefined : (JSON.parse(text) as unknown);
      } catch (error) {
        if (kind !== 'events_api' || tries >= EVENT_TRIES) throw error;
      }
    }
  };
  /** A first response counts; what follows within the time is looked for, as a second would be. */
  const asked = async (channel: string, work: Promise<unknown>, waitMs: number): Promise<Fate> => {
    const started = performance.now();
    const sent = await work.then(
      () => performance.now() - started,
      () => undefined,
    );
    const until = started + waitMs;
    while (performance.now() < until && seen.at(channel) === undefined) await wait(50);
    await wait(SETTLED_MS);
    const found = seen.at(channel);
    if (found === undefined) return { ms: undefined, answers: 0 };
    return { ms: Math.max(found.at - started, sent === undefined ? 0 : 0), answers: found.count };
  };
  const somebody = (team: string) => person(slack, send, team, `U${made}`);
  return {
    command() {
      const { team, channel } = place('C');
      const [command = '', ...words] = anyOf(QUESTIONS, random).split(' ');
      return asked(channel, somebody(team).types(command, words.join(' '), channel), SETTLED_MS);
    },
    button() {
      const { team, channel } = place('C');
      const button = { action_id: 'press:0', value: 'context:/latest' };
      return asked(channel, somebody(team).presses(button, { message: { ts: '2.2', channel } }), SETTLED_MS);
    },
    message() {
      const { team, channel } = place('D');
      return asked(channel, somebody(team).writes('what did vale say?', { channel }), WRITTEN_MS);
    },
    stop: () => seen.stop(),
  };
}

/** Tells when something was shown in a channel, without looking through everything each time. */
function newlySeen({ world }: SlackServer) {
  const came = new Map<string, { at: number; count: number }>();
  let looked = 0;
  const look = setInterval(() => {
    const at = performance.now();
    for (; looked < world.seen.length; looked += 1) {
      const channel = world.seen[looked]?.channel ?? '';
      const before = came.get(channel);
      came.set(channel, { at: before?.at ?? at, count: (before?.count ?? 0) + 1 });
    }
  }, LOOK_MS);
  return { at: (channel: string) => came.get(channel), stop: () => clearInterval(look) };
}
