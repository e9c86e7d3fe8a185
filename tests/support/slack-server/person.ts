import { faultsOfSlackMessage } from '../slack-limits.ts';
import type { SlackServer } from './slack-server.ts';
import { faultsOfMenu } from './view-faults.ts';
import { type Seen, timestamp } from './world.ts';

type Kind = 'slash_commands' | 'interactive' | 'events_api';

/** How Slack's requests get to the bot: over a socket, or by HTTP. Gives the body of the acknowledgement. */
export type Send = (kind: Kind, payload: object) => Promise<unknown>;

/** Somebody in a workspace, who does what people do. Everything can be sent again with `again`. */
export interface Person {
  types(command: string, text?: string, channel?: string): Promise<unknown>;
  presses(button: { action_id: string; value?: string }, on: Place): Promise<unknown>;
  typesInMenu(view: { id: string; callback_id: string }, field: string, typed: string): Promise<unknown>;
  sends(view: ShownForm, values: Readonly<Record<string, object>>): Promise<unknown>;
  looksUp(text: string, channel?: string, thread?: string): Promise<unknown>;
  writes(text: string, more?: object): Promise<unknown>;
  mentions(text: string, more?: object): Promise<unknown>;
  opensHome(tab?: string): Promise<unknown>;
  opensThread(): Promise<unknown>;
  /** An event of the workspace, such as that the bot was removed. */
  causes(event: object): Promise<unknown>;
  /** Slack sends the last request again, the very same. */
  again(): Promise<unknown>;
}

/** Where a button is. */
export type Place =
  | { readonly message: { ts: string; channel: string; isEphemeral?: boolean; thread?: string } }
  | { readonly view: { id: string; type: 'home' | 'modal' } };

export interface ShownForm {
  readonly id: string;
  readonly view: Readonly<Record<string, unknown>>;
}

export function person(slack: SlackServer, send: Send, team = 'T1', user = 'U1'): Person {
  const { world } = slack;
  let last: [Kind, object] | undefined;
  const request = async (kind: Kind, payload: object): Promise<unknown> => {
    last = [kind, payload];
    const ack = await send(kind, payload);
    seeAck(slack, kind, payload, ack, team, user);
    return ack;
  };
  const someone = { user: { id: user, name: 'ada', team_id: team }, team: { id: team, domain: 'port' } };
  const interactive = (payload: object) =>
    request('interactive', {
      api_app_id: 'A1',
      token: 'old',
      ...someone,
      trigger_id: slack.trigger(team),
      ...payload,
    });
  const event = (inner: object) =>
    request('events_api', {
      type: 'event_callback',
      token: 'old',
      team_id: team,
      api_app_id: 'A1',
      event_id: `Ev${world.next()}`,
      event_time: Math.floor(world.now() / 1000),
      authorizations: [
        {
          team_id: team,
          enterprise_id: null,
          user_id: `U${team}BOT`,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      event: { event_ts: timestamp(world), ...inner },
    });
  return {
    types: (command, text = '', channel = 'C1') =>
      request('slash_commands', {
        token: 'old',
        command,
        text,
        team_id: team,
        team_domain: 'port',
        channel_id: channel,
        channel_name: channel.startsWith('D') ? 'directmessage' : 'briefing',
        user_id: user,
        user_name: 'ada',
        api_app_id: 'A1',
        is_enterprise_install: 'false',
        response_url: slack.responseUrl(team, channel, user),
        trigger_id: slack.trigger(team),
      }),
    presses: (button, on) =>
      interactive({
        type: 'block_actions',
        actions: [{ type: 'button', block_id: 'b1', action_ts: timestamp(world), ...button }],
        ...('message' in on
          ? {
              container: {
                type: 'message',
                message_ts: on.message.ts,
                channel_id: on.message.channel,
                is_ephemeral: on.message.isEphemeral === true,
                ...(on.message.thread === undefined ? {} : { thread_ts: on.message.thread }),
              },
              channel: { id: on.message.channel, name: 'briefing' },
              response_url: slack.responseUrl(team, on.message.channel, user),
            }
          : {
              container: { type: 'view', view_id: on.view.id },
              view: { id: on.view.id, type: on.view.type },
            }),
      }),
    typesInMenu: async (view, field, typed) => {
      const ack = await interactive({
        type: 'block_suggestion',
        action_id: field,
        block_id: field,
        value: typed,
        container: { type: 'view', view_id: view.id },
        view,
      });
      world.problems.push(...faultsOfMenu(ack).map((fault) => `block_suggestion: ${fault}`));
      return ack;
    },
    sends: ({ id, view }, values) =>
      interactive({
        type: 'view_submission',
        view: { id, hash: `${world.next()}.h`, team_id: team, ...view, state: { values } },
        response_urls: [],
      }),
    looksUp: (text, channel = 'C1', thread) =>
      interactive({
        type: 'message_action',
        callback_id: 'look-up',
        channel: { id: channel, name: 'briefing' },
        message_ts: '1.1',
        response_url: slack.responseUrl(team, channel, user),
        message: {
          type: 'message',
          user: 'U2',
          ts: '1.1',
          text,
          ...(thread === undefined ? {} : { thread_ts: thread }),
        },
      }),
    writes: (text, more = {}) =>
      event({
        type: 'message',
        channel_type: 'im',
        channel: 'D1',
        user,
        text,
        ts: timestamp(world),
        ...more,
      }),
    mentions: (text, more = {}) =>
      event({
        type: 'app_mention',
        channel: 'C1',
        user,
        text: `<@U${team}BOT> ${text}`,
        ts: timestamp(world),
        ...more,
      }),
    opensHome: (tab = 'home') => event({ type: 'app_home_opened', user, channel: 'D1', tab }),
    opensThread: () =>
      event({
        type: 'assistant_thread_started',
        assistant_thread: { user_id: user, context: {}, channel_id: 'D1', thread_ts: '7.1' },
      }),
    causes: event,
    again: async () => {
      if (last === undefined) throw new Error('nothing was sent yet');
      return send(...last);
    },
  };
}

/** A message in the acknowledgement of a slash command is one like any other. */
function seeAck(
  { world }: SlackServer,
  kind: Kind,
  payload: object,
  ack: unknown,
  team: string,
  user: string,
): void {
  if (kind !== 'slash_commands' || typeof ack !== 'object' || ack === null || !('text' in ack)) return;
  world.problems.push(...faultsOfSlackMessage(ack).map((fault) => `ack: ${fault}`));
  const {
    text,
    blocks,
    response_type: type,
  } = ack as { text: string; blocks?: unknown[]; response_type?: string };
  const seen: Seen = {
    team,
    via: 'ack',
    channel: (payload as { channel_id: string }).channel_id,
    text,
    blocks: blocks ?? [],
    replaced: false,
    ts: timestamp(world),
    ...(type === 'in_channel' ? {} : { only: user }),
  };
  world.seen.push(seen);
}
