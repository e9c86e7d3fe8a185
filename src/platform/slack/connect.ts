import type { AddressInfo } from 'node:net';
import { App, type HTTPReceiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Command } from '../../command/command.ts';
import { OperatorError } from '../../errors/errors.ts';
import type { PlatformLog } from '../log.ts';
import type { Poster } from '../poster.ts';
import type { Connection, Service } from '../service.ts';
import { ackLate } from './ack-late.ts';
import { installedClients, oneClient } from './clients.ts';
import type { SlackCredentials } from './credentials.ts';
import type { Handling } from './handling.ts';
import { createInFlight } from './in-flight.ts';
import { createInstallations, type Rows } from './installations.ts';
import { keepConnected } from './keep-connected.ts';
import { listen } from './listen.ts';
import { boltLogger } from './log-bridge.ts';
import { createManagers } from './managers.ts';
import { type Pace, USUAL_PACE } from './pace.ts';
import { createPoster } from './post.ts';
import { httpReceiver, installing, socketReceiver } from './receiver.ts';
import { reasonOf } from './redact.ts';
import { SAID, say } from './say.ts';
import { startError } from './start-error.ts';
import { createSwitchboard } from './switchboard.ts';
import { whoAmI } from './who-am-i.ts';
import { sleep, within } from './within.ts';

/** What connecting to Slack needs. */
export interface SlackParts {
  readonly credentials: SlackCredentials;
  readonly commands: readonly Command[];
  readonly service: Service;
  /** Where the installations of many workspaces are kept. */
  readonly sql: Rows;
  readonly log: PlatformLog;
  /** Before the name of each slash command; empty for none. */
  readonly prefix: string;
  /** Another Web API than Slack's, such as `https://slack-gov.com/api/`. */
  readonly apiUrl?: string | undefined;
  readonly now: () => Date;
  /** Where to listen, unless Slack sends over a socket. */
  readonly listen?: { readonly hostname: string; readonly port: number } | undefined;
  readonly pace?: Partial<Pace> | undefined;
  /** The user group whose members decide what the bot posts, beside admins and who made the channel. */
  readonly managerGroup?: string | undefined;
}

/** A connection to Slack, and the port it listens on where Slack sends to an address. */
export interface SlackConnection extends Connection {
  readonly port?: number;
  readonly poster: Poster;
}

const API_URL = 'https://slack.com/api/';
/** Slow senders do not hold a request open. */
const SERVER = { headersTimeout: 10_000, requestTimeout: 15_000 };
/** Of the three seconds that Slack waits. */
const ACK_MS = 2_000;
/** How long the last responses may take to leave, once nothing is under way. */
const FAREWELL_MS = 1_000;

/**
 * Connects to Slack, and answers until stopped.
 * @throws OperatorError where the credentials will not do or Slack cannot be reached, with what to do
 */
export async function connectSlack(parts: SlackParts): Promise<SlackConnection> {
  const { credentials, log, apiUrl = API_URL } = parts;
  const pace = { ...USUAL_PACE, ...parts.pace };
  const logger = boltLogger(log);
  // Each call is made once: our own policy repeats it, the same for the Web API and for response_url.
  const clientOptions = {
    slackApiUrl: apiUrl,
    timeout: pace.callMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger,
  } satisfies webApi.WebClientOptions;
  const switchboard = createSwitchboard(log);
  const inFlight = createInFlight();
  const { commands, service, prefix } = parts;
  const managers = createManagers({ group: parts.managerGroup, now: parts.now });
  const handling: Handling = {
    commands,
    service,
    log,
    prefix,
    pace,
    fetch,
    switchboard,
    inFlight,
    managers,
  };
  const installations =
    credentials.kind === 'oauth'
      ? createInstallations({ rows: parts.sql, key: credentials.encryptionKey, now: parts.now, switchboard })
      : undefined;
  const receiver =
    credentials.kind === 'socket'
      ? socketReceiver(credentials, logger, clientOptions)
      : credentials.kind === 'http' || installations === undefined
        ? httpReceiver(credentials, logger)
        : httpReceiver(credentials, logger, installing(credentials, installations, apiUrl, clientOptions));
  ackLate(receiver, ACK_MS);
  const bot =
    credentials.kind === 'oauth' ? {} : await whoAmI(credentials.botToken, clientOptions, pace, log, apiUrl);

  const app = new App({
    ...bot,
    receiver,
    logger,
    clientOptions,
    convoStore: false,
  });
  app.error(async (error) => {
    log.error({ platform: 'slack', reason: reasonOf(error) }, 'a request from Slack stayed unanswered');
  });
  let isStopping = false;
  app.use(async (args) => {
    if (!isStopping) return args.next();
    log.warn(
      { platform: 'slack' },
      'a request from Slack came while the bot was stopping, and is not answered',
    );
    const answer = { ...say(SAID.stopping), response_type: 'ephemeral' as const };
    if ('command' in args) await args.ack(answer);
    else if ('ack' in args && typeof args.ack === 'function') await args.ack();
  });
  listen(app, handling, installations);

  const clientOf =
    credentials.kind === 'oauth'
      ? installedClients(receiver.installer, installations, clientOptions)
      : oneClient(credentials.botToken, clientOptions);
  const clock = { now: () => performance.now(), sleep };
  const opened = await open(receiver, parts, apiUrl);
  return {
    poster: createPoster({ clientOf, service, clock, log }),
    ...(opened.port === undefined ? {} : { port: opened.port }),
    async stop() {
      isStopping = true;
      const left = await inFlight.drain(pace.drainMs);
      if (left > 0) log.warn({ platform: 'slack', left }, 'requests were under way when the bot stopped');
      await opened.close();
    },
  };
}

async function open(
  receiver: SocketModeReceiver | HTTPReceiver,
  { listen: at, log }: SlackParts,
  apiUrl: string,
): Promise<{ port?: number; close: () => Promise<void> }> {
  if (receiver instanceof SocketModeReceiver) {
    await receiver.start().catch((error: unknown) => {
      throw startError(error, 'SLACK_APP_TOKEN', apiUrl);
    });
    return { close: keepConnected(receiver, log) };
  }
  if (at === undefined) throw new OperatorError('Say where to listen for Slack: a host name and a port.');
  const server = await receiver
    .start({ host: at.hostname, port: at.port }, SERVER)
    .catch((error: unknown) => {
      throw new OperatorError(
        `The bot cannot listen for Slack on ${at.hostname}:${at.port} (${reasonOf(error)}). Choose another port.`,
      );
    });
  const { port } = server.address() as AddressInfo;
  log.info({ platform: 'slack', port }, 'the bot listens for Slack');
  return {
    port,
    close: async () => {
      const closing = receiver.stop();
      await within(closing, FAREWELL_MS);
      // Somebody who sends nothing does not hold the bot.
      server.closeAllConnections();
      await closing;
    },
  };
}
