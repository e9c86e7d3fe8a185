import type { GatewayMessageCreateDispatchData } from 'discord.js';
import type { Upload } from '../attachment.ts';
import type { ChannelPost, Outgoing } from './api.ts';
import { compose, type Reply } from './compose.ts';
import { troubleOf } from './faults.ts';
import { hereOfMessage } from './here.ts';
import type { Asker } from './incoming.ts';
import { mayNotWrite, notice } from './notice.ts';
import { logUnanswered, once, type Parts } from './parts.ts';
import { persist } from './retry.ts';

/** Message types, by Discord's numbers: what people write, and what they write in reply. */
const WRITTEN: readonly number[] = [0, 19];
const HELP = '/help';

/** What a message asks, or undefined where it does not ask the bot: nobody's message but a person's does. */
export function questionOf(
  { author, content, guild_id: guild, type, webhook_id: webhook }: GatewayMessageCreateDispatchData,
  botId: string,
): string | undefined {
  if (author.bot === true || author.id === botId || webhook !== undefined || !WRITTEN.includes(type)) {
    return undefined;
  }
  const mention = new RegExp(`<@!?${botId}>`, 'g');
  if (guild !== undefined && content.search(mention) === -1) return undefined;
  const question = content.replace(mention, ' ').trim();
  return question === '' ? HELP : question;
}

/** Answers a direct message, or one that mentions the bot. A repeated one is not answered again. */
export async function handleMessage(parts: Parts, message: GatewayMessageCreateDispatchData): Promise<void> {
  const text = questionOf(message, parts.application.botId);
  if (text !== undefined) await once(parts, message.id, () => handleQuestion(parts, message, text));
}

async function handleQuestion(
  parts: Parts,
  message: GatewayMessageCreateDispatchData,
  text: string,
): Promise<void> {
  const where = message.guild_id === undefined ? 'direct' : 'channel';
  const asker: Asker = { id: message.author.id, where, here: hereOfMessage(message, parts.knowing) };
  const reply = await compose(parts, { text }, asker, { as: 'message', isPrivate: false, isWritten: true });
  try {
    if (reply.isPrivate) await whisper(parts, message, asker, reply);
    else await answer(parts, message, reply);
  } catch (error) {
    const { remedy, reason } = troubleOf(error);
    const isTold = remedy === 'forbidden' && where === 'channel' && (await tell(parts, message));
    if (!isTold) logUnanswered(parts, message.id, reason);
  }
}

/** Replies in the channel; without the reference where Discord does not let the bot reply. */
async function answer(
  parts: Parts,
  to: GatewayMessageCreateDispatchData,
  { message, files = [], bare }: Pick<Reply, 'message' | 'files' | 'bare'>,
): Promise<void> {
  const { id, channel_id: channel } = to;
  const post = withNonce(message, id);
  const reply = { ...post, message_reference: { message_id: id, fail_if_not_exists: false } } as const;
  try {
    await send(parts, channel, reply, files);
  } catch (error) {
    const { remedy, reason } = troubleOf(error);
    if (remedy === 'unreferenced') return send(parts, channel, post, files);
    if (bare !== undefined && (remedy === 'refused' || remedy === 'forbidden'))
      return answer(parts, to, { message: bare });
    if (remedy !== 'refused') throw error;
    parts.log.error({ request: id, reason }, 'Discord refuses a message of ours');
    await send(parts, channel, withNonce(notice('fault'), id));
  }
}

/** A private answer to a public message goes to the asker alone. */
async function whisper(
  parts: Parts,
  message: GatewayMessageCreateDispatchData,
  asker: Asker,
  reply: Reply,
): Promise<void> {
  try {
    const channel = await persist(() => parts.api.openDirect(asker.id), parts.clock);
    await send(parts, channel, withNonce(reply.message, message.id), reply.files);
  } catch (error) {
    if (troubleOf(error).remedy !== 'forbidden') throw error;
    await answer(parts, message, { message: notice('closedDoor') });
  }
}

/** Tells the asker directly that the bot may not write where it was asked. */
async function tell(
  parts: Parts,
  { id, author, channel_id: asked }: GatewayMessageCreateDispatchData,
): Promise<boolean> {
  try {
    const channel = await persist(() => parts.api.openDirect(author.id), parts.clock);
    await send(parts, channel, withNonce(mayNotWrite(asked), id));
    return true;
  } catch {
    return false;
  }
}

/** The message that is answered is the nonce: a second request gives back the message of the first. */
function withNonce(message: Outgoing, nonce: string): ChannelPost {
  return { ...message, nonce, enforce_nonce: true };
}

function send(
  { api, clock }: Parts,
  channel: string,
  post: ChannelPost,
  files: readonly Upload[] = [],
): Promise<void> {
  return persist(() => api.post(channel, post, files), clock);
}
