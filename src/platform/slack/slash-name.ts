import type { Command } from '../../command/command.ts';
import { rootsOf } from '../../command/groups.ts';

/** The one command that takes any question. */
export const ONE_COMMAND = 'dragoman';

/**
 * Commands of Slack's own, which no app can have: Slack refuses a whole manifest with one of them.
 * https://slack.com/help/articles/201259356-Use-built-in-slash-commands
 */
const BUILT_IN: ReadonlySet<string> = new Set(
  'active apps archive away call collapse dm dnd expand feed feedback huddle invite join keys kick leave me msg mute open part prefs pro remind remove rename search shortcuts shrug star status topic unarchive who'.split(
    ' ',
  ),
);

/** How a command is called in Slack, without the slash: with the prefix, or with ours where Slack has the name. */
export function slashName(command: string, prefix: string): string {
  const name = `${prefix}${command}`;
  return BUILT_IN.has(name) ? `${ONE_COMMAND}-${name}` : name;
}

/** The first word of the commands that a slash command of Slack's stands for, or undefined where it is `/dragoman` or none of ours. */
export function commandOfSlash(
  slash: string,
  commands: readonly Command[],
  prefix: string,
): string | undefined {
  const typed = slash.replace(/^\//, '').toLowerCase();
  return rootsOf(commands).find(({ name }) => slashName(name, prefix) === typed)?.name;
}
