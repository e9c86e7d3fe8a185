import { setTimeout as wait } from 'node:timers/promises';
import { startBots } from '../../tests/kill/bots.ts';
import { type Scene, setScene } from '../../tests/kill/scene.ts';
import { chance } from '../../tests/support/discord-server/fault-plan.ts';
import { discordAskers } from './ask-discord.ts';
import { slackAskers } from './ask-slack.ts';
import { createBalancer } from './balancer.ts';
import { freePort, listens } from './free-port.ts';
import { untilNext } from './poisson.ts';
import { type Fate, type Tally, tallyOf } from './tally.ts';

export interface Simulated {
  readonly database: string;
  readonly guilds: number;
  readonly workspaces: number;
  readonly shards: number;
  /** How many shards may begin a session at once; where it is one, five seconds lie between them. */
  readonly maxConcurrency: number;
  readonly processes: number;
  /** Requests a second, on average. */
  readonly rate: number;
  readonly seconds: number;
  /** One process is killed every so many seconds; none without it. */
  readonly killEvery?: number;
  /** Digests that become due meanwhile. */
  readonly digests: number;
  readonly seed: number;
}

export interface Outcome {
  readonly tallies: readonly Tally[];
  readonly kills: number;
  readonly digests: { readonly sent: number; readonly lost: number; readonly doubled: number };
  readonly sessions: { readonly begun: number; readonly resumed: number };
  readonly complaints: readonly string[];
  readonly seconds: number;
}

/** Of a hundred requests, so many are of each kind. */
const MIX = [
  ['Discord, slash commands', 45],
  ['Discord, buttons', 10],
  ['Discord, direct messages', 5],
  ['Slack, slash commands', 25],
  ['Slack, buttons', 5],
  ['Slack, direct messages', 10],
] as const;
type Kind = (typeof MIX)[number][0];

const PATIENCE_MS = 3 * 60_000;
/** Messages and digests that are under way at the end. */
const DRAIN_MS = 60_000;

/** Lets people ask for a while, kills processes meanwhile, and counts on the platforms what came of it. */
export async function simulate(options: Simulated): Promise<Outcome> {
  const random = chance(options.seed);
  const { guilds, workspaces, shards, maxConcurrency } = options;
  const scene = await setScene({
    database: options.database,
    subscriptions: options.digests,
    faults: 0,
    seed: options.seed,
    leaseSeconds: 5,
    workspaces,
    guilds,
    discord: { shards, maxConcurrency, identifyMs: 4900 },
    // Of a short time, all are due at once.
    dueWithinMs: options.seconds < 60 ? 0 : options.seconds * 1000,
  });
  const ports = await Promise.all(Array.from({ length: options.processes }, freePort));
  const bots = startBots(options.processes, (which) => ({
    ...scene.environment,
    SLACK_PORT: String(ports[which] ?? 0),
  }));
  const balancer = createBalancer(ports);
  const [discord, slack] = [discordAskers(scene.discord, random), slackAskers(scene.slack, balancer, random)];
  const askers: Readonly<Record<Kind, () => Promise<Fate>>> = {
    'Discord, slash commands': discord.command,
    'Discord, buttons': discord.button,
    'Discord, direct messages': discord.message,
    'Slack, slash commands': slack.command,
    'Slack, buttons': slack.button,
    'Slack, direct messages': slack.message,
  };
  try {
    await ready(scene, options, ports);
    const started = performance.now();
    const ends = started + options.seconds * 1000;
    let kills = 0;
    const killing = (async () => {
      if (options.killEvery === undefined) return;
      for (;;) {
        await wait(options.killEvery * 1000);
        if (performance.now() + 2000 > ends) return;
        await bots.kill(kills);
        kills += 1;
      }
    })();
    const fates = new Map<Kind, Promise<Fate>[]>(MIX.map(([kind]) => [kind, []]));
    let next = started;
    while (next < ends) {
      const ahead = next - performance.now();
      if (ahead > 1) await wait(ahead);
      const kind = kindOf(random() * 100);
      fates.get(kind)?.push(askers[kind]());
      next += untilNext(options.rate, random);
    }
    await killing;
    const tallies: Tally[] = [];
    const all: Fate[] = [];
    for (const [kind, asked] of fates) {
      const settled = await Promise.all(asked);
      all.push(...settled);
      tallies.push(tallyOf(kind, settled));
    }
    for (const since = performance.now(); (await scene.left()) > 0; ) {
      if (performance.now() - since > DRAIN_MS) break;
      await wait(200);
    }
    return {
      tallies: [...tallies, tallyOf('all', all)],
      kills,
      digests: countDigests(scene),
      sessions: {
        begun: scene.discord.gateway.identified.length,
        resumed: scene.discord.gateway.resumed(),
      },
      complaints: [
        ...scene.discord.complaints,
        ...scene.slack.world.problems,
        ...bots.said
          .join('')
          .split('\n')
          .filter((line) => /"level":(50|60)|^(?!\{)\S/.test(line)),
      ],
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    discord.stop();
    slack.stop();
    balancer.close();
    await bots.close();
    await scene.close();
  }
}

function kindOf(at: number): Kind {
  let sum = 0;
  for (const [kind, share] of MIX) {
    sum += share;
    if (at < sum) return kind;
  }
  return MIX[0][0];
}

/** Every shard is connected, and every process listens. */
async function ready(scene: Scene, { shards }: Simulated, ports: readonly number[]): Promise<void> {
  const since = performance.now();
  const { gateway } = scene.discord;
  for (;;) {
    const listening = await Promise.all(ports.map(listens));
    if (listening.every(Boolean) && gateway.connected() === shards) return;
    if (performance.now() - since > PATIENCE_MS) {
      throw new Error(`After minutes ${gateway.connected()} of ${shards} shards are there`);
    }
    await wait(100);
  }
}

/** Only what stands in the digests' channels is looked through. */
function countDigests({ discord, standing }: Scene): Outcome['digests'] {
  const { messages, channels, channelId } = discord;
  const posted = messages.filter((one) => one.channelId !== channelId && channels.has(one.channelId));
  messages.splice(0, messages.length, ...posted);
  const all = standing();
  return {
    sent: all.filter(({ cards }) => cards === 1).length,
    lost: all.filter(({ cards }) => cards === 0).length,
    doubled: all.filter(({ cards, headlines }) => cards > 1 || headlines > 1).length,
  };
}
