import { type HTTPReceiver, webApi } from '@slack/bolt';
import { NotPosted } from '../not-posted.ts';
import type { Installations } from './installations.ts';

/** The Web API with the bot's token of a workspace. Rejects with what `postedOf` reads. */
export type ClientOf = (team: string) => Promise<webApi.WebClient>;

/** One workspace, one token. */
export function oneClient(token: string, options: webApi.WebClientOptions): ClientOf {
  const client = new webApi.WebClient(token, options);
  return async () => client;
}

const AGAIN_MS = 10_000;

/** The tokens that each workspace gave when it installed the bot, renewed where they are about to expire. */
export function installedClients(
  installer: Pick<NonNullable<HTTPReceiver['installer']>, 'authorize'> | undefined,
  installations: Pick<Installations, 'has'> | undefined,
  options: webApi.WebClientOptions,
): ClientOf {
  return async (team) => {
    const query = { teamId: team, enterpriseId: undefined, isEnterpriseInstall: false };
    const found = await installer?.authorize(query).catch(() => undefined);
    if (found?.botToken !== undefined) return new webApi.WebClient(found.botToken, options);
    // It cannot be read just now, or is there no more.
    const isThere = await installations?.has(team).catch(() => true);
    if (isThere === false) throw new NotPosted({ kind: 'closed', reason: GONE });
    throw new NotPosted({
      kind: 'later',
      waitMs: AGAIN_MS,
      reason: 'the token of the workspace cannot be read',
    });
  };
}

const GONE = 'I am not installed in this workspace any more. Install me again.';
