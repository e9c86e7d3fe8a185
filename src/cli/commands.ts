import { commands } from '../../commands/index.ts';
import type { Config } from '../config.ts';
import { inviteLink } from '../platform/discord/invite.ts';
import { registrationOf } from '../platform/discord/registration.ts';
import { manifestOf, type SlackMode } from '../platform/slack/manifest.ts';

/** What an admin gives to a platform so that it knows the commands, as JSON. */
export function printCommands(platform: 'discord' | 'slack', config: Config): string {
  const printed = {
    discord: () => registrationOf(commands),
    slack: () => manifestOf(commands, { prefix: config.slackPrefix, mode: modeOf(config) }),
  }[platform]();
  return `${JSON.stringify(printed, undefined, 2)}\n`;
}

/** Where an admin adds the bot to a server: the token of a bot begins with the id of its application, in base64. */
export function inviteFor({ discord }: Config): string {
  const id = Buffer.from(discord?.token.split('.')[0] ?? '', 'base64').toString();
  return /^\d{15,20}$/.test(id)
    ? `Add the bot to a server: ${inviteLink(id)}\n`
    : `Add the bot to a server, with your application's id: ${inviteLink('APPLICATION_ID')}\n`;
}

/** Over a socket, unless there is a public address to be reached at. */
function modeOf({ slack, slackPublicUrl }: Config): SlackMode {
  if (slackPublicUrl === undefined) return { kind: 'socket' };
  return { kind: slack?.credentials.kind === 'oauth' ? 'oauth' : 'http', publicUrl: slackPublicUrl };
}
