import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../src/cli/log.ts';
import { openDesk } from '../../src/cli/open-desk.ts';
import type { NewDigest, Place } from '../../src/command/subscriptions.ts';
import { readConfig } from '../../src/config.ts';
import { createInstallations } from '../../src/platform/slack/installations.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/sql.ts';
import { corpusFolder } from '../support/corpus-folder.ts';
import { randomFaults } from '../support/discord-server/fault-plan.ts';
import { headlinesOf as discordHeadlines, postsOf as discordPosts } from '../support/discord-server/posts.ts';
import { type DiscordOptions, type FakeDiscord, startDiscord } from '../support/discord-server/start.ts';
import { addChannel } from '../support/discord-server/state.ts';
import { type Fault, someFaults } from '../support/slack-server/fault.ts';
import { SIGNING_SECRET } from '../support/slack-server/http-sender.ts';
import { OAUTH_CLIENT } from '../support/slack-server/oauth-methods.ts';
import { APP_TOKEN, type SlackServer, startSlack } from '../support/slack-server/slack-server.ts';
import {
  addTeam,
  headlinesOf as slackHeadlines,
  postsOf as slackPosts,
  type Team,
} from '../support/slack-server/world.ts';

/** Two platforms, a database and digests that are all due. */
export interface Scene {
  readonly store: Store;
  readonly discord: FakeDiscord;
  readonly slack: SlackServer;
  readonly environment: Readonly<Record<string, string>>;
  /** How many messages stand on the platforms for each digest; headlines of threads beside. */
  standing(): readonly { readonly key: string; readonly cards: number; readonly headlines: number }[];
  /** How many digests are not at their end yet. */
  left(): Promise<number>;
  close(): Promise<void>;
}

export interface SceneParts {
  readonly database: string;
  readonly subscriptions: number;
  /** How many of the requests meet a fault, from 0 to 1. */
  readonly faults: number;
  readonly seed: number;
  readonly leaseSeconds: number;
  /** Slack workspaces, over which the channels are spread; with more than one, each has installed the bot. */
  readonly workspaces?: number;
  /** Discord servers, by shard as even as can be; one without it. */
  readonly guilds?: number;
  readonly discord?: DiscordOptions;
  /** Over how many milliseconds the digests become due; all at once without it. */
  readonly dueWithinMs?: number;
}

const MINUTE_MS = 60_000;
const DISCORD_TEXT = 0;
const DISCORD_FORUM = 15;
export const SLACK_FAULTS: readonly Fault[] = [
  { kind: 'limited', seconds: 1 },
  { kind: 'broken' },
  { kind: 'broken', isDone: true },
  { kind: 'reset' },
  { kind: 'reset', isDone: true },
  { kind: 'silent', ms: 1500 },
  { kind: 'silent', ms: 1500, isDone: true },
];

/** Sets up a scene: half of the digests on each platform, one in five in a thread, some in forums. */
export async function setScene(parts: SceneParts): Promise<Scene> {
  const discord = await startDiscord(parts.discord);
  addGuilds(discord, parts.guilds ?? 1);
  const slack = await startSlack();
  const { workspaces = 1, dueWithinMs = 0 } = parts;
  const teams = Array.from({ length: workspaces }, (_, index) => addTeam(slack.world, `T${index + 1}`));
  const folder = corpusFolder({
    id: 'first',
    day: '2025-12-11',
    says: [{ words: 'The harbour stays open.' }, { words: 'The ferries run late.', speaker: 'bo-vale' }],
    tells: [{ event: 'council', day: '2025-12-10' }],
  });
  const environment = {
    DATABASE_URL: parts.database,
    DATA_DIR: folder.path,
    LOG_LEVEL: 'warn',
    DIGEST_LEASE_SECONDS: String(parts.leaseSeconds),
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    SLACK_API_URL: slack.apiUrl,
    ...(workspaces === 1
      ? { SLACK_APP_TOKEN: APP_TOKEN, SLACK_BOT_TOKEN: teams[0]?.botToken ?? '' }
      : INSTALLED),
  };
  const now = new Date();
  const { desk, close } = await openDesk(readConfig(environment), createLog('warn'), now);
  const keys: { key: string; platform: Place['platform'] }[] = [];
  for (let index = 0; index < parts.subscriptions; index += 1) {
    const due = new Date(now.getTime() + (dueWithinMs * index) / parts.subscriptions);
    const wanted = digestAt(index, placeOf(index, discord, teams), due);
    const since = dueWithinMs === 0 ? now : new Date(due.getTime() - MINUTE_MS);
    const added = await desk.subscriptions?.add(wanted, { id: '1', name: 'Ada' }, since);
    keys.push({
      key: `${added?.subscription.id}:${now.toISOString().slice(0, 10)}`,
      platform: wanted.place.platform,
    });
  }
  await close();
  const store = await openStore(parts.database);
  await migrate(store);
  if (workspaces > 1) await install(store, teams);
  // Everything is new to them, and all are due, unless they become so one after the other.
  await store.all('UPDATE subscription SET told_through = 0');
  const due = `${now.toISOString().slice(0, 16)}:00.000Z`;
  if (dueWithinMs === 0) await store.all('UPDATE subscription SET next_due = $1', [due]);
  discord.failAs(randomFaults(parts.seed, parts.faults));
  slack.meet(someFaults(parts.seed, parts.faults, SLACK_FAULTS));
  return {
    store,
    discord,
    slack,
    environment,
    standing: () =>
      keys.map(({ key, platform }) =>
        platform === 'discord'
          ? {
              key,
              cards: discordPosts(discord.state, key).length,
              headlines: discordHeadlines(discord.state, key).length,
            }
          : {
              key,
              cards: slackPosts(slack.world, key).length,
              headlines: slackHeadlines(slack.world, key).length,
            },
      ),
    async left() {
      const [row] = await store.all<{ n: number }>(
        `SELECT (SELECT count(*) FROM subscription WHERE next_due <= $1)
              + (SELECT count(*) FROM delivery WHERE state = 'open') AS n`,
        [new Date(now.getTime() + dueWithinMs).toISOString()],
      );
      return row?.n ?? 0;
    },
    async close() {
      await store.close();
      await Promise.all([discord.stop(), slack.close()]);
      folder.dispose();
    },
  };
}

/** Servers with ids as Discord makes them: by the time, from which their shards follow. */
function addGuilds({ guilds }: FakeDiscord, count: number): void {
  for (let made = guilds.size; made < count; made += 1) {
    guilds.add(String((400_000_000_000n + BigInt(made)) << 22n));
  }
}

function digestAt(index: number, place: Place, due: Date): NewDigest {
  return {
    kind: 'digest',
    place,
    as: index % 10 < 2 && index % 50 !== 0 ? 'thread' : 'message',
    subject: {},
    schedule: { time: due.toISOString().slice(11, 16), days: [1, 2, 3, 4, 5, 6, 7], timeZone: 'UTC' },
    nothingNew: 'say',
  };
}

/** A channel of its own for each digest. */
function placeOf(index: number, discord: FakeDiscord, teams: readonly Team[]): Place {
  if (index % 2 === 0) {
    const channel = addChannel(discord.state, index % 50 === 0 ? DISCORD_FORUM : DISCORD_TEXT).id;
    return { platform: 'discord', team: discord.guildId, kind: 'channel', channel };
  }
  const channel = `CK${index}`;
  const team = teams[Math.floor(index / 2) % teams.length];
  team?.joined.add(channel);
  return { platform: 'slack', team: team?.id ?? '', kind: 'channel', channel };
}

const KEY = Buffer.alloc(32, 7);
/** A bot that many workspaces install. Nobody sends it anything here. */
const INSTALLED = {
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_CLIENT_ID: OAUTH_CLIENT.id,
  SLACK_CLIENT_SECRET: OAUTH_CLIENT.secret,
  SLACK_PUBLIC_URL: 'https://bot.example.org',
  SLACK_ENCRYPTION_KEY: KEY.toString('base64'),
  SLACK_PORT: '0',
};

async function install(store: Store, teams: readonly Team[]): Promise<void> {
  const switchboard = { isOff: () => false, switchOff: () => undefined, switchOn: () => undefined };
  const kept = createInstallations({ rows: store, key: KEY, now: () => new Date(), switchboard });
  for (const { id, botToken, botId, botUser, scopes } of teams) {
    await kept.storeInstallation({
      team: { id },
      enterprise: undefined,
      user: { id: 'U1', token: undefined, scopes: undefined },
      bot: { token: botToken, id: botId, userId: botUser, scopes: [...scopes] },
      isEnterpriseInstall: false,
      tokenType: 'bot',
    });
  }
}

/** A new SQLite file, and how to take it away. */
export function sqliteFile(): { readonly url: string; dispose(): void } {
  const place = mkdtempSync(join(tmpdir(), 'kill-'));
  return {
    url: `sqlite:${join(place, 'dragoman.sqlite')}`,
    dispose: () => rmSync(place, { recursive: true, force: true }),
  };
}
