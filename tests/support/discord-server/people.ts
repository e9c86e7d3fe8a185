import { directWith } from './bot-routes.ts';
import type { Gateway } from './gateway.ts';
import { addMessage, type InteractionRecord, type State, type StoredMessage } from './state.ts';

/** Who does something, and where. Usually a person with the id 42, in a channel of the server. */
export interface Doing {
  readonly by?: string;
  readonly where?: 'channel' | 'direct' | 'group';
  /** The channel or thread of the server; usually its first channel. */
  readonly channel?: string;
  /** Another server than the first. */
  readonly guild?: string;
  /** What the person may do in the channel, as Discord's bits, and which roles they have. */
  readonly permissions?: string;
  readonly roles?: readonly string[];
  readonly nick?: string;
  /** What they may do in the channels that their options name, by the channel's id. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

/** An interaction as a test sees it: what was sent, and what came back. */
export interface Asked {
  readonly record: InteractionRecord;
  /** The packet as it was sent, to be sent again. */
  readonly packet: object;
}

const PERSON = '42';
/** What the bot may do where it is asked: see, write, and begin threads. */
const POSTING = String((1n << 10n) | (1n << 11n) | (1n << 35n) | (1n << 38n));
const CONTEXT = { channel: 0, direct: 1, group: 2 } as const;
const CHANNEL_TYPE = { channel: 0, direct: 1, group: 3 } as const;

/** People who use the bot in their Discord client. */
export function createPeople(state: State, gateway: Gateway) {
  const interact = (type: number, data: object, doing: Doing, source?: StoredMessage): Asked => {
    const { by = PERSON, where = 'channel' } = doing;
    const id = state.nextId();
    const channelId = where === 'direct' ? directWith(state, by) : (doing.channel ?? state.channelId);
    const record: InteractionRecord = {
      id,
      token: `token-${id}`,
      createdAt: state.now(),
      channelId,
      ...(source === undefined ? {} : { source }),
      isWaiting: false,
      followUps: [],
      attempts: 0,
    };
    state.interactions.set(id, record);
    const packet = {
      id,
      application_id: state.applicationId,
      type,
      token: record.token,
      version: 1,
      data,
      context: CONTEXT[where],
      channel_id: channelId,
      channel: channelOf(state, channelId, CHANNEL_TYPE[where]),
      ...(where === 'channel'
        ? {
            guild_id: doing.guild ?? state.guildId,
            guild_locale: 'en-US',
            member: {
              user: userOf(by),
              nick: doing.nick ?? null,
              roles: doing.roles ?? [],
              permissions: doing.permissions ?? '0',
            },
          }
        : { user: userOf(by) }),
      ...(source === undefined ? {} : { message: messageOf(source, state) }),
      app_permissions: POSTING,
      locale: 'en-US',
      entitlements: [],
      authorizing_integration_owners: {},
      attachment_size_limit: 0,
    };
    gateway.dispatch('INTERACTION_CREATE', packet);
    return { record, packet };
  };
  return {
    /** Enters a slash command. */
    command(
      name: string,
      options: Readonly<Record<string, string | number | boolean>> = {},
      doing: Doing = {},
    ): Asked {
      const channels = Object.entries(doing.elsewhere ?? {}).map(
        ([id, permissions]) => [id, { id, type: 0, name: 'quay', permissions }] as const,
      );
      const resolved = channels.length === 0 ? {} : { resolved: { channels: Object.fromEntries(channels) } };
      const given = Object.entries(options).map(optionOf);
      return interact(2, { ...entered(name, given), ...resolved }, doing);
    },
    /** Types in an option of a slash command. */
    type(name: string, option: string, value: string, doing: Doing = {}): Asked {
      const options = [{ ...optionOf([option, value]), focused: true }];
      return interact(4, entered(name, options), doing);
    },
    /** Chooses the entry in the menu of a message. */
    lookUp(content: string, doing: Doing = {}): Asked {
      const target = {
        id: state.nextId(),
        channel_id: state.channelId,
        content,
        author: userOf('43'),
        type: 0,
      };
      const resolved = { messages: { [target.id]: target } };
      return interact(
        2,
        { id: '2', type: 3, name: 'Look up quotations', target_id: target.id, resolved },
        doing,
      );
    },
    /** Presses a button of a message. */
    press(customId: string, doing: Doing = {}, source?: StoredMessage): Asked {
      const pressed = source ?? addMessage(state, state.channelId, { flags: 32_768, components: [] });
      return interact(3, { component_type: 2, custom_id: customId }, doing, pressed);
    },
    /** Sends an interaction of any type. */
    interact,
    /** Writes a message. A mention of the bot is `<@botId>` in it. Gives its id. */
    say(
      content: string,
      doing: Doing = {},
      author: object = {},
    ): { id: string; packet: object; channelId: string } {
      const { by = PERSON, where = 'channel' } = doing;
      const id = state.nextId();
      const channelId = where === 'direct' ? directWith(state, by) : state.channelId;
      const packet = {
        id,
        channel_id: channelId,
        type: 0,
        content,
        author: { ...userOf(by), ...author },
        ...(where === 'channel'
          ? { guild_id: state.guildId, member: { roles: doing.roles ?? [], nick: null } }
          : {}),
        timestamp: new Date(state.now()).toISOString(),
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: [],
        mention_roles: [],
        attachments: [],
        embeds: [],
        pinned: false,
      };
      gateway.dispatch('MESSAGE_CREATE', packet);
      return { id, packet, channelId };
    },
  };
}

function channelOf({ channels }: State, id: string, usual: number): object {
  const { type = usual, parentId } = channels.get(id) ?? {};
  return { id, type, ...(parentId === undefined ? {} : { parent_id: parentId }) };
}

/** Discord nests the options of "digest add" in the subcommand "add" of "digest". */
function entered(command: string, options: readonly object[]): object {
  const [name, subcommand] = command.split(' ');
  const nested = subcommand === undefined ? options : [{ type: 1, name: subcommand, options }];
  return { id: '1', type: 1, name, options: nested };
}

function userOf(id: string): object {
  return { id, username: `person-${id}`, discriminator: '0', avatar: null, global_name: null };
}

function optionOf([name, value]: readonly [string, string | number | boolean]): object {
  return { name, type: typeof value === 'string' ? 3 : typeof value === 'number' ? 4 : 5, value };
}

function messageOf({ id, channelId, payload }: StoredMessage, { botId }: State): object {
  return { id, channel_id: channelId, ...payload, author: { ...userOf(botId), bot: true }, type: 0 };
}
