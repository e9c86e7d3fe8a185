import { commands } from '../../commands/index.ts';
import { registrationOf } from '../platform/discord/registration.ts';
import { manifestOf } from '../platform/slack/manifest.ts';

/** What an admin gives to a platform so that it knows the commands, as JSON. */
export function printCommands(platform: 'discord' | 'slack'): string {
  const printed = { discord: registrationOf, slack: manifestOf }[platform](commands);
  return `${JSON.stringify(printed, undefined, 2)}\n`;
}
