import type { Command } from '../../command/command.ts';
import { optionsText } from '../../command/usage.ts';

/** A Slack app manifest, as far as the commands go. @see https://docs.slack.dev/reference/app-manifest */
export interface SlackManifest {
  readonly display_information: { readonly name: string; readonly description: string };
  readonly features: {
    readonly bot_user: { readonly display_name: string; readonly always_online: boolean };
    readonly slash_commands: readonly {
      readonly command: string;
      readonly description: string;
      readonly usage_hint?: string;
      readonly should_escape: boolean;
    }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: { readonly socket_mode_enabled: boolean; readonly org_deploy_enabled: boolean };
}

/** The manifest that gives an app these slash commands. */
export function manifestOf(commands: readonly Command[]): SlackManifest {
  return {
    display_information: {
      name: 'Dragoman',
      description: 'Briefing cards whose every line links to its source',
    },
    features: {
      bot_user: { display_name: 'Dragoman', always_online: true },
      slash_commands: commands.map((command) => ({
        command: `/${command.name}`,
        description: command.summary,
        // Slack refuses an empty hint.
        ...(Object.keys(command.options).length === 0 ? {} : { usage_hint: optionsText(command) }),
        should_escape: false,
      })),
    },
    oauth_config: { scopes: { bot: ['commands'] } },
    settings: { socket_mode_enabled: true, org_deploy_enabled: false },
  };
}
