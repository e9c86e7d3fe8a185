import type { APIContainerComponent } from 'discord.js';
import type { Row } from './components.ts';

/** `IS_COMPONENTS_V2`: the message is made of components, without `content` or embeds. */
export const COMPONENTS_V2 = 32_768;
/** `EPHEMERAL`: only the one who asked sees it. */
export const EPHEMERAL = 64;

/** A message as Discord's API takes it. Mentions are disabled whatever the text says. */
export interface DiscordMessage {
  readonly flags: typeof COMPONENTS_V2;
  readonly allowed_mentions: { readonly parse: [] };
  readonly components: (APIContainerComponent | Row)[];
  /** The files that go with it, by their place in the request. An edited message keeps no others. */
  readonly attachments?: readonly MessageFile[];
}

/** https://docs.discord.com/developers/resources/message#attachment-object */
export interface MessageFile {
  readonly id: number;
  readonly filename: string;
  readonly description?: string;
}

/** A message of components that mentions nobody. */
export function messageOf(components: DiscordMessage['components']): DiscordMessage {
  return { flags: COMPONENTS_V2, allowed_mentions: { parse: [] }, components };
}
