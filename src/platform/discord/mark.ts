import { createHash } from 'node:crypto';
import { z } from 'zod';
import { KIND } from './components.ts';
import type { DiscordMessage } from './message.ts';

/** https://docs.discord.com/developers/resources/message#create-message-jsonform-params */
const NONCE_LENGTH = 25;

/** The same key gives the same nonce. Discord knows one for some minutes, and does not tell it afterwards. */
export function nonceOf(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('base64url').slice(0, NONCE_LENGTH);
}

/**
 * Writes a key where readers do not see it, so that the message can be known again when its nonce is forgotten:
 * into the `id` of the container and of the first component in it. Such an id is ours to choose (32 bits, unique
 * in the message), and Discord gives it back with the bot's own messages, for which it needs no intent. Both
 * together tell a key by 60 bits, of the bot's own messages in one channel since the try. They begin at 2³⁰,
 * far from the small ones that Discord gives the other components.
 * @see https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
export function marked<Message extends Pick<DiscordMessage, 'components'>>(
  message: Message,
  key: string,
): Message {
  const [container, ...rest] = message.components;
  if (container?.type !== KIND.container) return message;
  const [first, ...others] = container.components;
  if (first === undefined) return message;
  const [outer, inner] = marksOf(key);
  const inside = [{ ...first, id: inner }, ...others];
  return { ...message, components: [{ ...container, id: outer, components: inside }, ...rest] };
}

const idSchema = z.object({ id: z.number().optional() });

/** The components of a message that Discord gives back, as far as a mark is concerned. */
export const markedSchema = z.array(idSchema.extend({ components: z.array(idSchema).default([]) }));

/** Whether a message carries this key. */
export function carries(components: z.infer<typeof markedSchema>, key: string): boolean {
  const [outer, inner] = marksOf(key);
  const [container] = components;
  return container?.id === outer && container.components[0]?.id === inner;
}

const LEAST = 2 ** 30;

function marksOf(key: string): readonly [number, number] {
  const hash = createHash('sha256').update(`mark ${key}`, 'utf8').digest();
  const outer = LEAST + (hash.readUInt32BE(0) % LEAST);
  const inner = LEAST + (hash.readUInt32BE(4) % LEAST);
  return [outer, inner === outer ? LEAST + ((inner + 1) % LEAST) : inner];
}
