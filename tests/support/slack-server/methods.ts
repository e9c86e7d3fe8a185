import { z } from 'zod';
import { faultsOfSlackMessage } from '../slack-limits.ts';
import { CONVERSATION_METHODS } from './conversation-methods.ts';
import { areReady, FILE_METHODS, faultsOfHiddenFiles } from './file-methods.ts';
import { type Answer, fields, json, type Method } from './method.ts';
import { OAUTH_METHODS } from './oauth-methods.ts';
import { faultsOfView } from './view-faults.ts';
import { type Team, timestamp, type World } from './world.ts';

const TRIGGER_MS = 3_000;
const text = z.string();
const id = z.string().min(1);
const flag = z.union([z.boolean(), z.stringbool()]);
const message = {
  channel: id,
  text,
  blocks: json.optional(),
  parse: z.literal('none').optional(),
  link_names: flag.optional(),
  thread_ts: text.optional(),
};
const metadata = json.pipe(
  z.strictObject({
    event_type: z.string().regex(/^\w+$/),
    event_payload: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
);
const unfurl = { unfurl_links: flag.optional(), unfurl_media: flag.optional() };
const viewShown = fields({ trigger_id: id, view: json });

export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': {
    fields: fields({}),
    run: (_, __, team) => ({
      team_id: team?.id,
      user_id: team?.botUser,
      bot_id: team?.botId,
      url: 'https://slack.example/',
    }),
  },
  'chat.postMessage': {
    fields: fields({ ...message, ...unfurl, metadata: metadata.optional() }),
    scope: 'chat:write',
    run: (args, world, team) => post(args, world, team, 'chat.postMessage'),
  },
  'chat.postEphemeral': {
    fields: fields({ ...message, user: id }),
    scope: 'chat:write',
    run: (args, world, team) => post(args, world, team, 'chat.postEphemeral'),
  },
  'chat.update': {
    fields: fields({ ...message, ts: text }),
    scope: 'chat:write',
    run: (args, world, team) => post(args, world, team, 'chat.update'),
  },
  'views.open': { fields: viewShown, run: (args, world, team) => showAt(args, world, team, 'views.open') },
  'views.push': { fields: viewShown, run: (args, world, team) => showAt(args, world, team, 'views.push') },
  'views.update': {
    fields: fields({ view_id: id, view: json, hash: text.optional() }),
    run: (args, world, team) =>
      world.views.some((shown) => shown.id === args.view_id)
        ? show(args.view, world, team, 'views.update', String(args.view_id))
        : { error: 'not_found' },
  },
  'views.publish': {
    fields: fields({ user_id: id, view: json }),
    run: (args, world, team) =>
      show(args.view, world, team, 'views.publish', `V-home-${String(args.user_id)}`),
  },
  'assistant.threads.setStatus': {
    fields: fields({ channel_id: id, thread_ts: id, status: text }),
    scope: 'chat:write',
    run: () => ({}),
  },
  'assistant.threads.setSuggestedPrompts': {
    fields: fields({
      channel_id: id,
      thread_ts: id.optional(),
      title: text.optional(),
      prompts: json.pipe(
        z
          .array(z.strictObject({ title: id, message: id }))
          .min(1)
          .max(4),
      ),
    }),
    scope: 'assistant:write',
    run: () => ({}),
  },
  ...CONVERSATION_METHODS,
  ...FILE_METHODS,
  ...OAUTH_METHODS,
};

function post(
  args: Record<string, unknown>,
  world: World,
  team: Team | undefined,
  via: 'chat.postMessage' | 'chat.postEphemeral' | 'chat.update',
): Answer {
  const channel = String(args.channel);
  // A message to a person goes to the bot's conversation with them.
  const isJoined = channel.startsWith('U') || team?.joined.has(channel) === true;
  if (!isJoined) return { error: channel.startsWith('D') ? 'channel_not_found' : 'not_in_channel' };
  if (team?.archived.has(channel) === true) return { error: 'is_archived' };
  if (team?.readOnly.has(channel) === true) return { error: 'restricted_action' };
  if (via !== 'chat.postEphemeral' && !areReady(args.blocks, world, team)) return { error: 'invalid_blocks' };
  const faults = [
    ...faultsOfSlackMessage({ text: args.text, blocks: args.blocks }),
    ...(via === 'chat.postEphemeral' ? faultsOfHiddenFiles(args.blocks) : []),
  ];
  if (faults.length > 0) {
    world.problems.push(`${via}: ${faults.join('; ')}`);
    return { error: 'invalid_blocks' };
  }
  const ts = via === 'chat.update' ? String(args.ts) : timestamp(world);
  world.seen.push({
    team: team?.id ?? '',
    via,
    channel,
    text: String(args.text),
    blocks: Array.isArray(args.blocks) ? args.blocks : [],
    replaced: via === 'chat.update',
    ts,
    ...(via === 'chat.postEphemeral' ? { only: String(args.user) } : {}),
    ...(typeof args.thread_ts === 'string' ? { thread: args.thread_ts } : {}),
  });
  if (via === 'chat.postMessage') {
    const read = metadata.safeParse(args.metadata);
    world.standing.push({
      team: team?.id ?? '',
      channel,
      ts,
      ...(team === undefined ? {} : { bot: team.botId }),
      ...(read.success ? { metadata: read.data } : {}),
      ...(typeof args.thread_ts === 'string' ? { thread: args.thread_ts } : {}),
    });
  }
  return via === 'chat.postEphemeral' ? { message_ts: ts } : { ts, channel };
}

function showAt(
  args: Record<string, unknown>,
  world: World,
  team: Team | undefined,
  via: 'views.open' | 'views.push',
): Answer {
  const trigger = world.triggers.get(String(args.trigger_id));
  if (trigger === undefined || trigger.team !== team?.id) return { error: 'invalid_trigger_id' };
  if (trigger.used) return { error: 'exchanged_trigger_id' };
  if (world.now() - trigger.madeAt > TRIGGER_MS) return { error: 'expired_trigger_id' };
  trigger.used = true;
  return show(args.view, world, team, via, `V${world.next()}`);
}

function show(
  view: unknown,
  world: World,
  team: Team | undefined,
  via: 'views.open' | 'views.push' | 'views.update' | 'views.publish',
  viewId: string,
): Answer {
  const faults = faultsOfView(view);
  if (faults.length > 0) {
    world.problems.push(`${via}: ${faults.join('; ')}`);
    return { error: 'invalid_arguments' };
  }
  const shown = view as Record<string, unknown>;
  world.views.push({ team: team?.id ?? '', via, id: viewId, view: shown });
  return { view: { id: viewId, ...shown } };
}
