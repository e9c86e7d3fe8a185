import { type APIInteraction, InteractionContextType, InteractionType } from 'discord.js';
import { askCommand } from './ask-command.ts';
import { refusal } from './compose.ts';
import { deliver } from './deliver.ts';
import { hereOf, type Knowing } from './here.ts';
import type { Asker, Incoming } from './incoming.ts';
import { once, type Parts } from './parts.ts';
import { press } from './press.ts';
import { suggest } from './suggest.ts';

/** Answers an interaction of any kind. A repeated one is not answered again. */
export async function handleInteraction(parts: Parts, interaction: APIInteraction): Promise<void> {
  const incoming: Incoming = {
    ticket: {
      id: interaction.id,
      token: interaction.token,
      applicationId: interaction.application_id,
    },
    asker: askerOf(interaction, parts.knowing),
    receivedAt: parts.clock.now(),
  };
  // A list to choose from does no harm twice, and is wanted with every key: nothing is remembered of it.
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete)
    return suggest(parts, incoming, interaction.data);
  return once(parts, interaction.id, () => {
    if (interaction.type === InteractionType.ApplicationCommand)
      return askCommand(parts, incoming, interaction.data);
    if (interaction.type === InteractionType.MessageComponent)
      return press(parts, incoming, interaction.data.custom_id);
    const { ticket, asker, receivedAt } = incoming;
    const pending = { ticket, receivedAt, as: 'message', isPrivate: true } as const;
    return deliver(parts, pending, Promise.resolve(refusal('unknownKind', asker)));
  });
}

function askerOf(interaction: APIInteraction, knowing: Knowing): Asker {
  const { user, member, context, guild_id: guild } = interaction;
  const isDirect = context === undefined ? guild === undefined : context === InteractionContextType.BotDM;
  return {
    id: (user ?? member?.user)?.id ?? '',
    where: isDirect ? 'direct' : 'channel',
    here: hereOf(interaction, isDirect, knowing),
  };
}
