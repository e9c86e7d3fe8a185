import { z } from 'zod';
import { address, contact, discordId, numberIn, port, secret, timeZone } from './config-values.ts';
import { OperatorError } from './errors/errors.ts';
import { ALLOW_NOTHING, type Allow, readAllow } from './ingest/fetch/allow.ts';
import { readSlackCredentials, type SlackCredentials } from './platform/slack/credentials.ts';

const allow = z
  .string()
  .transform((text, context): Allow => {
    const read = readAllow(text);
    if (typeof read !== 'string') return read;
    context.addIssue({
      code: 'custom',
      message:
        'must be host names, addresses and networks with commas between, such as wiki.example,10.1.0.0/16',
    });
    return z.NEVER;
  })
  .optional();
/** Every variable that is read from the environment. `.env.example` explains each. */
export const environmentSchema = z.object({
  PORT: port.optional(),
  OPERATIONS_PORT: port.optional(),
  OPERATIONS_HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(
      /^(sqlite:|postgres(ql)?:\/\/)./,
      'must be sqlite:PATH, sqlite::memory: or postgres://USER:PASSWORD@HOST:5432/DATABASE',
    )
    .default('sqlite:var/dragoman.sqlite'),
  DATA_DIR: z.string().min(1).default('data'),
  TIME_ZONE: timeZone.default('UTC'),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
  DISCORD_TOKEN: secret,
  DISCORD_GUILD_ID: discordId('server').optional(),
  DISCORD_MANAGER_ROLE: discordId('role').optional(),
  DISCORD_API_URL: address.optional(),
  DISCORD_SHARDS: z
    .union([z.literal('auto'), numberIn(1, 10_000, 'is no such number')], {
      error: 'must be auto, or a number from 1 to 10000',
    })
    .default('auto'),
  SLACK_APP_TOKEN: secret,
  SLACK_BOT_TOKEN: secret,
  SLACK_SIGNING_SECRET: secret,
  SLACK_CLIENT_ID: secret,
  SLACK_CLIENT_SECRET: secret,
  SLACK_PUBLIC_URL: address.optional(),
  SLACK_ENCRYPTION_KEY: secret,
  KEPT_ANSWERS: numberIn(0, 2000, 'must be a number from 0 to 2000').default(200),
  DIGEST_LEASE_SECONDS: numberIn(5, 3600, 'must be a number of seconds from 5 to 3600').default(90),
  FETCH_CONTACT: contact.optional(),
  FETCH_PAUSE_SECONDS: numberIn(
    1,
    60,
    'must be a number of seconds from 1 to 60',
    /^\d{1,2}(\.\d{1,6})?$/,
  ).default(2),
  FETCH_ALLOW: allow,
  INGEST_ADMINS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((id) => id !== ''))
    .refine((ids) => ids.every((id) => /^(discord:\d+|slack:[TE][A-Z0-9]*:[UW][A-Z0-9]*)$/.test(id)), {
      message:
        'must be ids such as discord:123456789012345678 or slack:T0123:U0123, with commas between them',
    })
    .default([]),
  SLACK_COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{1,16}$/, 'must be at most 16 lower-case letters, digits, - or _, such as dragoman-')
    .optional(),
  SLACK_MANAGER_GROUP: z
    .string()
    .regex(/^S[A-Z0-9]{2,30}$/, 'must be the id of a user group, such as S0614TZR7')
    .optional(),
  SLACK_HOST: z.string().min(1).default('127.0.0.1'),
  SLACK_PORT: port.default(3001),
  SLACK_API_URL: address.optional(),
});

export interface Config {
  /** The port of the web console; undefined where none was chosen. */
  readonly port: number | undefined;
  /** Where /healthz, /readyz and /metrics are served; undefined where nowhere. */
  readonly operations?: { readonly hostname: string; readonly port: number };
  /** Where the database is: see `src/store/database-url.ts`. It may hold a password. */
  readonly database: string;
  readonly dataFolder: string;
  /** The zone of askers whose own is not known. */
  readonly timeZone: string;
  /** How many answers are kept for the same questions; none where it is 0. */
  readonly keptAnswers: number;
  /** After how many milliseconds another process takes up the digests that a dead one was sending. */
  readonly leaseMs: number;
  readonly fetch: FetchConfig;
  /** Who may have pages kept from chat: `discord:123`, `slack:T1:U1`. */
  readonly ingestAdmins: readonly string[];
  readonly logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
  readonly discord?: DiscordConfig;
  readonly slack?: SlackConfig;
  /** Before each of Slack's slash commands; empty for none. */
  readonly slackPrefix: string;
  /** The address under which Slack reaches the bot, where it does. */
  readonly slackPublicUrl?: string;
}

/** How pages and feeds are fetched. */
export interface FetchConfig {
  /** Where sites can complain: a web or mail address. */
  readonly contact?: string;
  /** The least pause between two requests to a host, in milliseconds. */
  readonly pauseMs: number;
  /** What may be fetched beside the public network. */
  readonly allow: Allow;
}

export interface DiscordConfig {
  readonly token: string;
  readonly guildId?: string;
  /** The role whose members decide what the bot posts, beside those who may manage the channel. */
  readonly managerRole?: string;
  readonly apiUrl?: string;
  /** How many shards; as many as Discord says without it. */
  readonly shardCount?: number;
}

export interface SlackConfig {
  readonly credentials: SlackCredentials;
  readonly apiUrl?: string;
  /** The user group whose members decide what the bot posts, beside admins and who made the channel. */
  readonly managerGroup?: string;
  readonly listen: { readonly hostname: string; readonly port: number };
}

/**
 * Reads the configuration from environment variables. An empty variable counts as not set.
 * @throws OperatorError that names every variable that is wrong, and never shows a value
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new OperatorError(
      `The configuration is wrong: ${faults.join('; ')}. Correct it in the environment or in .env (see .env.example).`,
    );
  }
  const { data } = parsed;
  // The public address alone (for the manifest) configures nothing yet.
  const { SLACK_PUBLIC_URL: publicUrl, ...slack } = data;
  const isConfigured = Object.entries(slack).some(
    ([name, value]) => /^SLACK_.*(TOKEN|SECRET|ID|KEY)$/.test(name) && value !== undefined,
  );
  const credentials = isConfigured
    ? readSlackCredentials({ ...slack, SLACK_PUBLIC_URL: publicUrl })
    : undefined;
  return {
    port: data.PORT,
    ...(data.OPERATIONS_PORT === undefined
      ? {}
      : { operations: { hostname: data.OPERATIONS_HOST, port: data.OPERATIONS_PORT } }),
    database: data.DATABASE_URL,
    dataFolder: data.DATA_DIR,
    timeZone: data.TIME_ZONE,
    keptAnswers: data.KEPT_ANSWERS,
    leaseMs: data.DIGEST_LEASE_SECONDS * 1000,
    fetch: {
      pauseMs: data.FETCH_PAUSE_SECONDS * 1000,
      allow: data.FETCH_ALLOW ?? ALLOW_NOTHING,
      ...(data.FETCH_CONTACT === undefined ? {} : { contact: data.FETCH_CONTACT }),
    },
    ingestAdmins: data.INGEST_ADMINS,
    logLevel: data.LOG_LEVEL,
    slackPrefix: data.SLACK_COMMAND_PREFIX ?? '',
    ...(data.SLACK_PUBLIC_URL === undefined ? {} : { slackPublicUrl: data.SLACK_PUBLIC_URL }),
    ...(data.DISCORD_TOKEN === undefined
      ? {}
      : {
          discord: {
            token: data.DISCORD_TOKEN,
            ...(data.DISCORD_GUILD_ID === undefined ? {} : { guildId: data.DISCORD_GUILD_ID }),
            ...(data.DISCORD_MANAGER_ROLE === undefined ? {} : { managerRole: data.DISCORD_MANAGER_ROLE }),
            ...(data.DISCORD_API_URL === undefined ? {} : { apiUrl: data.DISCORD_API_URL }),
            ...(data.DISCORD_SHARDS === 'auto' ? {} : { shardCount: data.DISCORD_SHARDS }),
          },
        }),
    ...(credentials === undefined
      ? {}
      : {
          slack: {
            credentials,
            ...(data.SLACK_API_URL === undefined ? {} : { apiUrl: data.SLACK_API_URL }),
            ...(data.SLACK_MANAGER_GROUP === undefined ? {} : { managerGroup: data.SLACK_MANAGER_GROUP }),
            listen: { hostname: data.SLACK_HOST, port: data.SLACK_PORT },
          },
        }),
  };
}
