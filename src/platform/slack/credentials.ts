import { OperatorError } from '../../errors/errors.ts';

/** How the bot reaches Slack and Slack the bot. */
export type SlackCredentials = SocketCredentials | HttpCredentials | OAuthCredentials;

/** Slack sends over a connection that the bot opens: no public address. One workspace. */
export interface SocketCredentials {
  readonly kind: 'socket';
  /** `xapp-…`, with the scope connections:write. */
  readonly appToken: string;
  /** `xoxb-…` */
  readonly botToken: string;
}

/** Slack sends to a public address, and signs what it sends. One workspace. */
export interface HttpCredentials {
  readonly kind: 'http';
  readonly signingSecret: string;
  /** `xoxb-…` */
  readonly botToken: string;
}

/** The same for many workspaces, each of which installs the bot from `/slack/install`. */
export interface OAuthCredentials {
  readonly kind: 'oauth';
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The address under which Slack and people reach the bot, such as `https://bot.example.org`. */
  readonly publicUrl: string;
  /** 32 bytes, under which the tokens of each workspace are kept. */
  readonly encryptionKey: Uint8Array;
}

/** The variables of the environment that name the credentials. */
export const SLACK_VARIABLES = [
  'SLACK_APP_TOKEN',
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_PUBLIC_URL',
  'SLACK_ENCRYPTION_KEY',
] as const;

type Variables = Readonly<Partial<Record<(typeof SLACK_VARIABLES)[number], string | undefined>>>;

const APPS = 'https://api.slack.com/apps';

/**
 * The credentials that the environment gives, or undefined where it gives none.
 * @throws OperatorError where something is missing or cannot be right, with where to find it
 */
export function readSlackCredentials(env: Variables): SlackCredentials | undefined {
  const given = SLACK_VARIABLES.filter((name) => (env[name] ?? '') !== '');
  if (given.length === 0) return undefined;
  if (given.includes('SLACK_CLIENT_ID') || given.includes('SLACK_CLIENT_SECRET')) return oauth(env);
  if (given.includes('SLACK_APP_TOKEN')) {
    return {
      kind: 'socket',
      appToken: token(env, 'SLACK_APP_TOKEN', 'xapp-', 'Basic Information → App-Level Tokens'),
      botToken: botToken(env),
    };
  }
  return { kind: 'http', signingSecret: signingSecret(env), botToken: botToken(env) };
}

function oauth(env: Variables): OAuthCredentials {
  const publicUrl = needed(env, 'SLACK_PUBLIC_URL', 'the https address under which Slack reaches the bot');
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol)) {
    throw new OperatorError('SLACK_PUBLIC_URL is not an address. Write one such as https://bot.example.org.');
  }
  return {
    kind: 'oauth',
    signingSecret: signingSecret(env),
    clientId: needed(env, 'SLACK_CLIENT_ID', `${APPS} → your app → Basic Information → App Credentials`),
    clientSecret: needed(
      env,
      'SLACK_CLIENT_SECRET',
      `${APPS} → your app → Basic Information → App Credentials`,
    ),
    publicUrl,
    encryptionKey: key(needed(env, 'SLACK_ENCRYPTION_KEY', 'make one with: openssl rand -base64 32')),
  };
}

function key(text: string): Uint8Array {
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (bytes.length === 32) return bytes;
  throw new OperatorError(
    'SLACK_ENCRYPTION_KEY is not a key of 32 bytes in base64 or hex. Make one with: openssl rand -base64 32',
  );
}

function signingSecret(env: Variables): string {
  return needed(env, 'SLACK_SIGNING_SECRET', `${APPS} → your app → Basic Information → App Credentials`);
}

function botToken(env: Variables): string {
  return token(env, 'SLACK_BOT_TOKEN', 'xoxb-', 'OAuth & Permissions → Bot User OAuth Token');
}

function token(env: Variables, name: keyof Variables, start: string, where: string): string {
  const value = needed(env, name, `${APPS} → your app → ${where}`);
  if (value.startsWith(start)) return value;
  throw new OperatorError(
    `${name} does not begin with ${start}. Copy it from ${APPS} → your app → ${where}.`,
  );
}

function needed(env: Variables, name: keyof Variables, where: string): string {
  const value = env[name]?.trim() ?? '';
  if (value !== '') return value;
  throw new OperatorError(`${name} is missing, which this way to connect to Slack needs: ${where}.`);
}
