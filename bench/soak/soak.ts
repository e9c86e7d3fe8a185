import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SLACK_FAULTS, sqliteFile } from '../../tests/kill/scene.ts';
import { chance, randomFaults } from '../../tests/support/discord-server/fault-plan.ts';
import { startDiscord } from '../../tests/support/discord-server/start.ts';
import { someFaults } from '../../tests/support/slack-server/fault.ts';
import { SIGNING_SECRET } from '../../tests/support/slack-server/http-sender.ts';
import { startSlack } from '../../tests/support/slack-server/slack-server.ts';
import { addTeam } from '../../tests/support/slack-server/world.ts';
import { createBalancer } from '../many/balancer.ts';
import { freePort } from '../many/free-port.ts';
import { untilNext } from '../many/poisson.ts';
import type { Held } from './bot.ts';
import { type Deed, deedsOnDiscord } from './on-discord.ts';
import { deedsOnSlack } from './on-slack.ts';

export interface Soaked {
  /** Before memory is looked at, and from then on. */
  readonly warmSeconds: number;
  readonly seconds: number;
  /** Requests a second, on average. */
  readonly rate: number;
  readonly seed: number;
}

export interface Outcome {
  readonly done: number;
  /** What stayed without an answer, and how much of it the log says so of, with its reason. */
  readonly unanswered: number;
  readonly unexplained: number;
  /** Rejections and exceptions that nobody caught. */
  readonly strays: readonly string[];
  readonly before: Held;
  readonly after: Held;
  /** Deeds of ours that failed: a request that was refused where it had to be taken. */
  readonly failed: readonly string[];
  /** What the platforms would not have put up with. */
  readonly complaints: readonly string[];
}

const FAULTS = 0.1;
const CLEAN_MS = 5000;
/** Longer than anybody waits for an answer. */
const KEPT_MS = 60_000;
/** An interaction without an id, which Discord does not send, cannot be answered. */
const OURS = /\/interactions\/undefined\//;
const UNANSWERED = /could not be answered|stayed unanswered/;

/** Does everything that people, and others, do to the bot, in random order, while one request in ten of its own fails. */
export async function soak({ warmSeconds, seconds, rate, seed }: Soaked): Promise<Outcome> {
  const random = chance(seed);
  const [file, discord, slack, port] = [
    sqliteFile(),
    await startDiscord(),
    await startSlack(),
    await freePort(),
  ];
  const team = addTeam(slack.world, 'T1');
  const lines: string[] = [];
  const bot = fork(fileURLToPath(new URL('bot.ts', import.meta.url)), {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      DATABASE_URL: file.url,
      LOG_LEVEL: 'warn',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_BOT_TOKEN: team.botToken,
      SLACK_API_URL: slack.apiUrl,
      SLACK_PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let explained = 0;
  bot.stderr?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) if (UNANSWERED.test(line)) explained += 1;
    if (!text.startsWith('{')) lines.push(text.slice(0, 300));
  });
  const balancer = createBalancer([port]);
  // What the platforms have seen is forgotten when it is judged.
  const cleaning = setInterval(() => {
    const since = discord.now() - KEPT_MS;
    const old = discord.messages.findIndex(({ createdAt }) => createdAt > since);
    discord.messages.splice(0, old < 0 ? 0 : old);
    slack.world.seen.splice(0, Math.max(0, slack.world.seen.length - rate * (KEPT_MS / 1000) * 2));
    for (const list of [discord.requests, discord.uploads, slack.world.calls, slack.world.standing])
      list.length = 0;
    for (const made of [slack.world.urls, slack.world.triggers]) {
      for (const [key, { madeAt }] of made) if (madeAt < since) made.delete(key);
    }
  }, CLEAN_MS);
  const failed: string[] = [];
  let [done, unanswered] = [0, 0];
  try {
    await once(bot, 'message');
    discord.failAs(randomFaults(seed, FAULTS));
    slack.meet(someFaults(seed, FAULTS, SLACK_FAULTS));
    const deeds = [...deedsOnDiscord(discord, random), ...deedsOnSlack(slack, balancer, random)];
    const doFor = async (ms: number): Promise<void> => {
      const under: Promise<void>[] = [];
      for (const ends = performance.now() + ms; performance.now() < ends; ) {
        await wait(untilNext(rate, random));
        done += 1;
        const deed = chosen(deeds, random);
        under.push(
          deed().then(
            (silent) => {
              unanswered += silent.length;
            },
            (error: unknown) => void failed.push(String(error)),
          ),
        );
      }
      await Promise.all(under);
    };
    await doFor(warmSeconds * 1000);
    const before = await heldBy(bot);
    await doFor(seconds * 1000);
    const after = await heldBy(bot);
    return {
      done,
      unanswered,
      unexplained: Math.max(0, unanswered - explained),
      strays: [...after.strays, ...lines],
      before,
      after,
      failed,
      complaints: [...discord.complaints, ...slack.world.problems].filter((line) => !OURS.test(line)),
    };
  } finally {
    clearInterval(cleaning);
    balancer.close();
    if (bot.exitCode === null && bot.signalCode === null) {
      const ended = once(bot, 'exit');
      bot.kill('SIGKILL');
      await ended;
    }
    await Promise.all([discord.stop(), slack.close()]);
    file.dispose();
  }
}

function chosen(deeds: readonly (readonly [number, Deed])[], random: () => number): Deed {
  let at = random() * deeds.reduce((sum, [share]) => sum + share, 0);
  for (const [share, deed] of deeds) {
    at -= share;
    if (at < 0) return deed;
  }
  throw new Error('There is nothing to do');
}

async function heldBy(bot: ChildProcess): Promise<Held> {
  const heard = once(bot, 'message');
  bot.send('held');
  const [held] = (await heard) as [Held];
  return held;
}
