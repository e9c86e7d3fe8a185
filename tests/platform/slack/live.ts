import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { loadFolder } from '../../../src/archive/load.ts';
import { openArchive } from '../../../src/archive/sql-archive.ts';
import type { PlatformLog } from '../../../src/platform/log.ts';
import type { Service } from '../../../src/platform/service.ts';
import { connectSlack, type SlackConnection } from '../../../src/platform/slack/connect.ts';
import type { SlackCredentials } from '../../../src/platform/slack/credentials.ts';
import { REQUEST_PATH } from '../../../src/platform/slack/manifest.ts';
import type { Pace } from '../../../src/platform/slack/pace.ts';
import { createService } from '../../../src/service/service.ts';
import { migrate } from '../../../src/store/migrations.ts';
import type { Store } from '../../../src/store/sql.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { corpusFolder } from '../../support/corpus-folder.ts';
import type { News } from '../../support/invented-news.ts';
import { bodyOf, postSigned, SIGNING_SECRET } from '../../support/slack-server/http-sender.ts';
import { type Person, person, type Send } from '../../support/slack-server/person.ts';
import { APP_TOKEN, type SlackServer, startSlack } from '../../support/slack-server/slack-server.ts';
import { addTeam, type Seen } from '../../support/slack-server/world.ts';

/** One line of the log. */
export interface Logged {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** A bot that is connected to a Slack of our own. */
export interface Live {
  readonly slack: SlackServer;
  readonly connection: SlackConnection;
  readonly sql: Store;
  readonly log: Logged[];
  /** Somebody in a workspace. */
  someone(team?: string, user?: string): Person;
  /** What people have seen since the last look, once nothing more comes. */
  seen(atLeast?: number): Promise<readonly Seen[]>;
  /** The requests that the log says went unanswered. */
  unanswered(): readonly Logged[];
  close(): Promise<void>;
}

export interface LiveOptions {
  readonly mode?: 'socket' | 'http';
  readonly credentials?: SlackCredentials;
  readonly service?: (real: Service) => Service;
  readonly pace?: Partial<Pace>;
  readonly prefix?: string;
  readonly now?: () => number;
  /** What the workspace T1 lets the bot do. */
  readonly scopes?: readonly string[];
}

/** Faults are over in milliseconds here, and nobody asks too much. */
const QUICK: Partial<Pace> = { callMs: 1_000, leastWaitMs: 5, mostWaitMs: 40 };

const NEWS: readonly News[] = [
  {
    id: 'port-herald-2025-03-02',
    day: '2025-03-02',
    headline: 'Harbour to stay open',
    says: [
      { words: 'The harbour stays open & nobody <!channel> closes it.', day: '2025-03-01' },
      { words: 'We will dredge it every spring.', day: '2025-03-02' },
    ],
  },
  { id: 'port-herald-2025-04-02', day: '2025-04-02', says: [{ words: 'The quay needs new stone.' }] },
];

export async function goLive(options: LiveOptions = {}): Promise<Live> {
  const { mode = 'socket', service: around = (real) => real, prefix = '', pace } = options;
  const slack = await startSlack(options.now);
  const team = addTeam(slack.world, 'T1');
  team.scopes = [...(options.scopes ?? team.scopes)];
  const sql = openSqlite(':memory:');
  await migrate(sql);
  const folder = corpusFolder(...NEWS);
  await loadFolder(sql, folder.path, new Date());
  folder.dispose();
  const archive = await openArchive(sql);
  const log: Logged[] = [];
  const to =
    (level: Logged['level']) =>
    (fields: object, message: string): void => {
      log.push({ level, fields: { ...fields }, message });
    };
  const platformLog: PlatformLog = { info: to('info'), warn: to('warn'), error: to('error') };
  const service = createService({
    desk: { archive, commands, reportFault: () => 'ref' },
    sql,
    now: () => new Date(),
    timeZone: 'UTC',
    allowance: { burst: 100_000, everyMs: 1 },
    draw: async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    log: () => {},
    warn: () => {},
  });
  const credentials: SlackCredentials =
    options.credentials ??
    (mode === 'socket'
      ? { kind: 'socket', appToken: APP_TOKEN, botToken: 'xoxb-T1-secret' }
      : { kind: 'http', signingSecret: SIGNING_SECRET, botToken: 'xoxb-T1-secret' });
  const connection = await connectSlack({
    credentials,
    commands,
    service: around(service),
    sql,
    log: platformLog,
    prefix,
    apiUrl: slack.apiUrl,
    now: () => new Date(),
    ...(credentials.kind === 'socket' ? {} : { listen: { hostname: '127.0.0.1', port: 0 } }),
    pace: { ...QUICK, ...pace },
  }).catch(async (error: unknown) => {
    await slack.close();
    await sql.close();
    throw error;
  });
  const send: Send = connection.port === undefined ? overSocket(slack) : overHttp(connection.port);
  let looked = 0;
  return {
    slack,
    connection,
    sql,
    log,
    someone: (team, user) => person(slack, send, team, user),
    async seen(atLeast = 1) {
      await expect
        .poll(() => slack.world.seen.length, { timeout: 8_000 })
        .toBeGreaterThanOrEqual(looked + atLeast);
      const fresh = slack.world.seen.slice(looked);
      looked = slack.world.seen.length;
      return fresh;
    },
    unanswered: () => log.filter(({ message }) => message.includes('stayed unanswered')),
    async close() {
      await connection.stop();
      await slack.close();
      await sql.close();
    },
  };
}

/** The same bot for all tests of a file, which fail where this Slack had a problem with anything. */
export function liveForAll(options: LiveOptions = {}): () => Live {
  let live: Live | undefined;
  beforeAll(async () => {
    live = await goLive(options);
  });
  afterEach(() => {
    expect(live?.slack.world.problems.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await live?.close();
  });
  return () => {
    if (live === undefined) throw new Error('not live yet');
    return live;
  };
}

function overSocket(slack: SlackServer): Send {
  return async (kind, payload) => (await slack.socket.send(kind, payload)).payload;
}

function overHttp(port: number): Send {
  return async (kind, payload) => {
    const { body, contentType } = bodyOf(kind, payload);
    const { status, text } = await postSigned(`http://127.0.0.1:${port}${REQUEST_PATH}`, body, contentType);
    if (status !== 200) throw new Error(`the bot answered ${status}`);
    return text === '' ? {} : JSON.parse(text);
  };
}

/** The text of all that a message shows. */
export function textOfSeen({ blocks }: { readonly blocks: readonly unknown[] }): string {
  return stringsUnder(blocks, 'text').join('\n');
}

/** The buttons of a message, by their labels. */
export function buttonsOf({
  blocks,
}: {
  readonly blocks: readonly unknown[];
}): Map<string, { action_id: string; value: string }> {
  const found = new Map<string, { action_id: string; value: string }>();
  for (const block of blocks as {
    elements?: { type: string; text?: { text: string }; action_id: string; value: string }[];
  }[]) {
    for (const element of block.elements ?? []) {
      if (element.type === 'button' && element.text !== undefined && !found.has(element.text.text)) {
        found.set(element.text.text, { action_id: element.action_id, value: element.value });
      }
    }
  }
  return found;
}

function stringsUnder(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => stringsUnder(item, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    key === name && typeof item === 'string' ? [item] : stringsUnder(item, name),
  );
}
