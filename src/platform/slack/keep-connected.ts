import type { SocketModeReceiver } from '@slack/bolt';
import type { PlatformLog } from '../log.ts';
import { faultOf } from './faults.ts';
import { within } from './within.ts';

/** How long the farewell of a connection may take. */
const FAREWELL_MS = 2_000;

/**
 * Logs what becomes of a socket connection. The library opens a lost one again; where Slack refuses that for
 * good, the library's promise would fail with nobody to catch it and end the process, so it is caught here.
 * Gives a function that closes the connection.
 */
export function keepConnected({ client }: SocketModeReceiver, log: PlatformLog): () => Promise<void> {
  const told = { platform: 'slack' };
  let isOver = false;
  const start = client.start.bind(client);
  client.start = () =>
    start().catch((error: unknown) => {
      log.error(
        { ...told, reason: faultOf(error).code },
        'Slack does not let the bot connect again; check SLACK_APP_TOKEN and restart the bot',
      );
      return { ok: false };
    });
  client.on('reconnecting', () => log.warn(told, 'the connection to Slack is being opened again'));
  client.on('connected', () => {
    if (isOver) client.disconnect();
    else log.info(told, 'the connection to Slack is open');
  });
  client.on('disconnected', () => {
    if (!isOver) log.warn(told, 'the connection to Slack is closed');
  });
  return async () => {
    isOver = true;
    await within(Promise.resolve(client.disconnect()), FAREWELL_MS);
  };
}
