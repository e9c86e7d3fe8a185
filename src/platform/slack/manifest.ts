import type { Command } from '../../command/command.ts';
import { type Root, rootsOf, subcommandName } from '../../command/groups.ts';
import { optionsText } from '../../command/usage.ts';
import { LOOK_UP } from './on-shortcut.ts';
import { PROMPTS } from './prompts.ts';
import { EVENTS, SCOPES } from './scopes.ts';
import { ONE_COMMAND, slashName } from './slash-name.ts';

/**
 * How Slack reaches the bot: over a connection that the bot opens, or at a public address. With `oauth`, many
 * workspaces install it from there, and their tokens are renewed every 12 hours.
 */
export type SlackMode =
  | { readonly kind: 'socket' }
  | { readonly kind: 'http' | 'oauth'; readonly publicUrl: string };

/** What can be chosen about an app. */
export interface ManifestOptions {
  /** Before the name of each slash command, where two bots share a workspace. */
  readonly prefix?: string;
  readonly mode?: SlackMode;
}

/** Where Slack sends commands, buttons and events. */
export const REQUEST_PATH = '/slack/events';
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** What Slack accepts in a manifest. https://docs.slack.dev/reference/app-manifest */
export const MANIFEST_LIMITS = {
  name: 35,
  description: 140,
  longDescription: { least: 175, most: 4_000 },
  displayName: 80,
  slashCommands: 50,
  command: 32,
  commandDescription: 2_000,
  usageHint: 1_000,
  shortcuts: 10,
  shortcutName: 24,
  shortcutDescription: 150,
  agentDescription: 300,
  prompts: 4,
  scopes: 255,
  events: 100,
} as const;

/** The whole app, for "Create an app from a manifest". @see https://docs.slack.dev/reference/app-manifest */
export function manifestOf(
  commands: readonly Command[],
  { prefix = '', mode = { kind: 'socket' } }: ManifestOptions = {},
) {
  const at = (path: string): string => (mode.kind === 'socket' ? path : new URL(path, mode.publicUrl).href);
  const isOpen = mode.kind !== 'socket';
  const address = isOpen ? { url: at(REQUEST_PATH) } : {};
  const request = isOpen ? { request_url: at(REQUEST_PATH) } : {};
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Dragoman',
      description: 'Briefing cards whose every line links to its source',
      long_description:
        'Ask what was said, by whom, when and where: Dragoman answers from a corpus of news articles with cards whose every line links to its source. A quotation is shown whole and character for character, or not at all, and what the corpus does not hold is said to be missing.',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'dragoman', always_online: true },
      shortcuts: [
        {
          name: LOOK_UP.name,
          type: 'message',
          callback_id: LOOK_UP.callback,
          description: 'Whether the corpus has what this message quotes, word for word',
        },
      ],
      slash_commands: [
        ...rootsOf(commands).map((root) => ({
          command: `/${slashName(root.name, prefix)}`,
          ...address,
          description: root.summary,
          ...hintOf(root),
          should_escape: takesChannel(root),
        })),
        {
          command: `/${ONE_COMMAND}`,
          ...address,
          description: 'Any question, in your own words or as a command',
          usage_hint: 'what did … say about …',
          should_escape: false,
        },
      ],
      // New apps have this in place of `assistant_view`, which Slack is phasing out.
      agent_view: {
        agent_description: 'Answers from a corpus of news articles, each line with a link to its source.',
        suggested_prompts: PROMPTS.map((prompt) => ({ ...prompt })),
      },
    },
    oauth_config: {
      ...(mode.kind === 'oauth' ? { redirect_urls: [at(REDIRECT_PATH)] } : {}),
      scopes: { bot: SCOPES.map(({ name }) => name) },
    },
    settings: {
      event_subscriptions: { ...request, bot_events: EVENTS.map(({ name }) => name) },
      interactivity: {
        is_enabled: true,
        ...request,
        ...(isOpen ? { message_menu_options_url: at(REQUEST_PATH) } : {}),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: mode.kind === 'socket',
      // A token in the configuration must not expire; those that the bot keeps itself are renewed.
      token_rotation_enabled: mode.kind === 'oauth',
    },
  };
}

/** What can stand behind a slash command. Slack refuses an empty hint. */
function hintOf({ commands, isGroup }: Root): { usage_hint?: string } {
  const hint = isGroup ? commands.map(subcommandName).join(' | ') : commands.map(optionsText).join('');
  return hint === '' ? {} : { usage_hint: hint };
}

/** Slack tells the id of a channel that is named in a command only where it escapes what was typed. */
function takesChannel({ commands }: Root): boolean {
  return commands.some(({ options }) => Object.values(options).some(({ kind }) => kind === 'place'));
}
