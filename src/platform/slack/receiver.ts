import { hkdfSync } from 'node:crypto';
import { HTTPReceiver, type Logger, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { HttpCredentials, OAuthCredentials, SocketCredentials } from './credentials.ts';
import type { Installations } from './installations.ts';
import { INSTALL_PATH, REDIRECT_PATH, REQUEST_PATH } from './manifest.ts';
import { SCOPES } from './scopes.ts';

/** Slack's requests are a few kilobytes; a form with every field filled in is not much more. */
const MOST_BODY_BYTES = 1_048_576;

/** Receives over a connection that the bot opens. Opening it again is tried for as long as it takes. */
export function socketReceiver(
  { appToken }: SocketCredentials,
  logger: Logger,
  clientOptions: webApi.WebClientOptions,
): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: {
      clientOptions: {
        ...clientOptions,
        rejectRateLimitedCalls: false,
        retryConfig: {
          forever: true,
          factor: 1.5,
          minTimeout: 500,
          maxTimeout: 30_000,
          randomize: true,
          unref: true,
        },
      },
    },
  });
}

/** Receives at a public address. Bolt checks the signature of each request, and that it is not old. */
export function httpReceiver(
  { signingSecret }: HttpCredentials | OAuthCredentials,
  logger: Logger,
  oauth: Partial<ConstructorParameters<typeof HTTPReceiver>[0]> = {},
): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    logger,
    endpoints: REQUEST_PATH,
    bodyLimit: MOST_BODY_BYTES,
    ...oauth,
  });
}

/** What a receiver needs so that many workspaces can install the bot. */
export function installing(
  { clientId, clientSecret, encryptionKey, publicUrl }: OAuthCredentials,
  installationStore: Installations,
  apiUrl: string,
  clientOptions: webApi.WebClientOptions,
): Partial<ConstructorParameters<typeof HTTPReceiver>[0]> {
  return {
    clientId,
    clientSecret,
    installationStore,
    scopes: SCOPES.map(({ name }) => name),
    redirectUri: new URL(REDIRECT_PATH, publicUrl).href,
    // One key to keep: the other is drawn from it, and tells nothing of it.
    stateSecret: Buffer.from(hkdfSync('sha256', encryptionKey, '', 'slack oauth state', 32)).toString(
      'base64',
    ),
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href,
      clientOptions: {
        ...clientOptions,
        rejectRateLimitedCalls: false,
        retryConfig: { retries: 3, factor: 2, minTimeout: 300, randomize: true },
      },
    },
  };
}
